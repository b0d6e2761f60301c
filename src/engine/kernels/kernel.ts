import type { TextPool } from "../../intake/columns/text-pool.js";
import { type ScaledSeries, type Series, StoredSeries } from "../columns/series.js";

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
  /** The two of which it is the difference, over the same denominator: who only compares it need not work it out. */
  readonly difference?: readonly [NumberKernel, NumberKernel];
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
  /** The one text that every row has, where the formula reads no row. */
  readonly constant?: number;
}

/** The kernel of numbers over a denominator that no row changes. */
export function scaled(denominator: number, run: NumberKernel["run"]): NumberKernel {
  return { kind: "scaled", denominator, constant: undefined, run };
}

/** What hands on batches. */
interface Batches<Batch> {
  run(start: number, end: number): Batch;
}

/**
 * Works out batches from those of another kernel. `fill` is called once a batch, with how many rows are in it, and
 * loops itself: a function that is called a million times would not be inlined.
 */
export function fromOne<A, Out>(
  a: Batches<A>,
  out: Out,
  fill: (out: Out, count: number, a: A) => void,
): Batches<Out>["run"] {
  return (start, end) => {
    fill(out, end - start, a.run(start, end));
    return out;
  };
}

/** The same from two kernels. */
export function fromTwo<A, B, Out>(
  a: Batches<A>,
  b: Batches<B>,
  out: Out,
  fill: (out: Out, count: number, a: A, b: B) => void,
): Batches<Out>["run"] {
  return (start, end) => {
    fill(out, end - start, a.run(start, end), b.run(start, end));
    return out;
  };
}

/** The same from three kernels. */
export function fromThree<A, B, C, Out>(
  a: Batches<A>,
  b: Batches<B>,
  c: Batches<C>,
  out: Out,
  fill: (out: Out, count: number, a: A, b: B, c: C) => void,
): Batches<Out>["run"] {
  return (start, end) => {
    fill(out, end - start, a.run(start, end), b.run(start, end), c.run(start, end));
    return out;
  };
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
