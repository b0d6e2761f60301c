import { Writable } from "node:stream";
import type ExcelJS from "exceljs";
import WorkbookWriter from "exceljs/lib/stream/xlsx/workbook-writer.js";
import { DAY_MS, HOUR_MS } from "../base/calendar.js";
import { type Exact, integer, toFixed } from "../base/exact.js";
import type { Type } from "../language/types.js";
import { isMissing } from "../language/value.js";
import { type Manner, plainForm, reasonShown } from "./forms.js";
import { type Cell, firstRows, type Grid, type GridColumn } from "./grid.js";
import type { Report } from "./report.js";
import { sheetNames } from "./sheet-names.js";
import { workbookText } from "./workbook-text.js";
import { withFixedTimes } from "./zip-times.js";

/**
 * `report.xlsx`: the scored table, the other tables, detail, what limits and guards did, left-out rows, findings, and where it all comes from.
 * The same report gives the same bytes: nothing in it tells when it was written.
 */
export function reportWorkbook(report: Report): Promise<Uint8Array> {
  const grids = [
    report.scored,
    ...report.others,
    ...(report.all ? [report.all] : []),
    report.detail,
    ...[report.cuts, report.funds, report.guards].filter(({ rows }) => rows.length > 0),
    report.leftOut,
    report.findings,
    report.about,
  ];
  return gridsWorkbook(grids, report.manner, report.result.period.last);
}

/** A workbook with a sheet a grid, said to be made on `day` (since 1970-01-01). */
export async function gridsWorkbook(
  grids: readonly Grid[],
  manner: Manner,
  day: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const stream = new Writable({
    write(chunk: Uint8Array, _encoding, next) {
      chunks.push(chunk);
      next();
    },
  });
  const workbook = new WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
  });
  const made = new Date(day * DAY_MS);
  Object.assign(workbook, { creator: MAKER, lastModifiedBy: MAKER, created: made, modified: made });
  const names = sheetNames(grids.map(({ title }) => title));
  grids.forEach((grid, i) => {
    addSheet(workbook, names[i], grid, manner);
  });
  await workbook.commit();
  return withFixedTimes(Buffer.concat(chunks));
}

const MAKER = "Meritbook";

const HEADER: Partial<ExcelJS.Style> = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFE7ECF3" } },
  alignment: { vertical: "middle", wrapText: true },
};

/** Rows of a sheet. More are neither read nor scrolled through; the files beside the workbook hold them all. */
const MOST_ROWS = 50_000;
/** Rows by whose content the width of a column is chosen. */
const MEASURED_ROWS = 300;
const NARROWEST = 8;
const WIDEST = 60;
const MARGIN = 2;

function addSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  grid: Grid,
  manner: Manner,
): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: 1, xSplit: leadingColumns(grid.columns) }],
    pageSetup: { orientation: "landscape", paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const styles = grid.columns.map(styleOf);
  const widths = widthsOf(grid, manner);
  sheet.columns = widths.map((width) => ({ width }));
  const header = sheet.addRow(grid.columns.map((column) => workbookText(column.header)));
  header.eachCell((cell) => {
    cell.style = HEADER;
  });
  header.commit();
  for (const cells of firstRows(grid.rows, MOST_ROWS)) {
    const row = sheet.addRow(cells.map((cell, i) => cellValue(cell, grid.columns[i], manner)));
    cells.forEach((cell, i) => {
      // The same object each time: exceljs renders a style that it has not met to compare it with those it has.
      if (cell !== undefined) row.getCell(i + 1).style = isMissing(cell) ? MISSING : styles[i];
    });
    row.commit();
  }
  if (grid.rows.length > MOST_ROWS) {
    sheet.addRow([manner.say("sheetFull", { count: grid.rows.length - MOST_ROWS })]).commit();
  }
  if (grid.rows.length > 0) {
    sheet.autoFilter = {
      from: { row: 1, column: 1 },
      to: { row: Math.min(grid.rows.length, MOST_ROWS) + 1, column: grid.columns.length },
    };
  }
  sheet.commit();
}

/** Widths that show the headers and the first rows, in characters of half width. */
function widthsOf(grid: Grid, manner: Manner): number[] {
  const widths = grid.columns.map(({ header }) => widthOf(header));
  for (const row of firstRows(grid.rows, MEASURED_ROWS)) {
    row.forEach((cell, i) => {
      if (cell === undefined) return;
      const { text } = plainForm(cell, grid.columns[i], manner);
      widths[i] = Math.max(widths[i], widthOf(text));
    });
  }
  return widths.map((width) => Math.min(WIDEST, Math.max(NARROWEST, width + MARGIN)));
}

/** Width to the nearest character: letters up to the Hangul alphabet count one, all others two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character < "\u1100" ? 1 : 2;
  return width;
}

const MISSING: Partial<ExcelJS.Style> = {
  font: { italic: true, color: { argb: "FF8A8A8A" } },
  alignment: { horizontal: "right" },
};

/** Columns that stay in sight: those up to the name, or the key where there is none. */
function leadingColumns(columns: readonly GridColumn[]): number {
  const name = columns.findIndex(({ role }) => role === "name");
  const key = columns.findIndex(({ role }) => role === "key");
  const last = Math.max(name, key);
  return last < 3 ? last + 1 : 0;
}

function styleOf(column: GridColumn): Partial<ExcelJS.Style> {
  const numFmt = formatOf(column);
  return numFmt === undefined ? {} : { numFmt };
}

function formatOf({ type, isScore }: GridColumn): string | undefined {
  switch (type.kind) {
    case "money":
      return "#,##0.00";
    case "percent":
    case "ratio":
      return "0.00%";
    case "duration":
      return "0.00";
    case "date":
      return "yyyy-mm-dd";
    case "datetime":
      return "yyyy-mm-dd hh:mm";
    case "number":
      return isScore ? "0.00" : "General";
    default:
      return undefined;
  }
}

/** A number, or text; never a formula, whatever the text begins with. Why a value is missing stands in its cell. */
function cellValue(cell: Cell, column: GridColumn, manner: Manner): string | number | undefined {
  if (cell === undefined) return undefined;
  if (typeof cell === "string" || typeof cell === "boolean") {
    return workbookText(plainForm(cell, column, manner).text) || undefined;
  }
  return isMissing(cell) ? reasonShown(cell, manner.say) : numberFor(cell, column.type, manner);
}

/** Days from the epoch of spreadsheets (1899-12-30) to 1970-01-01. */
const EPOCH_DAYS = 25_569;
/** More decimals than a binary number of this size can tell apart. */
const DECIMALS = 12;

/** The binary number nearest to a value, in the units of its format: what a spreadsheet program can hold. */
function numberFor(value: Exact, { kind }: Type, { zone }: Manner): number {
  const nearest = (exact: Exact, decimals: number) => Number(toFixed(exact, decimals));
  switch (kind) {
    case "money":
      return nearest(value, 2);
    case "duration":
      return nearest(value.div(integer(HOUR_MS)), DECIMALS);
    case "date":
      return nearest(value, 0) + EPOCH_DAYS;
    case "datetime":
      return (zone.toCivil(nearest(value, 0)) + EPOCH_DAYS * DAY_MS) / DAY_MS;
    default:
      return nearest(value, DECIMALS);
  }
}
