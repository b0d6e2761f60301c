import type { Gather } from "../../language/tree.js";
import { type Missing, missing } from "../../language/value.js";
import { joined } from "../rows/paths.js";
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
    return joined(before, run.rowsTo([via[last]]), run.scratch.take(before.length));
  }
  const allowed = inTime(run, { from, time });
  const leadsTo = last < 0 ? undefined : run.rowsTo(via);
  if (leadsTo && !allowed) return leadsTo;
  const targets = run.scratch.take(run.table(from).rows);
  if (leadsTo) targets.set(leadsTo);
  else targets.fill(0);
  // No branch, as which rows are allowed is hard to foresee: `| -1` makes any number -1, `| 0` leaves it.
  if (allowed) for (let row = 0; row < targets.length; row++) targets[row] |= allowed[row] - 1;
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
