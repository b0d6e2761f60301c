/** Days as functions take them: of dates, and of datetimes by the clock of the rulebook's zone. */
import { DAY_MS } from "../base/calendar.js";
import type { Time } from "./functions.js";
import type { Type } from "./types.js";
import { exactOf, type Value } from "./value.js";

export const DAYS = { en: "a date or a datetime", zh: "一个日期或日期时间" };

export const isDay = (type: Type | undefined) => type?.kind === "date" || type?.kind === "datetime";

/** The whole part of a number, towards smaller ones. */
export function floorOf(value: Value | undefined): number {
  const floor = exactOf(value).floor();
  return Number(floor.s * floor.n);
}

/** The whole part of a number, towards zero. */
export function wholeOf(value: Value | undefined): number {
  const { s, n, d } = exactOf(value);
  return Number((s * n) / d);
}

/** The day of a date, or of a datetime by the clock of the rulebook's zone. */
export function dayIn(
  value: Value | undefined,
  type: Type | undefined,
  { zone }: Pick<Time, "zone">,
): number {
  // A mean of dates, or a date and some hours, is within a day.
  const whole = floorOf(value);
  return type?.kind === "datetime" ? Math.floor(zone.toCivil(whole) / DAY_MS) : whole;
}
