import { describe, expect, it } from "vitest";
import { civilText } from "../../../src/base/calendar.js";
import { serialToCivil } from "../../../src/sheets/xlsx/serial.js";

const shown = (serial: number, date1904 = false) => {
  const civil = serialToCivil(serial, date1904);
  return civil === undefined ? undefined : civilText(civil);
};

// ECMA-376 part 1, 18.17.4.1 and 18.17.4.3, and what Excel shows.
describe("a serial number as a date", () => {
  it.each([
    [1, "1900-01-01 00:00"],
    [59, "1900-02-28 00:00"],
    [61, "1900-03-01 00:00"],
    [25569, "1970-01-01 00:00"],
    [46296.3125, "2026-10-01 07:30"],
    [46296.99998842593, "2026-10-01 23:59:59"],
    [2958465, "9999-12-31 00:00"],
  ])("%d counts from 1900 as %s", (serial, text) => expect(shown(serial)).toBe(text));

  it.each([
    [0, "1904-01-01 00:00"],
    [24107, "1970-01-01 00:00"],
    [44834.5, "2026-10-01 12:00"],
  ])("%d counts from 1904 as %s", (serial, text) => expect(shown(serial, true)).toBe(text));

  it("is rounded to the millisecond, also over midnight", () => {
    expect(shown(46295.99999999999)).toBe("2026-10-01 00:00");
    expect(shown(46296 + 1.4 / 86_400_000)).toBe("2026-10-01 00:00:00.001");
  });

  it.each([
    [0, false],
    [0.5, false],
    [60, false],
    [60.5, false],
    [-1, false],
    [-0.1, true],
    [2958466, false],
    [Number.NaN, false],
  ])("%d (1904: %s) is none", (serial, date1904) => expect(serialToCivil(serial, date1904)).toBeUndefined());
});
