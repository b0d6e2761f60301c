import type { Gather } from "../../language/tree.js";
import { type Missing, missing } from "../../language/value.js";
import { chained } from "../columns/chained.js";
import { BATCH } from "../kernels/kernel.js";
import type { Run, Way } from "../running/run.js";

/** 1 for the rows that a gather may take by their time; undefined: all. */
export function inTime(run: Run, { from, time }: Pick<Way, "from" | "time">): Uint8Array | undefined {
  const table = run.table(from);
  if (time === "period") return table.used;
  if (time === "all") return table.accepted;
  return table.inSpan(time.span);
}

/** The same for the same way, and for no other. */
export function nameOfWay({ from, via, time }: Way): string {
  return JSON.stringify([from, via.map((step) => `${step.from}.${step.link}`).join(" "), time]);
}

/** For each row of the gathered table the row to which it leads, or a negative number; those of other times lead nowhere. */
export function leadingRows(run: Run, { from, via, time }: Way): Int32Array {
  const last = via.length - 1;
  if (last > 0) {
    const before = run.leading({ from, via: via.slice(0, last), time });
    return chained(before, run.rowsTo([via[last]]), run.scratch.take(before.length));
  }
  const allowed = inTime(run, { from, time });
  const leadsTo = last < 0 ? undefined : run.rowsTo(via);
  if (leadsTo && !allowed) return leadsTo;
  const targets = run.scratch.take(run.table(from).rows);
  if (leadsTo) targets.set(leadsTo);
  else targets.fill(0);
  for (let start = 0; allowed && start < targets.length; start += BATCH) {
    keepAllowed(targets, allowed, start, Math.min(targets.length, start + BATCH));
  }
  return targets;
}

/**
 * Rows that are not allowed lead nowhere. There is no branch, as which ones are is hard to foresee: `| -1` makes any number
 * -1, `| 0` leaves it. Called once a batch, and so optimized within the first column.
 */
function keepAllowed(targets: Int32Array, allowed: Uint8Array, start: number, end: number): void {
  for (let row = start; row < end; row++) targets[row] |= allowed[row] - 1;
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
