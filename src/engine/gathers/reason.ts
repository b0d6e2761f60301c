import { YES } from "../../intake/columns/columns.js";
import type { Gather } from "../../language/tree.js";
import type { Reason } from "../../language/value.js";
import { isBlank } from "../columns/series.js";
import { truths } from "../quantities/truths.js";
import type { Run, Scope } from "../running/run.js";
import { firstReason } from "../words/reasons.js";
import { asksAll, inTime, noRows } from "./leading.js";

/** Why a gather has no value for a row; worked out from the rows that lead to it. */
export function gatherReason(run: Run, node: Gather, row: number, scope: Scope): Reason {
  const here = run.scopeOn(node.from);
  const allowed = inTime(run, node);
  const where = node.where && truths(run, node.where, here);
  const values = node.value && run.formula(node.value, here);
  const reasons = new Set<Reason>();
  let sample = 0;
  let taken = 0;
  for (const from of run.rowsLeadingTo(node.via, node.from, row)) {
    if (allowed !== undefined && allowed[from] === 0) continue;
    if (where !== undefined && (asksAll(node) ? where[from] > YES : where[from] !== YES)) continue;
    taken += 1;
    if (!node.value || !values || !isBlank(values, from)) sample += 1;
    else reasons.add(run.why(node.value, from, here));
  }
  if (node.name === "one" && taken > 1) return "no_rows";
  if (scope.atLeastRows !== undefined && sample < scope.atLeastRows) return "too_few";
  if (node.name !== "one") reasons.delete("not_applicable");
  return firstReason(reasons) ?? noRows(run, node).missing;
}
