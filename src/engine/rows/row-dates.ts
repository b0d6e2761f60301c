import { dayAt, startOfDay, type Zone } from "../../base/calendar.js";
import { type Period, type PeriodRule, periodOf } from "../../base/period.js";
import { isMissing } from "../../language/value.js";
import { numberAt, type ScaledSeries, type Series } from "../columns/series.js";
import { BATCH, batchesOf } from "../kernels/kernel.js";

/** When the rows of a table were: a column of dates, or of datetimes that the clock of a zone turns into days. */
export class RowDates {
  /** days, or instants in milliseconds */
  readonly #values: ScaledSeries;
  readonly #rows: number;
  readonly #zone: Zone | undefined;

  constructor(series: Series, rows: number, kind: "date" | "datetime", zone: Zone) {
    this.#values = wholeNumbers(series);
    this.#rows = rows;
    this.#zone = kind === "datetime" ? zone : undefined;
  }

  /** The day of a row; undefined where it has none. */
  day(row: number): number | undefined {
    const value = numberAt(this.#values, row);
    return Number.isNaN(value) ? undefined : this.#dayOf(value);
  }

  /** 1 for the rows (of those in `among`) whose day is one of these, both included. */
  within(first: number, last: number, among: Uint8Array | undefined): Uint8Array {
    const start = this.#startOf(first);
    const end = this.#startOf(last + 1);
    const batch = batchesOf(this.#values);
    const within = new Uint8Array(this.#rows);
    for (let from = 0; from < this.#rows; from += BATCH) {
      const to = Math.min(this.#rows, from + BATCH);
      markWithin(within.subarray(from, to), batch(from, to), start, end);
    }
    if (among) for (let row = 0; row < this.#rows; row++) within[row] &= among[row];
    return within;
  }

  /** How many rows (of those in `among`) fall in each period. */
  periods(rule: PeriodRule, among: Uint8Array | undefined): Map<string, { period: Period; rows: number }> {
    const found = new Map<string, { period: Period; rows: number }>();
    let current: { period: Period; rows: number } | undefined;
    let start = 0;
    let end = 0;
    for (let row = 0; row < this.#rows; row++) {
      const value = numberAt(this.#values, row);
      if (Number.isNaN(value) || (among !== undefined && among[row] === 0)) continue;
      if (current === undefined || value < start || value >= end) {
        const period = periodOf(rule, this.#dayOf(value));
        current = found.get(period.name);
        if (!current) {
          current = { period, rows: 0 };
          found.set(period.name, current);
        }
        start = this.#startOf(period.first);
        end = this.#startOf(period.last + 1);
      }
      current.rows += 1;
    }
    return found;
  }

  #dayOf(value: number): number {
    return this.#zone ? dayAt(this.#zone, value) : Math.floor(value);
  }

  /** The first value that belongs to a day. */
  #startOf(day: number): number {
    return this.#zone ? startOfDay(this.#zone, day) : day;
  }
}

/** Marks the values from `start` to `end` (exclusive). Called once a batch, and so optimized within the first column. */
function markWithin(within: Uint8Array, values: Float64Array, start: number, end: number): void {
  for (let i = 0; i < within.length; i++) {
    const value = values[i];
    if (value >= start && value < end) within[i] = 1;
  }
}

function wholeNumbers(series: Series): ScaledSeries {
  if (series.kind === "scaled") {
    if (series.denominator === 1) return series;
    const values = series.values.map((value) => Math.floor(value / series.denominator));
    return { kind: "scaled", values, denominator: 1 };
  }
  if (series.kind !== "exact") throw new Error("rows are dated by a date or a datetime");
  const values = Float64Array.from(series.values, (value) =>
    isMissing(value) ? Number.NaN : Number(value.floor().n * value.floor().s),
  );
  return { kind: "scaled", values, denominator: 1 };
}
