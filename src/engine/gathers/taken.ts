import { UNKNOWN, YES } from "../../intake/columns.js";
import type { Gather } from "../../language/tree.js";
import { type Missing, missing } from "../../language/value.js";
import { tellUndecided, truths } from "../conditions.js";
import type { Run, Scope } from "../run.js";

/** The rows that a gather takes, each with the row (of the table on which the gather stands) that it goes to. */
export interface Taken {
  readonly count: number;
  /** the first `count` entries are filled */
  readonly rows: Int32Array;
  readonly targets: Int32Array;
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
  const from = run.table(node.from);
  const here = run.scopeOn(node.from);
  const allowed = inTime(run, node);
  const leadsTo = node.via.length > 0 ? run.rowsTo(node.via) : undefined;
  const where = node.where && !asksAll(node) ? truths(run, node.where, here) : undefined;
  const { active } = scope;
  const rows = run.scratch.take(from.rows);
  const targets = run.scratch.take(from.rows);
  const undecided: number[] = [];
  let count = 0;
  for (let row = 0; row < from.rows; row++) {
    if (allowed !== undefined && allowed[row] === 0) continue;
    const target = leadsTo === undefined ? 0 : leadsTo[row];
    if (target < 0 || (active !== undefined && active[target] === 0)) continue;
    if (where !== undefined && where[row] !== YES) {
      if (where[row] === UNKNOWN) undecided.push(row);
      continue;
    }
    rows[count] = row;
    targets[count++] = target;
  }
  if (node.where) for (const row of undecided) tellUndecided(run, node.where, row, here);
  return { count, rows, targets };
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
