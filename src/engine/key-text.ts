import { civilText, dateText, type Zone } from "../base/calendar.js";
import { type Exact, exactText } from "../base/exact.js";
import { byCodePoint } from "../base/text.js";
import type { Type } from "../language/types.js";
import { isMissing, type Value } from "../language/value.js";

/** A value as a key shows it: dates in ISO, clock times of the rulebook's zone, numbers as decimals or quotients. */
export function keyPartText(value: Value | undefined, type: Type, zone: Zone): string {
  if (value === undefined || isMissing(value)) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (type.kind === "date") return dateText(whole(value));
  if (type.kind === "datetime") return civilText(zone.toCivil(whole(value)));
  return exactText(value);
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
