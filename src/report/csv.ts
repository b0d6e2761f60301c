import { stringify } from "csv-stringify/sync";
import { type Manner, plainForm } from "./forms.js";
import type { Cell, Grid, GridColumn } from "./grid.js";

/** By which spreadsheet programs know UTF-8. */
export const BOM = "\ufeff";

/**
 * A grid as CSV (RFC 4180, UTF-8 with a byte order mark, CRLF), in pieces: it may be longer than memory likes.
 * Texts that a spreadsheet program would take for a formula are given an apostrophe in front.
 */
export function* csvPieces(grid: Grid, manner: Manner): Generator<string> {
  let rows: string[][] = [grid.columns.map(({ header }) => harmless(header))];
  let mark = BOM;
  for (const cells of grid.rows) {
    rows.push(cells.map((cell, i) => cellText(cell, grid.columns[i], manner)));
    if (rows.length < ROWS_A_PIECE) continue;
    yield mark + csvLines(rows);
    mark = "";
    rows = [];
  }
  yield mark + csvLines(rows);
}

const ROWS_A_PIECE = 1000;

/** The whole of `csvPieces`. */
export function csvText(grid: Grid, manner: Manner): string {
  return [...csvPieces(grid, manner)].join("");
}

function cellText(cell: Cell, column: GridColumn, manner: Manner): string {
  if (cell === undefined) return "";
  const { text, isNumber } = plainForm(cell, column, manner);
  return isNumber ? text : harmless(text);
}

/** Lines of CSV from texts that are harmless already. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  // A lone line feed in a text would pass unquoted, since it is not this file's own line end.
  return stringify([...rows], { record_delimiter: "windows", quoted_match: /[\r\n]/ });
}

/** How a formula can begin, also after blanks and in the full-width forms that some programs accept. */
const FORMULA = /^[\s\u3000\ufeff]*[=+\-@＝＋－＠−﹢﹣﹦﹫]|^[\t\r\n]/u;
const NUMBER = /^[+-]?\d+(\.\d+)?%?$/;

/**
 * Text that no spreadsheet program runs as a formula: an apostrophe goes before one that could begin one (OWASP,
 * "CSV Injection"). Plain numbers stay as they are.
 */
export function harmless(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
