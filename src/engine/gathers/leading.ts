import type { Gather } from "../../language/tree.js";
import { type Missing, missing } from "../../language/value.js";
import type { Run } from "../run.js";

/** 1 for the rows that a gather may take by their time; undefined: all. */
export function inTime(run: Run, node: Gather): Uint8Array | undefined {
  const from = run.table(node.from);
  if (node.time === "period") return from.used;
  if (node.time === "all") return from.accepted;
  return from.inSpan(node.time.span);
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
