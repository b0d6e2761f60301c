import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../src/base/calendar.js";
import { civilOfSerial } from "../../src/base/spreadsheet-days.js";

describe("civilOfSerial", () => {
  const civil = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day);

  it.each([
    [1, civil(1900, 1, 1)],
    [59, civil(1900, 2, 28)],
    [61, civil(1900, 3, 1)],
    [25_569, civil(1970, 1, 1)],
    [46_296, civil(2026, 10, 1)],
    [2_958_465, civil(9999, 12, 31)],
  ])("counts day %i from 1900", (serial, expected) => {
    expect(civilOfSerial(serial * DAY_MS, false)).toBe(expected);
  });

  it.each([0, 60, -1, 2_958_466])("knows no day %i of the 1900 system", (serial) => {
    expect(civilOfSerial(serial * DAY_MS, false)).toBeNaN();
  });

  it("counts from 1904 where the workbook does", () => {
    expect(civilOfSerial(0, true)).toBe(civil(1904, 1, 1));
    expect(civilOfSerial(44_834 * DAY_MS, true)).toBe(civil(2026, 10, 1));
    expect(civilOfSerial(-DAY_MS, true)).toBeNaN();
  });

  it("keeps the time of day", () => {
    expect(civilOfSerial(46_296 * DAY_MS + 123, false)).toBe(civil(2026, 10, 1) + 123);
  });

  it("gives NaN for what is no number", () => {
    expect(civilOfSerial(Number.NaN, false)).toBeNaN();
  });
});
