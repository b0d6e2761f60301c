import { DAY_MS, type Zone } from "../base/calendar.js";
import { type Period, type PeriodRule, periodOf } from "../base/period.js";
import { isMissing } from "../language/value.js";
import type { Series } from "./series.js";

const QUARTER_HOUR = DAY_MS / 96;

/** When the rows of a table were: a column of dates, or of datetimes that the clock of a zone turns into days. */
export class RowDates {
  /** days, or instants in milliseconds; NaN where there is none */
  readonly #values: Float64Array;
  readonly #zone: Zone | undefined;

  constructor(series: Series, kind: "date" | "datetime", zone: Zone) {
    this.#values = wholeNumbers(series);
    this.#zone = kind === "datetime" ? zone : undefined;
  }

  /** The day of a row; undefined where it has none. */
  day(row: number): number | undefined {
    const value = this.#values[row];
    return Number.isNaN(value) ? undefined : this.#dayOf(value);
  }

  /** 1 for the rows (of those in `among`) whose day is one of these, both included. */
  within(first: number, last: number, among: Uint8Array | undefined): Uint8Array {
    const start = this.#startOf(first);
    const end = this.#startOf(last + 1);
    const values = this.#values;
    const rows = new Uint8Array(values.length);
    for (let row = 0; row < rows.length; row++) {
      const value = values[row];
      if (value >= start && value < end && (among === undefined || among[row] === 1)) rows[row] = 1;
    }
    return rows;
  }

  /** How many rows (of those in `among`) fall in each period. */
  periods(rule: PeriodRule, among: Uint8Array | undefined): Map<string, { period: Period; rows: number }> {
    const found = new Map<string, { period: Period; rows: number }>();
    let current: { period: Period; rows: number } | undefined;
    let start = 0;
    let end = 0;
    for (let row = 0; row < this.#values.length; row++) {
      const value = this.#values[row];
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
    return this.#zone ? Math.floor(this.#zone.toCivil(value) / DAY_MS) : Math.floor(value);
  }

  /** The first value that belongs to a day. Where the clock skips midnight, a day begins with what comes after. */
  #startOf(day: number): number {
    if (!this.#zone) return day;
    for (let civil = day * DAY_MS; ; civil += QUARTER_HOUR) {
      const instant = this.#zone.toInstant(civil);
      if (instant !== undefined) return instant;
    }
  }
}

function wholeNumbers(series: Series): Float64Array {
  if (series.kind === "scaled") {
    if (series.denominator === 1) return series.values;
    return series.values.map((value) => Math.floor(value / series.denominator));
  }
  if (series.kind !== "exact") throw new Error("rows are dated by a date or a datetime");
  return Float64Array.from(series.values, (value) =>
    isMissing(value) ? Number.NaN : Number(value.floor().n * value.floor().s),
  );
}
