import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../src/base/calendar.js";
import { exactText, integer, parseExact } from "../../src/base/exact.js";
import { type PeriodRule, periodOf } from "../../src/base/period.js";
import { zoneNamed } from "../../src/base/zone.js";
import { evaluate, type RowContext } from "../../src/language/evaluate.js";
import { SCALAR_FUNCTIONS } from "../../src/language/functions.js";
import { GATHER_FUNCTIONS, WINDOW_FUNCTIONS } from "../../src/language/gathers.js";
import { isMissing, missing, type Value } from "../../src/language/value.js";
import { nodeOf, sampleScope } from "./sample-scope.js";

const zone = zoneNamed("Asia/Shanghai");
if (!zone) throw new Error("no zone");
const scope = sampleScope("tickets", zone);

function rowContext(columns: Readonly<Record<string, Value>> = {}, rule: PeriodRule = MONTH): RowContext {
  const none = () => missing("empty");
  return {
    time: { zone: scope.zone, rule, period: periodOf(rule, 20_727) },
    param: none,
    column: (node) => columns[node.name] ?? missing("empty"),
    follow: none,
    gather: none,
    window: none,
    history: none,
    calendar: none,
  };
}

const MONTH: PeriodRule = { unit: "month", from: 1 };

function worked(formula: string, columns: Readonly<Record<string, Value>> = {}, rule = MONTH): string {
  const value = evaluate(nodeOf(formula, scope), rowContext(columns, rule));
  if (isMissing(value)) return `missing: ${value.missing}`;
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? value : exactText(value);
}

describe("the table of functions", () => {
  const examples = [...SCALAR_FUNCTIONS.values()].flatMap((f) =>
    f.examples.map(({ formula, gives }) => [f.name, formula, gives] as const),
  );

  it.each(examples)("%s: %s is %s", (name, formula, gives) => {
    expect(formula).toContain(`${name}(`);
    expect(worked(formula)).toBe(worked(gives));
  });

  const documented = [
    ...[...SCALAR_FUNCTIONS.values()].map((f) => [f.name, f] as const),
    ...[...GATHER_FUNCTIONS.values()].map((f) => [f.name, f] as const),
    ...[...WINDOW_FUNCTIONS.values()].map((f) => [f.name, f] as const),
  ];

  it.each(documented)("%s is documented in both languages", (name, { signature, doc }) => {
    expect(signature.startsWith(`${name}(`)).toBe(true);
    expect(doc.en).toMatch(/^[A-Z0-9].*[.?]$/);
    expect(doc.zh).toMatch(/[\u4e00-\u9fff].*[。？]$/);
  });

  it("gives every scalar function an example", () => {
    expect([...SCALAR_FUNCTIONS.values()].filter((f) => f.examples.length === 0)).toEqual([]);
  });

  it("says of every gather what no rows come to", () => {
    for (const { ofNoRows } of GATHER_FUNCTIONS.values()) {
      expect(ofNoRows.en).not.toBe("");
      expect(ofNoRows.zh).not.toBe("");
    }
  });
});

describe("rounding", () => {
  it.each([
    ["round(-0.005, 0.01)", "-0.01"],
    ["round(2.5, 5)", "5"],
    ["round(2.4999, 5)", "0"],
    ["round(1 / 3, 0.01)", "0.33"],
    ["round(93.5%, 1%)", "0.94"],
    ["round(90min, 1h)", String(2 * 3_600_000)],
    ["round_up(-2.31, 0.1)", "-2.4"],
    ["round_up(2.3, 0.1)", "2.3"],
    ["round_down(-2.39, 0.1)", "-2.3"],
    ["round(7, -5)", "5"],
  ])("%s is %s", (formula, expected) => {
    expect(worked(formula)).toBe(expected);
  });

  it("to a step of zero is a quotient with a zero divisor", () => {
    expect(worked("round(5, 0)")).toBe("missing: zero_divisor");
    expect(worked("round_up(price, distance)", { price: integer(5), distance: integer(0) })).toBe(
      "missing: zero_divisor",
    );
  });
});

describe("days and clocks", () => {
  /** 2026-09-30T17:30Z is 2026-10-01 01:30 in Shanghai. */
  const night = integer(20_726 * DAY_MS + 17.5 * 3_600_000);

  it.each([
    ["date(reported) = 2026-10-01", "yes"],
    ["year(reported) * 100 + month(reported)", "202610"],
    ["day(reported)", "1"],
    ["weekday(reported)", "4"],
    ["period_of(reported)", "2026-10"],
    ["in_period(reported)", "yes"],
  ])("%s goes by the clock of the rulebook's zone", (formula, expected) => {
    expect(worked(formula, { reported: night })).toBe(expected);
  });

  it("take the day in which a date and some hours fall", () => {
    expect(worked("day(2026-10-01 + 36h)")).toBe("2");
    expect(worked("year(2026-01-01 - 12h)")).toBe("2025");
    expect(worked("month(day)", { day: parseExact("20726.5") ?? missing("empty") })).toBe("9");
  });

  it("know Monday to Sunday, also before 1970", () => {
    expect(Array.from({ length: 8 }, (_, i) => worked(`weekday(2026-10-05 + ${i}d)`))).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "7",
      "1",
    ]);
    expect(worked("weekday(1969-12-29)")).toBe("1");
  });

  it("name the period of other rules", () => {
    expect(worked("period_of(2026-10-26)", {}, { unit: "month", from: 26 })).toBe("2026-11");
    expect(worked("period_of(2026-10-26)", {}, { unit: "quarter", from: 1 })).toBe("2026-Q4");
    expect(worked("in_period(2026-11-01)")).toBe("no");
  });
});

describe("months", () => {
  it.each([
    ["months(2026-01-31, 2026-02-28)", "0"],
    ["months(2026-01-31, 2026-03-01)", "1"],
    ["months(2026-01-31, 2026-03-30)", "1"],
    ["months(2026-01-31, 2026-03-31)", "2"],
    ["months(2024-02-29, 2025-02-28)", "11"],
    ["months(2024-02-29, 2025-03-01)", "12"],
    ["months(2026-10-01, 2026-10-01)", "0"],
    ["months(2026-10-15, 2026-09-15)", "-1"],
    ["months(2026-10-15, 2026-09-16)", "0"],
    ["months(2025-12-31, 2026-01-30)", "0"],
  ])("%s is %s", (formula, expected) => {
    expect(worked(formula)).toBe(expected);
  });
});

describe("smallest and largest", () => {
  it("take values of any type that has an order", () => {
    expect(worked("max(2026-10-01, 2026-09-30) = 2026-10-01")).toBe("yes");
    expect(worked("min(90min, 1h) = 1h")).toBe("yes");
    expect(worked("min(1 / 3, 0.333, 0.34)")).toBe("0.333");
  });
});
