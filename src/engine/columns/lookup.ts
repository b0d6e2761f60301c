import type { NO_TEXT } from "../../intake/columns/columns.js";
import { chained } from "./chained.js";
import type { Grouping } from "./grouping.js";
import { isBlank, type Series } from "./series.js";

/** A blank value leads nowhere: of texts it stays what it is. */
const NO_ROW: typeof NO_TEXT = -1;
/** No row has this value. */
export const UNKNOWN_ROW = -2;
/** Only rows that are left out have this value. */
export const LEFT_OUT_ROW = -3;

/** From the values of a key (or of columns whose values are all different) to the row that has them. */
export class Lookup {
  readonly #grouping: Grouping;
  /** by group: its row, or why there is none */
  readonly #rowOf: Int32Array;

  constructor(grouping: Grouping, rowOf: Int32Array) {
    this.#grouping = grouping;
    this.#rowOf = rowOf;
  }

  /** For each row of other columns the row that has the same values, or one of the negative numbers above. */
  find(columns: readonly Series[], rows: number): Int32Array {
    const ofTexts = this.#findTexts(columns);
    if (ofTexts) return ofTexts;
    const rowOf = this.#rowOf;
    // Each group gives way to its row: a million rows need no second column.
    const index = this.#grouping.find(columns, rows);
    for (let row = 0; row < rows; row++) {
      const group = index[row];
      if (group >= 0) index[row] = rowOf[group];
      else index[row] = columns.some((column) => isBlank(column, row)) ? NO_ROW : UNKNOWN_ROW;
    }
    return index;
  }

  /** For texts: each is looked up once, however many rows have it. */
  #findTexts([column, ...more]: readonly Series[]): Int32Array | undefined {
    const groups = column?.kind === "text" && more.length === 0 ? this.#grouping.groupsOf(column) : undefined;
    if (column?.kind !== "text" || !groups) return undefined;
    const there = new Int32Array(groups.length);
    for (let code = 0; code < there.length; code++) {
      const group = groups[code];
      there[code] = group >= 0 ? this.#rowOf[group] : UNKNOWN_ROW;
    }
    // No text leads to no row: both are -1.
    return chained(column.codes, there);
  }
}

/**
 * A lookup over the rows that `isLeftOut` does not name. Rows that agree with one before them are given to `again`
 * with that one; what it returns is the row that is kept.
 */
export function lookupOver(
  grouping: Grouping,
  isLeftOut: (row: number) => boolean,
  again: (kept: number, row: number) => number,
): Lookup {
  const rowOf = new Int32Array(grouping.count).fill(UNKNOWN_ROW);
  const { ids } = grouping;
  for (let row = 0; row < ids.length; row++) {
    const group = ids[row];
    if (group < 0) continue;
    const kept = rowOf[group];
    if (isLeftOut(row)) {
      if (kept < 0) rowOf[group] = LEFT_OUT_ROW;
    } else {
      rowOf[group] = kept < 0 ? row : again(kept, row);
    }
  }
  return new Lookup(grouping, rowOf);
}
