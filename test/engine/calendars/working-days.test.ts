import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilDate, DAY_MS, dayOf, HOUR_MS, UTC } from "../../../src/base/calendar.js";
import { zoneNamed } from "../../../src/base/zone.js";
import { type Answer, DayBook } from "../../../src/engine/calendars/day-book.js";
import { WorkingDays } from "../../../src/engine/calendars/working-days.js";

const START = dayOf(2026, 1, 1);
const day = fc.integer({ min: START - 400, max: START + 400 });
const weekend = fc
  .uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 })
  .map((days): ReadonlySet<number> => new Set(days));
const listed = fc
  .array(fc.tuple(fc.integer({ min: START - 60, max: START + 60 }), fc.boolean()), { maxLength: 60 })
  .map((days): ReadonlyMap<number, boolean> => new Map(days));

/** Day by day, as one would count on a wall calendar. */
function isWorked(off: ReadonlySet<number>, days: ReadonlyMap<number, boolean>, at: number): boolean {
  const sunday = new Date(at * DAY_MS).getUTCDay();
  return days.get(at) ?? !off.has(sunday === 0 ? 7 : sunday);
}

function counted(
  off: ReadonlySet<number>,
  days: ReadonlyMap<number, boolean>,
  from: number,
  to: number,
): number {
  let count = 0;
  for (let at = from; at <= to; at++) if (isWorked(off, days, at)) count += 1;
  return count;
}

describe("working days", () => {
  it("are those that one counts day by day", () => {
    fc.assert(
      fc.property(weekend, listed, day, fc.integer({ min: -5, max: 90 }), (off, days, from, length) => {
        const book = new WorkingDays(off, days);
        expect(book.isWorked(from)).toBe(isWorked(off, days, from));
        expect(book.count(from, from + length)).toBe(counted(off, days, from, from + length));
      }),
      { numRuns: 300 },
    );
  });

  it("the n-th after a day has exactly n in between, itself the last", () => {
    fc.assert(
      fc.property(weekend, listed, day, fc.integer({ min: 1, max: 60 }), (off, days, from, n) => {
        const found = new WorkingDays(off, days).nth(from, n) ?? Number.NaN;
        expect(counted(off, days, from + 1, found)).toBe(n);
        expect(isWorked(off, days, found)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("the n-th before a day has exactly n in between, itself the first", () => {
    fc.assert(
      fc.property(weekend, listed, day, fc.integer({ min: 1, max: 60 }), (off, days, from, n) => {
        const found = new WorkingDays(off, days).nth(from, -n) ?? Number.NaN;
        expect(counted(off, days, found, from - 1)).toBe(n);
        expect(isWorked(off, days, found)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("far away are found as quickly, and not beyond all measure", () => {
    const book = new WorkingDays(new Set([6, 7]), new Map());
    expect(book.nth(dayOf(2026, 10, 5), 5 * 52_000)).toBe(dayOf(2026, 10, 5) + 7 * 52_000);
    expect(book.nth(START, 1e9)).toBeUndefined();
    expect(book.nth(START, -1e40)).toBeUndefined();
  });
});

const at = (answer: Answer) => ("value" in answer ? answer.value : Number.NaN);

describe("opening hours", () => {
  const hours = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 }))
    .filter(([opens, closes]) => opens < closes)
    .map(([opens, closes]) => ({ opens: opens * HOUR_MS, closes: closes * HOUR_MS }));
  const always = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY };
  const moment = fc.integer({ min: START * DAY_MS, max: (START + 365) * DAY_MS });
  const zones = [UTC, ...["Asia/Shanghai", "Europe/Berlin", "Africa/Cairo"].map(zoneNamed)];

  it("give the next opening: never earlier, itself open, and with nothing open before it", () => {
    fc.assert(
      fc.property(
        weekend,
        listed,
        hours,
        moment,
        fc.constantFrom(...zones),
        (off, days, open, asked, zone = UTC) => {
          const rows = new Map(
            [...days].map(([on, worked]) => [on, { worked, opens: undefined, closes: undefined, row: 0 }]),
          );
          const book = new DayBook(off, rows, always, open, zone);
          const found = at(book.openAfter(asked));
          expect(found).toBeGreaterThanOrEqual(asked);
          expect(at(book.openAfter(found))).toBe(found);
          const civil = zone.toCivil(found);
          const on = Math.floor(civil / DAY_MS);
          expect(isWorked(off, days, on)).toBe(true);
          expect(civil - on * DAY_MS).toBeGreaterThanOrEqual(open.opens);
          expect(civil - on * DAY_MS).toBeLessThan(open.closes);
          if (found > asked) expect(at(book.openAfter(Math.floor((asked + found) / 2)))).toBe(found);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("what a calendar knows", () => {
  const years = { years: new Set([2026, 2028]) };
  const book = new DayBook(new Set([6, 7]), new Map(), years, undefined, UTC);
  const unknown = (answer: Answer) => ("unknown" in answer ? civilDate(answer.unknown) : undefined);

  it("ends with the years that its table names", () => {
    expect(at(book.count(dayOf(2026, 1, 1), dayOf(2026, 12, 31)))).toBe(261);
    expect(unknown(book.isWorked(dayOf(2027, 1, 4)))).toEqual({ year: 2027, month: 1, day: 4 });
    // a year that it does not know between two that it knows
    expect(unknown(book.count(dayOf(2026, 12, 31), dayOf(2028, 1, 1)))).toEqual({
      year: 2027,
      month: 1,
      day: 1,
    });
  });

  it("must reach as far as a working day is looked for, and no farther", () => {
    // Tuesday 29, Wednesday 30, Thursday 31 December 2026
    expect(at(book.nth(dayOf(2026, 12, 29), 2))).toBe(dayOf(2026, 12, 31));
    expect(unknown(book.nth(dayOf(2026, 12, 29), 3))).toEqual({ year: 2027, month: 1, day: 1 });
    expect(at(book.nth(dayOf(2027, 12, 31), 1))).toBe(dayOf(2028, 1, 3));
    expect(unknown(book.nth(dayOf(2028, 1, 3), -1))).toEqual({ year: 2027, month: 12, day: 31 });
  });

  it("is from one day to another where it says so", () => {
    const range = { first: dayOf(2026, 3, 1), last: dayOf(2026, 3, 31) };
    const march = new DayBook(new Set(), new Map(), range, undefined, UTC);
    expect(at(march.count(range.first, range.last))).toBe(31);
    expect(unknown(march.count(range.first, range.last + 1))).toEqual({ year: 2026, month: 4, day: 1 });
    expect(unknown(march.isWorked(range.first - 1))).toEqual({ year: 2026, month: 2, day: 28 });
  });
});
