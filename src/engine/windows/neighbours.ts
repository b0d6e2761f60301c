import { finding } from "../../findings/finding.js";
import type { Window } from "../../language/tree.js";
import { type Buckets, bucketed, releaseBuckets } from "../columns/buckets.js";
import { ordered } from "../columns/comparable.js";
import type { Run } from "../running/run.js";
import { rowName } from "../words/row-name.js";
import { written } from "../words/written.js";
import type { Groups } from "./groups.js";
import { sortBuckets } from "./sorting.js";

/** `next(X per K by O where C)` and `previous`: for each row the nearest one after (before) it that meets C. */
export function neighbour(run: Run, node: Window, groups: Groups): Int32Array {
  const buckets = inOrder(run, node, groups, undefined);
  const { starts, order } = buckets;
  const { eligible } = groups;
  const picked = new Int32Array(groups.ids.length).fill(-1);
  for (let b = 0; b + 1 < starts.length; b++) {
    const start = starts[b];
    const length = starts[b + 1] - start;
    let nearest = -1;
    for (let i = 0; i < length; i++) {
      const row = order[node.name === "next" ? start + length - 1 - i : start + i];
      picked[row] = nearest;
      if (eligible === undefined || eligible[row] === 1) nearest = row;
    }
  }
  releaseBuckets(buckets, run.scratch);
  return picked;
}

/** `nth(per K by O where C)`: the place of each row among those of its group that meet C, from 1; else NaN. */
export function places(run: Run, node: Window, groups: Groups): Float64Array {
  const buckets = inOrder(run, node, groups, groups.eligible);
  const { starts, order } = buckets;
  const nth = new Float64Array(groups.ids.length).fill(Number.NaN);
  for (let b = 0; b + 1 < starts.length; b++) {
    for (let i = starts[b]; i < starts[b + 1]; i++) nth[order[i]] = i - starts[b] + 1;
  }
  releaseBuckets(buckets, run.scratch);
  return nth;
}

/** The rows of each group in the order of `by`, ties by key. Rows without a value to order by have no place. */
function inOrder(run: Run, node: Window, { ids, count }: Groups, among: Uint8Array | undefined): Buckets {
  if (!node.by) throw new Error(`${node.name} needs an order`);
  const by = ordered(run.formula(node.by, run.scopeOn(node.table)));
  const of = run.scratch.take(ids.length);
  for (let row = 0; row < ids.length; row++) {
    const has = !Number.isNaN(by[row]) && (among === undefined || among[row] === 1);
    of[row] = has ? ids[row] : -1;
  }
  const buckets = bucketed(of, ids.length, count, run.scratch);
  run.scratch.release(of);
  sortBuckets(buckets, by);
  sortTies(run, node, buckets, by);
  return buckets;
}

function sortTies(run: Run, node: Window, { starts, order }: Buckets, by: Float64Array): void {
  const table = run.table(node.table);
  for (let b = 0; b + 1 < starts.length; b++) {
    for (let i = starts[b]; i < starts[b + 1]; ) {
      let end = i + 1;
      while (end < starts[b + 1] && by[order[end]] === by[order[i]]) end += 1;
      if (end - i > 1) {
        const tied = order.subarray(i, end).sort((x, y) => table.compareKeys(x, y));
        if (table.table.key === "none") {
          run.tell(
            finding("order-tied", table.place(tied[1]), {
              formula: written(node),
              row: rowName(run, node.table, tied[1]),
              by: node.by ? written(node.by) : "",
            }),
          );
        }
      }
      i = end;
    }
  }
}
