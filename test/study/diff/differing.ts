import { sourceFile } from "../../../src/base/source.js";
import { overrideTexts } from "../../../src/cli/job/overrides.js";
import type { DataFolder } from "../../../src/engine/data/data.js";
import { messageOf } from "../../../src/findings/finding.js";
import { Findings } from "../../../src/findings/findings.js";
import { parseRulebook } from "../../../src/rulebook/files/rulebook-tree.js";
import type { Rulebook } from "../../../src/rulebook/model.js";
import { readRulebook } from "../../../src/rulebook/read.js";
import type { DiffRulebook } from "../../../src/study/diff/changes.js";
import { type Comparison, compare } from "../../../src/study/diff/compare.js";
import { SideFigures } from "../../../src/study/diff/figures.js";
import { attributeDiff, evaluateSide, planDiff } from "../../../src/study/diff/run-diff.js";
import { openVariants } from "../../../src/study/variants.js";
import { folderOf } from "../../engine/folders.js";

const HEAD = "merit: 1\nname: Test\nperiod: month\n";

/** A rulebook to compare, from its text; an error in it is a mistake of the test. */
export function sideOf(
  yaml: string,
  set: Readonly<Record<string, string>> = {},
  name = "rules.yaml",
): DiffRulebook {
  const findings = new Findings();
  const source = sourceFile(name, yaml.includes("merit: 1") ? yaml : HEAD + yaml);
  const overrides = overrideTexts(new Map(Object.entries(set)));
  const rulebook = readRulebook(source, findings, overrides);
  const tree = parseRulebook(source, new Findings());
  if (!rulebook || !tree) throw new Error(findings.kept.map((one) => messageOf(one, "en")).join("\n"));
  return { rulebook, tree, overrides };
}

/** Compares two rulebooks over files that stand in the test. */
export function differ(
  old: DiffRulebook,
  side: DiffRulebook,
  files: Readonly<Record<string, string>>,
  period = "2026-10",
): Promise<Comparison> {
  return differOver(old, side, folderOf(files), period);
}

/** Compares two rulebooks over a folder; no closed periods. */
export async function differOver(
  old: DiffRulebook,
  side: DiffRulebook,
  folder: DataFolder,
  period: string,
): Promise<Comparison> {
  const plan = planDiff(old, side);
  const variantOf = (rulebook: Rulebook) => ({ rulebook, closed: undefined });
  const request = { period, correct: [], dataUntil: undefined };
  const findings = new Findings();
  const variants = await openVariants(plan.rulebooks.map(variantOf), folder, request, findings);
  if (!variants) throw new Error(findings.kept.map((one) => messageOf(one, "en")).join("\n"));
  const [before, after] = [old, side].map(({ rulebook }) => {
    const evaluated = variants.evaluate(variantOf(rulebook));
    const worked = evaluateSide(evaluated, [], undefined);
    if (!worked) throw new Error(evaluated.findings.kept.map((one) => messageOf(one, "en")).join("\n"));
    return worked.result;
  });
  const attribution = attributeDiff(variants, {
    plan,
    old: { variant: variantOf(old.rulebook), result: before },
    side: { variant: variantOf(side.rulebook), result: after },
  });
  return compare({
    old: new SideFigures(old.rulebook, before),
    side: new SideFigures(side.rulebook, after),
    pairing: plan.pairing,
    changes: plan.changes,
    attribution,
  });
}
