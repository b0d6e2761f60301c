import type { Exact } from "../../base/exact.js";
import { isMissing, type Missing } from "../../language/value.js";
import { numberAt, type Series, unscaled } from "./series.js";

/** The exact number of a row; undefined where there is none. */
export function exactAt(series: Series, row: number): Exact | undefined {
  const value = exactOrReason(series, row);
  return value && isMissing(value) ? undefined : value;
}

/** The exact number of a row, or why there is none; undefined where there is none and the series does not know why. */
export function exactOrReason(series: Series, row: number): Exact | Missing | undefined {
  if (series.kind === "scaled") {
    const value = numberAt(series, row);
    return Number.isNaN(value) ? undefined : unscaled(value, series.denominator);
  }
  if (series.kind !== "exact") throw new Error("a number is asked of a column that has none");
  return series.values[row];
}
