import type { Window } from "../../language/tree.js";
import type { Reason } from "../../language/value.js";
import { isBlank } from "../columns/series.js";
import type { Run, Scope } from "../running/run.js";

/** Why a window has no value for a row: the row found has none, or none was found. */
export function windowReason(run: Run, node: Window, row: number, scope: Scope): Reason {
  const { picked } = run.part(node, scope);
  if (picked && picked[row] >= 0 && node.value) {
    return run.why(node.value, picked[row], run.scopeOn(node.table));
  }
  return noneReason(run, node, row);
}

/** Why no row was found for a row: what it is ordered by is missing, or there is no such other row. */
export function noneReason(run: Run, node: Window, row: number): Reason {
  const here = run.scopeOn(node.table);
  if (node.name !== "nth" && node.per.some((per) => isBlank(run.formula(per, here), row))) return "no_row";
  const own = node.name === "first" ? node.after : node.by;
  return own && isBlank(run.formula(own, here), row) ? run.why(own, row, here) : "no_row";
}
