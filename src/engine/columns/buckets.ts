import type { Scratch } from "./scratch.js";

/** Entries put together by a small number each of them has. */
export interface Buckets {
  /** Entries of bucket `b` are `order[starts[b]] … order[starts[b + 1] - 1]`, in the order in which they came. */
  readonly starts: Int32Array;
  readonly order: Int32Array;
}

/**
 * Puts the entries 0 … count - 1 into buckets by `of` (negative: in none). Where they are needed for a moment only,
 * they stand in numbers taken from `scratch`, to be given back by `releaseBuckets`.
 */
export function bucketed(of: Int32Array, count: number, buckets: number, scratch?: Scratch): Buckets {
  // Counts stand two places on, so that filling moves each start to where the bucket before it ends.
  const starts = scratch ? scratch.take(buckets + 2).fill(0) : new Int32Array(buckets + 2);
  for (let from = 0; from < count; from += AT_ONCE) {
    countEntries(of, from, Math.min(count, from + AT_ONCE), starts);
  }
  for (let from = 2; from <= buckets; from += AT_ONCE) {
    addUp(starts, from, Math.min(buckets + 1, from + AT_ONCE));
  }
  const entries = starts[buckets] + (buckets > 0 ? starts[buckets + 1] : 0);
  const order = scratch ? scratch.take(entries) : new Int32Array(entries);
  for (let from = 0; from < count; from += AT_ONCE) {
    putInOrder(of, from, Math.min(count, from + AT_ONCE), starts, order);
  }
  return { starts: starts.subarray(0, buckets + 1), order };
}

/** Entries that a loop goes through in one call: V8 has it optimized before the first column is through. */
const AT_ONCE = 2048;

function countEntries(of: Int32Array, from: number, to: number, starts: Int32Array): void {
  for (let i = from; i < to; i++) {
    const bucket = of[i];
    if (bucket >= 0) starts[bucket + 2] += 1;
  }
}

function addUp(starts: Int32Array, from: number, to: number): void {
  let before = starts[from - 1];
  for (let b = from; b < to; b++) {
    before += starts[b];
    starts[b] = before;
  }
}

function putInOrder(of: Int32Array, from: number, to: number, starts: Int32Array, order: Int32Array): void {
  for (let i = from; i < to; i++) {
    const bucket = of[i];
    if (bucket >= 0) order[starts[bucket + 1]++] = i;
  }
}

/** Gives back buckets that were made in numbers of `scratch`. */
export function releaseBuckets({ starts, order }: Buckets, scratch: Scratch): void {
  scratch.release(starts);
  scratch.release(order);
}
