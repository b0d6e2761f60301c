import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { ratio } from "../../../src/base/exact.js";
import type { ShapeTrace } from "../../../src/engine/trace/trace.js";
import { trace } from "../../../src/engine/trace/trace.js";
import { isMissing } from "../../../src/language/value.js";
import type { Ran } from "../running.js";
import { people, valuesOf } from "./people.js";

const SALES = "x: { of: sales, tiers: { up_to 10000: 2%, over 10000 up_to 30000: 3%, over 30000: 5% } }";

test("tiers pay each slice at its own rate", () => {
  const rows = ["sales: 10000", "sales: 10000.01", "sales: 30000", "sales: 45000", "sales: 0", "m: 1"];
  // 200; 200 + 0.01 × 3 %; 200 + 600; 200 + 600 + 15000 × 5 %
  const expected = ["200", "200.0003", "800", "1550", "0", "missing: not_given"];
  expect(valuesOf(people(SALES, ...rows), 6)).toEqual(expected);
});

test("tiers below 0 go on with the lowest rate", () => {
  expect(valuesOf(people(SALES, "sales: -5000"), 1)).toEqual(["-100"]);
});

test("tiers are in any order, and a number may have an amount a piece", () => {
  const rule = "x: { of: n, tiers: { over 10: 5, up_to 10: 3 } }";
  expect(valuesOf(people(rule, "n: 10", "n: 12"), 2)).toEqual(["30", "40"]);
});

test("tiers may end where columns say; a rate that no slice needs may be missing", () => {
  const rule = "x: { of: n, tiers: { up_to m: 1, over m: k } }";
  const ran = people(rule, "n: 12, m: 10, k: 3", "n: 12, m: 0, k: 3", "n: 9, m: 10", "n: 12, m: 10");
  expect(valuesOf(ran, 4)).toEqual(["16", "36", "9", "missing: not_given"]);
  expect(ran.codes).toEqual({});
});

test("tiers whose ends have changed places in a row are an error that names it", () => {
  const rule = "x: { of: n, tiers: { up_to m: 1, over m up_to k: 2, over k: 3 } }";
  const ran = people(rule, "n: 5, m: 10, k: 8", "n: 5, m: 2, k: 4");
  expect(valuesOf(ran, 2)).toEqual(["missing: no_branch", "9"]);
  expect(ran.codes).toEqual({ "tiers-crossed": 1 });
  expect(ran.messages[0]).toContain("people p0");
});

test("tiers serve as score item and as pay line", () => {
  const rules = `x: { scorecard: { a: { points: 50, of: n, tiers: { up_to 10: 1, over 10: 2 } } } }
y: { pay: { a: { of: sales, tiers: { up_to 100: 1%, over 100: 2.5% } } } }`;
  const ran = people(rules, "n: 12, sales: 100.20", "n: 99, sales: 0");
  expect(valuesOf(ran, 2)).toEqual(["14", "50"]);
  // 1 + 0.20 × 2.5 % = 1.005
  expect(valuesOf(ran, 2, "y")).toEqual(["1.01", "0"]);
});

test("the trace tells each slice, its amount and its rate", () => {
  const ran = people(SALES, "sales: 12000");
  const { how } = trace(ran.evaluation, "people", 0, "x");
  const { note } = how as ShapeTrace;
  if (note?.kind !== "tiers") throw new Error("no slices were told");
  const told = note.slices.map(({ step, amount, rate }) => [step, amount.toString(), rate.toString()]);
  expect(told).toEqual([
    [0, "10000", "0.02"],
    [1, "2000", "0.03"],
  ]);
});

describe("laws of tiers", () => {
  const bounds = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 4 });
  const rates = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 5 });
  const words = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });

  /** Steps between ascending ends, each end in the step below it or in that above. */
  function rule(ends: readonly number[], percents: readonly number[], below: readonly boolean[]): string {
    const steps = percents.slice(0, ends.length + 1).map((percent, i) => {
      const from = i === 0 ? "" : `${below[i - 1] ? "over" : "at_least"} ${ends[i - 1]}`;
      const to = i === ends.length ? "" : `${below[i] ? "up_to" : "under"} ${ends[i]}`;
      return `${from} ${to}: ${percent}%`.trim();
    });
    return `x: { of: n, tiers: { ${steps.join(", ")} } }`;
  }

  const exactOf = (ran: Ran, row: number) => {
    const value = ran.evaluation.value("people", row, "x");
    if (typeof value !== "object" || isMissing(value)) throw new Error("no number");
    return value;
  };

  it("a step over an end is worth no more than its width at the rates beside it", () => {
    fc.assert(
      fc.property(bounds, rates, words, (unsorted, percents, below) => {
        const ends = [...unsorted].sort((a, b) => a - b);
        const rows = ends.flatMap((end) => [`n: ${end}`, `n: ${end}.000001`, `n: ${end - 1}.999999`]);
        const ran = people(rule(ends, percents, below), ...rows);
        const most = ratio(40n, 100_000_000n);
        for (let i = 0; i < ends.length; i++) {
          const at = exactOf(ran, 3 * i);
          expect(
            exactOf(ran, 3 * i + 1)
              .sub(at)
              .abs()
              .compare(most),
          ).toBeLessThanOrEqual(0);
          expect(
            exactOf(ran, 3 * i + 2)
              .sub(at)
              .abs()
              .compare(most),
          ).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("more is never worth less where no rate is below 0", () => {
    fc.assert(
      fc.property(
        bounds,
        rates,
        words,
        fc.array(fc.integer({ min: -100, max: 700 })),
        (ends, percents, below, of) => {
          const sorted = [...of].sort((a, b) => a - b);
          const ascending = [...ends].sort((a, b) => a - b);
          const ran = people(rule(ascending, percents, below), ...sorted.map((n) => `n: ${n}`), "n: 701");
          for (let i = 0; i < sorted.length; i++) {
            expect(exactOf(ran, i + 1).compare(exactOf(ran, i))).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it("slices of one rate are bands of that rate, times what they look at", () => {
    fc.assert(
      fc.property(
        bounds,
        fc.integer({ min: -20, max: 40 }),
        words,
        fc.integer({ min: -900, max: 900 }),
        (ends, percent, below, n) => {
          const ascending = [...ends].sort((a, b) => a - b);
          const tiers = rule(ascending, new Array<number>(5).fill(percent), below);
          const bands = tiers.replace("x:", "rate_of:").replace("tiers:", "bands:");
          const ran = people(`${tiers}\n${bands}\ny: n * rate_of`, `n: ${n}`);
          expect(ran.value("people", "p0", "x")).toBe(ran.value("people", "p0", "y"));
        },
      ),
      { numRuns: 25 },
    );
  });
});
