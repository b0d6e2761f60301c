import { BLANK, type CellBatch } from "../sheets/cells.js";

/**
 * The batch with at least `width` cells a row; those that it lacks are blank. Only where all columns are reported
 * can a batch of short rows have fewer than the header.
 */
export function widened(batch: CellBatch, width: number): CellBatch {
  if (batch.width >= width) return batch;
  const cells = batch.rows * width;
  const wide = {
    start: new Int32Array(cells),
    end: new Int32Array(cells),
    kind: new Uint8Array(cells).fill(BLANK),
  };
  for (let row = 0; row < batch.rows; row++) {
    const from = row * batch.width;
    wide.start.set(batch.start.subarray(from, from + batch.width), row * width);
    wide.end.set(batch.end.subarray(from, from + batch.width), row * width);
    wide.kind.set(batch.kind.subarray(from, from + batch.width), row * width);
  }
  return { ...batch, width, ...wide };
}
