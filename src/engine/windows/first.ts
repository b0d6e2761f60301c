import type { Window } from "../../language/tree.js";
import { bucketed } from "../buckets.js";
import { comparable } from "../comparable.js";
import type { Run } from "../run.js";
import type { Groups } from "./groups.js";
import { sortBuckets } from "./sorting.js";

/** `first(X per K after Y where C)`: for each row the other row of its group with the smallest X above its own Y. */
export function firstAfter(run: Run, node: Window, groups: Groups): Int32Array {
  if (!node.value || !node.after) throw new Error("first takes a value and a limit");
  const scope = run.scopeOn(node.table);
  const [values, limits] = comparable(run.formula(node.value, scope), run.formula(node.after, scope));
  const { ids, count, eligible } = groups;
  const rows = ids.length;
  const of = run.scratch.take(rows);
  for (let row = 0; row < rows; row++) {
    const found = (eligible === undefined || eligible[row] === 1) && !Number.isNaN(values[row]);
    of[row] = found ? ids[row] : -1;
  }
  const buckets = bucketed(of, rows, count);
  run.scratch.release(of);
  sortBuckets(buckets, values);
  const { starts, order } = buckets;
  const picked = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const id = ids[row];
    const limit = limits[row];
    picked[row] = -1;
    if (id < 0 || Number.isNaN(limit)) continue;
    let low = starts[id];
    const end = starts[id + 1];
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[order[middle]] > limit) high = middle;
      else low = middle + 1;
    }
    // The row itself may be the first above its own limit; what is asked is the first of the others.
    if (low < end && order[low] === row) low += 1;
    if (low < end) picked[row] = order[low];
  }
  return picked;
}
