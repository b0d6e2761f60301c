import { expect, test } from "vitest";
import { linesOf, rowHeight } from "../../../src/report/excel/row-height.js";

test("a text stands on as many lines as its column needs, wide characters counting two", () => {
  expect(linesOf("", 40)).toBe(1);
  expect(linesOf("a".repeat(40), 40)).toBe(1);
  expect(linesOf("a".repeat(41), 40)).toBe(2);
  expect(linesOf("暂".repeat(21), 40)).toBe(2);
  expect(linesOf("a\nb", 40)).toBe(2);
});

test("a row of one line leaves its height to the program, and none is higher than a spreadsheet allows", () => {
  expect(rowHeight([1, 1])).toBeUndefined();
  expect(rowHeight([1, 3])).toBe(45);
  expect(rowHeight([1000])).toBeLessThanOrEqual(409);
});
