import { civilText, dateText, HOUR_MS } from "../../base/calendar.js";
import {
  type Exact,
  HUNDRED,
  ONE,
  parseExact,
  ratio,
  terminatingDecimals,
  toFixed,
} from "../../base/exact.js";
import type { Kind, Type } from "../../language/types.js";
import type { Manner } from "../forms.js";
import type { NumberForm, ValueForm } from "./definition.js";

/** Decimals of a number that says nothing of them. */
const MOST_DECIMALS = 6;

/** The units that a kind of value can be written in, and how many of the unit one of it is; the first is the usual one. */
export const UNITS: Readonly<Partial<Record<Kind, Readonly<Record<string, Exact>>>>> = {
  money: { units: ONE, cents: HUNDRED },
  percent: { percent: HUNDRED, points: HUNDRED, fraction: ONE },
  ratio: { percent: HUNDRED, points: HUNDRED, fraction: ONE },
  duration: {
    hours: ratio(1, HOUR_MS),
    minutes: ratio(1, HOUR_MS / 60),
    days: ratio(1, HOUR_MS * 24),
  },
};

/** Parts of a date's format, and what stands between them. */
const MOMENT_FORMAT = /^(?:yyyy|MM|dd|HH|mm|[-/.: 年月日时分])+$/;

/** Can dates and times be written so? */
export function isMomentFormat(text: string): boolean {
  return MOMENT_FORMAT.test(text);
}

/** A value that is no number as a cell of the file. */
export function writtenText(
  value: Exact | string | boolean,
  type: Type,
  form: Exclude<ValueForm, NumberForm>,
  manner: Manner,
): string {
  if (form.kind === "moment")
    return typeof value === "object" ? momentText(value, type, form.format, manner) : "";
  if (typeof value === "string") return form.words.get(value) ?? value;
  return typeof value === "boolean"
    ? (form.words.get(value ? "yes" : "no") ?? manner.say(value ? "yes" : "no"))
    : "";
}

/** A number in the unit in which it is written, rounded as it is; undefined where money would lose a part of a cent. */
export function roundedNumber(value: Exact, form: NumberForm): Exact | undefined {
  const shown = value.mul(form.times);
  const has = terminatingDecimals(shown);
  const decimals = form.decimals ?? Math.min(has ?? MOST_DECIMALS, MOST_DECIMALS);
  if (form.exact && (has === undefined || has > decimals)) return undefined;
  return parseExact(toFixed(shown, decimals));
}

/** The text of a rounded number. */
export function writtenNumber(rounded: Exact, form: NumberForm): string {
  const decimals = form.decimals ?? terminatingDecimals(rounded) ?? MOST_DECIMALS;
  const [whole, part] = toFixed(rounded, decimals).split(".");
  const parted = form.thousands ? whole.replace(/\B(?=(\d{3})+$)/g, form.mark === "," ? "." : ",") : whole;
  return `${parted}${part === undefined ? "" : `${form.mark}${part}`}${form.suffix}`;
}

function momentText(value: Exact, { kind }: Type, format: string, { zone }: Manner): string {
  const whole = Number(value.n * value.s);
  const text = kind === "date" ? `${dateText(whole)} 00:00` : civilText(zone.toCivil(whole));
  const parts: Readonly<Record<string, string>> = {
    yyyy: text.slice(0, 4),
    MM: text.slice(5, 7),
    dd: text.slice(8, 10),
    HH: text.slice(11, 13),
    mm: text.slice(14, 16),
  };
  return format.replace(/yyyy|MM|dd|HH|mm/g, (part) => parts[part] ?? part);
}
