import { expect, it } from "vitest";
import { columnLetters } from "../../src/base/column-letters.js";

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("names column %i %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});
