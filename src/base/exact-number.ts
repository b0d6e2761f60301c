import Fraction from "fraction.js";
import { type Large, largeFloor, largeProduct, largeQuotient, largeSum } from "./large-number.js";

/**
 * An exact number: a fraction in lowest terms. As long as numerator and denominator are safe integers they are kept and
 * reckoned with as such, several times faster than big integers. Each product and each sum is looked at: one that is no
 * safe integer is not used, and the step is done again with big integers. Texts are those of fraction.js.
 *
 * Others make them by `whole` and `quotient`.
 */
class ExactNumber {
  /** The numerator with its sign; NaN where it or the denominator is no safe integer. */
  readonly top: number;
  /** The denominator, which is positive; NaN where it or the numerator is no safe integer. */
  readonly bottom: number;
  /** The number where the two above are NaN. */
  readonly large: Large | undefined;

  constructor(top: number, bottom: number, large: Large | undefined) {
    this.top = top;
    this.bottom = bottom;
    this.large = large;
  }

  /** The sign: -1, or 1 also for 0. */
  get s(): bigint {
    return this.large ? this.large.s : this.top < 0 ? -1n : 1n;
  }

  /** The numerator without its sign. */
  get n(): bigint {
    return this.large ? this.large.n : BigInt(Math.abs(this.top));
  }

  /** The denominator. */
  get d(): bigint {
    return this.large ? this.large.d : BigInt(this.bottom);
  }

  get isZero(): boolean {
    return this.top === 0;
  }

  add(other: ExactNumber | number): ExactNumber {
    const that = exactOf(other);
    return added(this, that.top, that.bottom) ?? fitted(largeSum(largeOf(this), largeOf(that)));
  }

  sub(other: ExactNumber | number): ExactNumber {
    const that = exactOf(other);
    return added(this, -that.top, that.bottom) ?? fitted(largeSum(largeOf(this), negated(largeOf(that))));
  }

  mul(other: ExactNumber | number): ExactNumber {
    const that = exactOf(other);
    return multiplied(this, that.top, that.bottom) ?? fitted(largeProduct(largeOf(this), largeOf(that)));
  }

  /** The other must not be zero. */
  div(other: ExactNumber | number): ExactNumber {
    const that = exactOf(other);
    if (that.isZero) throw new Error("an exact number is divided by zero");
    const quotient =
      that.top < 0 ? multiplied(this, -that.bottom, -that.top) : multiplied(this, that.bottom, that.top);
    return quotient ?? fitted(largeProduct(largeOf(this), { s: that.s, n: that.d, d: that.n }));
  }

  neg(): ExactNumber {
    if (this.large) return new ExactNumber(Number.NaN, Number.NaN, negated(this.large));
    return new ExactNumber(0 - this.top, this.bottom, undefined);
  }

  abs(): ExactNumber {
    return this.s < 0n ? this.neg() : this;
  }

  /** The largest whole number that is not above. */
  floor(): ExactNumber {
    return this.large ? whole(largeFloor(this.large)) : whole(floored(this.top, this.bottom));
  }

  /** The smallest whole number that is not below. */
  ceil(): ExactNumber {
    return this.large ? whole(-largeFloor(negated(this.large))) : whole(0 - floored(-this.top, this.bottom));
  }

  /** Below 0 where this is the smaller, 0 where they are equal, else above 0. */
  compare(other: ExactNumber | number): number {
    const that = exactOf(other);
    if (this.bottom === that.bottom) return this.top - that.top;
    const left = this.top * that.bottom;
    const right = that.top * this.bottom;
    return isSafe(left) && isSafe(right) ? left - right : compared(largeOf(this), largeOf(that));
  }

  equals(other: ExactNumber | number): boolean {
    const that = exactOf(other);
    if (this.large && that.large) return compared(this.large, that.large) === 0;
    return this.top === that.top && this.bottom === that.bottom;
  }

  /** `-1/3`, `5` */
  toFraction(): string {
    return fractionOf(this).toFraction();
  }

  /** A decimal; what repeats stands in brackets, after at most so many digits. */
  toString(digits?: number): string {
    return fractionOf(this).toString(digits);
  }

  /** The nearest number of binary floating point. */
  valueOf(): number {
    return this.large ? fractionOf(this).valueOf() : this.top / this.bottom;
  }
}

export type { ExactNumber };

/** A whole number; one of type number must be a safe integer. */
export function whole(value: number | bigint): ExactNumber {
  const top = Number(value);
  if (Number.isSafeInteger(top)) return new ExactNumber(0 + top, 1, undefined);
  return fitted(largeQuotient(BigInt(value), 1n));
}

/** `numerator / denominator`; those of type number must be safe integers. The denominator must not be zero. */
export function quotient(numerator: number | bigint, denominator: number | bigint): ExactNumber {
  const top = Number(numerator);
  const bottom = Number(denominator);
  if (!(Number.isSafeInteger(top) && Number.isSafeInteger(bottom))) {
    return fitted(largeQuotient(BigInt(numerator), BigInt(denominator)));
  }
  if (bottom === 0) throw new Error("an exact number has no zero denominator");
  const common = divisor(top, bottom);
  const sign = bottom < 0 ? -1 : 1;
  return new ExactNumber(0 + (sign * top) / common, Math.abs(bottom) / common, undefined);
}

// Zero has no sign here: 0 + x is 0 also where a product or a number from elsewhere is -0.

/** `value + top / bottom`; undefined where a step does not fit. */
function added(value: ExactNumber, top: number, bottom: number): ExactNumber | undefined {
  if (bottom === 1 && value.bottom === 1) {
    const whole = value.top + top;
    return isSafe(whole) ? new ExactNumber(whole, 1, undefined) : undefined;
  }
  const common = divisor(value.bottom, bottom);
  const left = value.top * (bottom / common);
  const right = top * (value.bottom / common);
  const sum = left + right;
  const denominator = value.bottom * (bottom / common);
  if (!(isSafe(left) && isSafe(right) && isSafe(sum) && isSafe(denominator))) return undefined;
  // A divisor of both can only be one of what the denominators have in common (Knuth, 4.5.1).
  const shared = common === 1 ? 1 : divisor(sum, common);
  return new ExactNumber(0 + sum / shared, denominator / shared, undefined);
}

/**
 * `value × top / bottom`, both in lowest terms, with the divisors across taken out first; undefined where that does not
 * fit.
 */
function multiplied(value: ExactNumber, top: number, bottom: number): ExactNumber | undefined {
  const falling = divisor(value.top, bottom);
  const rising = divisor(top, value.bottom);
  const product = (value.top / falling) * (top / rising);
  const denominator = (value.bottom / rising) * (bottom / falling);
  if (!(isSafe(product) && isSafe(denominator))) return undefined;
  return new ExactNumber(0 + product, denominator, undefined);
}

function fractionOf(value: ExactNumber): Fraction {
  return new Fraction(value.s * value.n, value.d);
}

function largeOf({ large, s, n, d }: ExactNumber): Large {
  return large ?? { s, n, d };
}

function negated({ s, n, d }: Large): Large {
  return { s: n === 0n ? 1n : -s, n, d };
}

/** -1, 0 or 1 */
function compared(a: Large, b: Large): number {
  const left = a.s * a.n * b.d;
  const right = b.s * b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** As two safe integers where it fits. */
function fitted(value: Large): ExactNumber {
  const top = Number(value.s * value.n);
  const bottom = Number(value.d);
  if (isSafe(top) && isSafe(bottom)) return new ExactNumber(0 + top, bottom, undefined);
  return new ExactNumber(Number.NaN, Number.NaN, value);
}

function exactOf(value: ExactNumber | number): ExactNumber {
  return typeof value === "number" ? whole(value) : value;
}

/** Rounding is monotonous: a product or sum beyond the safe integers does not come out as one of them. */
function isSafe(value: number): boolean {
  return value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER;
}

/** The largest number that divides both; any number where one is NaN. */
function divisor(a: number, b: number): number {
  if (b === 1) return 1;
  let x = Math.abs(a);
  let y = Math.abs(b);
  while (y > 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}

/** `top / bottom` rounded down, without passing through a quotient that binary floating point would round. */
function floored(top: number, bottom: number): number {
  const rest = top % bottom;
  const cut = (top - rest) / bottom;
  return rest < 0 ? cut - 1 : cut;
}
