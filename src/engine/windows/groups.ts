import { UNKNOWN } from "../../intake/columns/columns.js";
import type { Node, Window } from "../../language/tree.js";
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
  /** 1 for the rows that `where` lets be found (or counted), should they be in a group; undefined: all. */
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
  const eligible = truths(run, node.where, scope);
  if (eligible.includes(UNKNOWN)) tellUndecidedTogether(run, node, node.where, ids, count, eligible);
  return { ids, count, eligible };
}

function tellUndecidedTogether(
  run: Run,
  node: Window,
  where: Node,
  ids: Int32Array,
  count: number,
  answers: Uint8Array,
): void {
  const sizes = run.scratch.take(count).fill(0);
  for (let row = 0; row < ids.length; row++) if (ids[row] >= 0) sizes[ids[row]] += 1;
  const least = node.name === "nth" ? 1 : 2;
  for (let row = 0; row < ids.length; row++) {
    const isAsked = answers[row] === UNKNOWN && ids[row] >= 0 && sizes[ids[row]] >= least;
    if (isAsked) tellUndecided(run, where, row, run.scopeOn(node.table));
  }
  run.scratch.release(sizes);
}

/** Each row that is in no group gets one of its own, behind the others. */
function withThoseAlone({ ids, count }: Grouping): Pick<Groups, "ids" | "count"> {
  let next = count;
  const all = ids.map((id) => (id === NO_GROUP ? next++ : id));
  return { ids: all, count: next };
}
