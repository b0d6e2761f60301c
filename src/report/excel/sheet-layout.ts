/** How wide the columns of a sheet are, and how their cells stand. */
import type ExcelJS from "exceljs";
import { isMissing } from "../../language/value.js";
import { type Manner, plainForm, reasonShown } from "../forms.js";
import { firstRows, type Grid, type GridColumn } from "../grid.js";
import { linesOf, widthOf } from "./row-height.js";
import { formatOf, HEADER, MISSING } from "./xlsx-cells.js";

/** A column of a sheet: its width in characters of half width, and the styles of its cells. */
export interface ColumnLayout {
  readonly width: number;
  readonly head: Partial<ExcelJS.Style>;
  readonly plain: CellStyles;
  /** In rows of which some cell stands on several lines. */
  readonly tall: CellStyles;
}

/** The style of a value, and of the reason why there is none. */
export interface CellStyles {
  readonly value: Partial<ExcelJS.Style>;
  readonly missing: Partial<ExcelJS.Style>;
}

/** Rows by whose content the width of a column is chosen. */
const MEASURED_ROWS = 300;
const NARROWEST = 8;
/** Room for a hash of 64 characters. */
const WIDEST = 66;
const MARGIN = 2;
/** The button of a filter stands in the head. */
const BUTTON = 2;
/** So many characters stand side by side on a printed page before it has to be made smaller. */
const PAGE_WIDTH = 160;
/** Texts are not made narrower than this for the sake of the page. */
const TEXT_WIDTH = 34;

/** The columns of a grid as a sheet has them. */
export function layoutOf(grid: Grid, manner: Manner): ColumnLayout[] {
  const widths = widthsOf(grid, manner);
  return grid.columns.map((column, i) => {
    const isText = isTextual(column);
    const horizontal = isText ? "left" : "right";
    // A text would touch the figure before it.
    const follows = isText && i > 0 && !isTextual(grid.columns[i - 1]);
    const alignment = { horizontal, ...(follows ? { indent: 1 } : {}) } as const;
    const numFmt = formatOf(column);
    const format = numFmt === undefined ? {} : { numFmt };
    const styles = (place: Partial<ExcelJS.Alignment>): CellStyles => ({
      value: { ...format, alignment: { ...alignment, ...place, ...(isText ? { wrapText: true } : {}) } },
      missing: { ...MISSING, alignment: { ...alignment, ...place } },
    });
    return {
      width: widths[i],
      head: { ...HEADER, alignment: { ...alignment, vertical: "middle", wrapText: true } },
      plain: styles({}),
      tall: styles({ vertical: "top" }),
    };
  });
}

/** Texts, words, yes and no stand on the left; what can be compared by size on the right. */
function isTextual({ type }: GridColumn): boolean {
  return type.kind === "text" || type.kind === "boolean";
}

/** Widths that show the headers and the first rows; long texts give way where the page is too narrow for all. */
function widthsOf(grid: Grid, manner: Manner): number[] {
  const widths = grid.columns.map(({ header }) => headWidth(header));
  for (const row of firstRows(grid.rows, MEASURED_ROWS)) {
    row.forEach((cell, i) => {
      if (cell === undefined) return;
      const isBlank = typeof cell === "object" && isMissing(cell);
      const text = isBlank ? reasonShown(cell, manner.say) : plainForm(cell, grid.columns[i], manner).text;
      const longest = Math.max(...text.split("\n").map(widthOf));
      widths[i] = Math.max(widths[i], longest + thousands(grid.columns[i], text) + MARGIN);
    });
  }
  return fitted(
    widths.map((width) => Math.min(WIDEST, Math.max(NARROWEST, width))),
    grid.columns,
  );
}

/** Commas that the format of money puts between the digits. */
function thousands({ type }: GridColumn, text: string): number {
  return type.kind === "money" ? Math.max(0, Math.floor((text.length - 4) / 3)) : 0;
}

/** A head may stand on two lines. */
function headWidth(header: string): number {
  const whole = widthOf(header);
  let width = Math.min(whole, Math.max(NARROWEST, Math.ceil(whole / 2)));
  while (width < Math.min(whole, WIDEST) && linesOf(header, width) > 2) width++;
  return width + MARGIN + BUTTON;
}

/** Long texts become narrower, all in the same measure, until the sheet fits the page or they are as narrow as may be. */
function fitted(widths: readonly number[], columns: readonly GridColumn[]): number[] {
  const excess = widths.reduce((sum, width) => sum + width, 0) - PAGE_WIDTH;
  const spare = widths.map((width, i) => (isTextual(columns[i]) ? Math.max(0, width - TEXT_WIDTH) : 0));
  const all = spare.reduce((sum, width) => sum + width, 0);
  if (excess <= 0 || all === 0) return [...widths];
  const part = Math.min(1, excess / all);
  return widths.map((width, i) => width - Math.floor(spare[i] * part));
}
