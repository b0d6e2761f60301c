import type { CellBatch } from "../cells.js";

/** A batch that the CSV scanner fills, with what only the reader itself needs to know of its rows. */
export interface ScannedRows extends CellBatch {
  /** for each row, the position of its first byte */
  rowStart: Int32Array;
}

/** An empty batch with room for `rows` rows of `width` cells. CSV hides no rows. */
export function roomFor(rows: number, width: number): ScannedRows {
  return {
    rows: 0,
    width,
    rowNumber: new Int32Array(rows),
    rowStart: new Int32Array(rows),
    cellCount: new Int32Array(rows),
    hidden: new Uint8Array(rows),
    bytes: new Uint8Array(0),
    start: new Int32Array(rows * width),
    end: new Int32Array(rows * width),
    kind: new Uint8Array(rows * width),
  };
}
