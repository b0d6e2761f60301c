import fc from "fast-check";
import { expect, test } from "vitest";
import { greatestCommonDivisor, leastCommonMultiple } from "../../src/base/divisors.js";

test("the greatest common divisor", () => {
  expect(greatestCommonDivisor(12n, 18n)).toBe(6n);
  expect(greatestCommonDivisor(7n, 9n)).toBe(1n);
  expect(greatestCommonDivisor(0n, 5n)).toBe(5n);
});

test("the least common multiple", () => {
  expect(leastCommonMultiple(4n, 6n)).toBe(12n);
  expect(leastCommonMultiple(1n, 7n)).toBe(7n);
  expect(leastCommonMultiple(100n, 10n ** 20n)).toBe(10n ** 20n);
});

/** Euclid's way, step by step. */
function euclid(a: bigint, b: bigint): bigint {
  return b === 0n ? a : euclid(b, a % b);
}

const long = fc.bigInt({ min: 1n, max: 2n ** 2000n });

test("of long numbers it is what Euclid's steps come to", () => {
  fc.assert(
    fc.property(long, long, fc.bigInt({ min: 1n, max: 2n ** 700n }), (a, b, shared) => {
      expect(greatestCommonDivisor(a, b)).toBe(euclid(a, b));
      expect(greatestCommonDivisor(a * shared, b * shared)).toBe(euclid(a * shared, b * shared));
      expect(greatestCommonDivisor(a * b, a)).toBe(a);
      expect(greatestCommonDivisor(a * shared + 1n, a * shared)).toBe(1n);
    }),
    { numRuns: 300 },
  );
});

test("of Fibonacci's numbers, which take the most steps", () => {
  let [a, b] = [1n, 1n];
  for (let i = 0; i < 3000; i++) [a, b] = [b, a + b];
  expect(greatestCommonDivisor(a, b)).toBe(1n);
  expect(greatestCommonDivisor(6n * a, 9n * b)).toBe(euclid(6n * a, 9n * b));
});
