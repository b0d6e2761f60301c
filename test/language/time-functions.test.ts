import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateText, dayOf, type Zone } from "../../src/base/calendar.js";
import { exactText } from "../../src/base/exact.js";
import { periodOf } from "../../src/base/period.js";
import { zoneNamed } from "../../src/base/zone.js";
import { evaluate, type RowContext } from "../../src/language/evaluate.js";
import { isMissing, missing } from "../../src/language/value.js";
import { checked, codes, nodeOf, sampleScope } from "./sample-scope.js";

function known(name: string): Zone {
  const found = zoneNamed(name);
  if (!found) throw new Error(`no zone ${name}`);
  return found;
}
const cairo = known("Africa/Cairo");

function worked(formula: string, zone = known("Asia/Shanghai")): string {
  const none = () => missing("empty");
  const rule = { unit: "month", from: 1 } as const;
  const context: RowContext = {
    time: { zone, rule, period: periodOf(rule, dayOf(2026, 10, 1)) },
    param: none,
    column: none,
    follow: none,
    gather: none,
    window: none,
    history: none,
    calendar: none,
  };
  const value = evaluate(nodeOf(formula, sampleScope("tickets", zone)), context);
  if (isMissing(value)) return `missing: ${value.missing}`;
  return typeof value === "object" ? exactText(value) : String(value);
}
const day = fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2060, 12, 31) });

describe("full months of a stretch", () => {
  it.each([
    ["2026-03-01, 2027-02-28", "12"],
    ["2026-03-01, 2027-02-27", "11"],
    ["2026-10-01, 2026-10-31", "1"],
    ["2026-10-15, 2026-11-14", "1"],
    ["2026-10-15, 2026-11-13", "0"],
    ["2026-01-31, 2026-02-28", "1"],
    ["2026-10-15, 2026-10-14", "0"],
    ["2026-10-15, 2020-01-01", "0"],
  ])("of %s are %s", (stretch, months) => {
    expect(worked(`full_months(${stretch})`)).toBe(months);
  });

  it("are n where it ends on the day before the same day n months on", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (first, n) => {
        const from = dateText(first);
        if (Number(from.slice(8)) > 28) return;
        expect(worked(`full_months(${from}, plus_months(${from}, ${n}) - 1d)`)).toBe(String(n));
      }),
      { numRuns: 100 },
    );
  });
});

describe("days of a stretch", () => {
  it("count both ends, and none where it ends before it begins", () => {
    expect(worked("calendar_days(2026-10-01, 2026-10-01)")).toBe("1");
    expect(worked("calendar_days(2026-10-02, 2026-10-01)")).toBe("0");
    expect(worked("calendar_days(2026-10-01 23:00, 2026-10-02 01:00)")).toBe("2");
  });

  // 20 to 31 October are 12 of 31 days; a stretch before or after the month has none of it.
  it.each([
    ["2026-10-20", "2027-03-31", "12/31"],
    ["2026-01-01", "2026-10-10", "10/31"],
    ["2026-01-01", "2026-12-31", "1"],
    ["2026-01-01", "2026-09-30", "0"],
    ["2026-11-01", "2026-12-31", "0"],
  ])("prorate the stretch from %s to %s as %s of the period", (first, last, part) => {
    const formula = `calendar_days(max(${first}, period.first), min(${last}, period.last)) / calendar_days(period.first, period.last)`;
    expect(worked(formula)).toBe(part);
  });
});

describe("months on from a day", () => {
  it.each([
    ["2026-01-31, 1", "2026-02-28"],
    ["2028-01-31, 1", "2028-02-29"],
    ["2026-01-31, 3", "2026-04-30"],
    ["2026-03-31, -1", "2026-02-28"],
    ["2026-10-15, -22", "2024-12-15"],
    ["2026-10-15, 0", "2026-10-15"],
    ["2026-10-15, 1.9", "2026-11-15"],
    ["2026-10-15, -1.9", "2026-09-15"],
    ["2026-12-31 23:59, 2", "2027-02-28"],
  ])("%s is %s", (args, result) => {
    expect(worked(`plus_months(${args}) - ${result}`)).toBe("0");
  });
});

describe("clock times", () => {
  it("begin and end each day by the rulebook's clock", () => {
    expect(worked("start_of(2026-10-01 23:59) = 2026-10-01 00:00")).toBe("true");
    expect(worked("end_of(2026-10-01 00:00) = 2026-10-02 00:00")).toBe("true");
    expect(worked("time_of(2026-10-01 23:59:30)")).toBe(String(86_370_000));
  });

  it("begin a day with what comes after a midnight that the clock skips", () => {
    // In Cairo the clock went from 00:00 to 01:00 on Friday 26 April 2024.
    expect(worked("start_of(2024-04-26) = 2024-04-26 01:00", cairo)).toBe("true");
    expect(worked("end_of(2024-04-25) - start_of(2024-04-25)", cairo)).toBe(String(24 * 3_600_000));
    expect(worked("end_of(2024-04-26) - start_of(2024-04-26)", cairo)).toBe(String(23 * 3_600_000));
  });

  it("hold every moment in its own day", () => {
    const year = { min: 1_700_000_000_000, max: 1_740_000_000_000 };
    fc.assert(
      fc.property(fc.integer(year), (moment) => {
        const civil = new Date(Math.floor(moment / 1000) * 1000).toISOString().slice(0, 19).replace("T", " ");
        expect(worked(`start_of(${civil}) <= ${civil} and ${civil} < end_of(${civil})`)).toBe("true");
      }),
      { numRuns: 50 },
    );
  });
});

it.each([
  "quarter(distance)",
  "plus_months(day, 1d)",
  "time_of(day)",
  "full_months(day)",
  "calendar_days(day, 3)",
])("%s is refused", (formula) => {
  expect(codes(checked(formula, sampleScope("tickets")).findings)).toEqual(["function-arguments"]);
});
