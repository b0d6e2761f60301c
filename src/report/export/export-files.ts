import { sha256 } from "../../base/sha256.js";
import type { Result } from "../../engine/result/result.js";
import type { Finding } from "../../findings/finding.js";
import { Findings } from "../../findings/findings.js";
import type { Manner } from "../forms.js";
import { CONTROL_WORDS } from "./control-words.js";
import type { CsvForm, ExportDefinition } from "./definition.js";
import { exportCsv } from "./export-csv.js";
import { type ExportCell, type ExportRows, exportRows, filledIn } from "./export-rows.js";

/** A file of an export. */
export interface ExportedFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** How many rows of the table are in it, and how many were left out because there is nothing to pay. */
  readonly rows: number;
  readonly rowsLeftOut: number;
}

/** The names of the files that an export gives. */
function exportedNames({ file, control }: ExportDefinition, result: Pick<Result, "period">): string[] {
  return [file, ...(control?.file === undefined ? [] : [control.file])].map((name) => filledIn(name, result));
}

/** The file for a payroll system, and that with its control totals where one is asked for; or why there is none. */
export async function exportFiles(
  definition: ExportDefinition,
  result: Result,
  manner: Manner,
): Promise<readonly ExportedFile[] | Findings> {
  const findings = new Findings();
  const exported = exportRows(definition, result, manner, findings);
  if (!exported) return findings;
  const [name, controlName] = exportedNames(definition, result);
  const content = await contentOf(definition, linesOf(definition, exported), result);
  if ("code" in content) return refused(content);
  const counts = { rows: exported.rows.length, rowsLeftOut: exported.leftOut };
  const file = { name, content, ...counts };
  if (controlName === undefined) return [file];
  const control = await exportCsv(controlLines(definition, exported, file, manner), controlForm(definition));
  return "code" in control ? refused(control) : [file, { name: controlName, content: control, ...counts }];
}

function refused(why: Finding): Findings {
  const findings = new Findings();
  findings.add(why);
  return findings;
}

const textCell = (text: string): ExportCell => ({ text, number: undefined });

/** Headers, rows and the line of sums, as the definition asks for them. */
function linesOf({ header, columns, control }: ExportDefinition, { rows, sums }: ExportRows): ExportCell[][] {
  const headers = columns.map((column) => textCell(column.header));
  const last = columns.map((_, i) => sums.get(i) ?? textCell(i === 0 ? (control?.line ?? "") : ""));
  return [
    ...(header ? [headers] : []),
    ...rows.map((cells) => [...cells]),
    ...(control?.line === undefined ? [] : [last]),
  ];
}

async function contentOf(
  { form, file }: ExportDefinition,
  lines: readonly (readonly ExportCell[])[],
  result: Result,
): Promise<Uint8Array | Finding> {
  if (form.kind === "csv") return exportCsv(lines, form);
  const { exportWorkbook } = await import("./export-workbook.js");
  const { sheetNames } = await import("../excel/sheet-names.js");
  const [sheet] = sheetNames([filledIn(file, result).replace(/\.xlsx$/i, "")]);
  return exportWorkbook(lines, sheet, result.period.last);
}

/** One line about a file: its name and hash, how many rows it has, how many were left out, and the sums. */
function controlLines(
  { columns }: ExportDefinition,
  { rows, leftOut, sums }: ExportRows,
  file: ExportedFile,
  { language }: Manner,
): ExportCell[][] {
  const places = [...sums.keys()];
  return [
    [
      ...Object.values(CONTROL_WORDS).map((word) => textCell(word[language])),
      ...places.map((i) => textCell(columns[i].header)),
    ],
    [
      ...[file.name, sha256(file.content), String(rows.length), String(leftOut)].map(textCell),
      ...sums.values(),
    ],
  ];
}

/** Control totals are CSV as the file is; beside a workbook, as CSV usually is. */
function controlForm({ form }: ExportDefinition): CsvForm {
  if (form.kind === "csv") return form;
  return { kind: "csv", encoding: "UTF-8 with BOM", delimiter: ",", quotes: "needed", lineEnds: "crlf" };
}
