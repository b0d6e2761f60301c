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
