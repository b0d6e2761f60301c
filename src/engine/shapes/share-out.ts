import { leastCommonMultiple } from "../../base/divisors.js";
import { type Exact, ratio } from "../../base/exact.js";

/** What each of those who share a pool gets of it. */
export interface Share {
  /** Its part rounded down to the cent; of a negative pool, towards zero. */
  readonly down: Exact;
  /** The cent of the remainder, where it got one. */
  readonly extra: Exact;
}

/** A pool shared to the last cent. */
export interface SharedOut {
  readonly shares: readonly Share[];
  /** Cents that were left when all parts were rounded down. */
  readonly left: number;
}

/**
 * Shares whole cents by weights, none of them negative (design §3.8): parts are rounded down, the cents left go to the
 * largest remainders, ties by `compare`. A negative pool is split by size and negated. Undefined where all weights are
 * zero, or nobody shares.
 */
export function shareOut(
  pool: Exact,
  weights: readonly Exact[],
  compare: (a: number, b: number) => number,
): SharedOut | undefined {
  const whole = wholeWeights(weights);
  let total = 0n;
  for (const weight of whole) total += weight;
  if (total === 0n) return undefined;
  const cents = (pool.n * 100n) / pool.d;
  const parts = whole.map((weight) => (cents * weight) / total);
  const rests = whole.map((weight) => (cents * weight) % total);
  let left = cents;
  for (const part of parts) left -= part;
  const turn = whole
    .map((_, i) => i)
    .sort((a, b) => {
      if (rests[a] !== rests[b]) return rests[a] > rests[b] ? -1 : 1;
      return compare(a, b);
    });
  const extras: bigint[] = parts.map(() => 0n);
  for (let i = 0; BigInt(i) < left; i++) extras[turn[i]] = 1n;
  const shares = parts.map((part, i): Share => {
    return { down: ratio(pool.s * part, 100n), extra: ratio(pool.s * extras[i], 100n) };
  });
  return { shares, left: Number(left) };
}

/** Weights as whole numbers in the same proportions. */
function wholeWeights(weights: readonly Exact[]): bigint[] {
  let denominator = 1n;
  for (const { d } of weights) denominator = leastCommonMultiple(denominator, d);
  return weights.map(({ n, d }) => n * (denominator / d));
}
