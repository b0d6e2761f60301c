/** What scored rows are compared by: their pay, or their score where nobody is paid. */
import { type Exact, sumExact, ZERO } from "../../base/exact.js";
import { paidAmong } from "../../engine/history/paid-quantity.js";
import type { ResultColumn } from "../../engine/result/result.js";
import { isMissing } from "../../language/value.js";
import type { Amounts } from "./attribution.js";
import type { SideFigures, SideTable } from "./figures.js";

/** The column by which rows of both sides are compared; on one side it may be lacking. */
export interface Measure {
  readonly kind: "pay" | "score";
  readonly before: ResultColumn | undefined;
  readonly after: ResultColumn | undefined;
}

/** What all rows together are paid by one quantity. */
export interface PayTotal {
  readonly before: ResultColumn | undefined;
  readonly after: ResultColumn | undefined;
  readonly total: Changed;
}

/** An amount on both sides. */
export interface Changed {
  readonly before: Exact;
  readonly after: Exact;
  /** What is more, or less. */
  readonly change: Exact;
}

export function changed(before: Exact, after: Exact): Changed {
  return { before, after, change: after.sub(before) };
}

/** Pay where either side pays; else the last score, else undefined. */
export function measureOf(old: SideFigures, side: SideFigures): Measure | undefined {
  const pay = { before: payColumn(old.scored), after: payColumn(side.scored) };
  if (pay.before || pay.after) return { kind: "pay", ...pay };
  const score = { before: lastScore(old.scored), after: lastScore(side.scored) };
  return score.before || score.after ? { kind: "score", ...score } : undefined;
}

function payColumn(scored: SideTable): ResultColumn | undefined {
  return paidAmong(scored.table.columns.filter(({ role }) => role === "pay"));
}

function lastScore({ table }: SideTable): ResultColumn | undefined {
  return table.columns.findLast(({ role }) => role === "score");
}

/** What each row comes to, by key; a row without an amount is paid 0, one without a score has none. */
export function amountsIn(scored: SideTable, column: ResultColumn | undefined, none?: Exact): Amounts {
  const amounts = new Map<string, Exact>();
  for (const { key } of scored.table.rows) {
    const value = column && scored.value(key, column.name);
    const isAmount = typeof value === "object" && !isMissing(value);
    const amount = isAmount ? value : none;
    if (amount) amounts.set(key, amount);
  }
  return amounts;
}

/** What all rows are paid by a column. */
export function totalOf(
  old: SideFigures,
  side: SideFigures,
  { before, after }: Omit<PayTotal, "total">,
): PayTotal {
  const sum = (figures: SideFigures, column: ResultColumn | undefined) =>
    sumExact([...amountsIn(figures.scored, column, ZERO).values()]);
  return { before, after, total: changed(sum(old, before), sum(side, after)) };
}
