import { BLANK, type CellBatch, type CellKind } from "../cells.js";

const FIRST_WIDTH = 16;
const FIRST_ROWS = 64;
const NOT_WANTED = -1;

/** A batch while it is filled, row by row and cell by cell. A row may be dropped before it is closed. */
export class BatchBuilder implements CellBatch {
  rows = 0;
  width = FIRST_WIDTH;
  rowNumber: Int32Array = new Int32Array(FIRST_ROWS);
  cellCount: Int32Array = new Int32Array(FIRST_ROWS);
  hidden: Uint8Array = new Uint8Array(FIRST_ROWS);
  bytes: Uint8Array = new Uint8Array(0);
  start: Int32Array = new Int32Array(FIRST_ROWS * FIRST_WIDTH);
  end: Int32Array = new Int32Array(FIRST_ROWS * FIRST_WIDTH);
  kind: Uint8Array = new Uint8Array(FIRST_ROWS * FIRST_WIDTH);
  #columns: readonly number[] | undefined;
  /** for each column of the sheet, its place in a row of the batch; undefined: every column in its own place */
  #places: Int32Array | undefined;
  /** cells that the widest row of this batch has */
  #widest = 1;

  /** From the next `clear` on rows have these columns only, in this order. */
  narrow(columns: readonly number[]): void {
    const places = new Int32Array(Math.max(0, ...columns) + 1).fill(NOT_WANTED);
    columns.forEach((column, place) => {
      places[column] = place;
    });
    this.#columns = columns;
    this.#places = places;
    this.#widest = columns.length;
  }

  /** Empties the batch. As many places a row as the rows before took are enough for most rows to come. */
  clear(): void {
    this.rows = 0;
    this.width = this.#widest;
    if (!this.#places) this.#widest = 1;
  }

  /** Begins a row; all of its cells are blank. */
  openRow(): void {
    const row = this.rows;
    if (row === this.rowNumber.length) {
      this.rowNumber = grown(this.rowNumber, 2 * row);
      this.cellCount = grown(this.cellCount, 2 * row);
      this.hidden = grown(this.hidden, 2 * row);
    }
    this.#reserve((row + 1) * this.width);
    this.kind.fill(BLANK, row * this.width, (row + 1) * this.width);
  }

  /** Puts a cell into the row that was opened; those that are not wanted are let go. */
  put(column: number, kind: CellKind, start: number, end: number): void {
    let place = column;
    if (this.#places) {
      if (column >= this.#places.length) return;
      place = this.#places[column];
      if (place === NOT_WANTED) return;
    } else if (column >= this.#widest) {
      this.#widest = column + 1;
      if (column >= this.width) this.#widen(column + 1);
    }
    const at = this.rows * this.width + place;
    this.start[at] = start;
    this.end[at] = end;
    this.kind[at] = kind;
  }

  /** The row that was opened is complete. */
  closeRow(number: number, cellCount: number, hidden: boolean): void {
    this.rowNumber[this.rows] = number;
    this.cellCount[this.rows] = cellCount;
    this.hidden[this.rows] = hidden ? 1 : 0;
    this.rows++;
  }

  /** The sheet's column in this place of a row. */
  columnOf(place: number): number {
    return this.#columns?.[place] ?? place;
  }

  /** A row turned out wider than those before: all rows of the batch get more places. */
  #widen(needed: number): void {
    const before = this.width;
    const width = Math.max(needed, Math.min(before * 2, needed + FIRST_WIDTH));
    this.#reserve((this.rows + 1) * width);
    for (let row = this.rows; row >= 0; row--) {
      const from = row * before;
      const to = row * width;
      this.start.copyWithin(to, from, from + before);
      this.end.copyWithin(to, from, from + before);
      this.kind.copyWithin(to, from, from + before);
      this.kind.fill(BLANK, to + before, to + width);
    }
    this.width = width;
  }

  #reserve(cells: number): void {
    if (cells <= this.kind.length) return;
    const capacity = Math.max(cells, 2 * this.kind.length);
    this.start = grown(this.start, capacity);
    this.end = grown(this.end, capacity);
    this.kind = grown(this.kind, capacity);
  }
}

function grown<T extends Int32Array | Uint8Array>(array: T, capacity: number): T;
function grown(array: Int32Array | Uint8Array, capacity: number): Int32Array | Uint8Array {
  const larger = array instanceof Int32Array ? new Int32Array(capacity) : new Uint8Array(capacity);
  larger.set(array);
  return larger;
}
