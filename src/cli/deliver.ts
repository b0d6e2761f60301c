import type { Language } from "../base/language.js";
import type { Result } from "../engine/result.js";
import type { Finding } from "../findings/finding.js";
import { limitTo } from "../report/limit.js";
import { mask } from "../report/mask.js";
import { resultJson } from "../report/result-json.js";
import type { View } from "../report/view.js";
import type { Rulebook } from "../rulebook/model.js";
import { hasColour } from "./colours.js";
import type { OutputFolder } from "./host/output-folder.js";
import { keyUnknown } from "./only.js";
import { showFindings } from "./show-findings.js";
import { pathOf, type Task } from "./task.js";
import { sayIn } from "./words.js";

/**
 * Writes the reports of a result and prints it, limited and masked as asked. Gives the finding that hindered it;
 * then nothing was written or printed.
 */
export async function deliver(
  task: Task,
  whole: Result,
  rulebook: Rulebook,
  folder: OutputFolder | undefined,
): Promise<Finding | undefined> {
  const { options, host, language } = task;
  const { only } = options;
  const misled = only && keyUnknown(whole, only);
  if (misled) return misled;
  const limited = only ? limitTo(whole, rulebook, only) : whole;
  const result = options.mask ? mask(limited, rulebook) : limited;
  const view: View = { only, masked: options.mask };
  const inFiles = options.lang ?? rulebook.language;
  const json = resultJson(result, view, inFiles);
  let files: readonly string[] = [];
  if (folder) {
    const { writeReports } = await import("./write-reports.js");
    const written = await writeReports(folder, result, json, view, inFiles);
    if (!written.ok) return written.finding;
    files = written.value;
  }
  await showFindings(host, { ...result.findings, language, pathOf: pathOf(options.rulebook) });
  host.stdout.write(options.json ? json : await summary(task, result, view, language));
  if (options.out !== undefined) {
    const where = sayIn(language)("written", { path: options.out, files: files.join(", ") });
    if (options.json) host.stderr.write(`${where}\n`);
    else host.stdout.write(`\n${where}\n`);
  }
  return undefined;
}

async function summary({ host }: Task, result: Result, view: View, language: Language): Promise<string> {
  const { reportOf } = await import("../report/report.js");
  const { terminalText } = await import("../report/terminal.js");
  const { stdout } = host;
  const report = reportOf(result, view, language);
  return terminalText(report, { columns: stdout.columns, colour: hasColour(host, stdout) });
}
