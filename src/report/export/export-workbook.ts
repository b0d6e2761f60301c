import { Writable } from "node:stream";
import WorkbookWriter from "exceljs/lib/stream/xlsx/workbook-writer.js";
import { DAY_MS } from "../../base/calendar.js";
import { terminatingDecimals, toFixed } from "../../base/exact.js";
import { workbookText } from "../excel/workbook-text.js";
import { withFixedTimes } from "../excel/zip-times.js";
import type { ExportCell } from "./export-rows.js";

/** Decimals beyond which the binary numbers of a workbook cannot tell two numbers apart. */
const DECIMALS = 12;

/**
 * Lines of an export as a workbook of one plain sheet: numbers are numbers with the decimals that are asked for, all
 * else is text, never a formula. It is said to be made on `day` (since 1970-01-01), so that the same lines give the
 * same bytes.
 */
export async function exportWorkbook(
  lines: readonly (readonly ExportCell[])[],
  name: string,
  day: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const stream = new Writable({
    write(chunk: Uint8Array, _encoding, next) {
      chunks.push(chunk);
      next();
    },
  });
  const workbook = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  const made = new Date(day * DAY_MS);
  Object.assign(workbook, {
    creator: "Meritbook",
    lastModifiedBy: "Meritbook",
    created: made,
    modified: made,
  });
  const sheet = workbook.addWorksheet(name);
  for (const cells of lines) {
    const row = sheet.addRow(cells.map(cellValue));
    cells.forEach((cell, i) => {
      if (cell.number) row.getCell(i + 1).numFmt = formatOf(cell.number);
    });
    row.commit();
  }
  sheet.commit();
  await workbook.commit();
  return withFixedTimes(Buffer.concat(chunks));
}

/** A percent stands in a workbook as a fraction that its format shows as a percent. */
function cellValue({ text, number }: ExportCell): string | number | undefined {
  if (!number) return workbookText(text) || undefined;
  const { value, form } = number;
  return Number(toFixed(form.suffix === "%" ? value.div(100) : value, DECIMALS));
}

/** The format that shows a number as it is written in a CSV file; the decimal mark is the spreadsheet program's. */
function formatOf({ value, form }: NonNullable<ExportCell["number"]>): string {
  const decimals = form.decimals ?? terminatingDecimals(value) ?? 0;
  const whole = form.thousands ? "#,##0" : "0";
  return `${whole}${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}${form.suffix}`;
}
