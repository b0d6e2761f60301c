import { bilingual } from "../../base/language.js";
import type { Override } from "../../engine/result/result.js";
import { finding } from "../../findings/finding.js";
import { type FindingSink, Findings } from "../../findings/findings.js";
import { parseRulebook } from "../../rulebook/files/rulebook-tree.js";
import type { Rulebook } from "../../rulebook/model.js";
import { readRulebook } from "../../rulebook/read.js";
import type { DiffRulebook } from "../../study/diff/changes.js";
import { done, failed, type Outcome } from "../host/failure.js";
import type { Host, TextFiles } from "../host/host.js";
import { overridesOf, overrideTexts } from "../job/overrides.js";
import { readRulebookText } from "../job/rulebook-text.js";

/** A rulebook that is compared, as it was read. */
export interface OpenedSide extends DiffRulebook {
  /** How it was named. */
  readonly title: string;
  /** What `--set` changed, for the result. */
  readonly set: readonly Override[];
  /** What reading it found. */
  readonly findings: Findings;
}

/** Reads one side: a file, or `git:REVISION:FILE`. Undefined where it cannot be read or has errors; `told` tells. */
export async function openSide(
  spec: string,
  set: ReadonlyMap<string, string>,
  host: Host,
  told: FindingSink,
): Promise<OpenedSide | undefined> {
  const findings = new Findings((one) => told.add(one));
  const found = await filesOf(spec, host);
  const text = found.ok
    ? await readRulebookText(found.value.path, found.value.files, found.value.name)
    : found;
  if (!text.ok) {
    findings.add(text.finding);
    return undefined;
  }
  const { source, library } = text.value;
  const overrides = overrideTexts(set);
  const rulebook = readRulebook(source, findings, overrides, library);
  const tree = rulebook && parseRulebook(source, new Findings(), library);
  if (!rulebook || !tree) return undefined;
  // What working the rulebook out finds is added to these, and told only where it hinders.
  const own = new Findings();
  own.addAll(findings.kept);
  const plain = set.size === 0 ? rulebook : readRulebook(source, new Findings(), undefined, library);
  return {
    rulebook,
    tree,
    overrides,
    title: spec,
    set: plain ? overridesOf(plain, set) : [],
    findings: own,
  };
}

/** Where the files of a side are, and what its own is called. */
interface SideFiles {
  readonly files: TextFiles;
  readonly path: string;
  readonly name: string;
}

async function filesOf(spec: string, host: Host): Promise<Outcome<SideFiles>> {
  if (!spec.startsWith("git:")) return done({ files: host, path: spec, name: spec });
  const [, revision, path] = /^git:([^:]+):(.+)$/s.exec(spec) ?? [];
  if (revision === undefined || path === undefined) {
    const expected = bilingual("git:REVISION:FILE", "git:版本:文件");
    const values = { option: "OLD, NEW", found: spec, expected, example: "git:main:rules/bonus.yaml" };
    return failed(finding("usage-bad-value", undefined, values));
  }
  const opened = await host.openRevision(revision, spec);
  if (!opened.ok) return opened;
  return done({ files: opened.value, path, name: spec });
}

/** Why two rulebooks cannot be compared; undefined where they can. */
export function misfit(old: Rulebook, side: Rulebook) {
  if (old.scored !== side.scored) {
    return finding("diff-scored-differs", undefined, { old: old.scored, found: side.scored });
  }
  if (old.currency !== side.currency) {
    const none = bilingual("none", "无");
    const values = { old: old.currency ?? none, found: side.currency ?? none };
    return finding("diff-currency-differs", undefined, values);
  }
  if (old.period.unit !== side.period.unit) {
    const values = { old: UNITS[old.period.unit], found: UNITS[side.period.unit] };
    return finding("diff-period-differs", undefined, values);
  }
  return undefined;
}

const UNITS = {
  month: bilingual("month", "月"),
  quarter: bilingual("quarter", "季度"),
  year: bilingual("year", "年"),
};
