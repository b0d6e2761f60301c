import { describe, expect, test } from "vitest";
import { sealFits } from "../../../src/ledger/seal.js";
import { resultJson } from "../../../src/report/json/result-json.js";
import { ESCAPE_NAME, sampleResult } from "../sample-result.js";
import { textOf } from "./text-of.js";

const view = { only: undefined, masked: false };
const text = textOf(resultJson(sampleResult(), view, "en"));
const parsed = JSON.parse(text);

describe("result.json", () => {
  test("names its form, the tool, the language and the rulebook first", () => {
    expect(Object.keys(parsed).slice(0, 4)).toEqual(["schema", "tool", "language", "rulebook"]);
    expect(parsed.rulebook).toEqual({
      name: { en: "After-sales engineer", zh: "售后工程师月度绩效" },
      id: "after-sales",
      version: "2026-10",
      sha256: "1".repeat(64),
      files: [{ file: "after-sales.yaml", sha256: "1".repeat(64) }],
    });
    expect(parsed).toMatchObject({
      period: "2026-10",
      status: "provisional",
      scored: "people",
      overrides: [],
    });
  });

  test("is whole and sealed however long it is", () => {
    const result = sampleResult();
    for (let length = 0; length < 40_000; length += 100) {
      const rulebook = { ...result.rulebook, version: "v".repeat(length) };
      const whole = textOf(resultJson({ ...result, rulebook }, view, "en"));
      expect(sealFits(whole), `${length} more characters`).toBe(true);
    }
  });

  test("accounts for every row of a file", () => {
    expect(parsed.inputs[0]).toEqual({
      table: "tickets",
      file: "tickets.csv",
      sha256: "2".repeat(64),
      format: "csv",
      encoding: "GB18030",
      delimiter: ",",
      headerRow: 1,
      rows: { read: 1500, used: 510, outside: 980, excluded: 7, rejected: 3, consulted: 420 },
    });
  });

  test("holds values exactly, and why there is none", () => {
    const [first, second, third] = parsed.tables.people;
    expect(first.values).toEqual({
      id: "E001",
      name: "王小明",
      team: "A",
      joined: "2019-03-04",
      timely: "0.92",
      limit: "0.03",
      handling: "26.5h",
      last: "2026-10-30T08:00+08:00",
      score: "4039/44",
      grade: "excellent",
      total: "2616.17",
      extra_penalty: false,
    });
    expect(second.values).toMatchObject({ timely: "2/3", limit: "1/15", handling: "25/27h" });
    expect(third.values).toMatchObject({ timely: null, score: null });
    expect(third.missing).toMatchObject({ timely: "no_rows", score: "not_applicable" });
  });

  test("holds links, grades, score items, pay lines, total and flags of each row", () => {
    const [first, second] = parsed.tables.people;
    expect(first.links).toEqual({ team: "A" });
    expect(first.grades).toEqual({ grade: "excellent" });
    expect(first.scores).toEqual([
      { quantity: "score", item: "arrival", points: "30", measured: "0.92", got: "30" },
      {
        quantity: "score",
        item: "satisfaction",
        points: "30",
        measured: null,
        got: null,
        missing: { reason: "no_rows", policy: "exclude" },
      },
    ]);
    expect(first.pay).toEqual([
      {
        quantity: "total",
        line: "performance",
        groups: [],
        exact: "230223/88",
        due: "2616.17",
        amount: "2616.17",
        rule: "after-sales.yaml:84",
      },
    ]);
    expect(first.total).toBe("2616.17");
    expect(second.flags).toEqual(["extra_penalty"]);
  });

  test("tells of cuts, funds and findings, counted in full", () => {
    expect(parsed.cuts).toEqual([
      {
        table: "people",
        key: "E003",
        quantity: "total",
        part: null,
        before: "-120.50",
        after: "0.00",
        by: { rule: "at_least", group: null, limit: "0", formula: "0", place: "after-sales.yaml:90" },
      },
    ]);
    expect(parsed.funds[0]).toMatchObject({ key: "A", amount: "1234.50" });
    expect(parsed.findings.counts).toEqual([{ code: "file-missing", severity: "error", count: 23 }]);
    expect(parsed.findings.kept[0]).toMatchObject({ file: "staff.xlsx", row: 7, column: "姓名" });
  });

  test("holds nothing that a terminal would obey, and says the same", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(parsed.tables.people[2].values.name).toBe(ESCAPE_NAME);
  });

  test("is the same text each time", () => {
    expect(textOf(resultJson(sampleResult(), view, "en"))).toBe(text);
  });

  test("has each row of a table on a line of its own", () => {
    expect(text.split("\n").filter((line) => line.startsWith('      {"key":'))).toHaveLength(6);
  });
});
