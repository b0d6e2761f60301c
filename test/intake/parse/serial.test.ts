import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../../src/base/calendar.js";
import { daysInMs } from "../../../src/intake/parse/serial.js";

const encoder = new TextEncoder();

function ms(text: string): number {
  const bytes = encoder.encode(`7${text}7`);
  return daysInMs(bytes, 1, bytes.length - 1);
}

describe("daysInMs", () => {
  it.each([
    ["0", 0],
    ["1", DAY_MS],
    ["46296", 46_296 * DAY_MS],
    ["0.5", DAY_MS / 2],
    ["46296.333333333336", 46_296 * DAY_MS + 8 * 3_600_000],
    ["46296.3333333333", 46_296 * DAY_MS + 8 * 3_600_000],
    ["46295.99999999999", 46_296 * DAY_MS],
    ["7.6666666666666661", 184 * 3_600_000],
    ["4.6296E4", 46_296 * DAY_MS],
    ["1E-3", 86_400],
    ["-0.25", -DAY_MS / 4],
    [".5", DAY_MS / 2],
  ])("reads %s", (text, expected) => {
    expect(ms(text)).toBe(expected);
  });

  it.each(["", " ", "x", "1.2.3", "1,5"])("gives NaN for %j", (text) => {
    expect(ms(text)).toBeNaN();
  });

  it("gives back every millisecond that a program stored as a fraction of days", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 0, max: DAY_MS - 1 }),
        (day, clock) => {
          expect(ms(String(day + clock / DAY_MS))).toBe(day * DAY_MS + clock);
        },
      ),
    );
  });
});
