import type ExcelJS from "exceljs";
import { columnLetters } from "../../base/column-letters.js";
import type { Manner } from "../forms.js";
import type { Grid } from "../grid.js";
import type { SummaryLine } from "../summary/summary.js";
import { linesOf, rowHeight } from "./row-height.js";
import { cellValue, HEADER, MOST_ROWS, PRINTED, styleOf } from "./xlsx-cells.js";

/** Notes are sentences; they stand on several lines. */
const FIGURE_WIDTH = 40;

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
): void {
  const { say } = manner;
  const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }], ...PRINTED });
  sheet.columns = [{ width: 36 }, { width: FIGURE_WIDTH }, { width: 20 }, { width: 8 }];
  const head = sheet.addRow([say("subject"), say("figure"), say("check"), ""]);
  head.eachCell((cell) => {
    cell.style = HEADER;
  });
  head.commit();
  for (const [i, line] of lines.entries()) {
    const column = { type: line.type };
    const value = cellValue(line.value, column, manner);
    const row = sheet.addRow([line.label, value]);
    const height = rowHeight([typeof value === "string" ? linesOf(value, FIGURE_WIDTH) : 1]);
    if (height !== undefined) row.height = height;
    row.getCell(2).style = { ...styleOf(column), alignment: { horizontal: "left", wrapText: true } };
    const sum = line.sumOf && sumFormula(line.sumOf, sheets);
    if (sum !== undefined) {
      const own = i + 2;
      row.getCell(3).value = { formula: sum, result: Number(value) };
      row.getCell(3).style = styleOf(column);
      row.getCell(4).value = { formula: `IF(ROUND(B${own},2)=C${own},"✓","≠")`, result: "✓" };
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
