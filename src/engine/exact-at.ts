import type { Exact } from "../base/exact.js";
import { isMissing } from "../language/value.js";
import { numberAt, type Series, unscaled } from "./series.js";

/** The exact number of a row; undefined where there is none. */
export function exactAt(series: Series, row: number): Exact | undefined {
  if (series.kind === "scaled") {
    const value = numberAt(series, row);
    return Number.isNaN(value) ? undefined : unscaled(value, series.denominator);
  }
  if (series.kind !== "exact") throw new Error("a number is asked of a column that has none");
  const value = series.values[row];
  return isMissing(value) ? undefined : value;
}
