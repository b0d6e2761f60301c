/** Entries put together by a small number each of them has. */
export interface Buckets {
  /** Entries of bucket `b` are `order[starts[b]] … order[starts[b + 1] - 1]`, in the order in which they came. */
  readonly starts: Int32Array;
  readonly order: Int32Array;
}

/** Puts the entries 0 … count - 1 into buckets by `of` (negative: in none). */
export function bucketed(of: Int32Array, count: number, buckets: number): Buckets {
  const starts = new Int32Array(buckets + 1);
  for (let i = 0; i < count; i++) if (of[i] >= 0) starts[of[i] + 1] += 1;
  for (let b = 0; b < buckets; b++) starts[b + 1] += starts[b];
  const order = new Int32Array(starts[buckets]);
  const next = starts.slice(0, buckets);
  for (let i = 0; i < count; i++) if (of[i] >= 0) order[next[of[i]]++] = i;
  return { starts, order };
}
