/** Days in a row, of which a date without its year is one. */
import { checkedDay, civilDate } from "./calendar.js";

/** From a day to a day, both counted. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Where the year of a date stands that does not say its own. */
export type YearSource = "title" | "file" | "sheet" | "period";

/** Days among which the year of a date is found: it must be one of them, or the nearest to them counts. */
export interface Years extends Stretch {
  readonly must: boolean;
}

/** The day that a month and a day of the month are, or a day of a month that is not said; or why none. */
export function dayAmong(
  { first, last, must }: Years,
  month: number | undefined,
  day: number,
): number | "no-such-date" | "outside" {
  if (month === undefined) return onlyDay(first, last, day);
  const days: number[] = [];
  // The day next to a stretch lies in its years or beside them; the 29th of February may be eight years off.
  for (let year = civilDate(first).year - 1; year <= civilDate(last).year + 1; year++) {
    const found = checkedDay(year, month, day);
    if (found !== undefined) days.push(found);
  }
  if (days.length === 0) return "no-such-date";
  const off = (one: number) => Math.max(first - one, one - last, 0);
  const inside = days.filter((one) => off(one) === 0);
  if (inside.length === 1) return inside[0];
  if (must || inside.length > 1) return "outside";
  return days.reduce((a, b) => (off(b) < off(a) ? b : a));
}

/** Longer stretches have every day of the month twice. */
const LONGEST_MONTH = 31;

/** The only day of a stretch that is this one of its month. */
function onlyDay(first: number, last: number, day: number): number | "no-such-date" | "outside" {
  if (day < 1 || day > 31) return "no-such-date";
  let found: number | undefined;
  for (let one = first; one <= Math.min(last, first + 2 * LONGEST_MONTH); one++) {
    if (civilDate(one).day !== day) continue;
    if (found !== undefined) return "outside";
    found = one;
  }
  return found ?? "outside";
}
