import type ExcelJS from "exceljs";
import { columnLetters } from "../../base/column-letters.js";
import type { Manner } from "../forms.js";
import type { Grid } from "../grid.js";
import type { SummaryLine } from "../summary/summary.js";
import { printSetup } from "./print-setup.js";
import { rowHeight } from "./row-height.js";
import { cellValue, formatOf, HEADER, MOST_ROWS } from "./xlsx-cells.js";

const LABEL_WIDTH = 44;
/** Notes are sentences; they stand on several lines. */
const FIGURE_WIDTH = 56;
const WIDTHS = [LABEL_WIDTH, FIGURE_WIDTH, 20, 8];

/**
 * The first sheet: what the result comes to. A sum of pay stands as a value; beside it a formula adds up the sheet that
 * holds the pay, and another says whether both are the same, so that a figure that is changed by hand shows.
 */
export function addSummary(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  lines: readonly SummaryLine[],
  sheets: ReadonlyMap<Grid, string>,
  manner: Manner,
  title: string,
): void {
  const { say } = manner;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: 1 }],
    ...printSetup(title, WIDTHS),
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  const head = sheet.addRow([say("subject"), say("figure"), say("check"), undefined]);
  for (const at of [1, 2, 3, 4]) {
    head.getCell(at).style = at === 3 ? { ...HEADER, alignment: { horizontal: "right" } } : HEADER;
  }
  head.commit();
  for (const [i, line] of lines.entries()) {
    const column = { type: line.type };
    const value = cellValue(line.value, column, manner);
    const row = sheet.addRow([line.label, value]);
    const texts = typeof value === "string" ? [{ text: value, width: FIGURE_WIDTH }] : [];
    const height = rowHeight([{ text: line.label, width: LABEL_WIDTH }, ...texts]);
    if (height !== undefined) row.height = height;
    const numFmt = formatOf(column);
    const format = numFmt === undefined ? {} : { numFmt };
    row.getCell(1).style = { alignment: { vertical: "top", wrapText: true } };
    row.getCell(2).style = {
      ...format,
      alignment: { horizontal: "left", vertical: "top", wrapText: true },
    };
    const sum = line.sumOf && sumFormula(line.sumOf, sheets);
    if (sum !== undefined) {
      const own = i + 2;
      row.getCell(3).value = { formula: sum, result: Number(value) };
      row.getCell(3).style = { ...format, alignment: { vertical: "top" } };
      row.getCell(4).value = { formula: `IF(ROUND(B${own},2)=C${own},"✓","≠")`, result: "✓" };
      row.getCell(4).style = { alignment: { vertical: "top" } };
    }
    row.commit();
  }
  sheet.commit();
}

/** Adds up a column of another sheet; undefined where that does not hold all rows. */
function sumFormula(
  { grid, column }: NonNullable<SummaryLine["sumOf"]>,
  sheets: ReadonlyMap<Grid, string>,
): string | undefined {
  const sheet = sheets.get(grid);
  if (sheet === undefined || grid.rows.length === 0 || grid.rows.length > MOST_ROWS) return undefined;
  const letters = columnLetters(column);
  return `ROUND(SUM('${sheet}'!${letters}2:${letters}${grid.rows.length + 1}),2)`;
}
