import type { Buckets } from "../buckets.js";

/** Groups larger than this are sorted by the library; most are of a few rows, for which insertion is faster. */
const SMALL = 24;

/** Sorts the entries of each bucket by their keys, ascending; equal ones in any order. */
export function sortBuckets({ starts, order }: Buckets, keys: Float64Array): void {
  for (let b = 0; b + 1 < starts.length; b++) {
    const start = starts[b];
    const end = starts[b + 1];
    if (end - start > SMALL) order.subarray(start, end).sort((x, y) => keys[x] - keys[y]);
    else insertionSort(order, keys, start, end);
  }
}

function insertionSort(order: Int32Array, keys: Float64Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const entry = order[i];
    const key = keys[entry];
    let at = i - 1;
    while (at >= start && keys[order[at]] > key) {
      order[at + 1] = order[at];
      at -= 1;
    }
    order[at + 1] = entry;
  }
}
