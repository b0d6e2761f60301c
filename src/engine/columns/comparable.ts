import type { Exact } from "../../base/exact.js";
import { exactAt } from "./exact-at.js";
import { type ScaledSeries, type Series, StoredSeries } from "./series.js";

/** Puts the numbers of some rows into an array, from its index 0 on; NaN where there is none. */
export type TakeNumbers = (rows: Int32Array, into: Float64Array) => void;

/**
 * Two columns as numbers that compare as their values do: as they are where they have one denominator, else by their
 * rank among all values of both.
 */
export function comparable(a: Series, b: Series): readonly [TakeNumbers, TakeNumbers] {
  if (a.kind === "scaled" && b.kind === "scaled" && a.denominator === b.denominator) {
    return [taking(a), taking(b)];
  }
  const ranks = rankOf([a, b]);
  return [taking({ values: ranks(a) }), taking({ values: ranks(b) })];
}

function taking(numbers: Pick<ScaledSeries, "values">): TakeNumbers {
  if (numbers instanceof StoredSeries) return (rows, into) => numbers.take(rows, into);
  const { values } = numbers;
  return (rows, into) => {
    for (let i = 0; i < rows.length; i++) into[i] = values[rows[i]];
  };
}

/** A column as numbers that compare as its values do. */
export function ordered(series: Series): Float64Array {
  return series.kind === "scaled" ? series.values : rankOf([series])(series);
}

function rankOf(columns: readonly Series[]): (series: Series) => Float64Array {
  const all: Exact[] = [];
  for (const column of columns) {
    for (let row = 0, rows = length(column); row < rows; row++) {
      const value = exactAt(column, row);
      if (value) all.push(value);
    }
  }
  all.sort((x, y) => x.compare(y));
  const rank = (value: Exact): number => {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (all[middle].compare(value) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (series) =>
    Float64Array.from({ length: length(series) }, (_, row) => {
      const value = exactAt(series, row);
      return value ? rank(value) : Number.NaN;
    });
}

function length(series: Series): number {
  return series.kind === "text" ? series.codes.length : series.values.length;
}
