import { UNKNOWN, YES } from "../../intake/columns/columns.js";
import type { Gather } from "../../language/tree.js";
import { tellUndecided } from "../quantities/conditions.js";
import { truths } from "../quantities/truths.js";
import type { Run, Scope } from "../running/run.js";

/** The rows that a gather takes. */
export interface Taken {
  /** For each row of the gathered table the row (of that on which the gather stands) it goes to; negative: not taken. */
  readonly targets: Int32Array;
  /** How many rows the table has on which the gather stands. */
  readonly standing: number;
  /** Gives back what was borrowed for the moment. */
  release(): void;
}

/**
 * The rows that lead to a row that matters, are of the right time, and meet the condition. Where it is neither yes nor no,
 * that is told.
 */
export function takenRows(run: Run, node: Gather, scope: Scope): Taken {
  const standing = run.table(node.table).rows;
  const leading = run.leading(node);
  const { active } = scope;
  if (!node.where && active === undefined) return { targets: leading, standing, release: () => {} };
  const here = run.scopeOn(node.from);
  const where = node.where && truths(run, node.where, here);
  const targets = run.scratch.take(leading.length);
  const undecided: number[] = [];
  for (let row = 0; row < leading.length; row++) {
    const target = leading[row];
    targets[row] = -1;
    if (target < 0 || (active !== undefined && active[target] === 0)) continue;
    if (where === undefined || where[row] === YES) targets[row] = target;
    else if (where[row] === UNKNOWN) undecided.push(row);
  }
  if (node.where) for (const row of undecided) tellUndecided(run, node.where, row, here);
  return { targets, standing, release: () => run.scratch.release(targets) };
}
