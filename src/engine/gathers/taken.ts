import { UNKNOWN, YES } from "../../intake/columns.js";
import type { Gather } from "../../language/tree.js";
import { type Missing, missing } from "../../language/value.js";
import { tellUndecided, truths } from "../conditions.js";
import type { Run, Scope } from "../run.js";

/** The rows that a gather takes. */
export interface Taken {
  /** For each row of the gathered table the row (of that on which the gather stands) it goes to; negative: not taken. */
  readonly targets: Int32Array;
  /** How many rows the table has on which the gather stands. */
  readonly standing: number;
  /** Gives back what was borrowed for the moment. */
  release(): void;
}

/** 1 for the rows that a gather may take by their time; undefined: all. */
export function inTime(run: Run, node: Gather): Uint8Array | undefined {
  const from = run.table(node.from);
  if (node.time === "period") return from.used;
  if (node.time === "all") return from.accepted;
  return from.inSpan(node.time.span);
}

/**
 * The rows that lead to a row that matters, are of the right time, and meet the condition. The condition of `share`,
 * `any` and `every` is asked later, of all of them; where a condition is neither yes nor no, that is told.
 */
export function takenRows(run: Run, node: Gather, scope: Scope): Taken {
  const standing = run.table(node.table).rows;
  const leading = run.leading(node);
  const { active } = scope;
  const isChosen = node.where !== undefined && !asksAll(node);
  if (!isChosen && active === undefined) return { targets: leading, standing, release: () => {} };
  const here = run.scopeOn(node.from);
  const where = node.where && isChosen ? truths(run, node.where, here) : undefined;
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

/** For each row of the gathered table the row to which it leads, or a negative number; those of other times lead nowhere. */
export function leadingRows(run: Run, node: Gather): Int32Array {
  const allowed = inTime(run, node);
  const leadsTo = node.via.length > 0 ? run.rowsTo(node.via) : undefined;
  if (leadsTo && !allowed) return leadsTo;
  const targets = new Int32Array(run.table(node.from).rows);
  for (let row = 0; row < targets.length; row++) {
    const isAllowed = allowed === undefined || allowed[row] === 1;
    targets[row] = isAllowed ? (leadsTo === undefined ? 0 : leadsTo[row]) : -1;
  }
  return targets;
}

/** Is the condition asked of all rows, rather than choosing among them? */
export function asksAll(node: Gather): boolean {
  return node.name === "share" || node.name === "any" || node.name === "every";
}

/** Why there is nothing where no row leads to: a test may leave a table out. */
export function noRows(run: Run, node: Gather): Missing {
  const { partial, rows } = run.table(node.from).stored;
  return missing(partial && rows === 0 ? "not_given" : "no_rows");
}
