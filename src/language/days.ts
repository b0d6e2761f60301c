import { dayAt } from "../base/calendar.js";
import type { Time } from "./functions.js";
import type { Type } from "./types.js";
import { exactOf, type Value } from "./value.js";

/** What functions of days take, for messages. */
export const DAYS = { en: "a date or a datetime", zh: "一个日期或日期时间" };

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
  return type?.kind === "datetime" ? dayAt(zone, whole) : whole;
}
