import { at, type Place } from "../../findings/finding.js";
import type { Node } from "../../language/tree.js";
import type { Run } from "../running/run.js";

/** Where to look when a condition says something of a row: at the row of a file, else at the condition. */
export function judgedPlace(run: Run, table: string, row: number, condition: Node): Place {
  const rows = run.table(table);
  return rows.stored.read ? rows.place(row) : at(condition.span);
}
