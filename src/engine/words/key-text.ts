import { civilText, dateText, type Zone } from "../../base/calendar.js";
import { type Exact, exactText } from "../../base/exact.js";
import { byCodePoint } from "../../base/text.js";
import { NO_TEXT } from "../../intake/columns/columns.js";
import type { Type } from "../../language/types.js";
import { isMissing, type Value } from "../../language/value.js";
import { type Series, valueAt } from "../columns/series.js";

/** A value as a key shows it: dates in ISO, clock times of the rulebook's zone, numbers as decimals or quotients. */
export function keyPartText(value: Value | undefined, type: Type, zone: Zone): string {
  if (value === undefined || isMissing(value)) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (type.kind === "date") return dateText(whole(value));
  if (type.kind === "datetime") return civilText(zone.toCivil(whole(value)));
  return exactText(value);
}

/** The values of a column as keys show them, by row. What the column is, is asked once: a table has many keys. */
export function keyPartReader(series: Series, type: Type, zone: Zone): (row: number) => string {
  if (series.kind !== "text") return (row) => keyPartText(valueAt(series, row), type, zone);
  const { codes, pool } = series;
  return (row) => (codes[row] === NO_TEXT ? "" : pool.text(codes[row]));
}

/** What parts the values of a key of several columns. */
export const KEY_JOINT = " / ";

/** Order of two keys by the texts of their parts, in code-point order. */
export function compareTexts(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length; i++) {
    const order = byCodePoint(a[i], b[i]);
    if (order !== 0) return order;
  }
  return 0;
}

const whole = (value: Exact) => Number(value.s * value.n);
