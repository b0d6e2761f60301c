import { finding } from "../../findings/finding.js";
import { UNKNOWN } from "../../intake/columns/columns.js";
import type { Node } from "../../language/tree.js";
import { isActive, isUsed } from "../rows/active.js";
import type { Run, Scope } from "../running/run.js";
import { judgedPlace } from "../words/judged-place.js";
import { missingPart } from "../words/missing-part.js";
import { REASON_TEXTS } from "../words/reasons.js";
import { rowName } from "../words/row-name.js";
import { written } from "../words/written.js";
import { truths } from "./truths.js";

/**
 * A condition for all rows. Each row that matters must say yes or no (design §3.2): one that does not is told, unless
 * what the condition reads does not apply to it.
 */
export function truthOf(run: Run, node: Node, scope: Scope): Uint8Array {
  const values = truths(run, node, scope);
  if (!values.includes(UNKNOWN)) return values;
  for (let row = 0; row < values.length; row++) {
    if (values[row] === UNKNOWN && isActive(scope, row)) tellUndecided(run, node, row, scope);
  }
  return values;
}

/** Tells the rows of the period that matter and for which a condition, worked out already, is neither yes nor no. */
export function tellUndecidedRows(run: Run, node: Node, values: Uint8Array, scope: Scope): void {
  if (!values.includes(UNKNOWN)) return;
  const table = run.table(scope.table);
  for (let row = 0; row < values.length; row++) {
    const isAsked = values[row] === UNKNOWN && isActive(scope, row) && isUsed(table, row);
    if (isAsked) tellUndecided(run, node, row, scope);
  }
}

/**
 * Tells that a condition is neither yes nor no for a row, unless it does not apply there, or a test leaves open what
 * it does not ask about.
 */
export function tellUndecided(run: Run, node: Node, row: number, scope: Scope): void {
  const reason = run.why(node, row, scope);
  if (reason === "not_applicable" || reason === "not_given") return;
  run.tell(
    finding("condition-missing", judgedPlace(run, scope.table, row, node), {
      formula: written(node),
      row: rowName(run, scope.table, row),
      part: missingPart(run, node, row, scope),
      reason: REASON_TEXTS[reason],
    }),
  );
}
