import { Writable } from "node:stream";
import type ExcelJS from "exceljs";
import WorkbookWriter from "exceljs/lib/stream/xlsx/workbook-writer.js";
import { DAY_MS } from "../../base/calendar.js";
import { columnLetters } from "../../base/column-letters.js";
import { isMissing } from "../../language/value.js";
import type { Manner } from "../forms.js";
import { firstRows, type Grid, type GridColumn } from "../grid.js";
import type { Report } from "../report.js";
import type { SummaryLine } from "../summary/summary.js";
import { printSetup } from "./print-setup.js";
import { type Placed, rowHeight } from "./row-height.js";
import { type ColumnLayout, layoutOf } from "./sheet-layout.js";
import { sheetNames } from "./sheet-names.js";
import { workbookText } from "./workbook-text.js";
import { cellValue, MISSING, MOST_ROWS } from "./xlsx-cells.js";
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
    ...[report.scoreDetail, report.payDetail, report.cuts, report.funds, report.guards].filter(hasRows),
    report.leftOut,
    report.findings,
    ...[report.rulebook].filter(hasRows),
    report.about,
  ];
  const { heading, manner, summary, result } = report;
  return workbookOf(grids, manner, result.period.last, {
    lines: summary,
    title: `${heading.title} ${result.period.name}`,
  });
}

function hasRows({ rows }: Grid): boolean {
  return rows.length > 0;
}

/** What a workbook of a result has beside its grids: the first sheet, and what is printed above each. */
interface Front {
  readonly lines: readonly SummaryLine[];
  readonly title: string;
}

/** A workbook with a sheet a grid, said to be made on `day` (since 1970-01-01). */
export function gridsWorkbook(grids: readonly Grid[], manner: Manner, day: number): Promise<Uint8Array> {
  return workbookOf(grids, manner, day, { lines: [], title: "" });
}

async function workbookOf(
  grids: readonly Grid[],
  manner: Manner,
  day: number,
  { lines, title }: Front,
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
  workbook.views = [FIRST_SHEET];
  const front = lines.length > 0 ? [manner.say("summary")] : [];
  const names = sheetNames([...front, ...grids.map(({ title }) => title)]);
  const namesOfGrids = names.slice(front.length);
  if (front.length > 0) {
    const sheets = new Map(grids.map((grid, i) => [grid, namesOfGrids[i]]));
    addSummary(workbook, names[0], lines, sheets, manner, title);
  }
  grids.forEach((grid, i) => {
    addSheet(workbook, namesOfGrids[i], grid, manner, title);
  });
  await workbook.commit();
  return withFixedTimes(Buffer.concat(chunks));
}

const MAKER = "Meritbook";

/** The view that every sheet's view belongs to: it opens with the first sheet. */
const FIRST_SHEET: ExcelJS.WorkbookView = {
  x: 0,
  y: 0,
  width: 28_800,
  height: 15_000,
  firstSheet: 0,
  activeTab: 0,
  visibility: "visible",
};

function addSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  grid: Grid,
  manner: Manner,
  title: string,
): void {
  const layout = layoutOf(grid, manner);
  const widths = layout.map(({ width }) => width);
  const leading = leadingColumns(grid.columns);
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: 1, xSplit: leading }],
    ...printSetup(title, widths, leading),
  });
  sheet.columns = widths.map((width) => ({ width }));
  addHead(sheet, grid, layout);
  for (const cells of firstRows(grid.rows, MOST_ROWS)) {
    const values = cells.map((cell, i) => cellValue(cell, grid.columns[i], manner));
    const row = sheet.addRow(values);
    const height = rowHeight(placed(values, layout));
    if (height !== undefined) row.height = height;
    cells.forEach((cell, i) => {
      const { missing, value } = height === undefined ? layout[i].plain : layout[i].tall;
      // The same object each time: exceljs renders a style that it has not met to compare it with those it has.
      if (cell !== undefined) row.getCell(i + 1).style = isMissing(cell) ? missing : value;
    });
    row.commit();
  }
  if (grid.rows.length === 0 && grid.whenEmpty !== undefined) addNote(sheet, grid.whenEmpty);
  if (grid.rows.length > MOST_ROWS) {
    addNote(sheet, manner.say("sheetFull", { count: grid.rows.length - MOST_ROWS }));
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

function addHead(sheet: ExcelJS.Worksheet, { columns }: Grid, layout: readonly ColumnLayout[]): void {
  const headers = columns.map(({ header }) => workbookText(header));
  const row = sheet.addRow(headers);
  const height = rowHeight(placed(headers, layout));
  if (height !== undefined) row.height = height;
  layout.forEach(({ head }, i) => {
    row.getCell(i + 1).style = head;
  });
  row.commit();
}

/** A line in words below the rows. */
function addNote(sheet: ExcelJS.Worksheet, text: string): void {
  const row = sheet.addRow([text]);
  row.getCell(1).style = MISSING;
  row.commit();
}

function placed(values: readonly (string | number | undefined)[], layout: readonly ColumnLayout[]): Placed[] {
  return values.flatMap((text, i) => (typeof text === "string" ? [{ text, width: layout[i].width }] : []));
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

/** Columns that stay in sight: those up to the name, or the key where there is none. */
function leadingColumns(columns: readonly GridColumn[]): number {
  const name = columns.findIndex(({ role }) => role === "name");
  const key = columns.findIndex(({ role }) => role === "key");
  const last = Math.max(name, key);
  return last < 3 ? last + 1 : 0;
}
