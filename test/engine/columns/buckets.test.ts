import fc from "fast-check";
import { expect, test } from "vitest";
import { bucketed } from "../../../src/engine/columns/buckets.js";

test("each entry stands in its bucket, in the order in which it came; negative ones in none", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 5 })), (of) => {
      const { starts, order } = bucketed(Int32Array.from(of), of.length, 6);
      for (let b = 0; b < 6; b++) {
        const expected = of.flatMap((bucket, entry) => (bucket === b ? [entry] : []));
        expect(Array.from(order.subarray(starts[b], starts[b + 1]))).toEqual(expected);
      }
      expect(starts).toHaveLength(7);
    }),
    { numRuns: 50 },
  );
});

test("entries beyond the count are not looked at", () => {
  const { starts, order } = bucketed(Int32Array.of(0, 1, 1), 2, 2);
  expect([Array.from(starts), Array.from(order)]).toEqual([
    [0, 1, 2],
    [0, 1],
  ]);
});

test("many entries in many buckets are as in few", () => {
  const of = Int32Array.from({ length: 10_000 }, (_, entry) => (entry * 7) % 5000);
  const { starts, order } = bucketed(of, of.length, 5000);
  expect(order.every((entry, at) => starts[of[entry]] <= at && at < starts[of[entry] + 1])).toBe(true);
  expect([starts[5000], new Set(order).size]).toEqual([10_000, 10_000]);
});
