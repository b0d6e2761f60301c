import { type Exact, ZERO } from "../base/exact.js";
import { valueAt } from "../engine/columns/series.js";
import { usedRows } from "../engine/result/parts.js";
import type { Evaluation } from "../engine/running/evaluation.js";
import { isMissing } from "../language/value.js";
import type { Quantity } from "../rulebook/model.js";

/** What a pay quantity comes to for each row of the period, by the row's key; 0 where it does not apply. */
export function amountsOf(evaluation: Evaluation, quantity: Quantity): ReadonlyMap<string, Exact> {
  const table = evaluation.table(quantity.table);
  const series = evaluation.series(quantity.table, quantity.name);
  const amounts = new Map<string, Exact>();
  for (const row of usedRows(table)) {
    const value = valueAt(series, row);
    const isAmount = typeof value === "object" && !isMissing(value);
    amounts.set(table.keyText(row), isAmount ? value : ZERO);
  }
  return amounts;
}
