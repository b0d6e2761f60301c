import { leastCommonMultiple } from "../../base/divisors.js";
import type { Exact } from "../../base/exact.js";
import { NO_TEXT, UNKNOWN } from "../../intake/columns/columns.js";
import { TextPool } from "../../intake/columns/text-pool.js";
import { isMissing, type Missing, type Value } from "../../language/value.js";
import { LARGEST, type ScaledSeries, type Series, valueAt } from "./series.js";

/** A series without values where `active` is 0; the same one where nothing is to be taken away. */
export function masked(
  series: Series,
  active: Uint8Array | undefined,
  why: (row: number) => Missing,
): Series {
  if (active === undefined) return series;
  switch (series.kind) {
    case "scaled": {
      const values = series.values.slice();
      for (let row = 0; row < values.length; row++) if (active[row] !== 1) values[row] = Number.NaN;
      return { kind: "scaled", values, denominator: series.denominator };
    }
    case "truth": {
      const values = series.values.slice();
      for (let row = 0; row < values.length; row++) if (active[row] !== 1) values[row] = UNKNOWN;
      return { kind: "truth", values };
    }
    case "text": {
      const codes = series.codes.slice();
      for (let row = 0; row < codes.length; row++) if (active[row] !== 1) codes[row] = NO_TEXT;
      return { kind: "text", codes, pool: series.pool };
    }
    case "exact": {
      const values = series.values.slice();
      for (let row = 0; row < values.length; row++) if (active[row] !== 1) values[row] = why(row);
      return { kind: "exact", values };
    }
  }
}

/** A series with other values in some rows, as a test gives them. */
export function replaced(
  series: Series,
  given: ReadonlyMap<number, Value>,
  why: (row: number) => Missing,
): Series {
  if (given.size === 0) return series;
  switch (series.kind) {
    case "truth": {
      const values = series.values.slice();
      for (const [row, value] of given) values[row] = isMissing(value) ? UNKNOWN : value === true ? 1 : 0;
      return { kind: "truth", values };
    }
    case "text": {
      const pool = new TextPool();
      const codes = Int32Array.from(series.codes, (code, row) => {
        const own = given.get(row);
        const text = own === undefined ? (code < 0 ? undefined : series.pool.text(code)) : own;
        return typeof text === "string" ? pool.addText(text) : NO_TEXT;
      });
      return { kind: "text", codes, pool };
    }
    default: {
      const scaled = series.kind === "scaled" ? scaledWith(series, given) : undefined;
      if (scaled) return scaled;
      const rows = series.values.length;
      const values = Array.from({ length: rows }, (_, row) => {
        return (given.get(row) ?? valueAt(series, row) ?? why(row)) as Exact | Missing;
      });
      return { kind: "exact", values };
    }
  }
}

/** Other values over a denominator that serves them all; undefined where whole numbers do not hold them, or one is missing. */
function scaledWith(series: ScaledSeries, given: ReadonlyMap<number, Value>): ScaledSeries | undefined {
  let common = BigInt(series.denominator);
  for (const value of given.values()) {
    if (typeof value !== "object" || isMissing(value)) return undefined;
    common = leastCommonMultiple(common, value.d);
    if (common > LARGEST) return undefined;
  }
  const denominator = Number(common);
  const times = denominator / series.denominator;
  const values = times === 1 ? series.values.slice() : series.values.map((value) => value * times);
  for (const [row, value] of given) {
    const { s: sign, n, d } = value as Exact;
    values[row] = Number(sign * n * (common / d));
  }
  return values.some((value) => Math.abs(value) > LARGEST)
    ? undefined
    : { kind: "scaled", values, denominator };
}
