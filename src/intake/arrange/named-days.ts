import { checkedDay, civilDate, daysInMonth } from "../../base/calendar.js";
import { halfWidth } from "../../base/half-width.js";
import type { Stretch, Years } from "../../base/stretch.js";

/** Days that a title, a file or a sheet names: a stretch, a month, or one day, with which something begins. */
export interface NamedDays {
  readonly first: number;
  /** Undefined where only the first day is named. */
  readonly last: number | undefined;
  /** Both ends are written out. */
  readonly isStretch: boolean;
}

interface FoundDate extends Stretch {
  readonly at: number;
  readonly end: number;
  readonly isMonth: boolean;
}

const DATE =
  /(?<!\d)(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?|年(\d{1,2})月(?:(\d{1,2})[日号])?|(\d{2})(\d{2})?)(?!\d)/g;
const UNTIL = /^\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:至|到|~|〜|-{1,2}|–|—|to)\s*$/i;
/** The end of a stretch whose year is that of its beginning, or the next: `2026-04-26 ~ 05-25`, `2026年5月1日-31日`. */
const SHORT_END = /^\s*(?:至|到|~|〜|-{1,2}|–|—|to)\s*(?:(\d{1,2})[-/.月])?(\d{1,2})[日号]?(?![\d:-])/i;

/** Whole dates and months that a text names; a month is its days. */
function datesIn(text: string): FoundDate[] {
  return [...text.matchAll(DATE)].flatMap((match) => {
    const [year, month, day] = match.slice(1).filter((part) => part !== undefined);
    const first = checkedDay(Number(year), Number(month), Number(day ?? "1"));
    if (first === undefined) return [];
    const last = day === undefined ? first + daysInMonth(Number(year), Number(month)) - 1 : first;
    const at = match.index;
    return { first, last, isMonth: day === undefined, at, end: at + match[0].length };
  });
}

/** The day that a text names by itself, if it names one. */
export function dayNamed(text: string): number | undefined {
  return datesIn(halfWidth(text))[0]?.first;
}

/** The days that rows of texts name. Beside those that it covers a sheet often says when it was made. */
export function daysNamed(rows: readonly (readonly string[])[]): NamedDays | undefined {
  const texts = [...rows.map((row) => row.filter((text) => text.trim() !== "").join(" ")), ...rows.flat()];
  for (const text of texts) {
    const stretch = stretchIn(halfWidth(text));
    if (stretch) return stretch;
  }
  const cells = rows.flat().map((text) => datesIn(halfWidth(text)));
  const pairs = cells.filter((dates) => dates.length === 2);
  const two = pairs.find(([from, to]) => from.first <= to.last);
  if (two) return { first: two[0].first, last: two[1].last, isStretch: true };
  // Of two that go back in time one says when the sheet was made; which of them cannot be known.
  if (pairs.length > 0) return undefined;
  const [one] = cells.find((dates) => dates.length > 0) ?? [];
  return one && { first: one.first, last: one.isMonth ? one.last : undefined, isStretch: false };
}

function stretchIn(text: string): NamedDays | undefined {
  const dates = datesIn(text);
  for (const [i, date] of dates.entries()) {
    const next = dates[i + 1];
    if (next && next.last >= date.first && UNTIL.test(text.slice(date.end, next.at))) {
      return { first: date.first, last: next.last, isStretch: true };
    }
    const short = date.isMonth ? null : SHORT_END.exec(text.slice(date.end));
    const last = short && dayFrom(date.first, short[1], Number(short[2]));
    if (last) return { first: date.first, last, isStretch: true };
  }
  return undefined;
}

function dayFrom(first: number, monthText: string | undefined, day: number): number | undefined {
  const { year, month } = civilDate(first);
  const own = monthText === undefined ? month : Number(monthText);
  const same = checkedDay(year, own, day);
  if (same !== undefined && same >= first) return same;
  return monthText === undefined ? undefined : checkedDay(year + 1, own, day);
}

/** Days on which dates without a year must lie; where only the first is named, in the year that begins with it. */
export function yearsOf({ first, last }: NamedDays): Years {
  if (last !== undefined) return { first, last, must: true };
  const { year, month, day } = civilDate(first);
  const next = checkedDay(year + 1, month, day) ?? first + 366;
  return { first, last: next - 1, must: true };
}
