import { YES } from "../../intake/columns/columns.js";
import type { Window } from "../../language/tree.js";
import { bucketed, releaseBuckets } from "../columns/buckets.js";
import { comparable } from "../columns/comparable.js";
import type { Run } from "../running/run.js";
import type { Groups } from "./groups.js";
import { sortStretch } from "./sorting.js";

/** Groups of more rows than this are sorted. */
const FEW = 8;

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
  let stretch = stretchOf(STRETCH);
  for (let group = 0; group < count; ) {
    const first = starts[group];
    let next = group + 1;
    while (next < count && starts[next + 1] - first <= STRETCH) next += 1;
    const rows = order.subarray(first, starts[next]);
    if (rows.length > stretch.own.length) stretch = stretchOf(rows.length);
    takeValues(rows, stretch.own);
    takeLimits(rows, stretch.bounds);
    if (eligible) leaveOut(rows, eligible, stretch.own);
    pickInGroups(starts, group, next, stretch, rows, picked);
    group = next;
  }
  releaseBuckets(buckets, run.scratch);
  return picked;
}

/** The rows of some groups: the value and the limit of each, and room for as many numbers. */
interface Stretch {
  readonly own: Float64Array;
  readonly bounds: Float64Array;
  readonly found: Int32Array;
}

const stretchOf = (room: number): Stretch => ({
  own: new Float64Array(room),
  bounds: new Float64Array(room),
  found: new Int32Array(room),
});

// Each of the loops below is a function of its own: V8 optimizes a small one within the first stretches, and the whole at
// once only when most rows are through.

function leaveOut(rows: Int32Array, eligible: Uint8Array, own: Float64Array): void {
  for (let i = 0; i < rows.length; i++) if (eligible[rows[i]] !== YES) own[i] = Number.NaN;
}

/** Notes the row that is found for each of the `rows`, which are those of the groups from `group` to `next` (exclusive). */
function pickInGroups(
  starts: Int32Array,
  group: number,
  next: number,
  stretch: Stretch,
  rows: Int32Array,
  picked: Int32Array,
): void {
  const first = starts[group];
  for (let start = 0; group < next; group++) {
    const end = starts[group + 1] - first;
    const many = end - start;
    if (many > FEW) pickBySorting(stretch, start, end, rows, picked);
    else if (many > 1) pickAmongFew(stretch, start, end, rows, picked);
    start = end;
  }
}

/** Each with each other: in a group of a few rows that is less work than to sort them. */
function pickAmongFew(
  { own, bounds }: Stretch,
  start: number,
  end: number,
  rows: Int32Array,
  picked: Int32Array,
): void {
  for (let i = start; i < end; i++) {
    const limit = bounds[i];
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    // Of NaN no comparison holds.
    for (let other = start; other < end; other++) {
      const value = own[other];
      if (value > limit && value < least && other !== i) {
        best = other;
        least = value;
      }
    }
    if (best >= 0) picked[rows[i]] = rows[best];
  }
}

function pickBySorting(
  { own, bounds, found }: Stretch,
  start: number,
  end: number,
  rows: Int32Array,
  picked: Int32Array,
): void {
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
