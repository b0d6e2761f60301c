/** The summary of a run on a terminal: one screen, however many there are. */
import { Chalk } from "chalk";
import { printable } from "../../base/printable.js";
import { textWidth } from "../../base/text-width.js";
import type { Severity } from "../../findings/entry.js";
import { moneyShown } from "../forms.js";
import type { Grid } from "../grid.js";
import { rowsLines } from "../grids/input-grid.js";
import { type TableGrid, whatCounts } from "../grids/table-grids.js";
import type { Report } from "../report.js";
import { type Decision, decisionsOf } from "../summary/decisions.js";
import { alignedFacts, type Fact, factsOfAll } from "../summary/facts.js";
import { extremesOf, rankingOf } from "../summary/ranking.js";
import { summaryWordsIn } from "../summary/summary-words.js";
import { folded } from "./folded.js";
import { terminalTable } from "./terminal-table.js";

/** The terminal that a text is for. */
export interface TerminalStyle {
  /** Width in columns. */
  readonly columns: number;
  readonly colour: boolean;
}

/** The screen that a summary is to fit. */
export interface ScreenStyle extends TerminalStyle {
  /** Height in lines. */
  readonly lines: number;
  /** Everyone and everything, however long. */
  readonly all: boolean;
}

/** How much of a result is shown. */
interface Measure {
  /** Rows of each table that is not scored. */
  readonly others: number;
  /** How many of the highest and of the lowest; undefined: everyone. */
  readonly extremes: number | undefined;
  /** Lines of a list. */
  readonly listed: number;
  /** Who is named of those who have the same flag. */
  readonly named: number;
  /** A row for each file, or one line for all. */
  readonly files: boolean;
}

const WHOLE: Measure = {
  others: Number.POSITIVE_INFINITY,
  extremes: undefined,
  listed: Number.POSITIVE_INFINITY,
  named: Number.POSITIVE_INFINITY,
  files: true,
};

/** What a screen is tried with, the fullest first; the last is taken where none fits. */
const MEASURES: readonly Measure[] = [
  { others: 12, extremes: undefined, listed: 20, named: 20, files: true },
  { others: 12, extremes: undefined, listed: 10, named: 12, files: false },
  { others: 6, extremes: undefined, listed: 5, named: 8, files: false },
  { others: 12, extremes: 5, listed: 10, named: 12, files: true },
  { others: 12, extremes: 5, listed: 10, named: 12, files: false },
  { others: 6, extremes: 5, listed: 5, named: 8, files: false },
  { others: 4, extremes: 3, listed: 3, named: 6, files: false },
];

/** Of so few everyone is shown on any screen. */
const FEW = 12;
/** Of the height of a screen, for the command and the prompt below. */
const AROUND = 3;

interface Screen {
  readonly report: Report;
  readonly style: ScreenStyle;
  readonly colours: InstanceType<typeof Chalk>;
  readonly measure: Measure;
}

/** The summary of a run: totals, teams, people, what needs a decision, what became of the rows. Ends with a line end. */
export function terminalText(report: Report, style: ScreenStyle): string {
  const colours = new Chalk({ level: style.colour ? 1 : 0 });
  const screen = (measure: Measure) => screenText({ report, style, colours, measure });
  if (style.all) return screen(WHOLE);
  let text = "";
  for (const measure of MEASURES) {
    const listsAll = measure.extremes === undefined;
    // Laying out thousands of rows for a screen that they cannot fit would take longer than the run.
    if (listsAll && report.scored.rows.length > Math.max(FEW, style.lines)) continue;
    text = screen(measure);
    if (text.split("\n").length + AROUND <= style.lines) break;
  }
  return text;
}

function screenText(screen: Screen): string {
  const { report, measure } = screen;
  const blocks = [
    headingBlock(screen),
    totalsBlock(screen),
    ...report.others.filter(saysMoreThanNames).map((grid) => tableBlock(grid, screen, measure.others)),
    scoredBlock(screen),
    ...decisionsOf(report, measure.named).map((decision) => listBlock(decision, screen)),
    inputsBlock(screen),
    countsBlock(screen),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** Is there anything in it beside the names, of the teams for instance, that the rows above bear as well? */
function saysMoreThanNames({ columns }: TableGrid): boolean {
  return columns.some(({ role }) => role !== "key");
}

function headingBlock({ report: { heading, result }, style, colours }: Screen): string[] {
  const [title, standing] = [printable(heading.title), printable(heading.standing)];
  const status = result.status === "final" ? standing : colours.yellow(standing);
  const isWide = textWidth(`${title}  ${standing}`) <= style.columns;
  return [
    ...(isWide ? [`${colours.bold(title)}  ${status}`] : [colours.bold(title), status]),
    ...heading.notes.flatMap((note) => folded(`  ${printable(note)}`, style.columns)),
  ];
}

/** What is paid, how many there are, and what `all` sums up. */
function totalsBlock({ report, colours }: Screen): string[] {
  const { paid, scored, manner, result } = report;
  const say = summaryWordsIn(manner.language);
  const { rows } = scored.table;
  const flagged = rows.filter(({ flags }) => flags.length > 0).length;
  const { currency } = result.rulebook;
  const facts: Fact[] = [
    [scored.title, String(rows.length), flagged > 0 ? say("withFlags", { flagged }) : ""],
    ...factsOfAll(report),
  ];
  if (paid !== undefined)
    facts.unshift([manner.say("total"), moneyShown(paid), currency === undefined ? "" : ` ${currency}`]);
  const lines = alignedFacts(facts);
  return paid === undefined ? lines : [colours.bold(lines[0]), ...lines.slice(1)];
}

/** A table as far as it fits, under its title; then what of it is not shown. */
function tableBlock(grid: Grid, { report, style, colours }: Screen, rows: number): string[] {
  const say = summaryWordsIn(report.manner.language);
  const fit = { width: style.columns, rows, heading: (text: string) => colours.dim(text) };
  const { text, hiddenColumns, hiddenRows } = terminalTable(grid, report.manner, fit);
  const hidden = hiddenColumns.join(report.manner.say("listed"));
  return [
    ...folded(printable(grid.title), style.columns).map((line) => colours.bold(line)),
    text,
    ...(hiddenRows > 0 ? [say("moreAll", { count: hiddenRows })] : []),
    ...(hiddenColumns.length > 0
      ? folded(report.manner.say("columnsMore", { columns: hidden }), style.columns)
      : []),
  ];
}

/** The scored rows with what counts: who, where, score, grade, total, flags. */
function scoredBlock(screen: Screen): string[] {
  const { report, measure, style } = screen;
  const { scored, manner } = report;
  const say = summaryWordsIn(manner.language);
  const ranking = rankingOf(scored);
  const { extremes: count = 0 } = measure;
  const size = scored.rows.length;
  if (measure.extremes === undefined || size <= FEW || size <= 2 * count || !ranking) {
    return tableBlock(whatCounts(scored), screen, measure.extremes === undefined ? EVERYONE : FEW);
  }
  const column = ranking.column.header;
  const grid = whatCounts(extremesOf(scored, ranking, count));
  const title = { table: scored.title, count, ranked: ranking.order.length, column };
  const lines = tableBlock({ ...grid, title: say("extremes", title) }, screen, size);
  const about = [
    ...(ranking.without > 0 ? [say("unranked", { column, count: ranking.without })] : []),
    say("allListed", { count: size }),
  ];
  return [...lines, ...folded(about.join(manner.say("listed")), style.columns)];
}

const EVERYONE = Number.POSITIVE_INFINITY;

function listBlock({ title, lines }: Decision, { report, style, colours, measure }: Screen): string[] {
  const say = summaryWordsIn(report.manner.language);
  const rest = lines.length - measure.listed;
  const shown = rest > 0 ? lines.slice(0, measure.listed) : lines;
  return [
    colours.bold(title),
    ...shown.flatMap((line) => folded(printable(line), style.columns)),
    ...(rest > 0 ? [say("moreAll", { count: rest })] : []),
  ];
}

/** What became of the rows: a table of the files, or a line. */
function inputsBlock(screen: Screen): string[] {
  const { report, measure, style } = screen;
  const { inputs, manner, result } = report;
  const lines = (each: boolean) =>
    rowsLines(result.inputs, manner, each).flatMap((line) => folded(printable(line), style.columns));
  if (!measure.files) return lines(false);
  const fit = { width: style.columns, rows: EVERYONE, heading: (text: string) => text };
  // How a file was read may be left out of the table, but no count.
  if (terminalTable(inputs, manner, fit).hiddenColumns.length <= 1)
    return tableBlock(inputs, screen, EVERYONE);
  return lines(measure === WHOLE);
}

function countsBlock({ report: { result, manner } }: Screen): string[] {
  const count = (severity: Severity) =>
    result.findings.counts.reduce(
      (sum, counted) => sum + (counted.severity === severity ? counted.count : 0),
      0,
    );
  const [errors, warnings, notices] = [count("error"), count("warning"), count("notice")];
  return errors + warnings + notices === 0 ? [] : [manner.say("counts", { errors, warnings, notices })];
}
