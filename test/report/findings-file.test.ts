import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { sourceFile } from "../../src/base/source.js";
import { at, finding, inData } from "../../src/findings/finding.js";
import { findingsCsv, findingsJson, findingsWorkbook } from "../../src/report/findings-file.js";
import { readWorkbook } from "./excel/workbook.js";

const source = sourceFile("r.yaml", "merit: 1\nscored: peple\n");
const FINDINGS = [
  finding("file-missing", inData({ file: "t.csv", row: 7, column: "=姓名" }), { path: "x" }),
  finding("scored-unknown", at({ file: source, start: 17, end: 22 }), {
    found: "peple",
    nearest: "",
    known: ["people"],
  }),
];

test("as CSV: one line a finding, nothing that a spreadsheet runs", () => {
  const text = findingsCsv("zh");
  const whole = text.start + text.next(FINDINGS.slice(0, 1)) + text.next(FINDINGS.slice(1)) + text.end;
  const rows = rowsOf(whole);
  expect(whole.startsWith("\ufeff级别,代码,文件,工作表,行号")).toBe(true);
  expect(rows[1].slice(0, 9)).toEqual(["错误", "file-missing", "t.csv", "", "7", "'=姓名", "", "", ""]);
  expect(rows[2].slice(0, 9)).toEqual(["错误", "scored-unknown", "r.yaml", "", "", "", "", "2", "9"]);
});

test("as JSON: an array of records, and an empty one where there are none", () => {
  const text = findingsJson("en");
  const records = JSON.parse(
    text.start + text.next(FINDINGS.slice(0, 1)) + text.next(FINDINGS.slice(1)) + text.end,
  );
  expect(records[0]).toMatchObject({ severity: "error", code: "file-missing", file: "t.csv", row: 7 });
  expect(records[1]).toMatchObject({ file: "r.yaml", line: 2, character: 9 });
  const none = findingsJson("en");
  expect(JSON.parse(none.start + none.end)).toEqual([]);
});

test("as a workbook: the same columns, numbers as numbers", async () => {
  const rows = readWorkbook(await findingsWorkbook(FINDINGS, "en")).get("Findings") ?? [];
  expect(rows[0].slice(0, 3).map(({ value }) => value)).toEqual(["Severity", "Code", "File"]);
  expect(rows[1].slice(0, 6).map(({ value }) => value)).toEqual([
    "error",
    "file-missing",
    "t.csv",
    undefined,
    7,
    "=姓名",
  ]);
});

function rowsOf(csv: string): string[][] {
  return parse(csv, { bom: true, record_delimiter: "\r\n" });
}
