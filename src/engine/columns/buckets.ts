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
  for (let i = 0; i < count; i++) if (of[i] >= 0) starts[of[i] + 2] += 1;
  for (let b = 2; b <= buckets; b++) starts[b] += starts[b - 1];
  const entries = starts[buckets] + (buckets > 0 ? starts[buckets + 1] : 0);
  const order = scratch ? scratch.take(entries) : new Int32Array(entries);
  for (let i = 0; i < count; i++) if (of[i] >= 0) order[starts[of[i] + 1]++] = i;
  return { starts: starts.subarray(0, buckets + 1), order };
}

/** Gives back buckets that were made in numbers of `scratch`. */
export function releaseBuckets({ starts, order }: Buckets, scratch: Scratch): void {
  scratch.release(starts);
  scratch.release(order);
}
