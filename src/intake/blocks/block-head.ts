import type { Blocks } from "../../base/layout.js";
import { comparable } from "../../base/text.js";
import { fitsWildcard } from "../../base/wildcard.js";
import { BLANK, type CellBatch } from "../../sheets/cells.js";
import type { Sheet } from "../../sheets/sheet.js";
import { cellText } from "../cells/cell-text.js";
import { HEADER_ROWS } from "../header/header.js";
import { type HeldCell, NO_CELL } from "./block-label.js";

/** The first block of a sheet, as far as its first rows show it. */
export interface FirstBlock {
  /** Index of the row in which it begins. */
  readonly row: number;
  /** The columns of the sheet that it takes: from, and to before. */
  readonly from: number;
  readonly to: number;
  /** The rows above it and its own, in its columns. */
  readonly rows: readonly (readonly HeldCell[])[];
}

/** The columns of a row in which blocks begin. */
export function beginningsIn(
  sheet: Sheet,
  batch: CellBatch,
  row: number,
  { begin }: Blocks,
): readonly number[] {
  const patterns = begin.map(comparable);
  const columns: number[] = [];
  for (let column = 0; column < batch.width; column++) {
    const text = comparableAt(sheet, batch, row, column);
    if (text !== "" && patterns.some((pattern) => fitsWildcard(pattern, text))) columns.push(column);
  }
  return columns;
}

/** Does a row end the blocks above it? */
export function isEnding(sheet: Sheet, batch: CellBatch, row: number, { end }: Blocks): boolean {
  if (!end) return false;
  for (let column = 0; column < batch.width; column++) {
    const text = comparableAt(sheet, batch, row, column);
    if (text !== "") return end.some((pattern) => fitsWildcard(comparable(pattern), text));
  }
  return false;
}

function comparableAt(sheet: Sheet, batch: CellBatch, row: number, column: number): string {
  const at = row * batch.width + column;
  return batch.kind[at] === BLANK ? "" : comparable(cellText(sheet, batch, at));
}

/** Cells of a row, from a column to before another. */
export function heldCells(
  sheet: Sheet,
  batch: CellBatch,
  row: number,
  from: number,
  to: number,
): readonly HeldCell[] {
  return Array.from({ length: to - from }, (_, i): HeldCell => {
    const column = from + i;
    const at = row * batch.width + column;
    if (column >= batch.width || batch.kind[at] === BLANK) return NO_CELL;
    return { kind: batch.kind[at], text: cellText(sheet, batch, at) };
  });
}

export function isBlankRow(cells: readonly HeldCell[]): boolean {
  return cells.every(({ text }) => text.trim() === "");
}

/** The first block among the rows in which headers are looked for; undefined where none begins there. */
export function firstBlock(sheet: Sheet, batch: CellBatch, blocks: Blocks): FirstBlock | undefined {
  for (let row = 0; row < Math.min(batch.rows, HEADER_ROWS); row++) {
    const [from, next] = beginningsIn(sheet, batch, row, blocks);
    if (from === undefined) continue;
    const to = next ?? batch.width;
    let end = row + 1;
    while (
      end < Math.min(batch.rows, row + HEADER_ROWS) &&
      beginningsIn(sheet, batch, end, blocks).length === 0
    )
      end += 1;
    const rows = Array.from({ length: end }, (_, i) => heldCells(sheet, batch, i, from, to));
    return { row, from, to, rows };
  }
  return undefined;
}
