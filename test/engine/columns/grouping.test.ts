import fc from "fast-check";
import { expect, test } from "vitest";
import { ratio } from "../../../src/base/exact.js";
import { Grouping } from "../../../src/engine/columns/grouping.js";
import { NumberMap } from "../../../src/engine/columns/number-map.js";
import type { Series } from "../../../src/engine/columns/series.js";
import { TextPool } from "../../../src/intake/columns/text-pool.js";
import { missing } from "../../../src/language/value.js";

function text(...values: readonly (string | undefined)[]): Series {
  const pool = new TextPool();
  return {
    kind: "text",
    pool,
    codes: Int32Array.from(values, (value) => (value === undefined ? -1 : pool.addText(value))),
  };
}

const scaled = (denominator: number, ...values: readonly number[]): Series => ({
  kind: "scaled",
  values: Float64Array.from(values),
  denominator,
});

/** Groups by the first row that has them, so that tests need not know the numbers. */
const shape = (ids: Int32Array) => Array.from(ids, (id) => (id < 0 ? -1 : ids.indexOf(id)));

test("rows that agree in all columns are together; a blank value is in no group", () => {
  const a = text("x", "x", "y", undefined, "x");
  const b = scaled(1, 1, 2, 1, 1, 1);
  expect(shape(new Grouping([a], 5).ids)).toEqual([0, 0, 2, -1, 0]);
  expect(shape(new Grouping([a, b], 5).ids)).toEqual([0, 1, 2, -1, 0]);
});

test("other columns are looked up by their values, whatever their pools and denominators", () => {
  const grouping = new Grouping([text("x", "y"), scaled(10, 15, 20)], 2);
  const found = grouping.find([text("y", "x", "x", "z"), scaled(100, 200, 150, 155, 150)], 4);
  expect(Array.from(found, (id) => (id < 0 ? -1 : grouping.ids.indexOf(id)))).toEqual([1, 0, -1, -1]);
});

test("fractions and scaled numbers meet", () => {
  const third: Series = { kind: "exact", values: [ratio(1n, 3n), missing("empty"), ratio(1n, 2n)] };
  const grouping = new Grouping([third], 3);
  expect(shape(grouping.ids)).toEqual([0, -1, 2]);
  const found = grouping.find([scaled(2, 1, 3)], 2);
  expect([found[0] === grouping.ids[2], found[1]]).toEqual([true, -1]);
});

test("a number map gives each number one index, the same each time", () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeInteger(), { maxLength: 3000 }), (keys) => {
      const map = new NumberMap();
      const plain = new Map<number, number>();
      for (const key of keys) {
        const index = map.add(key);
        expect(index).toBe(plain.get(key) ?? plain.size);
        plain.set(key, index);
      }
      expect(map.size).toBe(plain.size);
      for (const [key, index] of plain) expect(map.find(key)).toBe(index);
      expect(map.find(0.5)).toBe(-1);
    }),
    { numRuns: 30 },
  );
});
