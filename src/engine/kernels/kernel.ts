import type { TextPool } from "../../intake/text-pool.js";
import { type ScaledSeries, type Series, StoredSeries } from "../series.js";

/**
 * A formula as loops over typed arrays. Each part works out a batch of rows into a buffer of its own, which its next
 * batch fills anew; a batch is small enough for the buffers of a formula to stay in the processor's cache.
 */
export type Kernel = NumberKernel | TruthKernel | TextKernel;

/** Rows in a batch. */
export const BATCH = 2048;

/** Whole numbers over one denominator; NaN where there is no value. */
export interface NumberKernel {
  readonly kind: "scaled";
  readonly denominator: number;
  /** The values of the rows from `start` to `end` (exclusive, at most a batch), from index 0 on. */
  run(start: number, end: number): Float64Array;
  /** The one value that every row has, where the formula reads no row. */
  readonly constant: number | undefined;
}

/** 0 no, 1 yes, 2 no value. */
export interface TruthKernel {
  readonly kind: "truth";
  run(start: number, end: number): Uint8Array;
}

/** Codes of a pool; -1 where there is no value. */
export interface TextKernel {
  readonly kind: "text";
  readonly pool: TextPool;
  run(start: number, end: number): Int32Array;
}

/** Set when a number became too large to be exact: what was computed is not used then. */
export interface Overflow {
  hit: boolean;
}

/** Runs a kernel over all rows of a table; undefined when a number became too large. */
export function runKernel(kernel: Kernel, rows: number, overflow: Overflow): Series | undefined {
  switch (kernel.kind) {
    case "scaled": {
      const values = new Float64Array(rows);
      for (let start = 0; start < rows && !overflow.hit; start += BATCH) {
        const end = Math.min(rows, start + BATCH);
        values.set(kernel.run(start, end).subarray(0, end - start), start);
      }
      return overflow.hit ? undefined : { kind: "scaled", values, denominator: kernel.denominator };
    }
    case "truth": {
      const values = new Uint8Array(rows);
      for (let start = 0; start < rows && !overflow.hit; start += BATCH) {
        const end = Math.min(rows, start + BATCH);
        values.set(kernel.run(start, end).subarray(0, end - start), start);
      }
      return overflow.hit ? undefined : { kind: "truth", values };
    }
    case "text": {
      const codes = new Int32Array(rows);
      for (let start = 0; start < rows && !overflow.hit; start += BATCH) {
        const end = Math.min(rows, start + BATCH);
        codes.set(kernel.run(start, end).subarray(0, end - start), start);
      }
      return overflow.hit ? undefined : { kind: "text", codes, pool: kernel.pool };
    }
  }
}

/** A kernel that hands on what a series holds; undefined for one of fractions. */
export function sourceKernel(series: Series): Kernel | undefined {
  switch (series.kind) {
    case "scaled":
      return { kind: "scaled", denominator: series.denominator, constant: undefined, run: batchesOf(series) };
    case "truth":
      return { kind: "truth", run: (start, end) => series.values.subarray(start, end) };
    case "text":
      return { kind: "text", pool: series.pool, run: (start, end) => series.codes.subarray(start, end) };
    case "exact":
      return undefined;
  }
}

/** The numbers of a series, a batch of rows at a time. */
export function batchesOf(series: ScaledSeries): NumberKernel["run"] {
  if (series instanceof StoredSeries) {
    const batch = new Float64Array(BATCH);
    return (start, end) => {
      series.copy(start, end, batch);
      return batch;
    };
  }
  const { values } = series;
  return (start, end) => values.subarray(start, end);
}
