import { type CsvManner, openCsv } from "../../../src/sheets/csv/csv.js";
import type { OpenFile, Sheet } from "../../../src/sheets/sheet.js";
import { sourceOf } from "../workbook.js";

export interface CsvRow {
  readonly number: number;
  readonly cellCount: number;
  readonly cells: readonly string[];
}

/** A sheet read to its end: its rows as texts, and the codes and places of all findings. */
export interface ReadCsv {
  readonly sheet: Sheet;
  readonly rows: readonly CsvRow[];
  readonly findings: readonly ReadFinding[];
}

export interface ReadFinding {
  readonly code: string;
  readonly row?: number;
  readonly column?: string;
  readonly offset?: number;
  readonly line?: unknown;
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Reads a CSV, all of it or, behind the first batch, only some columns. `chunkBytes`: read at a time. */
export async function readCsv(
  content: string | Uint8Array,
  { columns, ...manner }: CsvManner & { columns?: readonly number[] } = {},
): Promise<ReadCsv> {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  return readSheet(await openCsv(sourceOf(bytes, "data.csv"), manner), columns);
}

export async function readSheet(file: OpenFile, columns?: readonly number[]): Promise<ReadCsv> {
  const sheet = await file.sheets[0].open();
  const rows: CsvRow[] = [];
  const findings = [...file.findings];
  for (let batch = await sheet.next(); batch; batch = await sheet.next()) {
    for (let row = 0; row < batch.rows; row++) {
      const cellCount = batch.cellCount[row];
      const shown = columns && rows.length >= 64 ? batch.width : Math.min(cellCount, batch.width);
      rows.push({
        number: batch.rowNumber[row],
        cellCount,
        cells: Array.from({ length: shown }, (_, column) => sheet.text(batch, row * batch.width + column)),
      });
    }
    findings.push(...sheet.takeFindings());
    if (columns && rows.length === 64) sheet.narrow(columns);
  }
  findings.push(...sheet.takeFindings());
  return { sheet, rows, findings: findings.map(readFinding) };
}

function readFinding({ code, place, values }: OpenFile["findings"][number]): ReadFinding {
  const data = place && "data" in place ? place.data : undefined;
  const { row, column, offset } = data ?? {};
  const line = values.line;
  return {
    code,
    ...(row !== undefined && { row }),
    ...(column !== undefined && { column }),
    ...(offset !== undefined && { offset }),
    ...(line !== undefined && { line }),
  };
}

/** The cells of all rows. */
export function table({ rows }: ReadCsv): string[][] {
  return rows.map(({ cells }) => [...cells]);
}
