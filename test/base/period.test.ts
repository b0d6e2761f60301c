import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateText, dayOf } from "../../src/base/calendar.js";
import {
  PERIOD_EXAMPLE,
  type PeriodRule,
  parsePeriod,
  periodBefore,
  periodOf,
} from "../../src/base/period.js";

const MONTH: PeriodRule = { unit: "month", from: 1 };
const FROM_26: PeriodRule = { unit: "month", from: 26 };
const QUARTER: PeriodRule = { unit: "quarter", from: 1 };
const YEAR: PeriodRule = { unit: "year", from: 1 };

const day = (text: string) => {
  const [year, month, date] = text.split("-").map(Number);
  return dayOf(year, month, date);
};
const shown = (rule: PeriodRule, date: string) => {
  const { name, first, last } = periodOf(rule, day(date));
  return `${name} ${dateText(first)}..${dateText(last)}`;
};

describe("periodOf", () => {
  it.each([
    [MONTH, "2026-10-01", "2026-10 2026-10-01..2026-10-31"],
    [MONTH, "2026-10-31", "2026-10 2026-10-01..2026-10-31"],
    [MONTH, "2024-02-29", "2024-02 2024-02-01..2024-02-29"],
    [MONTH, "2026-12-31", "2026-12 2026-12-01..2026-12-31"],
    // A month from the 26th bears the name of the month in which it ends.
    [FROM_26, "2026-10-25", "2026-10 2026-09-26..2026-10-25"],
    [FROM_26, "2026-10-26", "2026-11 2026-10-26..2026-11-25"],
    [FROM_26, "2026-12-26", "2027-01 2026-12-26..2027-01-25"],
    [FROM_26, "2027-01-01", "2027-01 2026-12-26..2027-01-25"],
    [FROM_26, "2026-02-28", "2026-03 2026-02-26..2026-03-25"],
    [FROM_26, "2024-03-01", "2024-03 2024-02-26..2024-03-25"],
    [{ unit: "month", from: 28 }, "2026-02-28", "2026-03 2026-02-28..2026-03-27"],
    [{ unit: "month", from: 2 }, "2026-03-01", "2026-03 2026-02-02..2026-03-01"],
    [QUARTER, "2026-01-01", "2026-Q1 2026-01-01..2026-03-31"],
    [QUARTER, "2026-12-31", "2026-Q4 2026-10-01..2026-12-31"],
    [YEAR, "2024-02-29", "2024 2024-01-01..2024-12-31"],
  ] as const)("of %o and %s is %s", (rule, date, expected) => {
    expect(shown(rule, date)).toBe(expected);
  });

  const anyRule = fc.oneof(
    fc.integer({ min: 1, max: 28 }).map((from): PeriodRule => ({ unit: "month", from })),
    fc.constantFrom(QUARTER, YEAR),
  );
  const anyDay = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2100, 1, 1) });

  it("holds its day, and periods follow one another without gap or overlap", () => {
    fc.assert(
      fc.property(anyRule, anyDay, (rule, date) => {
        const period = periodOf(rule, date);
        expect(period.first).toBeLessThanOrEqual(date);
        expect(period.last).toBeGreaterThanOrEqual(date);
        expect(periodOf(rule, period.first)).toEqual(period);
        expect(periodOf(rule, period.last)).toEqual(period);
        expect(periodOf(rule, period.last + 1).first).toBe(period.last + 1);
      }),
    );
  });

  it("is found again by its name", () => {
    fc.assert(
      fc.property(anyRule, anyDay, (rule, date) => {
        const period = periodOf(rule, date);
        expect(parsePeriod(rule, period.name)).toEqual(period);
      }),
    );
  });
});

describe("parsePeriod", () => {
  it.each([
    [MONTH, "2026-13"],
    [MONTH, "2026-00"],
    [MONTH, "2026-1"],
    [MONTH, "2026-Q1"],
    [MONTH, "2026"],
    [QUARTER, "2026-Q5"],
    [QUARTER, "2026-10"],
    [YEAR, "26"],
    [YEAR, "2026-01"],
    [MONTH, " 2026-01"],
  ] as const)("of %o knows no %j", (rule, name) => {
    expect(parsePeriod(rule, name)).toBeUndefined();
  });

  it("reads the examples that messages give", () => {
    for (const rule of [MONTH, QUARTER, YEAR]) {
      expect(parsePeriod(rule, PERIOD_EXAMPLE[rule.unit])?.name).toBe(PERIOD_EXAMPLE[rule.unit]);
    }
  });

  it("reads the earliest name there is", () => {
    expect(dateText(parsePeriod(FROM_26, "0000-02")?.first ?? 0)).toBe("0000-01-26");
    expect(parsePeriod(FROM_26, "0000-01")?.last).toBe(dayOf(0, 1, 25));
    expect(parsePeriod(FROM_26, "0000-01")?.first).toBe(dayOf(-1, 12, 26));
  });

  it("takes a quarter with a small q", () => {
    expect(parsePeriod(QUARTER, "2026-q4")?.name).toBe("2026-Q4");
  });
});

describe("periodBefore", () => {
  it("goes back and forth over years", () => {
    const october = periodOf(FROM_26, day("2026-10-01"));
    expect(periodBefore(FROM_26, october, 1).name).toBe("2026-09");
    expect(periodBefore(FROM_26, october, 10).name).toBe("2025-12");
    expect(periodBefore(FROM_26, october, -3).name).toBe("2027-01");
    const quarter = periodOf(QUARTER, day("2026-02-01"));
    expect(periodBefore(QUARTER, quarter, 1).name).toBe("2025-Q4");
    expect(periodBefore(YEAR, periodOf(YEAR, day("2026-02-01")), 2).name).toBe("2024");
  });

  it("ends on the day before the period begins", () => {
    for (const rule of [MONTH, FROM_26, QUARTER, YEAR]) {
      const period = periodOf(rule, day("2026-03-15"));
      expect(periodBefore(rule, period, 1).last).toBe(period.first - 1);
    }
  });
});
