import { expect, test } from "vitest";
import { linesOf, rowHeight } from "../../../src/report/excel/row-height.js";

test("a text stands on as many lines as its column needs, wide characters counting two", () => {
  expect(linesOf("", 40)).toBe(1);
  expect(linesOf("a".repeat(40), 40)).toBe(1);
  expect(linesOf("a".repeat(41), 40)).toBe(2);
  expect(linesOf("暂".repeat(21), 40)).toBe(2);
  expect(linesOf("a\nb", 40)).toBe(2);
});

test("words stay whole where they fit on a line", () => {
  expect(linesOf("one two three", 7)).toBe(2);
  expect(linesOf("three three three", 7)).toBe(3);
  expect(linesOf("a".repeat(9), 4)).toBe(3);
});

test("a row of one line leaves its height to the program, and none is higher than a spreadsheet allows", () => {
  const cell = (text: string) => ({ text, width: 8 });
  expect(rowHeight([cell("short"), cell("also")])).toBeUndefined();
  expect(rowHeight([cell("short"), cell("a\nb\nc")])).toBe(45);
  expect(rowHeight([cell("x".repeat(8000))])).toBeLessThanOrEqual(409);
});

test("lines of Chinese are higher than lines of Latin letters", () => {
  expect(rowHeight([{ text: "四舍五入", width: 4 }])).toBe(34);
});
