import { expect, test } from "vitest";
import { workbookText } from "../../../src/report/excel/workbook-text.js";

test.each([
  ["plain text", "王小明", "王小明"],
  ["tabs and line ends", "a\tb\nc", "a\tb\nc"],
  ["a control", "a\u001bb", "a_x001B_b"],
  ["half of a surrogate pair", "a\ud800b", "a_xD800_b"],
  ["a character beyond the first plane", "程㛃𠮷", "程㛃𠮷"],
  ["text that looks like an escape", "_x0041_ and _x12", "_x005F_x0041_ and _x12"],
])("%s", (_, text, expected) => {
  expect(workbookText(text)).toBe(expected);
});

test("text longer than a cell holds is cut, and shows it", () => {
  const long = workbookText("x".repeat(40_000));
  expect(long).toHaveLength(32_767);
  expect(long.endsWith("x…")).toBe(true);
});

test("text that is cut keeps its last escape or pair of surrogates whole", () => {
  const controls = workbookText("\u0001".repeat(40_000));
  expect(controls.length).toBeLessThanOrEqual(32_767);
  expect(controls.replaceAll("_x0001_", "")).toBe("…");
  const pairs = workbookText(`x${"𠮷".repeat(20_000)}`);
  expect(pairs.length).toBeLessThanOrEqual(32_767);
  expect(pairs.replaceAll("𠮷", "")).toBe("x…");
});
