import { UNKNOWN, YES } from "../../intake/columns/columns.js";
import type { Window } from "../../language/tree.js";
import { Grouping, NO_GROUP } from "../columns/grouping.js";
import { tellUndecided } from "../quantities/conditions.js";
import { truths } from "../quantities/truths.js";
import type { Run } from "../running/run.js";

/** The rows that a window looks at: accepted ones of any period, put together by `per`. */
export interface Groups {
  /**
   * For each row its group; -1 where the row is left out. A row where a value of `per` is blank is alone: -1 too, but
   * for `nth` a group of its own, in which it has a place.
   */
  readonly ids: Int32Array;
  readonly count: number;
  /** 1 for the rows that `where` lets be found (or counted); undefined: all. */
  readonly eligible: Uint8Array | undefined;
}

/**
 * Groups the rows. A row whose `where` is neither yes nor no is told, unless it is alone in its group: nothing looks
 * at it then.
 */
export function groupsOf(run: Run, node: Window): Groups {
  const table = run.table(node.table);
  const scope = run.scopeOn(node.table);
  const columns = node.per.map((per) => run.formula(per, scope));
  const grouping = new Grouping(columns, table.rows);
  const { ids: all, count } = node.name === "nth" ? withThoseAlone(grouping) : grouping;
  const { accepted } = table;
  const ids = accepted ? all.map((id, row) => (accepted[row] === 1 ? id : NO_GROUP)) : all;
  if (!node.where) return { ids, count, eligible: undefined };
  const where = truths(run, node.where, scope);
  const sizes = run.scratch.take(count).fill(0);
  for (let row = 0; row < ids.length; row++) if (ids[row] >= 0) sizes[ids[row]] += 1;
  const least = node.name === "nth" ? 1 : 2;
  const eligible = new Uint8Array(ids.length);
  for (let row = 0; row < ids.length; row++) {
    if (ids[row] < 0) continue;
    if (where[row] === YES) eligible[row] = 1;
    else if (where[row] === UNKNOWN && sizes[ids[row]] >= least) tellUndecided(run, node.where, row, scope);
  }
  run.scratch.release(sizes);
  return { ids, count, eligible };
}

/** Each row that is in no group gets one of its own, behind the others. */
function withThoseAlone({ ids, count }: Grouping): Pick<Groups, "ids" | "count"> {
  let next = count;
  const all = ids.map((id) => (id === NO_GROUP ? next++ : id));
  return { ids: all, count: next };
}
