/** Entries put together by a small number each of them has. */
export interface Buckets {
  /** Entries of bucket `b` are `order[starts[b]] … order[starts[b + 1] - 1]`, in the order in which they came. */
  readonly starts: Int32Array;
  readonly order: Int32Array;
}

/** Puts the entries 0 … count - 1 into buckets by `of` (negative: in none). */
export function bucketed(of: Int32Array, count: number, buckets: number): Buckets {
  // Counts stand two places on, so that filling moves each start to where the bucket before it ends.
  const starts = new Int32Array(buckets + 2);
  for (let i = 0; i < count; i++) if (of[i] >= 0) starts[of[i] + 2] += 1;
  for (let b = 2; b <= buckets; b++) starts[b] += starts[b - 1];
  const order = new Int32Array(starts[buckets] + (buckets > 0 ? starts[buckets + 1] : 0));
  for (let i = 0; i < count; i++) if (of[i] >= 0) order[starts[of[i] + 1]++] = i;
  return { starts: starts.subarray(0, buckets + 1), order };
}
