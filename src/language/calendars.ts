/** Functions that read a calendar: which days are worked, and when a desk is open. */
import type { Bilingual } from "../base/language.js";
import { type CheckContext, didYouMean } from "./check-context.js";
import type { CallExpression, Expression, Name } from "./syntax.js";
import type { CalendarCall, CalendarName } from "./tree.js";
import { BOOLEAN, DATE, DATETIME, isDay, NUMBER, type Type } from "./types.js";

/** What a formula must know of a calendar. */
export interface ScopeCalendar {
  /** The table of its days; undefined where the days of the week say all. */
  readonly days: string | undefined;
  /** Does it say when it is open? */
  readonly hours: boolean;
}

/** A function that asks a calendar. */
export interface CalendarFunction {
  readonly name: CalendarName;
  readonly signature: string;
  readonly doc: Bilingual;
  /** How many values it takes before the calendar's name. */
  readonly values: number;
  readonly takes: Bilingual;
  readonly type: (args: readonly Type[]) => Type | undefined;
  /** Does it ask for opening hours? */
  readonly hours: boolean;
}

const TABLE: readonly CalendarFunction[] = [
  {
    name: "is_working_day",
    signature: "is_working_day(date, calendar)",
    doc: { en: "Is the day worked?", zh: "是否为工作日。" },
    values: 1,
    takes: { en: "a date or a datetime, then a calendar", zh: "一个日期或日期时间，再加日历" },
    type: ([day]) => (isDay(day) ? BOOLEAN : undefined),
    hours: false,
  },
  {
    name: "working_day",
    signature: "working_day(date, n, calendar)",
    doc: {
      en: "The n-th working day after a day (before it, where n is negative); the day itself where n is 0. Parts of n are dropped.",
      zh: "某天之后（n 为负则之前）的第 n 个工作日；n 为 0 时即当天。n 的小数部分舍去。",
    },
    values: 2,
    takes: {
      en: "a date or a datetime, a number, then a calendar",
      zh: "一个日期或日期时间、一个数，再加日历",
    },
    type: ([day, n]) => (isDay(day) && n?.kind === "number" ? DATE : undefined),
    hours: false,
  },
  {
    name: "working_days",
    signature: "working_days(first, last, calendar)",
    doc: {
      en: "How many working days a stretch has, both ends included; 0 where it ends before it begins.",
      zh: "一段日子里的工作日数，首尾都计入；末日早于首日时为 0。",
    },
    values: 2,
    takes: { en: "a first and a last day, then a calendar", zh: "第一天、最后一天，再加日历" },
    type: ([first, last]) => (isDay(first) && isDay(last) ? NUMBER : undefined),
    hours: false,
  },
  {
    name: "open_after",
    signature: "open_after(datetime, calendar)",
    doc: {
      en: "The moment itself where the calendar is open, else the next opening. At closing time it is closed.",
      zh: "若该时刻正在营业，即为该时刻；否则为下一次开门的时刻。到关门时刻即视为已关门。",
    },
    values: 1,
    takes: { en: "a datetime, then a calendar", zh: "一个日期时间，再加日历" },
    type: ([at]) => (at?.kind === "datetime" ? DATETIME : undefined),
    hours: true,
  },
];

/** By name. */
export const CALENDAR_FUNCTIONS: ReadonlyMap<string, CalendarFunction> = new Map(
  TABLE.map((f) => [f.name, f]),
);

/** `working_day(reported, 3, office)`: the calendar may be left out where there is only one. */
export function checkCalendar(
  checker: CheckContext,
  e: CallExpression,
  called: CalendarFunction,
): CalendarCall | undefined {
  const { name, values, signature, takes } = called;
  const clause = Object.keys(e.clauses)[0];
  if (clause !== undefined) return checker.fail("function-clause", e.span, { name, clause });
  const written = e.args[values];
  const named = written?.kind === "path" && written.parts.length === 1 ? written.parts[0] : undefined;
  const lacksValue = e.args.slice(0, values).some((arg) => isCalendar(checker, arg));
  if (lacksValue || e.args.length < values || e.args.length > values + 1 || (written && !named)) {
    return checker.fail("function-arguments", e.span, { signature, takes });
  }
  const args = e.args.slice(0, values).map((arg) => checker.check(arg));
  const calendar = calendarOf(checker, e, named);
  if (calendar === undefined || !args.every((arg) => arg !== undefined)) return undefined;
  const type = called.type(args.map((arg) => arg.type));
  if (!type) return checker.fail("function-arguments", e.span, { signature, takes });
  const facts = checker.scope.calendars.get(calendar);
  if (facts === "broken" || !facts) return undefined;
  if (called.hours && !facts.hours) return checker.fail("calendar-hours-unsaid", e.span, { name: calendar });
  return { op: "calendar", name, calendar, days: facts.days, args, type, span: e.span };
}

/** Is it the name of a calendar, where a value should stand? */
function isCalendar({ scope }: CheckContext, e: Expression): boolean {
  const name = e.kind === "path" && e.parts.length === 1 ? e.parts[0].text : undefined;
  return (
    name !== undefined && scope.calendars.has(name) && !scope.column(scope.table, name) && !scope.param(name)
  );
}

function calendarOf(checker: CheckContext, e: CallExpression, named: Name | undefined): string | undefined {
  const known = [...checker.scope.calendars.keys()];
  if (named) {
    if (known.includes(named.text)) return named.text;
    const nearest = didYouMean(named.text, known);
    return checker.fail("calendar-unknown", named.span, { found: named.text, nearest });
  }
  if (known.length === 1) return known[0];
  return known.length === 0
    ? checker.fail("calendar-none", e.span, { name: e.name.text })
    : checker.fail("calendar-unnamed", e.span, { name: e.name.text, known });
}
