import fc from "fast-check";
import { expect, test } from "vitest";
import { exactText, moneyText, ratio } from "../../src/base/exact.js";
import { scaledMoneyText, scaledText } from "../../src/base/scaled-text.js";

test("a scaled number reads as the fraction does", () => {
  const denominator = fc.constantFrom(1, 3, 10, 100, 1000, 1_000_000);
  fc.assert(
    fc.property(fc.maxSafeInteger(), denominator, (value, denominator) => {
      const exact = ratio(value, denominator);
      expect(scaledText(value, denominator)).toBe(exactText(exact));
      expect(scaledMoneyText(value, denominator)).toBe(moneyText(exact));
    }),
  );
});

test.each([
  [0, "0.00"],
  [-0, "0.00"],
  [5, "0.05"],
  [-5, "-0.05"],
  [123456, "1234.56"],
])("%d cents are %s", (cents, text) => {
  expect(scaledMoneyText(cents, 100)).toBe(text);
});
