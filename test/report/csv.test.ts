import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvText, harmless } from "../../src/report/csv.js";
import type { Grid } from "../../src/report/grid.js";
import { textColumn } from "../../src/report/grid.js";
import { reportOf } from "../../src/report/report.js";
import { ESCAPE_NAME, sampleResult } from "./sample-result.js";

const report = reportOf(sampleResult(), { only: undefined, masked: false }, "zh");

test("a table begins with a byte order mark and its headers, and ends its lines with CRLF", () => {
  const text = csvText(report.others[0], report.manner);
  expect(text).toBe("\ufeff班组,发放合计\r\nA,2616.17\r\nB,838.60\r\n");
});

test("each row stands as it is in the result", () => {
  const rows = rowsOf(csvText(report.scored, report.manner));
  expect(rows[1]).toEqual([
    "E001",
    "王小明",
    "A",
    "2019-03-04",
    "92%",
    "3%",
    "26.5",
    "2026-10-30 08:00",
    "91.795455",
    "优秀",
    "2616.17",
    "",
  ]);
  expect(rows[2].slice(1, 2)).toEqual([`'=HYPERLINK("http://x","李")`]);
  expect(rows[3]).toEqual(["E003", ESCAPE_NAME, "B", "", "", "0%", "", "", "", "", "0.00", ""]);
});

describe("text that a spreadsheet program could run", () => {
  test.each(["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＠a", " =1", "-"])(
    "%j is given an apostrophe",
    (text) => {
      expect(harmless(text)).toBe(`'${text}`);
    },
  );

  test.each(["-5", "+5", "-0.25", "-3.5%", "王小明", "a=b", "2026-10-01", ""])("%j stays", (text) => {
    expect(harmless(text)).toBe(text);
  });
});

test("whatever a cell holds, it comes back as it was", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.string({ unit: "binary" })), { maxLength: 5 }),
      (rows) => {
        const grid: Grid = {
          name: "x",
          title: "x",
          columns: [textColumn("a", "a"), textColumn("b", "b")],
          rows,
        };
        const parsed = rowsOf(csvText(grid, report.manner));
        const expected = rows.map((row) => row.map(harmless));
        expect(parsed.slice(1)).toEqual(expected);
      },
    ),
    { numRuns: 200 },
  );
});

function rowsOf(csv: string): string[][] {
  return parse(csv, { bom: true, record_delimiter: "\r\n" });
}
