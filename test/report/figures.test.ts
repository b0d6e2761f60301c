import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { type Exact, HUNDRED, parseExact, roundTo } from "../../src/base/exact.js";
import { csvText } from "../../src/report/csv.js";
import { reportWorkbook } from "../../src/report/excel/xlsx.js";
import { resultJson } from "../../src/report/json/result-json.js";
import { reportOf } from "../../src/report/report.js";
import { terminalText } from "../../src/report/terminal/terminal.js";
import { readWorkbook } from "./excel/workbook.js";
import { textOf } from "./json/text-of.js";
import { exact, sampleResult } from "./sample-result.js";

const view = { only: undefined, masked: false };
const result = sampleResult();
const report = reportOf(result, view, "en");

/** A figure read back: percents as ratios, thousands joined; undefined for no number. */
function figure(text: string): Exact | undefined {
  const plain = text.replaceAll(",", "").replace(/h$/, "");
  const number = parseExact(plain.replace(/%$/, ""));
  return plain.endsWith("%") ? number?.div(HUNDRED) : number;
}

/** Are two figures the same, as far as the coarser one tells? */
function agree(a: Exact | undefined, b: Exact | undefined, step: Exact): boolean {
  if (!a || !b) return a === b;
  return roundTo(a, step).equals(roundTo(b, step));
}

const CENT = exact("0.01");
const MICRO = exact("0.000001");

test("every figure of a person is the same in result.json, CSV, workbook and terminal", async () => {
  const json = JSON.parse(textOf(resultJson(result, view, "en"))).tables.people;
  const csv = rowsOf(csvText(report.scored, report.manner));
  const sheet = readWorkbook(await reportWorkbook(report)).get("People") ?? [];
  const names = report.scored.columns.map(({ name }) => name);
  let compared = 0;
  for (const [row, person] of json.entries()) {
    for (const name of ["timely", "limit", "handling", "score", "total"]) {
      const at = names.indexOf(name);
      const exactly = person.values[name] === null ? undefined : figure(person.values[name]);
      expect(agree(exactly, figure(csv[row + 1][at]), MICRO), `csv ${name} of ${person.key}`).toBe(true);
      const cell = sheet[row + 1][at].value;
      const inSheet = typeof cell === "number" ? parseExact(cell.toString()) : undefined;
      expect(agree(exactly, inSheet, MICRO), `xlsx ${name} of ${person.key}`).toBe(true);
      compared += 1;
    }
  }
  expect(compared).toBe(15);

  const lines = terminalText(report, { columns: 200, lines: 40, colour: false, all: false }).split("\n");
  for (const person of json) {
    const line = lines.find((text) => text.startsWith(person.key)) ?? "";
    const shown = line.split(/ {2,}/).map(figure);
    const money = figure(person.values.total);
    expect(
      shown.some((one) => one && agree(one, money, CENT)),
      line,
    ).toBe(true);
    const score = person.values.score === null ? undefined : figure(person.values.score);
    if (score)
      expect(
        shown.some((one) => one && agree(one, score, CENT)),
        line,
      ).toBe(true);
  }
  expect(lines.find((line) => line.startsWith("Total"))).toBe("Total    3,454.77 CNY");
});

function rowsOf(csv: string): string[][] {
  return parse(csv, { bom: true, record_delimiter: "\r\n" });
}

test("the table of everything is left out where nothing but a guard stands in it", () => {
  const guarded = result.tables.map((table) =>
    table.name === "all"
      ? { ...table, columns: table.columns.map((column) => ({ ...column, role: "guard" as const })) }
      : table,
  );
  expect(reportOf({ ...result, tables: guarded }, view, "en").all).toBeUndefined();
});
