import type { Language } from "../../base/language.js";
import type { Comparison } from "../../study/diff/compare.js";
import type { DiffOptions } from "../commands/diff.js";
import type { Host } from "../host/host.js";
import { hasColour } from "../telling/colours.js";

/** How both rulebooks were named, and what was set for the new one. */
export interface DiffNames {
  readonly old: string;
  readonly new: string;
  readonly set: readonly string[];
}

/** Prints a comparison in the form that is asked for. */
export async function printDiff(
  comparison: Comparison,
  names: DiffNames,
  { format, only, mask, lang }: DiffOptions,
  host: Host,
  language: Language,
): Promise<void> {
  const view = { only, masked: mask };
  const { stdout } = host;
  // What is printed for a file speaks as files do; a terminal speaks its own language.
  const inFiles = lang ?? comparison.side.rulebook.language;
  if (format === "json") {
    const { diffJson } = await import("../../report/diff/diff-json.js");
    stdout.write(diffJson(comparison, names, view, inFiles));
    return;
  }
  const { diffReportOf } = await import("../../report/diff/diff-report.js");
  const report = diffReportOf(comparison, names, view, format === "markdown" ? inFiles : language);
  if (format === "markdown") {
    const { diffMarkdown } = await import("../../report/diff/diff-markdown.js");
    stdout.write(diffMarkdown(report));
    return;
  }
  const { diffText } = await import("../../report/diff/diff-text.js");
  stdout.write(diffText(report, { columns: stdout.columns, colour: hasColour(host, stdout) }));
}
