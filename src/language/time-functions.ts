/** Functions of stretches of days, months and clock times. */
import { civilDate, DAY_MS, dayOf, daysInMonth, monthsBetween, startOfDay } from "../base/calendar.js";
import { integer } from "../base/exact.js";
import { dayIn, floorOf, wholeOf } from "./days.js";
import type { ScalarFunction } from "./functions.js";
import { ofDay } from "./of-day.js";
import { DATE, DATETIME, DURATION, isDay, NUMBER } from "./types.js";

const STRETCH = { en: "a first and a last day", zh: "第一天和最后一天" };

/** A number of a stretch of days, both ends included; 0 where it ends before it begins. */
function ofStretch(
  name: string,
  doc: ScalarFunction["doc"],
  examples: ScalarFunction["examples"],
  count: (first: number, last: number) => number,
): ScalarFunction {
  return {
    name,
    signature: `${name}(first, last)`,
    doc,
    examples,
    arity: [2, 2],
    type: ([a, b]) => (isDay(a) && isDay(b) ? NUMBER : undefined),
    takes: STRETCH,
    value: ([a, b], [s, t], time) => {
      const first = dayIn(a, s, time);
      const last = dayIn(b, t, time);
      return integer(last < first ? 0 : count(first, last));
    },
  };
}

/** The same day of the month so many months on; the month's last where it has no such day. */
function monthsOn(day: number, months: number): number {
  const { year, month, day: dayOfMonth } = civilDate(day);
  const index = year * 12 + month - 1 + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return dayOf(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)));
}

/** They stand among the functions of values of one row. */
export const TIME_FUNCTIONS: readonly ScalarFunction[] = [
  ofStretch(
    "full_months",
    {
      en: "Full months of a stretch of days, its last day included: what began on 1 March has had 12 by the end of the last day of February.",
      zh: "一段日子（含最后一天）的整月数：3 月 1 日开始，到次年 2 月最后一天结束时满 12 个月。",
    },
    [{ formula: "full_months(2026-03-01, 2027-02-28)", gives: "12" }],
    (first, last) => monthsBetween(first, last + 1),
  ),
  ofStretch(
    "calendar_days",
    {
      en: "How many days a stretch has, both ends included; 0 where it ends before it begins.",
      zh: "一段日子的天数，首尾都计入；末日早于首日时为 0。",
    },
    [
      { formula: "calendar_days(2026-10-01, 2026-10-31)", gives: "31" },
      { formula: "calendar_days(max(2026-10-20, period.first), period.last) / 31", gives: "12/31" },
    ],
    (first, last) => last - first + 1,
  ),
  {
    name: "plus_months",
    signature: "plus_months(date, n)",
    doc: {
      en: "The same day of the month n months later (before, where n is negative); the month's last day where it has no such day.",
      zh: "n 个月之后（n 为负则之前）的同一天；该月没有这一天时取月末。",
    },
    examples: [
      { formula: "plus_months(2026-10-15, 12)", gives: "2027-10-15" },
      { formula: "plus_months(2026-01-31, 1)", gives: "2026-02-28" },
    ],
    arity: [2, 2],
    type: ([a, n]) => (isDay(a) && n?.kind === "number" ? DATE : undefined),
    takes: { en: "a date and a number of months", zh: "一个日期和月数" },
    value: ([v, n], [type], time) => integer(monthsOn(dayIn(v, type, time), wholeOf(n))),
  },
  ofDay(
    "quarter",
    { en: "The quarter of the calendar year, 1 to 4.", zh: "自然年的第几季度，1 到 4。" },
    [{ formula: "quarter(2026-10-01)", gives: "4" }],
    NUMBER,
    (day) => integer(Math.ceil(civilDate(day).month / 3)),
  ),
  {
    name: "time_of",
    signature: "time_of(datetime)",
    doc: {
      en: "What the clock shows, as the time since midnight: 08:30 is 8.5h.",
      zh: "钟面时间，即从零点起的时长：08:30 为 8.5h。",
    },
    examples: [{ formula: "time_of(2026-10-01 08:30)", gives: "8.5h" }],
    arity: [1, 1],
    type: ([a]) => (a?.kind === "datetime" ? DURATION : undefined),
    takes: { en: "a datetime", zh: "一个日期时间" },
    value: ([v], _, { zone }) => {
      const civil = zone.toCivil(floorOf(v));
      return integer(civil - Math.floor(civil / DAY_MS) * DAY_MS);
    },
  },
  ofDay(
    "start_of",
    { en: "The moment at which a day begins.", zh: "某天开始的时刻（零点）。" },
    [{ formula: "start_of(2026-10-01)", gives: "2026-10-01 00:00" }],
    DATETIME,
    (day, { zone }) => integer(startOfDay(zone, day)),
  ),
  ofDay(
    "end_of",
    {
      en: "The moment at which a day is over, midnight: what happens during it is earlier.",
      zh: "某天结束的时刻（次日零点）：当天发生的都早于此刻。",
    },
    [{ formula: "end_of(2026-10-01)", gives: "2026-10-02 00:00" }],
    DATETIME,
    (day, { zone }) => integer(startOfDay(zone, day + 1)),
  ),
];
