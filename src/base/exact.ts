/**
 * Exact numbers: fractions over big integers (design §3.1). Every figure that can reach a person's pay is one
 * of these or a scaled integer that converts to one without loss; binary floating point is never summed.
 */
import { type ExactNumber, quotient, whole } from "./exact-number.js";

/** An exact number. */
export type Exact = ExactNumber;

export const ZERO: Exact = whole(0);
export const ONE: Exact = whole(1);
export const HUNDRED: Exact = whole(100);
/** The smallest amount that is paid. */
export const CENT: Exact = quotient(1, 100);

/** `numerator / denominator`, in lowest terms; a number must be a safe integer. The denominator must not be zero. */
export function ratio(numerator: number | bigint, denominator: number | bigint): Exact {
  return quotient(numerator, denominator);
}

/** The exact value of an integer. A number must be a safe integer. */
export function integer(value: number | bigint): Exact {
  return whole(value);
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;
const QUOTIENT = /^([+-]?\d+)\/(\d+)$/;

/** Reads `12`, `-0.5` or `1/15`; undefined for any other text, and for a zero denominator. */
export function parseExact(text: string): Exact | undefined {
  const quotient = QUOTIENT.exec(text);
  if (quotient) {
    const denominator = BigInt(quotient[2]);
    return denominator === 0n ? undefined : ratio(BigInt(quotient[1]), denominator);
  }
  const decimal = DECIMAL.exec(text);
  if (!decimal) return undefined;
  const digits = decimal[3] ?? "";
  const magnitude = ratio(BigInt(decimal[2] + digits), 10n ** BigInt(digits.length));
  return decimal[1] === "-" ? magnitude.neg() : magnitude;
}

/** Rounding to a multiple of `step`: half-up is away from zero; up and down are away from and towards zero. */
export type Rounding = "half_up" | "up" | "down";

/** `value` rounded to a multiple of `step` (> 0). */
export function roundTo(value: Exact, step: Exact, how: Rounding = "half_up"): Exact {
  const top = value.top * step.bottom;
  const bottom = value.bottom * step.top;
  // Twice the rest must be a safe integer as well.
  if (Math.abs(top) <= Number.MAX_SAFE_INTEGER && bottom <= HALF_OF_SAFE) {
    const rounded = wholeSteps(top, bottom, how) * step.top;
    if (Math.abs(rounded) <= Number.MAX_SAFE_INTEGER) return ratio(rounded, step.bottom);
  }
  return integer(wholeLargeSteps(value.div(step), how)).mul(step);
}

const HALF_OF_SAFE = (Number.MAX_SAFE_INTEGER - 1) / 2;

function wholeSteps(top: number, bottom: number, how: Rounding): number {
  const size = Math.abs(top);
  const rest = size % bottom;
  const isMore = how === "half_up" ? rest * 2 >= bottom : how === "up" && rest > 0;
  const whole = (size - rest) / bottom + (isMore ? 1 : 0);
  return top < 0 ? -whole : whole;
}

function wholeLargeSteps({ s, n, d }: Exact, how: Rounding): bigint {
  const rest = n % d;
  const isMore = how === "half_up" ? rest * 2n >= d : how === "up" && rest > 0n;
  return s * (n / d + (isMore ? 1n : 0n));
}

/**
 * Sum in pairs, so that denominators stay small; a running sum of fractions grows quadratically (design §3.1). Each pair
 * is added as soon as it is there: a sum that is beyond all bounds shows before the rest was gone through.
 */
export function sumExact(values: readonly Exact[]): Exact {
  // Most sums are of a few items or lines.
  if (values.length === 1) return values[0];
  if (values.length === 2) return values[0].add(values[1]);
  const sums: Exact[] = [];
  values.forEach((value, i) => {
    let sum = value;
    // The ones at the end of the place's binary number say how many sums of equal length stand before it.
    for (let place = i; place % 2 === 1; place = (place - 1) / 2) sum = (sums.pop() ?? ZERO).add(sum);
    sums.push(sum);
  });
  return sums.reduceRight((rest, sum) => sum.add(rest), ZERO);
}

/** Number of decimals after which `value` ends, or undefined when it never does (1/3). */
export function terminatingDecimals(value: Exact): number | undefined {
  return value.bottom === 1 ? 0 : value.large ? largeDecimals(value.d) : decimalsOf(value.bottom);
}

function decimalsOf(denominator: number): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  while (rest % 2 === 0) {
    rest /= 2;
    twos += 1;
  }
  while (rest % 5 === 0) {
    rest /= 5;
    fives += 1;
  }
  return rest === 1 ? Math.max(twos, fives) : undefined;
}

function largeDecimals(denominator: bigint): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos += 1;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives += 1;
  }
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** `value` with exactly `decimals` digits after the point, rounded half-up; no thousands separators. */
export function toFixed(value: Exact, decimals: number): string {
  const { top, bottom } = value;
  const shifted = Math.abs(top) * 10 ** decimals;
  const isSmall = shifted <= Number.MAX_SAFE_INTEGER && bottom <= HALF_OF_SAFE;
  return isSmall
    ? pointed(`${wholeSteps(shifted, bottom, "half_up")}`, decimals, top < 0)
    : largeToFixed(value, decimals);
}

function largeToFixed({ s, n, d }: Exact, decimals: number): string {
  const scaled = (n * 10n ** BigInt(decimals) * 2n + d) / (d * 2n);
  return pointed(scaled.toString(), decimals, s < 0n);
}

/** Puts a point before the last digits, and a sign before all unless they are zero. */
function pointed(digits: string, decimals: number, isNegative: boolean): string {
  const sign = isNegative && digits !== "0" ? "-" : "";
  if (decimals === 0) return sign + digits;
  const padded = digits.padStart(decimals + 1, "0");
  const cut = padded.length - decimals;
  return `${sign}${padded.slice(0, cut)}.${padded.slice(cut)}`;
}

/** Exact text of a number: a decimal where it terminates, else `"1/15"`. `parseExact` reads it back. */
export function exactText(value: Exact): string {
  if (value.bottom === 1) return `${value.top}`;
  const decimals = terminatingDecimals(value);
  if (decimals !== undefined) return toFixed(value, decimals);
  if (!value.large) return `${value.top}/${value.bottom}`;
  return `${value.s < 0n ? "-" : ""}${value.n}/${value.d}`;
}

/** An amount of money with two decimals (`1234.50`), or exactly where two do not hold it. */
export function moneyText(value: Exact): string {
  const decimals = terminatingDecimals(value);
  return decimals !== undefined && decimals <= 2 ? toFixed(value, 2) : exactText(value);
}

/** A share of 1 as an exact percent: `99%`. */
export function percentText(value: Exact): string {
  return `${exactText(value.mul(HUNDRED))}%`;
}
