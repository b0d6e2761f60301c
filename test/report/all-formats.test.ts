import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { CENT, type Exact, HUNDRED, parseExact, roundTo } from "../../src/base/exact.js";
import type { Result } from "../../src/engine/result/result.js";
import { csvText } from "../../src/report/csv.js";
import { reportWorkbook } from "../../src/report/excel/xlsx.js";
import type { GridColumn } from "../../src/report/grid.js";
import { whatCounts } from "../../src/report/grids/table-grids.js";
import { reportHtml } from "../../src/report/html/report-html.js";
import { resultJson } from "../../src/report/json/result-json.js";
import { resultMarkdown } from "../../src/report/markdown/markdown.js";
import { inline } from "../../src/report/markdown/markup.js";
import { type Report, reportOf } from "../../src/report/report.js";
import { terminalText } from "../../src/report/terminal/terminal.js";
import { run } from "../engine/schemes/fixture-run.js";
import { SCHEMES } from "../fixtures/schemes.js";
import { type ReadCell, readWorkbook } from "./excel/workbook.js";
import { textOf } from "./json/text-of.js";
import { exact } from "./sample-result.js";

const VIEW = { only: undefined, masked: false };
const NUMBERS: ReadonlySet<string> = new Set(["number", "money", "percent", "ratio", "duration"]);
const MICRO = exact("0.000001");

/** A figure read back: percents as ratios, durations in hours, thousands joined; undefined for no number. */
function figure(text: string): Exact | undefined {
  const [stretch, hours = "0", minutes] = /^(?:(\d+) h )?(\d+) min$/.exec(text) ?? [];
  if (stretch !== undefined) return exact(hours).add(exact(minutes).div(exact("60")));
  const plain = text.replaceAll(",", "").replace(/ ?(h|小时)$/, "");
  const number = parseExact(plain.replace(/%$/, ""));
  return plain.endsWith("%") ? number?.div(HUNDRED) : number;
}

/** Is what was shown the exact value, as far as it was to be shown? */
function isSame(exactly: Exact | undefined, shown: Exact | undefined, step: Exact): boolean {
  if (!exactly || !shown) return exactly === shown;
  return roundTo(exactly, step).equals(roundTo(shown, step));
}

/** To what a screen shows the values of a column. */
function shownStep({ type }: GridColumn): Exact {
  return type.kind === "percent" || type.kind === "ratio" ? CENT.div(HUNDRED) : CENT;
}

/** Money has cents, also where it was not rounded; everything else in a file more digits. */
const inFileStep = ({ type }: GridColumn) => (type.kind === "money" ? CENT : MICRO);

interface Row {
  readonly key: string;
  /** By column: what `result.json` says; undefined for a missing value. */
  readonly figures: ReadonlyMap<string, Exact | undefined>;
}

/** The scored rows and their figures, as `result.json` has them. */
function rowsOfJson(result: Result, { scored }: Report): readonly Row[] {
  const json = JSON.parse(textOf(resultJson(result, VIEW, "en")));
  const names = scored.table.columns.filter(({ type }) => NUMBERS.has(type.kind)).map(({ name }) => name);
  const rows: readonly { key: string; values: Record<string, string | null> }[] = json.tables[json.scored];
  return rows.map(({ key, values }) => ({
    key,
    figures: new Map(names.map((name) => [name, figure(values[name] ?? "")])),
  }));
}

/** The figures of a row that differ from those of `result.json`, by the cells in which they should stand. */
function differing(
  { key, figures }: Row,
  columns: readonly GridColumn[],
  at: (column: number) => Exact | undefined,
  step: (column: GridColumn) => Exact,
): string[] {
  return columns.flatMap((column, i) => {
    if (!figures.has(column.name)) return [];
    return isSame(figures.get(column.name), at(i), step(column)) ? [] : [`${key} ${column.name}`];
  });
}

/** Lines of one block of a text that begins with that line. */
function blockOf(text: string, title: string): string[] {
  const [block = ""] = text.split("\n\n").filter((one) => one.startsWith(`${title}\n`));
  return block.split("\n").slice(2);
}

const numberIn = (cell: ReadCell | undefined) =>
  typeof cell?.value === "number" ? parseExact(cell.value.toFixed(10)) : undefined;

const ALL = [
  { rules: "after-sales.yaml", folder: "after-sales", period: "2026-10", before: [] },
  ...SCHEMES,
] as const;

describe.each(ALL)("every figure of $rules in $period", ({ rules, folder, period, before }) => {
  const made = run(rules, folder, period, before).then(({ result }) => {
    return { result, report: reportOf(result, VIEW, "en") };
  });

  test("is the same in CSV, workbook, terminal and Markdown as in result.json", async () => {
    const { result, report } = await made;
    const { scored, manner } = report;
    const rows = rowsOfJson(result, report);
    expect(rows.length).toBeGreaterThan(0);
    const csv: string[][] = parse(csvText(scored, manner), { bom: true, record_delimiter: "\r\n" });
    const sheet = [...readWorkbook(await reportWorkbook(report)).values()][1] ?? [];
    const narrow = whatCounts(scored);
    const screen = { columns: 2000, lines: 40, colour: false, all: true };
    const lines = blockOf(terminalText(report, screen), scored.title);
    const page = resultMarkdown(report);
    const folded = page
      .slice(page.indexOf(`<summary>${inline(scored.title)}`))
      .split("\n")
      .slice(4);
    for (const [i, row] of rows.entries()) {
      const inCsv = (at: number) => figure(csv[i + 1][at]);
      expect(differing(row, scored.columns, inCsv, inFileStep), "CSV").toEqual([]);
      const inSheet = (at: number) => numberIn(sheet[i + 1]?.[at]);
      expect(differing(row, scored.columns, inSheet, inFileStep), "workbook").toEqual([]);
      const cells = folded[i].slice(2, -2).split(" | ");
      expect(
        differing(row, narrow.columns, (at) => figure(cells[at]), shownStep),
        "Markdown",
      ).toEqual([]);
      const onScreen = lines[i].split(/ {2,}/).map(figure);
      const near = (at: number) => {
        const column = narrow.columns[at];
        const own = row.figures.get(column.name);
        return own && onScreen.find((one) => isSame(own, one, shownStep(column)));
      };
      expect(differing(row, narrow.columns, near, shownStep), "terminal").toEqual([]);
    }
  });

  test("of pay and score stands on the person's part of the page", async () => {
    const { report } = await made;
    const parts = reportHtml(report).join("").split('class="person"').slice(1);
    const narrow = whatCounts(report.scored);
    expect(parts).toHaveLength(report.scored.rows.length);
    for (const [i, row] of rowsOfJson(report.result, report).entries()) {
      const texts = parts[i].replace(/<[^>]*>/g, "\n").match(/(\d+ h )?\d+ min|-?\d[\d,]*(\.\d+)?%?/g) ?? [];
      const shown = texts.map(figure);
      for (const column of narrow.columns) {
        const own = row.figures.get(column.name);
        const isThere = !own || shown.some((one) => isSame(own, one, shownStep(column)));
        expect(isThere, `${row.key} ${column.name}`).toBe(true);
      }
    }
  });

  test("adds up to the same pay everywhere", async () => {
    const { report } = await made;
    const { paid, manner } = report;
    if (paid === undefined) return;
    const screen = { columns: 2000, lines: 40, colour: false, all: false };
    const total = manner.say("total");
    const onScreen = new RegExp(`^${total} +([-\\d,.]+)`, "m").exec(terminalText(report, screen))?.[1];
    const onPage = new RegExp(`^\\| ${total} \\| ([-\\d,.]+)`, "m").exec(resultMarkdown(report))?.[1];
    const inHtml = /<dd>([-\d,.]+)/.exec(reportHtml(report).join(""))?.[1];
    for (const shown of [onScreen, onPage, inHtml])
      expect(figure(shown ?? "")?.equals(paid), shown).toBe(true);
    const [summary = []] = readWorkbook(await reportWorkbook(report)).values();
    expect(summary.map((row) => numberIn(row[1])).some((one) => one?.equals(paid))).toBe(true);
  });
});
