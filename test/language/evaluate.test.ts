import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../src/base/calendar.js";
import { type Exact, exactText, integer, parseExact } from "../../src/base/exact.js";
import { periodOf } from "../../src/base/period.js";
import { zoneNamed } from "../../src/base/zone.js";
import { evaluate, type RowContext } from "../../src/language/evaluate.js";
import type { Type } from "../../src/language/types.js";
import { isMissing, missing, type Reason, type Value } from "../../src/language/value.js";
import { nodeOf, sampleScope } from "./sample-scope.js";

const rule = { unit: "month", from: 1 } as const;
const zone = zoneNamed("Asia/Shanghai");
if (!zone) throw new Error("no zone");
const time = { zone, rule, period: periodOf(rule, 20_727) };
const scope = sampleScope("tickets", zone);

const number = (text: string): Exact => {
  const value = parseExact(text);
  if (!value) throw new Error(text);
  return value;
};

/** A row of tickets: what it does not name is missing (an empty cell). */
function rowOf(values: Readonly<Record<string, Value>>): RowContext {
  const value = (name: string) => values[name] ?? missing("empty");
  return {
    time,
    param: (name) => (name === "near" ? integer(100) : number("0.03")),
    column: (node) => value(node.name),
    follow: (node) => value(node.step?.link ?? "all"),
    gather: (node) => value(node.name),
    window: (node) => value(node.name),
    history: (node) => value(node.name),
    calendar: (node) => value(node.name),
  };
}

const HOUR = 3_600_000;
const ROW: Readonly<Record<string, Value>> = {
  ticket: "T1",
  urgent: true,
  distance: integer(80),
  price: number("1999.99"),
  rate: number("0.0125"),
  fault: "body",
  day: integer(20_727),
  reported: integer(20_727 * DAY_MS),
  closed: integer(20_727 * DAY_MS + 25 * HOUR),
  took: integer(25 * HOUR),
};

/** A value as a table of cases writes it: numbers as exact text, missing with its reason. */
function shown(value: Value, type: Type): string {
  if (isMissing(value)) return `missing: ${value.missing}`;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return `"${value}"`;
  return type.kind === "duration" ? `${exactText(value.div(HOUR))}h` : exactText(value);
}

function worked(formula: string, values: Readonly<Record<string, Value>> = ROW): string {
  const node = nodeOf(formula, scope);
  return shown(evaluate(node, rowOf(values)), node.type);
}

describe("formulas", () => {
  it.each([
    // Numbers are exact.
    ["1 / 3 + 1 / 6", "0.5"],
    ["0.1 + 0.2", "0.3"],
    ["1 / 3", "1/3"],
    ["2 - 3 * 4 / 5", "-0.4"],
    ["-(2 - 5)", "3"],
    ["price * 3", "5999.97"],
    ["price * rate", "24.999875"],
    ["near * 3%", "3"],
    ["limit", "0.03"],
    ["3% + 0.5%", "0.035"],
    // Comparisons: the limit itself.
    ["distance <= 80", "yes"],
    ["distance < 80", "no"],
    ["distance >= 80", "yes"],
    ["distance > 80", "no"],
    ["distance = 80.0", "yes"],
    ["distance != 80", "no"],
    ["1 / 3 = 2 / 6", "yes"],
    ['fault = "body"', "yes"],
    ['fault != "engine"', "yes"],
    ["urgent = no", "no"],
    ["urgent != no", "yes"],
    // Dates count days, durations elapsed time.
    ["day - 2026-09-30", "24h"],
    ["day + 36h - day", "36h"],
    ["36h + day = day + 36h", "yes"],
    ["day + 1d = 2026-10-02", "yes"],
    ["day - 30d = 2026-09-01", "yes"],
    ["day > 2026-09-30", "yes"],
    ["closed - reported", "25h"],
    ["closed - reported <= 24h", "no"],
    ["reported + 25h = closed", "yes"],
    ["closed - 1h = reported + 1d", "yes"],
    // The datetime is 08:00 in Shanghai, which is midnight in UTC.
    ["reported = 2026-10-01 08:00", "yes"],
    ["took / 5h", "5"],
    ["took * 20%", "5h"],
    ["period.first", "20727"],
    ["period.last - period.first", "720h"],
    // Choices.
    ["if(urgent, 1, 2)", "1"],
    ["if(not urgent, 1, 2)", "2"],
    ["distance in [70, 80]", "yes"],
    ["distance in [70, 90]", "no"],
    ["distance not in [70, 90]", "yes"],
    ['fault in ["engine", "body"]', "yes"],
    ["asset is missing", "yes"],
    ["fault is not missing", "yes"],
    ["asset else ticket", '"T1"'],
    ["asset else seller else ticket", '"T1"'],
    ["distance else 5", "80"],
  ])("%s is %s", (formula, expected) => {
    expect(worked(formula)).toBe(expected);
  });
});

describe("three-valued logic", () => {
  const TRUTH = { yes: true, no: false, missing: missing("no_row") } as const;
  type Truth = keyof typeof TRUTH;
  const run = (formula: string, a: Truth, b: Truth = "yes") => {
    const node = nodeOf(formula, scope);
    const context = rowOf({});
    const values: Readonly<Record<string, Value>> = { urgent: TRUTH[a], wet: TRUTH[b] };
    const value = evaluate(node, {
      ...context,
      column: (column) => values[column.name] ?? missing("empty"),
      gather: () => TRUTH[b],
    });
    return isMissing(value) ? "missing" : value ? "yes" : "no";
  };
  const both = "urgent and any(complaints where points > 1)";
  const either = "urgent or any(complaints where points > 1)";

  it.each([
    ["yes", "yes", "yes", "yes"],
    ["yes", "no", "no", "yes"],
    ["yes", "missing", "missing", "yes"],
    ["no", "yes", "no", "yes"],
    ["no", "no", "no", "no"],
    ["no", "missing", "no", "missing"],
    ["missing", "yes", "missing", "yes"],
    ["missing", "no", "no", "missing"],
    ["missing", "missing", "missing", "missing"],
  ] as const)("%s, %s: `and` is %s, `or` is %s", (a, b, and, or) => {
    expect(run(both, a, b)).toBe(and);
    expect(run(either, a, b)).toBe(or);
  });

  it("`not` of missing is missing", () => {
    expect([run("not urgent", "yes"), run("not urgent", "no"), run("not urgent", "missing")]).toEqual([
      "no",
      "yes",
      "missing",
    ]);
  });

  it("a condition that is missing makes `if` missing, whichever the branches", () => {
    expect(run("if(urgent, yes, yes)", "missing")).toBe("missing");
  });

  it("`else` makes it two-valued", () => {
    expect(run("urgent else no", "missing")).toBe("no");
    expect(run("urgent else no", "yes")).toBe("yes");
  });
});

describe("missing", () => {
  it.each([
    ["asset", "empty"],
    ["distance / (distance - 80)", "zero_divisor"],
    ["price / 0", "zero_divisor"],
    ["(distance / 0) * 0", "zero_divisor"],
    ["0 / 0", "zero_divisor"],
  ])("%s is missing: %s", (formula, reason) => {
    expect(worked(formula)).toBe(`missing: ${reason}`);
  });

  const REASONS: readonly Reason[] = ["no_row", "no_rows", "not_applicable", "unreadable"];

  it("keeps its reason through every operation", () => {
    for (const reason of REASONS) {
      const values = { ...ROW, distance: missing(reason) };
      for (const formula of [
        "-distance",
        "distance + 1",
        "1 + distance",
        "distance * 0",
        "distance > 3",
        "distance = distance",
        "distance in [1, 2]",
        "1 in [2, distance]",
        "round(distance, 1)",
        "min(distance, 1)",
        "if(distance > 3, 1, 2)",
        "if(urgent, distance, 2)",
        "not (distance > 3)",
        "distance > 3 and urgent",
      ]) {
        expect(worked(formula, values), formula).toBe(`missing: ${reason}`);
      }
    }
  });

  it("keeps the reason that comes first", () => {
    const values = { ...ROW, distance: missing("no_row"), price: missing("too_few") };
    expect(worked("distance * price", values)).toBe("missing: no_row");
    expect(worked("price * distance", values)).toBe("missing: too_few");
    expect(worked("distance > 1 and price > 1", values)).toBe("missing: no_row");
    expect(worked("max(5, price, distance)", values)).toBe("missing: too_few");
    expect(worked("1 in [price, distance]", values)).toBe("missing: too_few");
    expect(worked("distance else price", values)).toBe("missing: too_few");
  });

  it("does not spread out of a branch that is not taken", () => {
    const values = { ...ROW, distance: missing("no_row") };
    expect(worked("if(urgent, 1, distance)", values)).toBe("1");
    expect(worked("1 else distance", values)).toBe("1");
  });

  it("does not hide a value that is in a list beside it", () => {
    const values = { ...ROW, price: missing("too_few") };
    expect(worked("distance in [price, 80]", values)).toBe("yes");
    expect(worked("distance in [price, 81]", values)).toBe("missing: too_few");
  });

  it("is asked for without spreading", () => {
    const values = { ...ROW, distance: missing("no_row") };
    expect(worked("distance is missing", values)).toBe("yes");
    expect(worked("(distance + price) * 2 is missing", values)).toBe("yes");
    expect(worked("distance is not missing", values)).toBe("no");
  });

  it("is not zero and not no", () => {
    const values = { ...ROW, distance: missing("empty"), urgent: missing("empty") };
    expect(worked("distance = 0", values)).toBe("missing: empty");
    expect(worked("urgent = no", values)).toBe("missing: empty");
  });
});

describe("what other rows give", () => {
  it("is asked of the row's context", () => {
    const values = { ...ROW, engineer: integer(7), all: integer(3), sum: integer(5), first: integer(2) };
    expect(worked("engineer.score * 2", values)).toBe("14");
    expect(worked("all.profit", values)).toBe("3");
    expect(worked("sum(complaints.points) + 1", values)).toBe("6");
    expect(worked("first(distance per asset after distance)", values)).toBe("2");
  });

  it("spreads where it is missing", () => {
    expect(worked("engineer.score + 1", { ...ROW, engineer: missing("no_row") })).toBe("missing: no_row");
  });
});
