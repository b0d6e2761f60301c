import type { Language } from "../../base/language.js";
import type { Result } from "../../engine/result/result.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
import type { ExportedFile } from "../../report/export/export-files.js";
import {
  CUTS_FILE,
  LEFT_OUT_FILE,
  PAGE_FILE,
  RESULT_FILE,
  tableFile,
  WORKBOOK_FILE,
} from "../../report/files.js";
import { mannerOf } from "../../report/forms.js";
import { insightOf } from "../../report/insight/insight.js";
import type { Masker } from "../../report/mask/masker.js";
import { reportOf } from "../../report/report.js";
import { rulesInWords } from "../../report/rules/rules-in-words.js";
import type { View } from "../../report/view.js";
import { done, type Outcome } from "../host/failure.js";
import type { OutputFolder } from "../host/output-folder.js";

/** What stands behind a result, and goes into its folder beside the reports. */
export interface Behind {
  readonly evaluation: Evaluation;
  /** Of a masked result. */
  readonly masker: Masker | undefined;
  readonly exported: readonly ExportedFile[];
}

/** Writes all files of `--out` and puts the folder in its place; gives their names. Loads what writes workbooks. */
export async function writeReports(
  folder: OutputFolder,
  result: Result,
  json: Iterable<Uint8Array>,
  view: View,
  language: Language,
  { evaluation, masker, exported }: Behind,
): Promise<Outcome<readonly string[]>> {
  const { csvPieces } = await import("../../report/csv.js");
  const { reportHtml } = await import("../../report/html/report-html.js");
  const { reportWorkbook } = await import("../../report/excel/xlsx.js");
  const manner = mannerOf(result, language);
  const rules = rulesInWords(evaluation.rulebook, result.period.first, language, manner.zone);
  const insight = insightOf(evaluation, result, manner, masker);
  const report = reportOf(result, view, language, rules, insight);
  const tables = [report.scored, ...(report.all ? [report.all] : []), ...report.others];
  const files: [string, Uint8Array | Iterable<string | Uint8Array>][] = [
    [RESULT_FILE, json],
    ...tables.map((table): [string, Iterable<string>] => [
      tableFile(table.name),
      csvPieces(table, report.manner),
    ]),
    ...(result.cuts.length > 0
      ? [[CUTS_FILE, csvPieces(report.cuts, report.manner)] as [string, Iterable<string>]]
      : []),
    [LEFT_OUT_FILE, csvPieces(report.leftOut, report.manner)],
    [WORKBOOK_FILE, await reportWorkbook(report)],
    [PAGE_FILE, reportHtml(report)],
    ...exported.map(({ name, content }): [string, Uint8Array] => [name, content]),
  ];
  for (const [name, content] of files) {
    const written = folder.write(name, content);
    if (!written.ok) return written;
  }
  const committed = folder.commit();
  return committed.ok ? done(files.map(([name]) => name)) : committed;
}
