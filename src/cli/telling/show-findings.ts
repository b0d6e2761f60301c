import type { Language } from "../../base/language.js";
import type { Finding } from "../../findings/finding.js";
import type { FindingCount } from "../../findings/findings.js";
import type { Paint } from "../../findings/render-text.js";
import type { Host } from "../host/host.js";
import { sayIn } from "../words.js";
import { hasColour } from "./colours.js";

/** What to show, in the words of which language, and under which paths the rulebook files stand. */
export interface Shown {
  readonly kept: readonly Finding[];
  readonly counts: readonly FindingCount[];
  readonly language: Language;
  readonly pathOf?: (name: string) => string;
  /** Has the command an option `--findings FILE`? */
  readonly hasFile?: boolean | undefined;
  /** Of which only the place and the kind are shown. */
  readonly hides?: (finding: Finding) => boolean;
}

/**
 * Writes findings to stderr, and for each code of which some were not kept, how many more there are. What renders
 * them is loaded only when there are any: it takes longer than a clean check of a rulebook.
 */
export async function showFindings(
  host: Host,
  { kept, counts, language, pathOf, hasFile, hides }: Shown,
): Promise<void> {
  if (counts.length === 0) return;
  const { findingText, inReadingOrder, PLAIN } = await import("../../findings/render-text.js");
  const style = { language, paint: (await paintOf(host)) ?? PLAIN, ...(pathOf ? { pathOf } : {}) };
  let hidden = 0;
  let after: Finding | undefined;
  for (const finding of inReadingOrder(kept)) {
    const withoutValues = hides?.(finding) ?? false;
    if (withoutValues) hidden += 1;
    host.stderr.write(findingText(finding, { ...style, withoutValues, after }));
    after = withoutValues ? undefined : finding;
  }
  if (hidden > 0) host.stderr.write(`${sayIn(language)("valuesHidden")}\n`);
  for (const { code, count } of counts) {
    const shown = kept.filter((finding) => finding.code === code).length;
    if (count <= shown) continue;
    const rest = sayIn(language)(hasFile ? "moreFindingsFile" : "moreFindings", {
      code,
      count: count - shown,
    });
    host.stderr.write(`${rest}\n`);
  }
}

/** Errors and warnings: what a run tells of everybody's data in passing is no part of an answer about one figure. */
export function withoutNotices({ kept, counts }: Pick<Shown, "kept" | "counts">) {
  return {
    kept: kept.filter(({ severity }) => severity !== "notice"),
    counts: counts.filter(({ severity }) => severity !== "notice"),
  };
}

/** Writes one finding to stderr. */
export function showFinding(host: Host, finding: Finding, language: Language): Promise<void> {
  const counts = [{ code: finding.code, severity: finding.severity, count: 1 }];
  return showFindings(host, { kept: [finding], counts, language });
}

/** What paints findings, which is loaded only where there are colours. */
async function paintOf(host: Host): Promise<Paint | undefined> {
  if (!hasColour(host, host.stderr)) return undefined;
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: 1 });
  const colours = { error: chalk.red.bold, warning: chalk.yellow.bold, notice: chalk.cyan.bold };
  return { severity: (severity, text) => colours[severity](text), faint: (text) => chalk.dim(text) };
}
