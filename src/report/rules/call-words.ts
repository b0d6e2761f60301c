import type { Bilingual, Language } from "../../base/language.js";
import { type Say, sayer } from "../../base/phrases.js";
import type { CalendarName } from "../../language/tree.js";

/** What functions of single values are called in rules told in words. */
const CALL_WORDS = {
  larger: { en: "the larger of {a} and {b}", zh: "{a} 与 {b} 中较大者" },
  smaller: { en: "the smaller of {a} and {b}", zh: "{a} 与 {b} 中较小者" },
  largest: { en: "the largest of {a}", zh: "{a} 中最大者" },
  smallest: { en: "the smallest of {a}", zh: "{a} 中最小者" },
  round: { en: "{a} rounded to {b}", zh: "{a} 四舍五入至 {b}" },
  round_up: { en: "{a} rounded up to {b}", zh: "{a} 向上取整至 {b}" },
  round_down: { en: "{a} rounded down to {b}", zh: "{a} 向下取整至 {b}" },
  abs: { en: "size of {a}", zh: "{a} 的绝对值" },
  date: { en: "day of {a}", zh: "{a} 的日期" },
  year: { en: "year of {a}", zh: "{a} 的年份" },
  month: { en: "month of {a}", zh: "{a} 的月份" },
  day: { en: "day of the month of {a}", zh: "{a} 的日" },
  weekday: { en: "day of the week of {a}", zh: "{a} 的星期" },
  quarter: { en: "quarter of {a}", zh: "{a} 的季度" },
  period_of: { en: "period of {a}", zh: "{a} 所在周期" },
  in_period: { en: "{a} is in the period", zh: "{a} 在本周期内" },
  months: { en: "full months from {a} to {b}", zh: "{a} 至 {b} 的整月数" },
  full_months: { en: "full months from {a} to {b}", zh: "{a} 至 {b} 的整月数" },
  calendar_days: { en: "days from {a} to {b}", zh: "{a} 至 {b} 的天数" },
  plus_months: { en: "{a} plus {b} months", zh: "{a} 加 {b} 个月" },
  days: { en: "{a} in days", zh: "{a} 折合天数" },
  hours: { en: "{a} in hours", zh: "{a} 折合小时数" },
  minutes: { en: "{a} in minutes", zh: "{a} 折合分钟数" },
  time_of: { en: "time of day of {a}", zh: "{a} 的时刻" },
  start_of: { en: "start of {a}", zh: "{a} 开始时" },
  end_of: { en: "end of {a}", zh: "{a} 结束时" },
  is_working_day: { en: "{a} is a working day", zh: "{a} 是工作日" },
  working_day: { en: "{a} plus {b} working days", zh: "{a} 加 {b} 个工作日" },
  working_days: { en: "working days from {a} to {b}", zh: "{a} 至 {b} 的工作日数" },
  open_after: { en: "next open time from {a} on", zh: "{a} 起最早的营业时刻" },
} as const satisfies Record<string, Bilingual>;

const CALENDAR_WORDS = {
  byCalendar: { en: "{call} ({calendar} calendar)", zh: "{call}（日历 {calendar}）" },
} as const satisfies Record<string, Bilingual>;

type CallWord = keyof typeof CALL_WORDS;

const isCallWord = (name: string): name is CallWord => Object.hasOwn(CALL_WORDS, name);

/** A question to a calendar in words. */
export function calendarText(
  name: CalendarName,
  calendar: string,
  args: readonly string[],
  language: Language,
): string {
  return sayer(CALENDAR_WORDS, language)("byCalendar", { call: callText(name, args, language), calendar });
}

/** A call in words; as it is written where there are none for it. */
export function callText(name: string, args: readonly string[], language: Language): string {
  const say: Say<typeof CALL_WORDS> = sayer(CALL_WORDS, language);
  const [a = "", b = ""] = args;
  const listed = args.join(language === "zh" ? "、" : ", ");
  switch (name) {
    case "max":
      return args.length === 2 ? say("larger", { a, b }) : say("largest", { a: listed });
    case "min":
      return args.length === 2 ? say("smaller", { a, b }) : say("smallest", { a: listed });
    default:
      return isCallWord(name) ? say(name, { a, b }) : `${name}(${args.join(", ")})`;
  }
}
