import type { Window } from "../../language/tree.js";
import { bucketed, releaseBuckets } from "../columns/buckets.js";
import { comparable } from "../columns/comparable.js";
import type { Run } from "../running/run.js";
import type { Groups } from "./groups.js";
import { sortStretch } from "./sorting.js";

/** Entries that are copied out of the columns at a time. */
const STRETCH = 4096;

/**
 * `first(X per K after Y where C)`: for each row the other row of its group with the smallest X above its own Y. The
 * rows of a group are far apart in the columns, and each of them is waited for: so what some groups need is copied
 * first, in loops that ask for many at once.
 */
export function firstAfter(run: Run, node: Window, groups: Groups): Int32Array {
  if (!node.value || !node.after) throw new Error("first takes a value and a limit");
  const scope = run.scopeOn(node.table);
  const [takeValues, takeLimits] = comparable(run.formula(node.value, scope), run.formula(node.after, scope));
  const { ids, count, eligible } = groups;
  const buckets = bucketed(ids, ids.length, count, run.scratch);
  const { starts, order } = buckets;
  const picked = new Int32Array(ids.length).fill(-1);
  const room = Math.max(STRETCH, largest(starts));
  const found = new Int32Array(room);
  const own = new Float64Array(room);
  const bounds = new Float64Array(room);
  for (let group = 0; group < count; ) {
    const first = starts[group];
    let next = group + 1;
    while (next < count && starts[next + 1] - first <= room) next += 1;
    const rows = order.subarray(first, starts[next]);
    takeValues(rows, own);
    takeLimits(rows, bounds);
    if (eligible) for (let i = 0; i < rows.length; i++) if (eligible[rows[i]] === 0) own[i] = Number.NaN;
    for (; group < next; group++) {
      const start = starts[group] - first;
      const end = starts[group + 1] - first;
      if (end - start < 2) continue;
      let many = 0;
      for (let i = start; i < end; i++) if (!Number.isNaN(own[i])) found[many++] = i;
      sortStretch(found, own, 0, many);
      for (let i = start; i < end; i++) {
        const at = firstAbove(found, own, many, bounds[i]);
        // The row itself may be the first above its own limit; what is asked is the first of the others.
        const other = at < many && found[at] === i ? at + 1 : at;
        if (other < many) picked[rows[i]] = rows[found[other]];
      }
    }
  }
  releaseBuckets(buckets, run.scratch);
  return picked;
}

/** How many entries the largest bucket has. */
function largest(starts: Int32Array): number {
  let most = 0;
  for (let b = 0; b + 1 < starts.length; b++) most = Math.max(most, starts[b + 1] - starts[b]);
  return most;
}

/** The place of the first of `many` sorted rows whose value is above a limit; `many` where none is, or no limit. */
function firstAbove(rows: Int32Array, values: Float64Array, many: number, limit: number): number {
  if (Number.isNaN(limit)) return many;
  let low = 0;
  let high = many;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[rows[middle]] > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
