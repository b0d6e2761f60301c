import { finding } from "../findings/finding.js";
import { UNKNOWN } from "../intake/columns.js";
import type { Node } from "../language/tree.js";
import { missingPart } from "./missing-part.js";
import { REASON_TEXTS } from "./reasons.js";
import type { Run, Scope } from "./run.js";
import { written } from "./written.js";

/** A condition for all rows, without asking that each says yes or no. */
export function truths(run: Run, node: Node, scope: Scope): Uint8Array {
  const series = run.formula(node, scope);
  if (series.kind !== "truth") throw new Error(`${written(node)} is no condition`);
  return series.values;
}

/**
 * A condition for all rows. Each row that matters must say yes or no (design §3.2): one that does not is told, unless
 * what the condition reads does not apply to it.
 */
export function truthOf(run: Run, node: Node, scope: Scope): Uint8Array {
  const values = truths(run, node, scope);
  const { active } = scope;
  for (let row = 0; row < values.length; row++) {
    if (values[row] === UNKNOWN && (active === undefined || active[row] === 1)) {
      tellUndecided(run, node, row, scope);
    }
  }
  return values;
}

/**
 * Tells that a condition is neither yes nor no for a row, unless it does not apply there, or a test leaves open what
 * it does not ask about.
 */
export function tellUndecided(run: Run, node: Node, row: number, scope: Scope): void {
  const reason = run.why(node, row, scope);
  if (reason === "not_applicable" || reason === "not_given") return;
  const table = run.table(scope.table);
  run.tell(
    finding("condition-missing", table.place(row), {
      formula: written(node),
      row: rowName(run, scope.table, row),
      part: missingPart(run, node, row, scope),
      reason: REASON_TEXTS[reason],
    }),
  );
}

/** `people 王`: a row by its table and key, for messages; by its table alone where it has no key. */
export function rowName(run: Run, name: string, row: number): string {
  const table = run.table(name);
  const { key } = table.table;
  return key === "none" || key.length === 0 ? name : `${name} ${table.keyText(row)}`;
}
