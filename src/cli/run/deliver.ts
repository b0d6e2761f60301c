import { basename } from "node:path";
import type { Language } from "../../base/language.js";
import type { Result } from "../../engine/result/result.js";
import type { Finding } from "../../findings/finding.js";
import { Findings } from "../../findings/findings.js";
import type { ExportDefinition } from "../../report/export/definition.js";
import { resultJson } from "../../report/json/result-json.js";

import { shownOf } from "../../report/shown.js";
import type { View } from "../../report/view.js";
import type { RunOptions } from "../commands/run.js";
import { COULD_NOT_RUN, SAYS_NO } from "../exit.js";
import type { OutputFolder } from "../host/output-folder.js";
import type { Computed } from "../job/compute.js";
import { keyUnknown } from "../job/only.js";
import { pathOf, type Task } from "../job/task.js";
import { hasColour } from "../telling/colours.js";
import { showFindings } from "../telling/show-findings.js";
import { sayIn } from "../words.js";

/** What a result is delivered with. */
export interface Delivery {
  readonly folder: OutputFolder | undefined;
  /** Of a file for another system. */
  readonly definition: ExportDefinition | undefined;
}

/** Why nothing was delivered, and the exit code for it. */
export interface Hindrance {
  readonly findings: readonly Finding[];
  readonly code: number;
}

/**
 * Writes the reports of a result and prints it, limited and masked as asked. Gives what hindered it; then nothing was
 * written or printed.
 */
export async function deliver(
  task: Task<RunOptions>,
  { result: whole, evaluation }: Computed,
  { folder, definition }: Delivery,
): Promise<Hindrance | undefined> {
  const { options, host, language } = task;
  const { only } = options;
  const { rulebook } = evaluation;
  const misled = only && keyUnknown(whole, only);
  if (misled) return couldNot(misled);
  const { result, masker } = shownOf(whole, rulebook, options);
  const inFiles = options.lang ?? rulebook.language;
  const exported = definition && (await exportedFor(definition, result, inFiles));
  if (exported instanceof Findings) return { findings: exported.kept, code: SAYS_NO };
  const view: View = { only, masked: options.mask, ...(exported ? { exports: exported.notes } : {}) };
  const json = () => resultJson(result, view, inFiles);
  // Before anything is written: what fails here must leave the old files.
  const text = await textFor(task, result, view, inFiles);
  let files: readonly string[] = [];
  if (folder) {
    await host.pause();
    const { writeReports } = await import("./write-reports.js");
    const written = await writeReports(folder, result, json(), view, inFiles, {
      evaluation,
      masker,
      exported: exported?.files ?? [],
    });
    if (!written.ok) return couldNot(written.finding);
    files = written.value;
  }
  await showFindings(host, {
    ...result.findings,
    language,
    pathOf: pathOf(options.rulebook),
    hasFile: task.hasFile,
  });
  if (text !== undefined) host.stdout.write(text);
  else for (const piece of json()) host.stdout.write(piece, "json");
  if (options.out !== undefined) {
    const where = sayIn(language)("written", { path: options.out, files: files.join(", ") });
    if (options.format !== "text") host.stderr.write(`${where}\n`);
    else host.stdout.write(`\n${where}\n`);
  }
  return undefined;
}

const couldNot = (finding: Finding): Hindrance => ({ findings: [finding], code: COULD_NOT_RUN });

/** The files of an export, and what the result says of them; findings where some value cannot be written. */
async function exportedFor(definition: ExportDefinition, result: Result, language: Language) {
  const { exportFiles } = await import("../../report/export/export-files.js");
  const { mannerOf } = await import("../../report/forms.js");
  const files = await exportFiles(definition, result, mannerOf(result, language));
  if (files instanceof Findings) return files;
  const { name, sha256 } = definition;
  const notes = files.map((file) => {
    const { rows, rowsLeftOut } = file;
    return { file: file.name, rows, rowsLeftOut, definition: basename(name), sha256 };
  });
  return { files, notes };
}

/** What is printed of a result; undefined where that is JSON, which is made piece by piece. */
async function textFor(task: Task<RunOptions>, result: Result, view: View, inFiles: Language) {
  const { format } = task.options;
  if (format === "json") return undefined;
  return format === "markdown" ? page(result, view, inFiles) : summary(task, result, view);
}

/** Lines of a screen where nobody looks: pipes and files. */
const LINES_OF_FILES = 40;

async function summary(
  { host, language, options }: Task<RunOptions>,
  result: Result,
  view: View,
): Promise<string> {
  const { reportOf } = await import("../../report/report.js");
  const { terminalText } = await import("../../report/terminal/terminal.js");
  const { stdout } = host;
  return terminalText(reportOf(result, view, language), {
    columns: stdout.columns,
    lines: stdout.lines ?? LINES_OF_FILES,
    colour: hasColour(host, stdout),
    all: options.all,
  });
}

/** The page in Markdown, which becomes part of a file: it speaks as files do. */
async function page(result: Result, view: View, language: Language): Promise<string> {
  const { reportOf } = await import("../../report/report.js");
  const { resultMarkdown } = await import("../../report/markdown/markdown.js");
  return resultMarkdown(reportOf(result, view, language));
}
