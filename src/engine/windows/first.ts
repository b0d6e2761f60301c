import type { Window } from "../../language/tree.js";
import { bucketed } from "../buckets.js";
import { comparable } from "../comparable.js";
import type { Run } from "../run.js";
import type { Groups } from "./groups.js";
import { sortStretch } from "./sorting.js";

/**
 * `first(X per K after Y where C)`: for each row the other row of its group with the smallest X above its own Y. Groups
 * are gone through one after another, so that what belongs together is near in memory.
 */
export function firstAfter(run: Run, node: Window, groups: Groups): Int32Array {
  if (!node.value || !node.after) throw new Error("first takes a value and a limit");
  const scope = run.scopeOn(node.table);
  const [values, limits] = comparable(run.formula(node.value, scope), run.formula(node.after, scope));
  const { ids, count, eligible } = groups;
  const { starts, order } = bucketed(ids, ids.length, count);
  const picked = new Int32Array(ids.length).fill(-1);
  const found = new Int32Array(largest(starts));
  for (let group = 0; group < count; group++) {
    const start = starts[group];
    const end = starts[group + 1];
    if (end - start < 2) continue;
    let many = 0;
    for (let i = start; i < end; i++) {
      const row = order[i];
      if ((eligible === undefined || eligible[row] === 1) && !Number.isNaN(values[row])) found[many++] = row;
    }
    sortStretch(found, values, 0, many);
    for (let i = start; i < end; i++) {
      const row = order[i];
      const at = firstAbove(found, values, many, limits[row]);
      // The row itself may be the first above its own limit; what is asked is the first of the others.
      const other = at < many && found[at] === row ? at + 1 : at;
      if (other < many) picked[row] = found[other];
    }
  }
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
