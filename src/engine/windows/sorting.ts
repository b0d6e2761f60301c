import type { Buckets } from "../columns/buckets.js";

/** Stretches longer than this are sorted by the library; most groups are of a few rows, for which insertion is faster. */
const SMALL = 24;

/** Sorts the entries of each bucket by their keys, ascending; equal ones in any order. */
export function sortBuckets({ starts, order }: Buckets, keys: Float64Array): void {
  for (let b = 0; b + 1 < starts.length; b++) sortStretch(order, keys, starts[b], starts[b + 1]);
}

/** Sorts the entries from `start` to `end` (exclusive) by their keys, ascending; equal ones in any order. */
export function sortStretch(entries: Int32Array, keys: Float64Array, start: number, end: number): void {
  if (end - start > SMALL) {
    entries.subarray(start, end).sort((x, y) => keys[x] - keys[y]);
    return;
  }
  for (let i = start + 1; i < end; i++) {
    const entry = entries[i];
    const key = keys[entry];
    let at = i - 1;
    while (at >= start && keys[entries[at]] > key) {
      entries[at + 1] = entries[at];
      at -= 1;
    }
    entries[at + 1] = entry;
  }
}
