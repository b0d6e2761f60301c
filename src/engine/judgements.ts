import type { Bilingual } from "../base/language.js";
import { finding } from "../findings/finding.js";
import { UNKNOWN, YES } from "../intake/columns.js";
import type { Quantity } from "../rulebook/model.js";
import { isActive } from "./active.js";
import { tellUndecided } from "./conditions.js";
import type { Evaluation } from "./evaluation.js";
import { rowName } from "./row-name.js";

/**
 * Flags and checks on the rows of the period: each must be yes or no, and a check that holds is told with the place of
 * its row.
 */
export function judge(evaluation: Evaluation): void {
  for (const quantity of evaluation.rulebook.quantities) {
    if (quantity.role === "quantity") continue;
    const series = evaluation.series(quantity.table, quantity.name);
    if (series.kind !== "truth") throw new Error(`${quantity.path} is no condition`);
    const { used } = evaluation.table(quantity.table);
    const scope = evaluation.scopeOf(quantity);
    for (let row = 0; row < series.values.length; row++) {
      const answer = series.values[row];
      if (answer < YES || (used !== undefined && used[row] === 0)) continue;
      if (answer === UNKNOWN) {
        if (isActive(scope, row)) undecided(evaluation, quantity, row);
      } else if (quantity.role.kind === "check") {
        tellCheck(evaluation, quantity, quantity.role.severity, quantity.role.say, row);
      }
    }
  }
}

function undecided(evaluation: Evaluation, quantity: Quantity, row: number): void {
  if (quantity.shape.kind !== "formula") throw new Error(`${quantity.path} is no formula`);
  tellUndecided(evaluation, quantity.shape.is, row, evaluation.scopeOf(quantity));
}

function tellCheck(
  evaluation: Evaluation,
  { table, name }: Quantity,
  severity: "error" | "warning",
  say: Bilingual,
  row: number,
): void {
  const place = evaluation.table(table).place(row);
  const values = { check: `${table}.${name}`, row: rowName(evaluation, table, row), say };
  evaluation.tell(finding(severity === "error" ? "check-error" : "check-warning", place, values));
}
