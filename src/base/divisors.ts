/** The largest number that divides both, which are positive (or 0: then the other). */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = a < b ? [b, a] : [a, b];
  // Numbers of a few words are divided faster than taken apart.
  while (y > LONG) [x, y] = manySteps(x, y);
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The smallest number that both, which are positive, divide. */
export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}

const LONG = 2n ** 256n;
/** Bits of the heads that are reckoned with; their sums and products stay safe integers. */
const HEAD = 50;

/**
 * Lehmer's way (Knuth, 4.5.2, algorithm L): as many steps of Euclid's at once as the first digits of both decide, so that
 * the long numbers are gone through once and not for each step. `x` must not be the smaller.
 */
function manySteps(x: bigint, y: bigint): [bigint, bigint] {
  const shift = BigInt(4 * x.toString(16).length - HEAD);
  let high = Number(x >> shift);
  let low = Number(y >> shift);
  let [a, b, c, d] = [1, 0, 0, 1];
  while (low + c !== 0 && low + d !== 0) {
    const times = quotientOf(high + a, low + c);
    if (times !== quotientOf(high + b, low + d)) break;
    [a, b, c, d] = [c, d, a - times * c, b - times * d];
    [high, low] = [low, high - times * low];
  }
  if (b === 0) return [y, x % y];
  return [BigInt(a) * x + BigInt(b) * y, BigInt(c) * x + BigInt(d) * y];
}

/** Without passing through a quotient that binary floating point would round. */
function quotientOf(a: number, b: number): number {
  return (a - (a % b)) / b;
}
