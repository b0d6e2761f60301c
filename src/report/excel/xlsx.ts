import { Writable } from "node:stream";
import type ExcelJS from "exceljs";
import WorkbookWriter from "exceljs/lib/stream/xlsx/workbook-writer.js";
import { DAY_MS } from "../../base/calendar.js";
import { columnLetters } from "../../base/column-letters.js";
import { isMissing } from "../../language/value.js";
import { type Manner, plainForm } from "../forms.js";
import { firstRows, type Grid, type GridColumn } from "../grid.js";
import type { Report } from "../report.js";
import type { SummaryLine } from "../summary/summary.js";
import { linesOf, rowHeight, widthOf } from "./row-height.js";
import { sheetNames } from "./sheet-names.js";
import { workbookText } from "./workbook-text.js";
import { cellValue, HEADER, MISSING, MOST_ROWS, PRINTED, styleOf } from "./xlsx-cells.js";
import { addSummary } from "./xlsx-summary.js";
import { withFixedTimes } from "./zip-times.js";

/**
 * `report.xlsx`: a summary, the scored table, the other tables, detail of scores and pay, what limits and guards did,
 * left-out rows, findings, the rules in words, and where it all comes from. The same report gives the same bytes:
 * nothing in it tells when it was written.
 */
export function reportWorkbook(report: Report): Promise<Uint8Array> {
  const grids = [
    report.scored,
    ...report.others,
    ...(report.all ? [report.all] : []),
    report.scoreDetail,
    report.payDetail,
    ...[report.cuts, report.funds, report.guards].filter(({ rows }) => rows.length > 0),
    report.leftOut,
    report.findings,
    ...(report.rulebook.rows.length > 0 ? [report.rulebook] : []),
    report.about,
  ];
  return workbookOf(grids, report.manner, report.result.period.last, report.summary);
}

/** A workbook with a sheet a grid, said to be made on `day` (since 1970-01-01). */
export function gridsWorkbook(grids: readonly Grid[], manner: Manner, day: number): Promise<Uint8Array> {
  return workbookOf(grids, manner, day, []);
}

async function workbookOf(
  grids: readonly Grid[],
  manner: Manner,
  day: number,
  summary: readonly SummaryLine[],
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
  const front = summary.length > 0 ? [manner.say("summary")] : [];
  const names = sheetNames([...front, ...grids.map(({ title }) => title)]);
  const namesOfGrids = names.slice(front.length);
  if (front.length > 0) {
    const sheets = new Map(grids.map((grid, i) => [grid, namesOfGrids[i]]));
    addSummary(workbook, names[0], summary, sheets, manner);
  }
  grids.forEach((grid, i) => {
    addSheet(workbook, namesOfGrids[i], grid, manner);
  });
  await workbook.commit();
  return withFixedTimes(Buffer.concat(chunks));
}

const MAKER = "Meritbook";

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
    ...PRINTED,
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
    const height = rowHeight(
      cells.map((cell, i) =>
        grid.columns[i].wraps && typeof cell === "string" ? linesOf(cell, widths[i]) : 1,
      ),
    );
    if (height !== undefined) row.height = height;
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
  for (const [i, { role }] of grid.columns.entries()) {
    if (role === "score" || role === "pay") shadeBySize(sheet, i + 1, Math.min(grid.rows.length, MOST_ROWS));
  }
  sheet.commit();
}

/** The larger a figure, the darker its cell. */
function shadeBySize(sheet: ExcelJS.Worksheet, column: number, rows: number): void {
  if (rows < 2) return;
  const letters = columnLetters(column - 1);
  sheet.addConditionalFormatting({
    ref: `${letters}2:${letters}${rows + 1}`,
    rules: [
      {
        type: "colorScale",
        priority: column,
        cfvo: [{ type: "min" }, { type: "max" }],
        color: [{ argb: "FFFFFFFF" }, { argb: "FFBBD5F0" }],
      },
    ],
  });
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

/** Columns that stay in sight: those up to the name, or the key where there is none. */
function leadingColumns(columns: readonly GridColumn[]): number {
  const name = columns.findIndex(({ role }) => role === "name");
  const key = columns.findIndex(({ role }) => role === "key");
  const last = Math.max(name, key);
  return last < 3 ? last + 1 : 0;
}
