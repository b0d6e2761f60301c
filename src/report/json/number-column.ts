import { type Exact, exactText, moneyText, ratio, terminatingDecimals } from "../../base/exact.js";
import type { TextColumn } from "./text-column.js";

const QUOTE = 0x22;
const MINUS = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
const ZERO = 0x30;
/** No quotient of two safe integers takes more, with its quotes. */
const LONGEST = 40;
/** Powers of ten that are safe integers. */
const POWERS = Array.from({ length: 16 }, (_, n) => 10 ** n);
const LARGEST = Number.MAX_SAFE_INTEGER;

/** How numbers of a column are written: money has at least two decimals. */
export type NumberForm = "money" | "number";

/** The exact texts of whole numbers over one denominator, as JSON. */
export function addScaled(
  into: TextColumn,
  values: Float64Array,
  denominator: number,
  form: NumberForm,
): void {
  const cents = form === "money" && 100 % denominator === 0 ? 100 / denominator : 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (cents > 0 && Math.abs(value * cents) <= LARGEST) addWhole(into, value * cents, 2);
    else if (cents === 0 && denominator === 1) addWhole(into, value, 0);
    else addExact(into, ratio(value, denominator), form);
  }
}

/** The exact text of a number, as `moneyText` and `exactText` have it, as JSON. */
export function addExact(into: TextColumn, value: Exact, form: NumberForm): void {
  const { top, bottom } = value;
  const ends = bottom === 1 ? 0 : terminatingDecimals(value);
  const decimals = ends !== undefined && ends < 2 && form === "money" ? 2 : (ends ?? 0);
  const units = top * POWERS[decimals];
  if (ends === undefined && !value.large) addQuotient(into, top, bottom);
  else if (Math.abs(units) <= LARGEST) addWhole(into, units / bottom, decimals);
  else into.add(`"${form === "money" ? moneyText(value) : exactText(value)}"`);
}

/** A whole number of units of so many decimals. */
function addWhole(into: TextColumn, units: number, decimals: number): void {
  into.reserve(LONGEST);
  const { bytes } = into;
  let at = into.used;
  bytes[at++] = QUOTE;
  if (units < 0) bytes[at++] = MINUS;
  at = putDigits(bytes, at, Math.abs(units), decimals);
  bytes[at++] = QUOTE;
  into.end(at);
}

function addQuotient(into: TextColumn, top: number, bottom: number): void {
  into.reserve(LONGEST);
  const { bytes } = into;
  let at = into.used;
  bytes[at++] = QUOTE;
  if (top < 0) bytes[at++] = MINUS;
  at = putDigits(bytes, at, Math.abs(top), 0);
  bytes[at++] = SLASH;
  at = putDigits(bytes, at, bottom, 0);
  bytes[at++] = QUOTE;
  into.end(at);
}

/** The digits of a whole number (a safe integer), with a point before the last `decimals` of them; gives where they end. */
function putDigits(bytes: Uint8Array, start: number, value: number, decimals: number): number {
  let digits = decimals + 1;
  for (let power = POWERS[digits]; power <= value; power *= 10) digits++;
  const end = start + digits + (decimals > 0 ? 1 : 0);
  const point = end - 1 - decimals;
  let rest = value;
  for (let at = end - 1; at >= start; at--) {
    if (decimals > 0 && at === point) {
      bytes[at] = POINT;
      continue;
    }
    const tenth = Math.floor(rest / 10);
    bytes[at] = ZERO + (rest - 10 * tenth);
    rest = tenth;
  }
  return end;
}
