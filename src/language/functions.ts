/** The functions of single values: one table for checking, working out, and the reference. */
import {
  civilDate,
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  monthsBetween,
  weekdayOf,
  type Zone,
} from "../base/calendar.js";
import { integer, roundTo } from "../base/exact.js";
import type { Bilingual } from "../base/language.js";
import { type Period, type PeriodRule, periodOf } from "../base/period.js";
import { dayIn } from "./days.js";
import { ofDay } from "./of-day.js";
import { TIME_FUNCTIONS } from "./time-functions.js";
import { BOOLEAN, common, DATE, isDay, isMeasured, isNumeric, NUMBER, TEXT, type Type } from "./types.js";
import { exactOf, missing, type Value } from "./value.js";

/** How the rulebook of the run cuts and reads time. */
export interface Time {
  readonly zone: Zone;
  readonly rule: PeriodRule;
  readonly period: Period;
}

/** An example for the reference; a test works each out. */
export interface Example {
  readonly formula: string;
  readonly gives: string;
}

/** A function of values of one row. */
export interface ScalarFunction {
  readonly name: string;
  /** For people: `round(x, step)`. */
  readonly signature: string;
  readonly doc: Bilingual;
  readonly examples: readonly Example[];
  /** Fewest and most arguments. */
  readonly arity: readonly [number, number];
  /** Does it ask for nothing but a day? Then rows that share a day share its value. */
  readonly ofDay?: true;
  /** The type it gives, or undefined where it does not take these. */
  readonly type: (args: readonly Type[]) => Type | undefined;
  /** What it takes, for messages. */
  readonly takes: Bilingual;
  /** Its value; the arguments are of types it takes, and none is missing. */
  readonly value: (args: readonly Value[], types: readonly Type[], time: Time) => Value;
}

function inUnits(name: string, unit: number, doc: Bilingual, examples: readonly Example[]): ScalarFunction {
  return {
    name,
    signature: `${name}(duration)`,
    doc,
    examples,
    arity: [1, 1],
    type: ([a]) => (a?.kind === "duration" ? NUMBER : undefined),
    takes: { en: "a duration", zh: "一个时长" },
    value: ([v]) => exactOf(v).div(unit),
  };
}

function rounding(
  name: string,
  how: "half_up" | "up" | "down",
  doc: Bilingual,
  examples: readonly Example[],
): ScalarFunction {
  return {
    name,
    signature: `${name}(x, step)`,
    doc,
    examples,
    arity: [2, 2],
    type: ([x, step]) => (x && step && isNumeric(x) && isNumeric(step) && common(x, step) ? x : undefined),
    takes: { en: "a number and a step of the same type", zh: "一个数和同类型的步长" },
    value: ([x, step]) =>
      exactOf(step).n === 0n ? missing("zero_divisor") : roundTo(exactOf(x), exactOf(step).abs(), how),
  };
}

function extreme(name: "min" | "max", doc: Bilingual, examples: readonly Example[]): ScalarFunction {
  return {
    name,
    signature: `${name}(a, b, …)`,
    doc,
    examples,
    arity: [2, 20],
    type: (args) => {
      const joined = args.reduce<Type | undefined>((a, b) => a && common(a, b), args[0]);
      return joined && isMeasured(joined) ? joined : undefined;
    },
    takes: { en: "two or more values of one type that has an order", zh: "两个以上同类型、可比较大小的值" },
    value: (args) =>
      args.reduce((a, b) => {
        const order = exactOf(a).compare(exactOf(b));
        return (name === "min" ? order <= 0 : order >= 0) ? a : b;
      }),
  };
}

const TABLE: readonly ScalarFunction[] = [
  extreme(
    "min",
    {
      en: "The smallest. With a single argument it gathers rows instead.",
      zh: "最小值。只有一个参数时表示对各行汇总。",
    },
    [{ formula: "min(3, 2, 5)", gives: "2" }],
  ),
  extreme(
    "max",
    {
      en: "The largest. With a single argument it gathers rows instead.",
      zh: "最大值。只有一个参数时表示对各行汇总。",
    },
    [{ formula: "max(20%, 5%)", gives: "20%" }],
  ),
  rounding(
    "round",
    "half_up",
    {
      en: "To the nearest multiple of the step; a half goes away from zero.",
      zh: "四舍五入到步长的整数倍（负数按绝对值）。",
    },
    [
      { formula: "round(2.345, 0.01)", gives: "2.35" },
      { formula: "round(-2.5, 1)", gives: "-3" },
    ],
  ),
  rounding(
    "round_up",
    "up",
    { en: "To the next multiple of the step away from zero.", zh: "向绝对值较大的方向取步长的整数倍。" },
    [{ formula: "round_up(2.31, 0.1)", gives: "2.4" }],
  ),
  rounding(
    "round_down",
    "down",
    { en: "To the next multiple of the step towards zero.", zh: "向零的方向取步长的整数倍。" },
    [{ formula: "round_down(2.39, 0.1)", gives: "2.3" }],
  ),
  {
    name: "abs",
    signature: "abs(x)",
    doc: { en: "Without its sign.", zh: "绝对值。" },
    examples: [{ formula: "abs(2 - 5)", gives: "3" }],
    arity: [1, 1],
    type: ([a]) => (a && isNumeric(a) ? a : undefined),
    takes: { en: "a number", zh: "一个数" },
    value: ([v]) => exactOf(v).abs(),
  },
  ofDay(
    "date",
    { en: "The day of a datetime, by the rulebook's clock.", zh: "日期时间所在的日期（按规则的时区）。" },
    [{ formula: "date(2026-10-01 23:59) - 2026-10-01", gives: "0d" }],
    DATE,
    (day) => integer(day),
  ),
  ofDay(
    "year",
    { en: "The year.", zh: "年份。" },
    [{ formula: "year(2026-10-01)", gives: "2026" }],
    NUMBER,
    (day) => integer(civilDate(day).year),
  ),
  ofDay(
    "month",
    { en: "The month, 1 to 12.", zh: "月份，1 到 12。" },
    [{ formula: "month(2026-10-01)", gives: "10" }],
    NUMBER,
    (day) => integer(civilDate(day).month),
  ),
  ofDay(
    "day",
    { en: "The day of the month.", zh: "当月的第几天。" },
    [{ formula: "day(2026-10-31)", gives: "31" }],
    NUMBER,
    (day) => integer(civilDate(day).day),
  ),
  ofDay(
    "weekday",
    { en: "1 for Monday to 7 for Sunday.", zh: "星期几，星期一为 1，星期日为 7。" },
    [{ formula: "weekday(2026-10-01)", gives: "4" }],
    NUMBER,
    (day) => integer(weekdayOf(day)),
  ),
  ofDay(
    "period_of",
    { en: "The name of the period in which a day falls.", zh: "日期所在的周期名称。" },
    [{ formula: 'period_of(2026-10-01) = "2026-10"', gives: "yes" }],
    TEXT,
    (day, time) => periodOf(time.rule, day).name,
  ),
  ofDay(
    "in_period",
    { en: "Is the day in the period of the run?", zh: "日期是否在本次计算的周期内。" },
    [{ formula: "in_period(period.first)", gives: "yes" }],
    BOOLEAN,
    (day, { period }) => period.first <= day && day <= period.last,
  ),
  {
    name: "months",
    signature: "months(from, to)",
    doc: {
      en: "Full months from one date to another, which is not counted itself; see `full_months` for first and last days.",
      zh: "从一个日期到另一个日期（后者不计入）的整月数；按首日和末日计算见 `full_months`。",
    },
    examples: [
      { formula: "months(2026-08-01, 2027-02-05)", gives: "6" },
      { formula: "months(2026-03-01, 2027-02-28)", gives: "11" },
    ],
    arity: [2, 2],
    type: ([a, b]) => (isDay(a) && isDay(b) ? NUMBER : undefined),
    takes: { en: "two dates", zh: "两个日期" },
    value: ([a, b], [s, t], time) => integer(monthsBetween(dayIn(a, s, time), dayIn(b, t, time))),
  },
  inUnits("days", DAY_MS, { en: "A duration in days.", zh: "时长的天数。" }, [
    { formula: "days(36h)", gives: "1.5" },
  ]),
  inUnits("hours", HOUR_MS, { en: "A duration in hours.", zh: "时长的小时数。" }, [
    { formula: "hours(90min)", gives: "1.5" },
  ]),
  inUnits("minutes", MINUTE_MS, { en: "A duration in minutes.", zh: "时长的分钟数。" }, [
    { formula: "minutes(1h)", gives: "60" },
  ]),
  ...TIME_FUNCTIONS,
];

/** By name. */
export const SCALAR_FUNCTIONS: ReadonlyMap<string, ScalarFunction> = new Map(TABLE.map((f) => [f.name, f]));
