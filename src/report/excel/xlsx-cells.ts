import type ExcelJS from "exceljs";
import { DAY_MS, HOUR_MS } from "../../base/calendar.js";
import { type Exact, integer, toFixed } from "../../base/exact.js";
import type { Type } from "../../language/types.js";
import { isMissing } from "../../language/value.js";
import { type Manner, plainForm, reasonShown } from "../forms.js";
import type { Cell, GridColumn } from "../grid.js";
import { workbookText } from "./workbook-text.js";

/** Rows of a sheet. More are neither read nor scrolled through; the files beside the workbook hold them all. */
export const MOST_ROWS = 50_000;

/** The letters of every cell. A style that names only part of a font leaves the rest to each program's taste. */
const FONT: Partial<ExcelJS.Font> = { name: "Calibri", size: 11, family: 2, scheme: "minor" };

/** The head of a sheet. */
export const HEADER: Partial<ExcelJS.Style> = {
  font: { ...FONT, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFE7ECF3" } },
  alignment: { vertical: "middle", wrapText: true },
};

/** Why there is no value. */
export const MISSING: Partial<ExcelJS.Style> = {
  font: { ...FONT, italic: true, color: { argb: "FF8A8A8A" } },
};

/** How the figures of a column are written. */
export function formatOf({ type, isScore }: Pick<GridColumn, "type" | "isScore">): string | undefined {
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
export function cellValue(
  cell: Cell,
  column: Pick<GridColumn, "type" | "isScore" | "wordLabels">,
  manner: Manner,
): string | number | undefined {
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
