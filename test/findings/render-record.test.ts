import { expect, test } from "vitest";
import { sourceFile } from "../../src/base/source.js";
import { at, finding, inData } from "../../src/findings/finding.js";
import { findingRecord } from "../../src/findings/render-record.js";

test("a finding in data becomes file, sheet, row, column", () => {
  const place = inData({ file: "t.xlsx", sheet: "十月", row: 7, column: "姓名" });
  expect(findingRecord(finding("file-missing", place, { path: "x" }), "zh")).toEqual({
    severity: "error",
    code: "file-missing",
    file: "t.xlsx",
    sheet: "十月",
    row: 7,
    column: "姓名",
    message: "找不到文件或文件夹 x。",
    fix: "请检查路径，或命令中给出的文件夹。",
  });
});

test("a finding in a rulebook becomes file, line, character", () => {
  const file = sourceFile("r.yaml", "a\nscored: x");
  const record = findingRecord(
    finding("file-missing", at({ file, start: 10, end: 11 }), { path: "x" }),
    "en",
  );
  expect(record).toMatchObject({ file: "r.yaml", line: 2, character: 9 });
});

test("a finding of no place has none", () => {
  expect(Object.keys(findingRecord(finding("file-missing", undefined, { path: "x" }), "en"))).toEqual([
    "severity",
    "code",
    "message",
    "fix",
  ]);
});
