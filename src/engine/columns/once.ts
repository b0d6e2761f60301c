import type { Exact } from "../../base/exact.js";
import type { Missing } from "../../language/value.js";
import { missing } from "../../language/value.js";
import type { ExactSeries, Few, Series } from "./series.js";

/** The numbers of a column's values where they are few. */
export function fewOf(series: Series): Few | undefined {
  return series.kind === "exact" ? series.few : undefined;
}

/**
 * A column of what `at` gives for the rows that are active. Where that depends on nothing but a column of `few` values, it
 * is worked out once for each of them.
 */
export function exactSeries(
  rows: number,
  active: Uint8Array | undefined,
  few: Few | undefined,
  at: (row: number) => Exact | Missing,
): ExactSeries {
  const none = missing("not_applicable");
  const values: (Exact | Missing)[] = new Array(rows);
  if (!few) {
    for (let row = 0; row < rows; row++)
      values[row] = active === undefined || active[row] === 1 ? at(row) : none;
    return { kind: "exact", values };
  }
  const known: (Exact | Missing | undefined)[] = new Array(few.count + 1);
  const codes = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const isActive = active === undefined || active[row] === 1;
    const code = isActive ? few.codes[row] : few.count;
    let value = known[code];
    if (value === undefined) {
      value = isActive ? at(row) : none;
      known[code] = value;
    }
    codes[row] = code;
    values[row] = value;
  }
  return { kind: "exact", values, few: { codes, count: few.count + 1 } };
}
