import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkedDay,
  civilDate,
  civilText,
  DAY_MS,
  dateText,
  dayOf,
  daysInMonth,
} from "../../src/base/calendar.js";

/** Milliseconds of a clock time as if it were UTC: `2026-03-08 02:30`. */
const clock = (text: string): number => Date.parse(`${text.replace(" ", "T")}Z`);

describe("dayOf and civilDate", () => {
  it("count days from 1970-01-01", () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(dayOf(1969, 12, 31)).toBe(-1);
    expect(dayOf(2000, 2, 29)).toBe(11_016);
    expect(dayOf(2026, 10, 1)).toBe(20_727);
  });

  it("agree with Date on every day from 1890 to 2110", () => {
    for (let day = dayOf(1890, 1, 1); day <= dayOf(2110, 12, 31); day++) {
      const date = new Date(day * DAY_MS);
      const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      const found = civilDate(day);
      if (found.year !== expected.year || found.month !== expected.month || found.day !== expected.day) {
        expect(found).toEqual(expected);
      }
      if (dayOf(found.year, found.month, found.day) !== day) expect.fail(`day ${day}`);
    }
  });

  it("agree with Date over all the years it knows", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (day) => {
        const date = new Date(day * DAY_MS);
        expect(civilDate(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day);
      }),
    );
  });
});

describe("checkedDay", () => {
  it.each([
    [2023, 2, 29],
    [1900, 2, 29],
    [2026, 4, 31],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1, 0],
    [2026, 1, 32],
  ])("knows no %i-%i-%i", (year, month, day) => {
    expect(checkedDay(year, month, day)).toBeUndefined();
  });

  it("knows leap days", () => {
    expect(checkedDay(2024, 2, 29)).toBe(dayOf(2024, 2, 29));
    expect(checkedDay(2000, 2, 29)).toBe(dayOf(2000, 2, 29));
  });

  it("knows the length of every month", () => {
    for (let month = 1; month <= 12; month++) {
      for (const year of [1900, 2000, 2023, 2024]) {
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
      }
    }
  });
});

describe("texts of days and clock times", () => {
  it("show a date as ISO does", () => {
    expect(dateText(dayOf(2026, 3, 5))).toBe("2026-03-05");
    expect(dateText(dayOf(987, 1, 1))).toBe("0987-01-01");
  });

  it("show seconds and milliseconds only where there are any", () => {
    expect(civilText(clock("2026-10-01 08:00"))).toBe("2026-10-01 08:00");
    expect(civilText(clock("2026-10-01 08:00:05"))).toBe("2026-10-01 08:00:05");
    expect(civilText(clock("2026-10-01 08:00:00.070"))).toBe("2026-10-01 08:00:00.070");
  });

  it("show times before 1970", () => {
    expect(civilText(clock("1969-12-31 23:59:59"))).toBe("1969-12-31 23:59:59");
    expect(civilText(-1)).toBe("1969-12-31 23:59:59.999");
  });
});
