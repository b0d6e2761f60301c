import fc from "fast-check";
import { expect, test } from "vitest";
import { type Exact, exactText, moneyText, ratio } from "../../../src/base/exact.js";
import { addExact, addScaled } from "../../../src/report/json/number-column.js";
import { TextColumn } from "../../../src/report/json/text-column.js";

const denominator = fc.oneof(
  fc.constantFrom(1, 2, 3, 7, 8, 10, 100, 1000, 1_000_000, 2 ** 50),
  fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
);
const numerator = fc.oneof(fc.integer({ min: -2000, max: 2000 }), fc.maxSafeInteger());

function written(add: (into: TextColumn) => void): string {
  const into = new TextColumn();
  add(into);
  return into.bytes.toString("utf8", 0, into.used);
}

test("digits say what exact texts and texts of money say", () => {
  fc.assert(
    fc.property(numerator, denominator, (value, by) => {
      const exact = ratio(value, by);
      expect(written((into) => addExact(into, exact, "number"))).toBe(`"${exactText(exact)}"`);
      expect(written((into) => addExact(into, exact, "money"))).toBe(`"${moneyText(exact)}"`);
      const values = Float64Array.of(value);
      expect(written((into) => addScaled(into, values, by, "number"))).toBe(`"${exactText(exact)}"`);
      expect(written((into) => addScaled(into, values, by, "money"))).toBe(`"${moneyText(exact)}"`);
    }),
    { numRuns: 500 },
  );
});

test.each<[Exact, string, string]>([
  [ratio(0, 1), "0", "0.00"],
  [ratio(-1, 20), "-0.05", "-0.05"],
  [ratio(5, 1000), "0.005", "0.005"],
  [ratio(9007199254740991, 1), "9007199254740991", "9007199254740991.00"],
  [ratio(-1, 3), "-1/3", "-1/3"],
  [ratio(10n ** 30n + 1n, 10n), `1${"0".repeat(29)}.1`, `1${"0".repeat(29)}.10`],
])("%s is written as %s, as money %s", (value, number, money) => {
  expect(written((into) => addExact(into, value, "number"))).toBe(`"${number}"`);
  expect(written((into) => addExact(into, value, "money"))).toBe(`"${money}"`);
});

test("texts stand one behind the other, whatever room they take", () => {
  const into = new TextColumn();
  const texts = ["", "王", "x".repeat(10_000), "y"];
  for (const text of texts) into.add(text);
  const ends = [...into.ends.subarray(0, into.count)];
  expect(ends.map((end, i) => into.bytes.toString("utf8", ends[i - 1] ?? 0, end))).toEqual(texts);
});
