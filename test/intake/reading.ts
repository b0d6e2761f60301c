/** Reads fake files through the whole of intake, and shows what came of it. */
import { ratio, toFixed } from "../../src/base/exact.js";
import type { Finding } from "../../src/findings/finding.js";
import { Findings } from "../../src/findings/findings.js";
import type { ColumnDeclaration, TableDeclaration } from "../../src/intake/declaration.js";
import { readFiles } from "../../src/intake/read-files.js";
import type { ReadTable } from "../../src/intake/table.js";
import { column, table } from "./declarations.js";
import { type FakeCell, type FakeFile, fakeFiles } from "./fake-sheet.js";

type Rows = readonly (readonly FakeCell[])[];

/** A CSV file of these rows. */
export const csv = (rows: Rows, name = "tickets.csv"): FakeFile => ({ name, sheets: [{ rows }] });
/** A workbook of one sheet with these rows. */
export const xlsx = (rows: Rows, name = "tickets.xlsx"): FakeFile => ({
  name,
  sheets: [{ name: "Sheet1", rows }],
});

export interface Outcome {
  readonly read: ReadTable | undefined;
  readonly findings: readonly Finding[];
  /** `code row column` of each finding. */
  readonly told: readonly string[];
}

export async function read(
  files: FakeFile | readonly FakeFile[],
  columns: readonly ColumnDeclaration[],
  more: Partial<TableDeclaration> = {},
  rowHashes = false,
): Promise<Outcome> {
  const fake = fakeFiles(...[files].flat());
  const findings = new Findings();
  const declaration = table(fake.sources, columns, more);
  const result = await readFiles(fake.open, declaration, { rowHashes }, findings);
  return { read: result, findings: findings.kept, told: findings.kept.map(placed) };
}

export function placed(finding: Finding): string {
  const place = finding.place && "data" in finding.place ? finding.place.data : undefined;
  return [finding.code, place?.row, place?.column].filter((part) => part !== undefined).join(" ");
}

/** A column's values for people: text, decimals, yes and no; `-` where there is none, `!` where the cell is bad. */
export function shownValues(read: ReadTable | undefined, name: string): string[] {
  const stored = read?.columns.get(name);
  if (!read || !stored) throw new Error(`no column ${name}`);
  return Array.from({ length: read.rows }, (_, row) => {
    if (stored.bad?.[row] === 1) return "!";
    if (stored.kind === "text") return stored.codes[row] < 0 ? "-" : stored.pool.text(stored.codes[row]);
    if (stored.kind === "truth") return ["no", "yes", "-"][stored.values[row]];
    const value = stored.numbers.at(row);
    return Number.isNaN(value) ? "-" : toFixed(ratio(value, 10 ** stored.decimals), stored.decimals);
  });
}

/** One column of one file, cell by cell below its header. */
export async function cellsOf(
  declared: Partial<ColumnDeclaration>,
  cells: readonly FakeCell[],
  more: Partial<FakeFile> = {},
) {
  const rows = [["v", "row"], ...cells.map((cell, i) => [cell, `${i}`])];
  const file = { ...xlsx(rows), ...more };
  const outcome = await read(file, [column("v", declared)]);
  return { ...outcome, values: shownValues(outcome.read, "v") };
}
