import fc from "fast-check";
import { expect, test } from "vitest";
import { people, valuesOf } from "../shapes/people.js";

/** Percents around the ends of the shapes below, some of them between; and none. */
const RATE = fc.oneof(
  fc.constantFrom("1%", "3%", "3.5%", "70%", "90%", "100%"),
  fc.integer({ min: -500, max: 12_000 }).map((n) => `${n / 100}%`),
  fc.constant(undefined),
);

/** Where an end is a column, a shape is worked out row by row: the same figures must come out. */
function expectAlike(constant: string, byColumn: string, columns: string): void {
  fc.assert(
    fc.property(fc.array(RATE, { minLength: 1, maxLength: 12 }), (rates) => {
      const rows = rates.map((rate) => (rate === undefined ? columns : `rate: ${rate}, ${columns}`));
      const ran = people(`x: ${constant}\ny: ${byColumn}`, ...rows);
      expect(valuesOf(ran, rows.length, "x")).toEqual(valuesOf(ran, rows.length, "y"));
    }),
    { numRuns: 40 },
  );
}

test("a curve with constant points gives what one with points of the row gives", () => {
  expectAlike(
    "{ of: rate, curve: { 3%: 20%, 70%: 0%, 90%: 100% } }",
    "{ of: rate, curve: { 3%: 20%, low: 0%, 90%: 100% } }",
    "low: 70%",
  );
});

test.each(["started", "full", "proportional"])("a deduction by %s units likewise", (unit) => {
  const shape = (end: string) =>
    `{ deduct: { from: 100, of: rate, above: ${end}, each: ${unit} 1%, take: 4, floor: 0 } }`;
  expectAlike(shape("3%"), shape("low"), "low: 3%");
});

test("a deduction below a limit likewise", () => {
  const shape = (end: string) =>
    `{ deduct: { from: 50, of: rate, below: ${end}, each: started 0.5%, take: 1.5 } }`;
  expectAlike(shape("90%"), shape("low"), "low: 90%");
});

test("an item of a scorecard starts from its points, likewise", () => {
  const shape = (end: string) =>
    `{ scorecard: { a: { points: m, of: rate, missing: zero, deduct: { above: ${end}, each: started 1%, take: 4 } } } }`;
  expectAlike(shape("3%"), shape("low"), "m: 20, low: 3%");
});
