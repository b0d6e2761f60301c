import { type Exact, sumExact, ZERO } from "../../base/exact.js";
import type { Value } from "../../language/value.js";
import { isMissing } from "../../language/value.js";
import type { ClosedPeriod } from "./closed.js";
import { paidColumn } from "./paid-quantity.js";

/** A closed period as it stands today: what later results have made of it. */
export interface Standing {
  readonly closed: ClosedPeriod;
  readonly status: "final" | "provisional";
  /** Did a floor keep back a part of a correction? */
  readonly open: boolean;
  /** By key: what was paid for the period so far. */
  readonly paid: ReadonlyMap<string, Exact>;
}

/** How each of some closed periods (ascending) stands after those that follow it. */
export function standings(periods: readonly ClosedPeriod[]): readonly Standing[] {
  return periods.map((closed, i) => {
    const later = periods
      .slice(i + 1)
      .flatMap(({ corrections }) => corrections.filter(({ period }) => period === closed.period.name));
    const last = later.at(-1);
    const paid = new Map<string, Exact>();
    const add = (key: string, amount: Exact) => paid.set(key, (paid.get(key) ?? ZERO).add(amount));
    for (const [key, amount] of paidForItself(closed)) add(key, amount);
    for (const { amounts } of later) for (const [key, amount] of amounts) add(key, amount);
    return { closed, status: last?.status ?? closed.status, open: last?.open ?? false, paid };
  });
}

/** What a closed result paid for its own period: its totals without the corrections of periods before it. */
function paidForItself({ tables, scored, corrections }: ClosedPeriod): [string, Exact][] {
  const table = tables.get(scored);
  const column = paidColumn(table);
  if (!table || column === undefined) return [];
  return [...table.rows].map(([key, row]): [string, Exact] => {
    const others = corrections.map(({ amounts }) => amounts.get(key) ?? ZERO);
    return [key, amountOf(row.value(column)).sub(sumExact(others))];
  });
}

/** An amount; whoever is paid nothing has none. */
export function amountOf(value: Value | undefined): Exact {
  return value === undefined || typeof value !== "object" || isMissing(value) ? ZERO : value;
}
