import type { CellBatch } from "../cells.js";

/** A batch that the CSV scanner fills, with what only the reader itself needs to know of its rows. */
export interface ScannedRows extends CellBatch {
  /** for each row, the position of its first byte */
  rowStart: Int32Array;
  /** the position behind the last row and its line end */
  rowsEnd: number;
}

/**
 * An empty batch with room for `rows` rows of `width` cells, in memory that `buffer` gives: always asked in the same
 * order, it may give more than was asked for. CSV hides no rows.
 */
export function roomFor(
  rows: number,
  width: number,
  buffer: (bytes: number) => ArrayBufferLike = ownMemory,
): ScannedRows {
  const numbers = (length: number) =>
    new Int32Array(buffer(length * Int32Array.BYTES_PER_ELEMENT), 0, length);
  const marks = (length: number) => new Uint8Array(buffer(length), 0, length);
  return {
    rows: 0,
    width,
    rowNumber: numbers(rows),
    rowStart: numbers(rows),
    rowsEnd: 0,
    cellCount: numbers(rows),
    hidden: marks(rows),
    bytes: marks(0),
    start: numbers(rows * width),
    end: numbers(rows * width),
    kind: marks(rows * width),
  };
}

function ownMemory(bytes: number): ArrayBuffer {
  return new ArrayBuffer(bytes);
}
