/** What a cell looks like, whatever its column is meant for. */
import { checkedDay, DAY_MS, UTC } from "../../base/calendar.js";
import { halfWidth } from "../../base/half-width.js";
import { comparable } from "../../base/text.js";
import { parseDuration } from "../parse/parse-duration.js";
import { parseDatetime } from "../parse/parse-moment.js";
import { trimmed } from "../parse/trimmed.js";

/**
 * `nothing`: a word such as `无` or `--`; `exponent`: `1.23E+17` as text; `measured`: `8000元`; `dated`: a date or time
 * that is not written year first, or with AM and PM; `clock`: a time of day; `cut-time`: `03:17.4`, of which Excel cut the day.
 */
export const CELL_FORMS = [
  "blank",
  "nothing",
  "number",
  "exponent",
  "percent",
  "yen",
  "measured",
  "date",
  "datetime",
  "dated",
  "clock",
  "duration",
  "cut-time",
  "truth",
  "error",
  "text",
] as const;
export type CellForm = (typeof CELL_FORMS)[number];

/** Marks of a cell, as bits. */
export const LEADING_ZERO = 1;
/** More than 15 digits: a spreadsheet's number has lost some. */
export const LONG_NUMBER = 2;
/** A spreadsheet's own number, percentage or date. */
export const STORED = 4;
/** An integer that can be a day written `20261001`. */
export const COMPACT_DAY = 8;
/** An integer that can be a time written `20261001083000`. */
export const COMPACT_TIME = 16;
export const EPOCH_MS = 32;
export const EPOCH_S = 64;
/** A time of day said to be of the next day. */
export const NEXT_DAY = 128;
/** A time without seconds. */
export const TO_MINUTE = 256;
/** Midnight, where a date stands. */
export const MIDNIGHT = 512;

/** A cell, looked at. */
export interface CellLook {
  readonly form: CellForm;
  /** The number; of a moment civil milliseconds; of a time or duration milliseconds; see `dated`; NaN for others. */
  readonly value: number;
  readonly decimals: number;
  readonly marks: number;
  /** Of `measured`: what stands behind the number. Of `dated`: its shape (`99-99-9999 99:99`). Of others "". */
  readonly detail: string;
}

/** A look of a form that has no value. */
export function plainLook(form: CellForm): CellLook {
  return { form, value: Number.NaN, decimals: 0, marks: 0, detail: "" };
}

export function valueLook(form: CellForm, value: number, marks = 0, decimals = 0, detail = ""): CellLook {
  return { form, value, decimals, marks, detail };
}

const TEXT_LOOK = plainLook("text");
const BLANK_LOOK = plainLook("blank");
const NOTHING = plainLook("nothing");
const TRUTH = plainLook("truth");
const ERROR = plainLook("error");

const SHORT_WORDS: ReadonlyMap<string, CellLook> = new Map([
  ...[
    "-",
    "--",
    "---",
    "—",
    "——",
    "–",
    "/",
    "\\",
    "?",
    "??",
    "无",
    "暂无",
    "空",
    "n/a",
    "na",
    "null",
    "none",
    "nil",
    "\\n",
    "(null)",
    "未填写",
    "未评价",
    "未评分",
    "跳过",
    "(跳过)",
    "(空)",
  ].map((word) => [comparable(word), NOTHING] as const),
  ...["yes", "no", "true", "false", "y", "n", "是", "否", "√", "×", "✓", "✔", "✗", "✘"].map(
    (word) => [comparable(word), TRUTH] as const,
  ),
  ...["#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#num!", "#null!", "####"].map(
    (word) => [word, ERROR] as const,
  ),
]);
const LONGEST_WORD = 8;
const LONGEST_LOOKED_AT = 60;

const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d+))?$/;
const EXPONENT = /^[+-]?\d(?:\.\d+)?e[+-]?\d+$/i;
const MEASURED = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*([\p{L}°²³%‰/]{1,8})$/u;
const CLOCK =
  /^(次日|第二天|翌日|当日|前一?日)?\s*(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(\s*\((?:次日|\+1)\)|\s*\+1)?$/;
const CUT_TIME = /^[0-5]?\d:[0-5]\d\.\d$/;
const WEEKDAY = /\s*(?:星期|周|礼拜)[一二三四五六日天]$|\s+(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/i;
const DATED =
  /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:[ T]+(?:(?:上午|下午) ?)?\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?)?$/i;
const HALF_DAY = /上午|下午|[ap]m/i;

/** Looks at a text as a cell holds it. */
export function lookAtText(text: string): CellLook {
  const plain = halfWidth(trimmed(text));
  if (plain === "") return BLANK_LOOK;
  if (plain.length <= LONGEST_WORD) {
    const word = SHORT_WORDS.get(comparable(plain));
    if (word) return word;
  }
  if (plain.length > LONGEST_LOOKED_AT || !/\d/.test(plain)) return TEXT_LOOK;
  return numberLook(plain) ?? momentLook(plain) ?? timeLook(plain) ?? measuredLook(plain) ?? TEXT_LOOK;
}

/** Looks at a number of digits, as text or as a spreadsheet writes it. */
export function numberLook(plain: string): CellLook | undefined {
  const match = NUMBER.exec(plain);
  if (match && (match[2] !== undefined || match[3] !== undefined)) {
    const whole = (match[2] ?? "").replaceAll(",", "");
    const decimals = match[3]?.length ?? 0;
    const value = Number(`${match[1]}${whole}${decimals > 0 ? `.${match[3]}` : ""}`);
    return valueLook("number", value, decimals === 0 ? marksOf(match[1] + whole, value) : 0, decimals);
  }
  if (EXPONENT.test(plain)) return valueLook("exponent", Number(plain));
  if (plain.startsWith("¥") || plain.startsWith("-¥")) {
    const rest = numberLook(plain.replace("¥", "").trim());
    return rest?.form === "number" ? { ...rest, form: "yen", marks: 0 } : undefined;
  }
  if (!plain.endsWith("%")) return undefined;
  const rest = numberLook(plain.slice(0, -1).trimEnd());
  return rest?.form === "number"
    ? { ...rest, form: "percent", value: rest.value / 100, marks: 0 }
    : undefined;
}

function marksOf(digits: string, value: number): number {
  if (digits.length > 1 && digits.startsWith("0")) return LEADING_ZERO;
  if (digits.length > 15) return LONG_NUMBER;
  if (digits.length === 8 && isCompactDay(digits)) return COMPACT_DAY;
  if (digits.length === 14 && isCompactDay(digits)) return COMPACT_TIME;
  if (digits.length === 13 && value >= 1e12 && value < 2.2e12) return EPOCH_MS;
  if (digits.length === 10 && value >= 1e9 && value < 2.2e9) return EPOCH_S;
  return 0;
}

function isCompactDay(digits: string): boolean {
  const year = Number(digits.slice(0, 4));
  return (
    year > 1900 &&
    year < 2100 &&
    checkedDay(year, Number(digits.slice(4, 6)), Number(digits.slice(6, 8))) !== undefined
  );
}

function momentLook(plain: string): CellLook | undefined {
  const moment = parseDatetime(plain, UTC, true);
  if (typeof moment === "number")
    return momentOf(moment, /\d:\d|[时点]/.test(plain), !/:\d{2}:|秒/.test(plain));
  const weekday = WEEKDAY.exec(plain);
  const bare = weekday ? plain.slice(0, weekday.index) : plain;
  const dated = DATED.exec(bare);
  if (!dated || Number(dated[3]) > 31) return undefined;
  const shape =
    bare.replace(/\d/g, "9").replace(HALF_DAY, "a") + (weekday ? weekday[0].replace(/\S+/, "EEEE") : "");
  return { form: "dated", value: dayAndClock(bare), decimals: 0, marks: 0, detail: `${shape}|${bare}` };
}

/**
 * A number for a date of unknown order with its time: those of one day differ by their times, and of others it says
 * nothing. NaN without a time, or with one of half a day.
 */
function dayAndClock(text: string): number {
  const [, a, b, c, hour, minute, second = "0"] =
    /^(\d+)\D(\d+)\D(\d+)[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  if (hour === undefined) return Number.NaN;
  const day = (Number(a) * 32 + Number(b)) * 10_000 + Number(c);
  return day * DAY_MS + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) * 1000;
}

/** A day, or a time of a day, by its civil milliseconds. */
export function momentOf(civil: number, hasClock: boolean, toMinute: boolean): CellLook {
  if (!hasClock) return valueLook("date", civil);
  const marks = (toMinute ? TO_MINUTE : 0) | (civil % DAY_MS === 0 ? MIDNIGHT : 0);
  return valueLook("datetime", civil, marks);
}

function timeLook(plain: string): CellLook | undefined {
  if (CUT_TIME.test(plain)) return plainLook("cut-time");
  const clock = CLOCK.exec(plain);
  if (clock && Number(clock[2]) < 24) {
    const next = clock[1] !== undefined || clock[5] !== undefined;
    const since = (Number(clock[2]) * 60 + Number(clock[3])) * 60_000 + Number(clock[4] ?? 0) * 1000;
    return valueLook("clock", since, next ? NEXT_DAY : 0);
  }
  // Days of leave are counted, not timed.
  if (/^\d+(?:\.\d+)?\s*[天日dm]$/i.test(plain)) return undefined;
  const duration = parseDuration(plain);
  return duration === undefined ? undefined : valueLook("duration", duration);
}

function measuredLook(plain: string): CellLook | undefined {
  const match = MEASURED.exec(plain);
  const number = match && numberLook(match[1]);
  return number ? { ...number, form: "measured", marks: 0, detail: match[2] } : undefined;
}
