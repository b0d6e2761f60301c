/**
 * The forms in which a value appears: exact for `result.json`, plain for CSV, for reading on a screen. All of them
 * start from the same exact value; only the last two round, and only what is shown.
 */
import { civilText, dateText, HOUR_MS, UTC, type Zone } from "../base/calendar.js";
import {
  type Exact,
  exactText,
  HUNDRED,
  integer,
  moneyText,
  terminatingDecimals,
  toFixed,
  ZERO,
} from "../base/exact.js";
import type { Bilingual, Language } from "../base/language.js";
import { zoneNamed } from "../base/zone.js";
import type { Result } from "../engine/result/result.js";
import type { Type } from "../language/types.js";
import { isMissing, type Missing, type Value } from "../language/value.js";
import { durationShown } from "./durations.js";
import { type Say, sayIn } from "./words.js";

/** How the values of one column are to be understood. */
export interface Meaning {
  readonly type: Type;
  /** Labels of words; a word without one stands for itself. */
  readonly wordLabels?: ReadonlyMap<string, Bilingual> | undefined;
  /** A score is shown with two decimals, also where it is whole. */
  readonly isScore?: boolean;
  /** A change: what is more bears a plus sign. */
  readonly isChange?: boolean;
}

/** What forms depend on besides the value. */
export interface Manner {
  readonly language: Language;
  readonly zone: Zone;
  readonly say: Say;
}

/** The manner of a result's reports. The engine has accepted the time zone, so its name is known. */
export function mannerOf(result: Pick<Result, "rulebook">, language: Language): Manner {
  const { timezone } = result.rulebook;
  const zone = timezone === undefined ? UTC : (zoneNamed(timezone) ?? UTC);
  return { language, zone, say: sayIn(language) };
}

const HOUR = integer(HOUR_MS);
const CSV_DECIMALS = 6;
const CSV_PERCENT_DECIMALS = 4;

/**
 * The exact form: numbers as text, decimal where they terminate, else `"1/15"`; percents and ratios as a ratio;
 * money with at least two decimals; durations in hours (`"26.5h"`); dates in ISO 8601, datetimes with the offset
 * of the rulebook's zone where it names one; what is missing as null.
 */
export function exactForm(value: Value, type: Type, zone: Zone): string | boolean | null {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (isMissing(value)) return null;
  switch (type.kind) {
    case "money":
      return moneyText(value);
    case "duration":
      return `${exactText(value.div(HOUR))}h`;
    case "date":
      return dateText(Number(value.n * value.s));
    case "datetime":
      return isoInstant(Number(value.n * value.s), zone);
    default:
      return exactText(value);
  }
}

function isoInstant(instant: number, zone: Zone): string {
  const civil = zone.toCivil(instant);
  const text = civilText(civil).replace(" ", "T");
  if (zone === UTC) return text;
  const minutes = Math.round((civil - instant) / 60_000);
  const two = (n: number) => n.toString().padStart(2, "0");
  const size = Math.abs(minutes);
  return `${text}${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/**
 * The plain form for CSV: numbers with up to 6 decimals, percents and ratios as `92.5%` with up to 4, money with
 * 2, durations in hours, words by their label; empty where there is no value. `isNumber` tells texts from numbers.
 */
export function plainForm(
  value: Value,
  meaning: Meaning,
  manner: Manner,
): { text: string; isNumber: boolean } {
  if (typeof value === "string") return { text: wordOf(value, meaning, manner.language), isNumber: false };
  if (typeof value === "boolean") return { text: manner.say(value ? "yes" : "no"), isNumber: false };
  if (isMissing(value)) return { text: "", isNumber: false };
  const number = (text: string) => ({ text, isNumber: true });
  switch (meaning.type.kind) {
    case "money":
      return number(toFixed(value, 2));
    case "percent":
    case "ratio":
      return number(`${upTo(value.mul(HUNDRED), CSV_PERCENT_DECIMALS)}%`);
    case "duration":
      return number(upTo(value.div(HOUR), CSV_DECIMALS));
    case "date":
    case "datetime":
      return number(timeText(value, meaning.type, manner.zone));
    default:
      return number(upTo(value, CSV_DECIMALS));
  }
}

/** The form for people: two decimals, thousands parted, percents, `–` for what is missing. */
export function shownForm(value: Value, meaning: Meaning, manner: Manner): string {
  const text = plainlyShown(value, meaning, manner);
  const isMore = meaning.isChange && typeof value === "object" && !isMissing(value) && value.compare(0) > 0;
  return isMore ? `+${text}` : text;
}

function plainlyShown(value: Value, meaning: Meaning, manner: Manner): string {
  if (typeof value === "string") return wordOf(value, meaning, manner.language);
  if (typeof value === "boolean") return manner.say(value ? "yes" : "no");
  if (isMissing(value)) return "–";
  switch (meaning.type.kind) {
    case "money":
      return moneyShown(value);
    case "percent":
    case "ratio":
      return `${toFixed(value.mul(HUNDRED), 2)}%`;
    case "duration":
      return durationShown(value, manner.language) ?? `${upTo(value.div(HOUR), 2)} ${manner.say("hours")}`;
    case "date":
    case "datetime":
      return timeText(value, meaning.type, manner.zone);
    default:
      return meaning.isScore ? toFixed(value, 2) : upTo(value, 2);
  }
}

/** Money for people: `-1,234.50`. */
export function moneyShown(value: Exact): string {
  return toFixed(value, 2).replace(/\B(?=(\d{3})+\.)/g, ",");
}

/** Money that says which way it goes: `+120.00`. */
export function signedMoney(value: Exact): string {
  return value.compare(ZERO) > 0 ? `+${moneyShown(value)}` : moneyShown(value);
}

/** Why there is no value, in words. */
export function reasonShown({ missing }: Missing, say: Say): string {
  return say(missing);
}

function wordOf(text: string, { wordLabels }: Meaning, language: Language): string {
  return wordLabels?.get(text)?.[language] ?? text;
}

function timeText(value: Exact, { kind }: Type, zone: Zone): string {
  const whole = Number(value.n * value.s);
  return kind === "date" ? dateText(whole) : civilText(zone.toCivil(whole));
}

/** Exactly, where so many decimals hold it; else rounded to them. */
function upTo(value: Exact, decimals: number): string {
  const ends = terminatingDecimals(value);
  return toFixed(value, ends === undefined ? decimals : Math.min(ends, decimals));
}
