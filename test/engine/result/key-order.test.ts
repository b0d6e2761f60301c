import fc from "fast-check";
import { expect, test } from "vitest";
import { byCodePoint } from "../../../src/base/text.js";
import { byDistinctKeys } from "../../../src/engine/result/key-order.js";

test("rows stand in the order of their keys by code point", () => {
  expect(byDistinctKeys([4, 7, 9, 12], ["b", "B", "乙", "a"])).toEqual([7, 12, 4, 9]);
});

test("keys of any characters are in code-point order, or left to a slower way", () => {
  const keys = fc.uniqueArray(fc.string({ unit: "binary", maxLength: 4 }), { maxLength: 20 });
  fc.assert(
    fc.property(keys, (texts) => {
      const ordered = byDistinctKeys([...texts.keys()], texts)?.map((row) => texts[row]);
      if (ordered) expect(ordered).toEqual([...texts].sort(byCodePoint));
      else expect(texts.some((text) => /[\ud800-\udfff]/.test(text))).toBe(true);
    }),
  );
});

test("rows that stand in that order already stay where they are", () => {
  expect(byDistinctKeys([9, 4, 7], ["A", "a", "乙"])).toEqual([9, 4, 7]);
});

test("two rows of one key have no order here", () => {
  expect(byDistinctKeys([0, 1], ["a", "a"])).toBeUndefined();
});
