import { leastCommonMultiple } from "../../base/divisors.js";
import { type Exact, integer, ratio } from "../../base/exact.js";
import { NO_TEXT, type StoredColumn, UNKNOWN, YES } from "../../intake/columns/columns.js";
import { TextPool } from "../../intake/columns/text-pool.js";
import type { Type } from "../../language/types.js";
import { isMissing, type Missing, type Value } from "../../language/value.js";
import { type Numbers, PickedNumbers } from "./picked-numbers.js";

/**
 * One column of values while the engine works: what intake stored, or what a formula came to for every row.
 *
 * - `scaled`: `values[i] / denominator`; whole numbers of at most 2^53, NaN where there is no value.
 * - `exact`: fractions, or why there is none; where a quotient enters, or a number is too large for `scaled`.
 * - `truth`: 0 no, 1 yes, 2 no value.
 * - `text`: `codes[i]` is an index into the pool, -1 where there is no value.
 *
 * Only `exact` keeps the reason of a missing value; of the others it is worked out again when it is asked for.
 */
export type Series = ScaledSeries | ExactSeries | TruthSeries | TextSeries;

export interface ScaledSeries {
  readonly kind: "scaled";
  readonly values: Float64Array;
  readonly denominator: number;
}

/**
 * Numbers of a file, or picked out of such a column. Intake keeps them in half the room where it can; a loop that takes a
 * batch at a time leaves them so, while `values` has them kept as an array from then on.
 */
export class StoredSeries implements ScaledSeries {
  readonly kind = "scaled";
  readonly denominator: number;
  readonly #numbers: Numbers;

  constructor(numbers: Numbers, denominator: number) {
    this.#numbers = numbers;
    this.denominator = denominator;
  }

  get values(): Float64Array {
    return this.#numbers.values;
  }

  at(row: number): number {
    return this.#numbers.at(row);
  }

  /** Puts the values of the rows from `start` to `end` (exclusive) into `into`, from its index 0 on. */
  copy(start: number, end: number, into: Float64Array): void {
    this.#numbers.copy(start, end, into);
  }

  /** Puts the values of some rows into `into`, from its index 0 on. */
  take(rows: Int32Array, into: Float64Array): void {
    this.#numbers.take(rows, into);
  }

  /** For each row the value of one of `rows`, which must stay as they are; none where one is negative. */
  pick(rows: Int32Array): StoredSeries {
    return new StoredSeries(new PickedNumbers(this.#numbers, rows), this.denominator);
  }
}

export interface ExactSeries {
  readonly kind: "exact";
  readonly values: readonly (Exact | Missing)[];
  /** Where many rows have the same value: the number of each row's value, in `values` the same object. */
  readonly few?: Few;
}

/** Numbers of values, from 0 up to how many there are (exclusive); rows of one number have one value. */
export interface Few {
  readonly codes: Int32Array;
  readonly count: number;
}

export interface TruthSeries {
  readonly kind: "truth";
  readonly values: Uint8Array;
}

export interface TextSeries {
  readonly kind: "text";
  readonly codes: Int32Array;
  readonly pool: TextPool;
}

/**
 * Whole numbers up to this are exact in binary floating point, and so is any sum of two of them that stays within. Written
 * out, as the bundle puts such numbers where they are read, but calls for any other constant of another file.
 */
export const LARGEST = 9_007_199_254_740_991;

/** A column of intake as the engine sees it; nothing is copied. */
export function fromStored(column: StoredColumn): Series {
  switch (column.kind) {
    case "text":
      return { kind: "text", codes: column.codes, pool: column.pool };
    case "truth":
      return { kind: "truth", values: column.values };
    case "scaled":
      return new StoredSeries(column.numbers, 10 ** column.decimals);
  }
}

/** The whole number of a row; NaN where there is none. */
export function numberAt(series: ScaledSeries, row: number): number {
  return series instanceof StoredSeries ? series.at(row) : series.values[row];
}

/** The exact value of a scaled whole number. */
export function unscaled(value: number, denominator: number): Exact {
  return denominator === 1 ? integer(value) : ratio(value, denominator);
}

/** The value of a row; undefined where there is none and the series does not know why. */
export function valueAt(series: Series, row: number): Value | undefined {
  switch (series.kind) {
    case "scaled": {
      const value = numberAt(series, row);
      return Number.isNaN(value) ? undefined : unscaled(value, series.denominator);
    }
    case "exact":
      return series.values[row];
    case "truth": {
      const value = series.values[row];
      return value === UNKNOWN ? undefined : value === YES;
    }
    case "text": {
      const code = series.codes[row];
      return code === NO_TEXT ? undefined : series.pool.text(code);
    }
  }
}

/** Is there no value in a row? */
export function isBlank(series: Series, row: number): boolean {
  switch (series.kind) {
    case "scaled":
      return Number.isNaN(numberAt(series, row));
    case "exact":
      return isMissing(series.values[row]);
    case "truth":
      return series.values[row] === UNKNOWN;
    case "text":
      return series.codes[row] === NO_TEXT;
  }
}

/** A series of values that are worked out one by one. Numbers become `exact`, texts get a pool of their own. */
export function seriesOf(type: Type, rows: number, value: (row: number) => Value): Series {
  if (type.kind === "boolean") {
    const values = new Uint8Array(rows);
    for (let row = 0; row < rows; row++) {
      const truth = value(row);
      values[row] = isMissing(truth) ? UNKNOWN : truth === true ? 1 : 0;
    }
    return { kind: "truth", values };
  }
  if (type.kind === "text") {
    const codes = new Int32Array(rows);
    const pool = new TextPool();
    for (let row = 0; row < rows; row++) {
      const text = value(row);
      codes[row] = typeof text === "string" ? pool.addText(text) : NO_TEXT;
    }
    return { kind: "text", codes, pool };
  }
  const values: (Exact | Missing)[] = new Array(rows);
  for (let row = 0; row < rows; row++) values[row] = value(row) as Exact | Missing;
  return { kind: "exact", values };
}

/**
 * Numbers as `scaled` where one denominator serves them all. Where there are missing ones only with `forget`, since
 * their reasons are lost.
 */
export function compact(series: Series, forget: "forget" | "keep" = "keep"): Series {
  if (series.kind !== "exact") return series;
  let denominator = 1;
  for (let row = 0; row < series.values.length; row++) {
    const value = series.values[row];
    if (isMissing(value)) {
      if (forget === "keep") return series;
    } else if (denominator % value.bottom !== 0) {
      if (value.large) return series;
      const common = leastCommonMultiple(BigInt(denominator), value.d);
      if (common > LARGEST) return series;
      denominator = Number(common);
    }
  }
  const values = new Float64Array(series.values.length);
  for (let row = 0; row < values.length; row++) {
    const value = series.values[row];
    const whole = isMissing(value) ? Number.NaN : value.top * (denominator / value.bottom);
    if (Math.abs(whole) > LARGEST) return series;
    values[row] = whole;
  }
  return { kind: "scaled", values, denominator };
}

/**
 * For each entry of `picked` the value of that row; none where it is negative. `exact` needs to be told why such a
 * one is missing.
 */
export function pick(series: Series, picked: Int32Array, none: (at: number) => Missing): Series {
  const rows = picked.length;
  switch (series.kind) {
    case "scaled": {
      if (series instanceof StoredSeries) return series.pick(picked);
      const values = new Float64Array(rows);
      for (let i = 0; i < rows; i++) {
        const row = picked[i];
        values[i] = row < 0 ? Number.NaN : series.values[row];
      }
      return { kind: "scaled", values, denominator: series.denominator };
    }
    case "truth": {
      const values = new Uint8Array(rows);
      for (let i = 0; i < rows; i++) values[i] = picked[i] < 0 ? UNKNOWN : series.values[picked[i]];
      return { kind: "truth", values };
    }
    case "text": {
      const codes = new Int32Array(rows);
      for (let i = 0; i < rows; i++) codes[i] = picked[i] < 0 ? NO_TEXT : series.codes[picked[i]];
      return { kind: "text", codes, pool: series.pool };
    }
    case "exact": {
      const values: (Exact | Missing)[] = new Array(rows);
      for (let i = 0; i < rows; i++) values[i] = picked[i] < 0 ? none(i) : series.values[picked[i]];
      return { kind: "exact", values };
    }
  }
}
