/**
 * Exact numbers: fractions over big integers (design §3.1). Every figure that can reach a person's pay is one
 * of these or a scaled integer that converts to one without loss; binary floating point is never summed.
 */
import Fraction from "fraction.js";

export type Exact = Fraction;

export const ZERO: Exact = new Fraction(0n);
export const ONE: Exact = new Fraction(1n);
export const HUNDRED: Exact = new Fraction(100n);

/** `numerator / denominator`, in lowest terms. The denominator must not be zero. */
export function ratio(numerator: bigint, denominator: bigint): Exact {
  return new Fraction(numerator, denominator);
}

/** The exact value of an integer. A number must be a safe integer. */
export function integer(value: number | bigint): Exact {
  return new Fraction(BigInt(value));
}

/** The exact value of `scaled / 10^decimals`, as scaled integer columns hold it. */
export function unscale(scaled: number | bigint, decimals: number): Exact {
  return decimals === 0 ? integer(scaled) : new Fraction(BigInt(scaled), 10n ** BigInt(decimals));
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
  const steps = value.div(step);
  const numerator = steps.n;
  const denominator = steps.d;
  let whole = numerator / denominator;
  const rest = numerator % denominator;
  if (how === "half_up" ? rest * 2n >= denominator : how === "up" && rest > 0n) whole += 1n;
  return new Fraction(steps.s * whole * step.n, step.d);
}

/** Sum in pairs, so that denominators stay small; a running sum of fractions grows quadratically (design §3.1). */
export function sumExact(values: readonly Exact[]): Exact {
  if (values.length === 0) return ZERO;
  let level = values;
  while (level.length > 1) {
    const next: Exact[] = [];
    for (let i = 0; i + 1 < level.length; i += 2) next.push(level[i].add(level[i + 1]));
    if (level.length % 2 === 1) next.push(level[level.length - 1]);
    level = next;
  }
  return level[0];
}

/** Number of decimals after which `value` ends, or undefined when it never does (1/3). */
export function terminatingDecimals(value: Exact): number | undefined {
  let denominator = value.d;
  let twos = 0;
  let fives = 0;
  while (denominator % 2n === 0n) {
    denominator /= 2n;
    twos += 1;
  }
  while (denominator % 5n === 0n) {
    denominator /= 5n;
    fives += 1;
  }
  return denominator === 1n ? Math.max(twos, fives) : undefined;
}

/** `value` with exactly `decimals` digits after the point, rounded half-up; no thousands separators. */
export function toFixed(value: Exact, decimals: number): string {
  const twice = value.n * 10n ** BigInt(decimals) * 2n;
  const scaled = (twice + value.d) / (value.d * 2n);
  const digits = scaled.toString().padStart(decimals + 1, "0");
  const sign = value.s < 0n && scaled !== 0n ? "-" : "";
  const cut = digits.length - decimals;
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

/** Exact text of a number: a decimal where it terminates, else `"1/15"`. `parseExact` reads it back. */
export function exactText(value: Exact): string {
  const decimals = terminatingDecimals(value);
  if (decimals !== undefined) return toFixed(value, decimals);
  return `${value.s < 0n ? "-" : ""}${value.n}/${value.d}`;
}
