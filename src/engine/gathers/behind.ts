import { UNKNOWN, YES } from "../../intake/columns/columns.js";
import type { Gather } from "../../language/tree.js";
import { truths } from "../quantities/truths.js";
import type { Run } from "../running/run.js";
import { asksAll } from "./leading.js";

/** How many rows stand behind a gather, for each row of the table on which it stands. */
export interface RowsBehind {
  /** The rows that it looks at: those that lead there, are of the right time and meet the condition. */
  readonly rows: Float64Array;
  /** Of `share`, `any` and `every`: of how many the condition holds. */
  readonly holding: Float64Array | undefined;
}

/** Counts the rows behind a gather by the ways that the gather itself takes, for all rows at once. */
export function rowsBehind(run: Run, node: Gather): RowsBehind {
  const leading = run.leading(node);
  const standing = run.table(node.table).rows;
  const where = node.where && truths(run, node.where, run.scopeOn(node.from));
  const isAsked = asksAll(node);
  const rows = new Float64Array(standing);
  const holding = new Float64Array(isAsked ? standing : 0);
  for (let row = 0; row < leading.length; row++) {
    const target = leading[row];
    if (target < 0) continue;
    const answer = where ? where[row] : YES;
    if (isAsked ? answer === UNKNOWN : answer !== YES) continue;
    rows[target] += 1;
    if (isAsked && answer === YES) holding[target] += 1;
  }
  return { rows, holding: isAsked ? holding : undefined };
}
