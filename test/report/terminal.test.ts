import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { bilingual } from "../../src/base/language.js";
import type { Result, ResultColumn } from "../../src/engine/result.js";
import { reportOf } from "../../src/report/report.js";
import { terminalText } from "../../src/report/terminal.js";
import { ESCAPE_NAME, sampleResult } from "./sample-result.js";

const view = { only: undefined, masked: false };

function summary(language: "en" | "zh", columns = 120, result: Result = sampleResult()): string {
  return terminalText(reportOf(result, view, language), { columns, colour: false });
}

describe("the summary", () => {
  test("shows period, status and why it is not final, rows, people, teams, totals", () => {
    expect(summary("en")).toBe(`After-sales engineer  2026-10, 2026-10-01 to 2026-10-31: provisional
  provisional: tickets.reported must be known up to 2026-11-30; the data reach 2026-11-12

Input
Table    File         Read  Used  Outside  Consulted  Excluded  Rejected  How it was read
Tickets  tickets.csv  1500   510      980        420         7         3  CSV; GB18030; header row 1
People   staff.xlsx      3     3        0          0         0         0  XLSX; sheet 花名册; header row 3

People
id    name                  team  score  grade         total  Flags
E001  王小明                A     91.80  Excellent  2,616.17
E002  =HYPERLINK("http://…  B     59.90  Poor         838.60  Extra penalty, to be decided
E003  赵\\u001b[31m\\u202e六  B         –  –              0.00
Total  3,454.77 CNY

Teams
team      paid
A     2,616.17
B       838.60

Everything
payroll  3,454.77

Limits that acted
People E003, Bonus: -120.50 became 0.00 (Bonus: at least 0.00)

Unshared, or kept for a fund
Tickets Share of A: 1,234.50, goes to the meal fund

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
    expect(terminalText(report, { columns: 100, colour: true })).toContain("\u001b[1mPeople");
    expect(terminalText(report, { columns: 100, colour: false })).not.toContain("\u001b");
  });

  test("leaves out columns that only lead to others where the terminal is narrow, and says so", () => {
    const text = summary("en", 80);
    expect(text).toContain("not shown here: How it was read");
    for (const line of text.split("\n").slice(2)) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
  });

  test("fits forty people on a screen and says how many more there are", () => {
    const sample = sampleResult();
    const [people] = sample.tables;
    const rows = Array.from({ length: 45 }, (_, i) => ({ ...people.rows[0], key: `E${i}` }));
    const lines = summary("en", 120, { ...sample, tables: [{ ...people, rows }] }).split("\n");
    expect(lines.filter((line) => line.startsWith("E001"))).toHaveLength(40);
    expect(lines).toContain("… and 5 more (in people.csv of --out, and with --json)");
    expect(lines.length).toBeLessThan(65);
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
