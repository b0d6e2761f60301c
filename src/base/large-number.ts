/**
 * Exact numbers that safe integers do not hold. Reckoned here rather than by fraction.js, whose greatest common divisor
 * goes through both numbers at every step: of ten thousand unlike quotients the sum took a hundred times as long.
 */
import { greatestCommonDivisor } from "./divisors.js";

/** An exact number of any size: sign (-1n or 1n), numerator without it, denominator, in lowest terms. */
export interface Large {
  readonly s: bigint;
  readonly n: bigint;
  readonly d: bigint;
}

/** Digits that the numerator and the denominator of an exact number may have. */
export const MOST_DIGITS = 10_000;
const MOST = 10n ** BigInt(MOST_DIGITS);

/**
 * An exact number came out with more digits than `MOST_DIGITS`: squares of squares, or a sum of thousands of quotients
 * that have nothing in common. Going on would take hours. It is caught where a rulebook is worked out.
 */
export class NumberTooLong extends Error {}

/** A number in lowest terms; the denominator must not be zero. */
export function largeQuotient(numerator: bigint, denominator: bigint): Large {
  const n = size(numerator);
  const d = size(denominator);
  if (d === 0n) throw new Error("an exact number has no zero denominator");
  const shared = greatestCommonDivisor(n, d);
  return { s: numerator < 0n !== denominator < 0n && n !== 0n ? -1n : 1n, n: n / shared, d: d / shared };
}

/** A divisor of sum and denominator can only be one of what the denominators have in common (Knuth, 4.5.1). */
export function largeSum(a: Large, b: Large): Large {
  const common = greatestCommonDivisor(a.d, b.d);
  const sum = a.s * a.n * (b.d / common) + b.s * b.n * (a.d / common);
  const shared = common === 1n ? 1n : greatestCommonDivisor(size(sum), common);
  return bounded(sum < 0n ? -1n : 1n, size(sum) / shared, (a.d / common) * (b.d / shared));
}

/** Divisors are taken out across, so that nothing is left to take out after. */
export function largeProduct(a: Large, b: Large): Large {
  const falling = greatestCommonDivisor(a.n, b.d);
  const rising = greatestCommonDivisor(b.n, a.d);
  const n = (a.n / falling) * (b.n / rising);
  return bounded(n === 0n ? 1n : a.s * b.s, n, (a.d / rising) * (b.d / falling));
}

/** The largest whole number that is not above. */
export function largeFloor({ s, n, d }: Large): bigint {
  return s < 0n ? -((n + d - 1n) / d) : n / d;
}

function bounded(s: bigint, n: bigint, d: bigint): Large {
  if (n > MOST || d > MOST) throw new NumberTooLong();
  return { s, n, d };
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}
