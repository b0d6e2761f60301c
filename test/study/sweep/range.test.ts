import { describe, expect, it } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../src/base/calendar.js";
import { integer, parseExact } from "../../../src/base/exact.js";
import type { Finding } from "../../../src/findings/finding.js";
import { DURATION, PERCENT } from "../../../src/language/types.js";
import {
  MOST_VALUES,
  parseRange,
  type ReadValue,
  sweepValues,
  valueAsText,
} from "../../../src/study/sweep/range.js";
import { rulebookOf } from "../../engine/running.js";

const RULEBOOK = rulebookOf(`
scored: people
params: { limit: 3%, bonus: 120.50, wanted: 4, window: 30d, grade: A, from: 2026-10-01 }
tables: { people: { file: staff, key: id, columns: { id: { header: ID } } } }
rules: { people: { total: { pay: { bonus: bonus } } } }
`);

const UNITS: Readonly<Record<string, number>> = { d: DAY_MS, h: HOUR_MS, min: MINUTE_MS };

/** Reads what these tests write: numbers, quotients, percents, durations. */
const read: ReadValue = (text, { kind }) => {
  const [, number = "", unit = ""] = /^([\d./]+)([a-z%]*)$/.exec(text) ?? [];
  const value = parseExact(number);
  if (kind === "percent") return unit === "%" ? value?.div(100) : number.includes("/") ? value : undefined;
  if (kind === "duration") return unit in UNITS ? value?.mul(UNITS[unit]) : undefined;
  return unit === "" ? value : undefined;
};

function texts(name: string, range: string): string[] | string {
  const parsed = parseRange(name, range);
  const swept = parsed && sweepValues(RULEBOOK, parsed, read);
  if (!swept) return "no range";
  return "code" in swept ? (swept satisfies Finding).code : swept.values.map(({ text }) => text);
}

describe("a range", () => {
  it.each([
    ["limit", "1%..5%:1%", ["1%", "2%", "3%", "4%", "5%"]],
    ["limit", "1%..2%:0.25%", ["1%", "1.25%", "1.5%", "1.75%", "2%"]],
    ["bonus", "100..130:12.50", ["100", "112.5", "125"]],
    ["wanted", "6..4:1", ["6", "5", "4"]],
    ["window", "12h..3d:12h", ["12h", "24h", "36h", "48h", "60h", "72h"]],
    ["window", "1d..3d:24h", ["1d", "2d", "3d"]],
    ["window", "1h..2h:20min", ["1h", "4800s", "6000s", "2h"]],
    ["wanted", "1..2:1/3", ["1", "4/3", "5/3", "2"]],
    ["limit", "0/1..1/10:1/30", ["0%", "1/30", "1/15", "10%"]],
  ])("of %s, %s, has the values %j", (name, range, expected) => {
    expect(texts(name, range)).toEqual(expected);
  });

  it.each([
    ["limt", "1%..5%:1%", "sweep-unknown"],
    ["grade", "A..C:1", "sweep-type"],
    ["from", "2026-10-01..2026-10-05:1d", "sweep-type"],
    ["limit", "1..5:1", "sweep-value"],
    ["limit", "1%..5%:1d", "sweep-value"],
    ["limit", "1%..5%:0%", "sweep-step"],
    ["limit", "1%..2%:5%", "sweep-one-value"],
    ["limit", "1%..1%:1%", "sweep-one-value"],
    ["limit", "0%..100%:0.1%", "sweep-too-many"],
    ["limit", "1%..5%", "no range"],
    ["limit", "1%:5%:1%", "no range"],
    ["limit", "..5%:1%", "no range"],
  ])("of %s, %s, is refused: %s", (name, range, expected) => {
    expect(texts(name, range)).toBe(expected);
  });

  it("may have as many values as are tried, and not one more", () => {
    expect(texts("wanted", `1..${MOST_VALUES}:1`)).toHaveLength(MOST_VALUES);
    expect(texts("wanted", `1..${MOST_VALUES + 1}:1`)).toBe("sweep-too-many");
  });

  it("names the nearest parameter that has steps", () => {
    const swept = sweepValues(RULEBOOK, { name: "limt", from: "1%", to: "2%", step: "1%" }, read);
    expect(swept).toMatchObject({
      values: { hint: { en: " Did you mean limit?" }, known: ["limit", "bonus", "wanted", "window"] },
    });
  });
});

describe("a value of a sweep", () => {
  it("is written exactly, as a rulebook can read it", () => {
    expect(valueAsText(integer(1).div(3), PERCENT, [])).toBe("1/3");
    expect(valueAsText(integer(90).mul(MINUTE_MS), DURATION, [])).toBe("1.5h");
    expect(valueAsText(integer(45).mul(DAY_MS), DURATION, [])).toBe("45d");
  });
});
