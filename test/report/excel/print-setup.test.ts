import { expect, test } from "vitest";
import { printSetup } from "../../../src/report/excel/print-setup.js";

/** How a sheet whose columns have these widths stands on paper. */
function paper(widths: readonly number[], leading = 0) {
  const { orientation, fitToWidth, printTitlesColumn } = printSetup("", widths, leading).pageSetup ?? {};
  return [orientation, fitToWidth, printTitlesColumn];
}

test("a sheet is printed on the width of one page as long as it can be read so", () => {
  expect(paper(Array(9).fill(10), 2)).toEqual(["portrait", 1, undefined]);
  expect(paper(Array(20).fill(10), 2)).toEqual(["landscape", 1, undefined]);
});

test("a wider sheet goes on beside, each page with the columns that tell who it is", () => {
  // Without the first two, 340 characters in pages of 180.
  expect(paper(Array(36).fill(10), 2)).toEqual(["landscape", 2, "A:B"]);
  expect(paper(Array(39).fill(10), 2)).toEqual(["landscape", 3, "A:B"]);
});

test("columns that would take most of each page are not repeated", () => {
  expect(paper([60, 60, 60, 60], 2)).toEqual(["landscape", 2, undefined]);
});
