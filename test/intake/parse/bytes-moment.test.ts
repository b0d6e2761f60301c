import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkedDay, DAY_MS, UTC } from "../../../src/base/calendar.js";
import {
  clockFromBytes,
  packedDate,
  RecentDays,
  usualInstant,
} from "../../../src/intake/parse/bytes-moment.js";
import { parseDatetime } from "../../../src/intake/parse/parse-moment.js";

const encoder = new TextEncoder();

/** Year, month, day and length of a date at the start of a text that stands among other digits. */
function packed(text: string): readonly number[] | undefined {
  const bytes = encoder.encode(`3${text}3`);
  const result = packedDate(bytes, 1, bytes.length - 1);
  const date = result >> 4;
  return result < 0 ? undefined : [date >> 9, (date >> 5) & 15, date & 31, result & 15];
}

function clock(text: string): number {
  const bytes = encoder.encode(`3${text}3`);
  return clockFromBytes(bytes, 1, bytes.length - 1);
}

/** In UTC, of a text that stands among other digits, in one go. */
function instant(text: string): number {
  const bytes = encoder.encode(`3${text}3`);
  const midnights = new RecentDays(
    (date) => (checkedDay(date >> 9, (date >> 5) & 15, date & 31) ?? Number.NaN) * DAY_MS,
  );
  return usualInstant(bytes, 1, bytes.length - 1, midnights);
}

describe("packedDate", () => {
  it.each([
    ["2026-10-01", [2026, 10, 1, 10]],
    ["2026/10/1", [2026, 10, 1, 9]],
    ["2026.1.9", [2026, 1, 9, 8]],
    ["2026-1-31 08:00", [2026, 1, 31, 9]],
    ["9999-12-31T", [9999, 12, 31, 10]],
  ])("reads %s", (text, expected) => {
    expect(packed(text)).toEqual(expected);
  });

  it.each([
    "",
    "2026-10",
    "2026-10-",
    "2026-10/01",
    "05-03-2016",
    "2026-13-01",
    "2026-10-32",
    "0000-01-01",
    "20261001",
    "2026年10月1日",
    "2026--1-01",
    "2026-:-01",
    "2026-100-1",
    "x026-10-01",
    "2026-x0-01",
    "2026-10-x1",
    "２０２６-10-01",
  ])("leaves %j to the slow way", (text) => {
    expect(packed(text)).toBeUndefined();
  });
});

describe("clockFromBytes", () => {
  it.each([
    [" 08:05", 29_100_000],
    ["T8:05", 29_100_000],
    [" 08:05:30", 29_130_000],
    [" 08:05:30.1", 29_130_100],
    [" 08:05:30.123", 29_130_123],
    [" 00:00", 0],
    [" 23:59:59.999", DAY_MS - 1],
  ])("reads %j", (text, expected) => {
    expect(clock(text)).toBe(expected);
  });

  it.each([
    "08:05",
    " 24:00",
    " 08:60",
    " 08:05:60",
    " 8:5",
    " 08",
    " 08:",
    " 08:05:",
    " 08:05:3",
    " 08:05:30.",
    " 08:05:30.1234",
    " 08:05Z",
    " 08:05+08:00",
    "  08:05",
    " 008:05",
    " ::05",
    " ab:cd",
    " 08:05 ",
  ])("leaves %j to the slow way", (text) => {
    expect(clock(text)).toBeNaN();
  });
});

it("agrees with the slow way wherever it answers, also on texts with a wrong character", () => {
  // Now and then beyond what there is: month 13, day 32, hour 25, minute 69.
  const month = fc.stringMatching(/^(0?[1-9]|1[0-3])$/);
  const day = fc.stringMatching(/^(0?[1-9]|[12][0-9]|3[0-2])$/);
  const hour = fc.stringMatching(/^(0?[0-9]|1[0-9]|2[0-5])$/);
  const minute = fc.stringMatching(/^[0-6][0-9]$/);
  const year = fc.constantFrom("2024", "2026", "1999");
  const seconds = fc.stringMatching(/^(:[0-5][0-9](\.[0-9]{1,4})?)?$/);
  const separator = fc.constantFrom("-", "/", ".");
  const text = fc
    .tuple(year, separator, month, day, fc.constantFrom(" ", "T"), hour, minute, seconds)
    .map(([y, sep, m, d, gap, h, min, rest]) => `${y}${sep}${m}${sep}${d}${gap}${h}:${min}${rest}`);
  const slip = fc.tuple(fc.nat({ max: 22 }), fc.integer({ min: 32, max: 126 }));
  const wrong = fc.tuple(text, fc.option(slip, { freq: 1 })).map(([written, slipped]) => {
    if (!slipped) return written;
    const [at, code] = slipped;
    return written.slice(0, at) + String.fromCharCode(code) + written.slice(at + 1);
  });
  let answered = 0;
  fc.assert(
    fc.property(wrong, (written) => {
      const date = packed(written);
      const time = clock(written.slice(date?.[3]));
      const day = date && checkedDay(date[0], date[1], date[2]);
      const usual = written.length === 19 && date?.[3] === 10;
      if (day === undefined || Number.isNaN(time)) {
        expect(instant(written)).toBeNaN();
        return;
      }
      expect(instant(written)).toBe(usual ? day * DAY_MS + time : Number.NaN);
      answered += 1;
      expect(parseDatetime(written, UTC, false)).toBe(day * DAY_MS + time);
    }),
    { numRuns: 2000 },
  );
  expect(answered).toBeGreaterThan(100);
});

describe("RecentDays", () => {
  it("asks once for a key while it is remembered, and again when another has taken its place", () => {
    const asked: number[] = [];
    const days = new RecentDays((key) => {
      asked.push(key);
      return key / 2;
    });
    expect([days.at(7), days.at(7), days.at(-3), days.at(7), days.at(7 + 4096), days.at(7)]).toEqual([
      3.5, 3.5, -1.5, 3.5, 2051.5, 3.5,
    ]);
    expect(asked).toEqual([7, -3, 4103, 7]);
  });
});
