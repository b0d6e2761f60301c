import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { integer } from "../../../src/base/exact.js";
import { bilingual } from "../../../src/base/language.js";
import type { Result, ResultColumn } from "../../../src/engine/result/result.js";
import { missing } from "../../../src/language/value.js";
import { reportOf } from "../../../src/report/report.js";
import { terminalText } from "../../../src/report/terminal/terminal.js";
import { ESCAPE_NAME, sampleResult } from "../sample-result.js";

const view = { only: undefined, masked: false };

const screen = { columns: 120, lines: 60, colour: false, all: false };

function summary(language: "en" | "zh", columns = 120, result: Result = sampleResult(), lines = 60): string {
  return terminalText(reportOf(result, view, language), { ...screen, columns, lines });
}

/** So many people: the score of P7 is 7 (or `score`), its pay 7.00; P0 has no score, unless one is given. */
function crowd(count: number, score?: number): Result {
  const sample = sampleResult();
  const [people] = sample.tables;
  const at = (name: string) => people.columns.findIndex((column) => column.name === name);
  const rows = Array.from({ length: count }, (_, i) => {
    const values = [...people.rows[0].values];
    values[at("id")] = `P${i}`;
    values[at("score")] = i === 0 && score === undefined ? missing("no_rows") : integer(score ?? i);
    values[at("total")] = integer(i);
    return { ...people.rows[0], key: `P${i}`, values, flags: [] };
  });
  return { ...sample, tables: [{ ...people, rows }] };
}

describe("the summary", () => {
  test("shows period, status and why it is not final, totals, teams, people, what to decide, rows", () => {
    expect(summary("en")).toBe(`After-sales engineer  2026-10, 2026-10-01 to 2026-10-31: provisional
  provisional: Tickets.reported must be known up to 2026-11-30; the data reach 2026-11-12

Total    3,454.77 CNY
People          3 (with flags 1)
payroll  3,454.77

Teams
team      paid
A     2,616.17
B       838.60

People
id    name                  team  score  grade         total  Flags
E001  王小明                A     91.80  Excellent  2,616.17
E002  =HYPERLINK("http://…  B     59.90  Poor         838.60  Extra penalty, to be decided
E003  赵\\u001b[31m\\u202e六  B         –  –              0.00

Flags
Extra penalty, to be decided (1): E002 =HYPERLINK("http://x","李")

Limits that acted
E003 赵\\u001b[31m\\u202e六, Bonus: -120.50 became 0.00 (Bonus: at least 0.00)

Unshared, or kept for a fund
Share of A: 1,234.50, goes to the meal fund

Input
Table    File         Read  Used  Outside  Consulted  Excluded  Rejected  How it was read
Tickets  tickets.csv  1500   510      980        420         7         3  CSV; GB18030; header row 1
People   staff.xlsx      3     3        0          0         0         0  XLSX; sheet 花名册; header row 3

Findings: errors 23, warnings 0, notices 0
`);
  });

  test("keeps a pool that is shared out where other quantities find no room", () => {
    const sample = sampleResult();
    const withRole = (role: ResultColumn["role"]): Result => ({
      ...sample,
      tables: sample.tables.map((table) => ({
        ...table,
        columns: table.columns.map((column) => (column.name === "paid" ? { ...column, role } : column)),
      })),
    });
    expect(summary("en", 10, withRole("quantity"))).toContain("not shown here: paid");
    expect(summary("en", 10, withRole("pool"))).not.toContain("not shown here: paid");
  });

  test("stays aligned with Chinese text", () => {
    const lines = summary("zh").split("\n");
    const start = lines.findIndex((line) => line.startsWith("工号"));
    const people = lines.slice(start, start + 4);
    const at = (line: string, text: string) => stringWidth(line.slice(0, line.indexOf(text) + text.length));
    // Money is right-aligned: all totals end in the same column of the screen.
    expect(at(people[0], "奖金")).toBe(at(people[1], "2,616.17"));
    expect(at(people[1], "2,616.17")).toBe(at(people[2], "838.60"));
    expect(at(people[1], "2,616.17")).toBe(at(people[3], "0.00"));
  });

  test("sends no control or bidi character of the input to the terminal", () => {
    const text = summary("zh");
    expect(text).not.toContain(ESCAPE_NAME);
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test("uses colours only where it may", () => {
    const report = reportOf(sampleResult(), view, "en");
    expect(terminalText(report, { ...screen, colour: true })).toContain("\u001b[1mPeople");
    expect(terminalText(report, screen)).not.toContain("\u001b");
  });

  test("leaves out columns that only lead to others where the terminal is narrow, and says so", () => {
    const text = summary("en", 80);
    expect(text).toContain("not shown here: How it was read");
    for (const line of text.split("\n").slice(2)) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
  });

  describe("of many people", () => {
    test("fits the screen: the highest and the lowest by score, and where the others are", () => {
      const lines = summary("en", 80, crowd(600), 40).split("\n");
      expect(lines.length).toBeLessThanOrEqual(38);
      const start = lines.indexOf("People: the 5 highest and the 5 lowest of 599 by score");
      const keys = lines.slice(start + 2, start + 13).map((line) => line.split(" ")[0]);
      expect(keys).toEqual([..."P599 P598 P597 P596 P595".split(" "), "…", ..."P5 P4 P3 P2 P1".split(" ")]);
      expect(lines[start + 13]).toBe("without score: 1; --all lists all 600");
    });

    test("lists everyone with --all, however high the screen, in the order of their keys", () => {
      const report = reportOf(crowd(600), view, "en");
      const lines = terminalText(report, { ...screen, all: true, lines: 10 }).split("\n");
      expect(lines.filter((line) => /^P\d/.test(line))).toHaveLength(600);
      expect(lines.join("\n")).not.toContain("--all");
    });

    test("lists everyone where the screen is high enough, and twelve on any", () => {
      const listed = (text: string) => text.match(/^P\d/gm)?.length;
      expect(listed(summary("en", 120, crowd(30), 60))).toBe(30);
      expect(listed(summary("en", 120, crowd(30), 40))).toBe(10);
      expect(listed(summary("en", 120, crowd(30), 10))).toBe(6);
      expect(listed(summary("en", 120, crowd(12), 10))).toBe(12);
    });

    test("of equal scores shows those who are paid more first", () => {
      // All have 60 points; P29 is paid most, P0 least.
      const text = summary("en", 120, crowd(30, 60), 40);
      expect(text).toContain("People: the 5 highest and the 5 lowest of 30 by score");
      expect(text.match(/^P\d+/gm)).toEqual("P29 P28 P27 P26 P25 P4 P3 P2 P1 P0".split(" "));
    });

    test("names some of those who have a flag, and counts them", () => {
      const sample = crowd(30);
      const [people] = sample.tables;
      const rows = people.rows.map((row) => ({ ...row, flags: ["extra_penalty"] }));
      const text = summary("zh", 120, { ...sample, tables: [{ ...people, rows }] }, 40);
      expect(text).toContain("另行处罚，待定（30）：P0 王小明、P1 王小明、");
      expect(text.replaceAll(/\n */g, "")).toMatch(/、P7 王小明 等，另有 22 项|、P11 王小明 等，另有 18 项/);
    });
  });

  test.each([60, 80])("folds well at %i columns: no line is longer, in either language", (columns) => {
    for (const language of ["en", "zh"] as const) {
      for (const result of [sampleResult(), crowd(600)]) {
        const lines = summary(language, columns, result, 40).split("\n");
        for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
      }
    }
  });

  test("names the table beside a file that several tables read, and counts the file once", () => {
    const sample = sampleResult();
    const tickets = sample.inputs[0];
    const answers = { ...tickets, table: "visits", label: { en: "Visits", zh: "上门" } };
    const text = summary("en", 60, { ...sample, inputs: [...sample.inputs, answers] });
    expect(text).toContain("files: 2, listed with --all");
    expect(text).toContain(`${tickets.file} (Visits): ${tickets.rows.excluded} excluded`);
  });

  test("accounts for the rows in a line where a table of the files finds no room, naming what did not count", () => {
    expect(summary("en", 60)).toContain(`Rows: 1503 read = 513 used + 980 of other periods + 7
    excluded + 3 rejected; files: 2, listed with --all
tickets.csv: 7 excluded, 3 rejected (Test ticket: 7,
    a cell cannot be read: 3)
`);
    const all = terminalText(reportOf(sampleResult(), view, "en"), { ...screen, columns: 60, all: true });
    expect(all).toContain(`tickets.csv: 1500 read = 510 used + 980 of other periods + 7
    excluded + 3 rejected; CSV; GB18030; header row 1
staff.xlsx: 3 read = 3 used + 0 of other periods + 0
    excluded + 0 rejected; XLSX; sheet 花名册; header row 3
`);
  });

  test("shows every quantity where nothing is scored or paid", () => {
    const sample = sampleResult();
    const text = summary("en", 120, { ...sample, tables: [sample.tables[2]], scored: "team" });
    expect(text).toContain("Teams\nteam      paid\nA     2,616.17");
  });

  test("names what was overridden, and how the data end", () => {
    const trial: Result = {
      ...sampleResult(),
      status: "trial",
      overrides: [{ name: "near", from: "100", to: "120" }],
      dataUntil: 20_000,
      reach: [],
    };
    const text = summary("zh", 120, trial);
    expect(text).toContain("试算：near 由 100 改为 120（--set）");
    expect(text).toContain("数据视为完整至 2024-10-04（--data-until）");
  });
});

test("a name of a fund, too, is made harmless", () => {
  const sample = sampleResult();
  const funds = [{ ...sample.funds[0], fund: bilingual("a\u001b[2Jb") }];
  expect(summary("en", 120, { ...sample, funds })).toContain("goes to a\\u001b[2Jb");
});
