import { Chalk } from "chalk";
import { printable } from "../base/printable.js";
import type { GuardOutcome } from "../engine/result.js";
import type { Severity } from "../findings/entry.js";
import { CUTS_FILE, RESULT_FILE, tableFile } from "./files.js";
import { type Manner, moneyShown, shownForm } from "./forms.js";
import type { Grid, GridColumn } from "./grid.js";
import { cutText, fundText } from "./outcome-grids.js";
import type { Report } from "./report.js";
import type { TableGrid } from "./table-grids.js";
import { totalColumn } from "./table-grids.js";
import { terminalTable } from "./terminal-table.js";

/** The terminal that a summary is for. */
export interface TerminalStyle {
  /** Width in columns. */
  readonly columns: number;
  readonly colour: boolean;
}

/** Rows shown of the scored table and of each other one; forty people and their teams fit a screen. */
const SCORED_ROWS = 40;
const OTHER_ROWS = 12;

type Colours = InstanceType<typeof Chalk>;

/** The summary of a run: what was read, the people, the teams, what needs a look. Ends with a line end. */
export function terminalText(report: Report, style: TerminalStyle): string {
  const colours = new Chalk({ level: style.colour ? 1 : 0 });
  const { heading, result, manner } = report;
  const status = result.status === "final" ? heading.standing : colours.yellow(heading.standing);
  const blocks = [
    [
      `${colours.bold(printable(heading.title))}  ${status}`,
      ...heading.notes.map((note) => `  ${printable(note)}`),
    ],
    tableBlock(report.inputs, report, style, colours),
    scoredBlock(report, style, colours),
    ...report.others.map((grid) => tableBlock(grid, report, style, colours)),
    totalsBlock(report, colours),
    listBlock(colours.bold(manner.say("corrections")), correctionTexts(report)),
    shortListBlock(
      colours.bold(manner.say("cuts")),
      result.cuts.map((cut) => cutText(cut, manner)),
      CUTS_FILE,
      report,
    ),
    shortListBlock(
      colours.bold(manner.say("funds")),
      result.funds.map((fund) => fundText(fund, manner)),
      RESULT_FILE,
      report,
    ),
    shortListBlock(
      colours.bold(manner.say("guards")),
      result.guards.filter(({ held }) => !held).map((guard) => guardText(guard, manner)),
      RESULT_FILE,
      report,
    ),
    countsBlock(report),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function tableBlock(
  grid: Grid,
  report: Report,
  style: TerminalStyle,
  colours: Colours,
  rows = OTHER_ROWS,
): string[] {
  const { say } = report.manner;
  const fit = { width: style.columns, rows, heading: (text: string) => colours.dim(text) };
  const { text, hiddenColumns, hiddenRows } = terminalTable(grid, report.manner, fit);
  const lines = [colours.bold(printable(grid.title)), text];
  if (hiddenRows > 0)
    lines.push(
      say("more", { count: hiddenRows, file: grid === report.inputs ? RESULT_FILE : tableFile(grid.name) }),
    );
  if (hiddenColumns.length > 0)
    lines.push(say("columnsMore", { columns: hiddenColumns.join(say("listed")) }));
  return lines;
}

/** The scored rows with what counts: who, where, score, grade, total, flags. */
function scoredBlock(report: Report, style: TerminalStyle, colours: Colours): string[] {
  const { scored, paid, manner } = report;
  const lines = tableBlock(summaryGrid(scored), report, style, colours, SCORED_ROWS);
  if (paid !== undefined) {
    const currency = report.result.rulebook.currency;
    lines.push(colours.bold(`${manner.say("total")}  ${moneyShown(paid)}${currency ? ` ${currency}` : ""}`));
  }
  return lines;
}

/** Without the columns that only lead to score and pay, where the table has a score or pay. */
function summaryGrid(grid: TableGrid): Grid {
  const total = totalColumn(grid.table);
  const totalName = total === undefined ? undefined : grid.table.columns[total].name;
  if (total === undefined && !grid.columns.some(({ role }) => role === "score")) return grid;
  const counts = (column: GridColumn) =>
    column.role === "pay" ? column.name === totalName : column.role !== "other";
  return {
    ...grid,
    columns: grid.columns.filter(counts),
    rows: grid.rows.map((row) => row.filter((_, i) => counts(grid.columns[i]))),
  };
}

/** What `all` sums up, name by name. */
function totalsBlock({ all, manner }: Report, colours: Colours): string[] {
  const row = all?.rows[0];
  if (!all || !row) return [];
  const lines = all.columns.map((column, i) => {
    const cell = row[i];
    return `${printable(column.header)}  ${cell === undefined ? "" : printable(shownForm(cell, column, manner))}`;
  });
  return [colours.bold(printable(all.title)), ...lines];
}

function listBlock(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map(printable)];
}

function correctionTexts({ result, manner: { say } }: Report): string[] {
  return result.corrections.flatMap(({ period, rows }) =>
    rows.map(({ key, paid, now, amount, rest }) => {
      const figures = { paid: moneyShown(paid), now: moneyShown(now), amount: moneyShown(amount) };
      const text = say("correctedRow", { period, key, ...figures });
      return rest.n === 0n ? text : say("correctedRest", { text, rest: moneyShown(rest) });
    }),
  );
}

/** Lines of a list on a terminal; the rest is counted. */
const LISTED = 20;

function shortListBlock(title: string, lines: readonly string[], file: string, { manner }: Report): string[] {
  const rest = lines.length - LISTED;
  const shown = lines.slice(0, LISTED);
  return listBlock(title, rest > 0 ? [...shown, manner.say("more", { count: rest, file })] : shown);
}

function guardText({ table, key, name, say: says }: GuardOutcome, { say, language }: Manner): string {
  return say("guard", { table, key, name, say: says[language] });
}

function countsBlock({ result, manner }: Report): string[] {
  const count = (severity: Severity) =>
    result.findings.counts.reduce(
      (sum, counted) => sum + (counted.severity === severity ? counted.count : 0),
      0,
    );
  const [errors, warnings, notices] = [count("error"), count("warning"), count("notice")];
  return errors + warnings + notices === 0 ? [] : [manner.say("counts", { errors, warnings, notices })];
}
