/** Declared forms of dates and times: `dd-MM-yyyy`, `yy-MM-dd EEEE`, `yyyyMMddHHmmss`, `yyyy年M月`. */
import { checkedDay, HOUR_MS, MINUTE_MS, weekdayOf } from "./calendar.js";
import { halfWidth } from "./half-width.js";
import { dayAmong, type Years } from "./stretch.js";

/** What the letters of a format stand for; a single `M`, `d`, `H` or `h` takes one digit or two; `a`: AM, 下午. */
const FIELDS = [
  "yyyy",
  "yy",
  "MM",
  "M",
  "dd",
  "d",
  "HH",
  "H",
  "hh",
  "h",
  "mm",
  "ss",
  "SSS",
  "EEEE",
  "E",
  "a",
] as const;
type Field = (typeof FIELDS)[number];

/** A format, read; texts stand between its fields. */
export interface MomentFormat {
  readonly text: string;
  readonly parts: readonly ({ readonly field: Field } | { readonly literal: string })[];
  /** Does it say the time of day? */
  readonly hasClock: boolean;
  /** Does it say the year? If not, the year stands elsewhere. */
  readonly hasYear: boolean;
}

const TOKEN = /'([^']*)'|yyyy|yy|MM|M|dd|d|HH|H|hh|h|mm|ss|SSS|EEEE|E|a|[a-zA-Z]+|[^a-zA-Z']+/g;

/** Reads a format; undefined where it has unknown letters, a field twice, or no date. */
export function parseMomentFormat(text: string): MomentFormat | undefined {
  const parts: MomentFormat["parts"][number][] = [];
  const seen = new Set<string>();
  for (const [token, quoted] of text.matchAll(TOKEN)) {
    const field = FIELDS.find((name) => name === token);
    if (field) {
      // The same letter twice would be two truths.
      if (seen.has(field[0])) return undefined;
      seen.add(field[0]);
      parts.push({ field });
    } else if (quoted !== undefined) parts.push({ literal: halfWidth(quoted) });
    else if (/^[a-zA-Z]/.test(token) && token !== "T" && token !== "Z") return undefined;
    else parts.push({ literal: halfWidth(token) });
  }
  const hasWholeYear = parts.some((part) => "field" in part && part.field === "yyyy");
  const isMonth = hasWholeYear && seen.has("M") && [...seen].every((letter) => "yM".includes(letter));
  const hasDate = isMonth || (seen.has("d") && (seen.has("M") || !seen.has("y")));
  // Hours of twelve go with their half of the day.
  if (seen.has("h") !== seen.has("a") || (seen.has("h") && seen.has("H"))) return undefined;
  const hasClock = seen.has("H") || seen.has("h");
  const isClockWhole = hasClock
    ? seen.has("m") && (!seen.has("S") || seen.has("s"))
    : !/[msS]/.test([...seen].join(""));
  return hasDate && isClockWhole ? { text, parts, hasClock, hasYear: seen.has("y") } : undefined;
}

/** A day, and milliseconds since its midnight where the format says a time. */
export interface FormattedMoment {
  readonly day: number;
  readonly clock: number | undefined;
}

/** What a text of a declared form says; or why it says none. `years`: where a date without a year lies. */
export function readMoment(
  format: MomentFormat,
  text: string,
  years?: Years,
): FormattedMoment | "unlike" | "no-such-date" | "no-such-time" | "other-weekday" | "outside" {
  const plain = halfWidth(text);
  const found: Partial<Record<string, number>> = {};
  let at = 0;
  for (const part of format.parts) {
    if ("literal" in part) {
      if (!plain.startsWith(part.literal, at)) return "unlike";
      at += part.literal.length;
      continue;
    }
    const read = fieldIn(part.field, plain, at);
    if (!read) return "unlike";
    found[part.field[0]] = read.value + (part.field === "yy" ? 2000 : 0);
    at = read.end;
  }
  if (at !== plain.length) return "unlike";
  // A month stands for its first day.
  const { y = 0, M, d = 1 } = found;
  const day = format.hasYear || !years ? checkedDay(y, M ?? 0, d) : dayAmong(years, M, d);
  if (day === "outside") return day;
  if (day === undefined || day === "no-such-date" || (format.hasYear && y === 0)) return "no-such-date";
  if (found.E !== undefined && weekdayOf(day) !== found.E) return "other-weekday";
  if (!format.hasClock) return { day, clock: undefined };
  const { h, a = 0, m = 0, s = 0, S = 0 } = found;
  if (h !== undefined && (h < 1 || h > 12)) return "no-such-time";
  const H = h === undefined ? (found.H ?? 0) : (h % 12) + a;
  if (H > 23 || m > 59 || s > 59) return "no-such-time";
  return { day, clock: H * HOUR_MS + m * MINUTE_MS + s * 1000 + S };
}

function fieldIn(field: Field, text: string, at: number): { value: number; end: number } | undefined {
  if (field === "EEEE") return weekdayIn(text, at);
  if (field === "E") return shortWeekdayIn(text, at);
  return field === "a" ? halfDayIn(text, at) : digitsIn(text, at, field);
}

/** The first hour of the half of the day that stands at a place. */
function halfDayIn(text: string, at: number): { value: number; end: number } | undefined {
  const rest = text.slice(at, at + 2).toLowerCase();
  if (rest === "am" || rest === "上午") return { value: 0, end: at + 2 };
  return rest === "pm" || rest === "下午" ? { value: 12, end: at + 2 } : undefined;
}

/** A field of several letters has as many digits. */
function digitsIn(text: string, at: number, field: Field): { value: number; end: number } | undefined {
  const least = field.length;
  const most = least === 1 ? 2 : least;
  let end = at;
  while (end < at + most && text[end] >= "0" && text[end] <= "9") end += 1;
  return end - at < least ? undefined : { value: Number(text.slice(at, end)), end };
}

const WEEKDAYS: readonly (readonly string[])[] = [
  ["星期一", "周一", "礼拜一", "monday", "mon"],
  ["星期二", "周二", "礼拜二", "tuesday", "tue"],
  ["星期三", "周三", "礼拜三", "wednesday", "wed"],
  ["星期四", "周四", "礼拜四", "thursday", "thu"],
  ["星期五", "周五", "礼拜五", "friday", "fri"],
  ["星期六", "周六", "礼拜六", "saturday", "sat"],
  ["星期日", "星期天", "周日", "周天", "礼拜天", "礼拜日", "sunday", "sun"],
];

function weekdayIn(text: string, at: number): { value: number; end: number } | undefined {
  const rest = text.slice(at, at + 9).toLowerCase();
  for (const [day, names] of WEEKDAYS.entries()) {
    const name = names.find((one) => rest.startsWith(one));
    if (name !== undefined) return { value: day + 1, end: at + name.length };
  }
  return undefined;
}

const SHORT = ["一", "二", "三", "四", "五", "六", "日"];

/** `五`, or a longer name. */
function shortWeekdayIn(text: string, at: number): { value: number; end: number } | undefined {
  const short = SHORT.indexOf(text[at] === "天" ? "日" : text[at]);
  return short < 0 ? weekdayIn(text, at) : { value: short + 1, end: at + 1 };
}

/** The day of the week that a heading names: `六`, `周六`, `星期六`, `Sat`; 1 for Monday. */
export function weekdayNamed(text: string): number | undefined {
  const plain = halfWidth(text).trim();
  const short = SHORT.indexOf(plain === "天" ? "日" : plain);
  if (short >= 0) return short + 1;
  const named = weekdayIn(plain, 0);
  return named && named.end === plain.length ? named.value : undefined;
}
