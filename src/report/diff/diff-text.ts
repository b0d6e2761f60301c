import { Chalk } from "chalk";
import { printable } from "../../base/printable.js";
import { wrapped } from "../explain/wrap.js";
import { firstRows, type Grid } from "../grid.js";
import type { TerminalStyle } from "../terminal/terminal.js";
import { terminalTable } from "../terminal/terminal-table.js";
import type { DiffReport } from "./diff-report.js";
import type { RuleShown } from "./rules-shown.js";

/** Rows shown of people, of each other table, and lines of a rule and a list. */
const PEOPLE = 40;
const OTHERS = 12;
const RULE_LINES = 16;
const LISTED = 20;
const RULES = 30;

type Colours = InstanceType<typeof Chalk>;

/** A comparison for a terminal: totals, where the change comes from, the rules, the people, the rest. */
export function diffText(report: DiffReport, style: TerminalStyle): string {
  const colours = new Chalk({ level: style.colour ? 1 : 0 });
  const { same, figures, people, comparison } = report;
  const head = [
    colours.bold(printable(report.heading)),
    `  ${printable(report.title)}`,
    ...report.notes.map((note) => `  ${printable(note)}`),
  ];
  const { attribution } = report;
  const blocks = same
    ? [head, same]
    : [
        head,
        totalsBlock(report, style, colours),
        attribution
          ? [
              ...tableBlock(attribution.grid, report, style, colours, LISTED),
              ...attribution.notes.map(printable),
            ]
          : [],
        rulesBlock(report, colours),
        people.rows.length > 0 ? tableBlock(people, report, style, colours, PEOPLE) : [],
        ...report.teams.map((grid) => teamBlock(grid, report, style, colours)),
        ...report.listings.map(({ title, lines }) => listBlock(colours.bold(title), lines, report, style)),
        comparison.people.length === 0 && figures.rows.length > 0
          ? tableBlock(figures, report, style, colours, OTHERS)
          : [],
      ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function totalsBlock(report: DiffReport, style: TerminalStyle, colours: Colours): string[] {
  const { totals, fare, say, comparison } = report;
  const table = totals.rows.length > 0 ? tableBlock(totals, report, style, colours, OTHERS).slice(1) : [];
  const isSame = comparison.people.length === 0 && comparison.figures.length === 0;
  return [...table, ...(fare === "" ? [] : [printable(fare)]), ...(isSame ? [say("figuresSame")] : [])];
}

function tableBlock(
  grid: Grid,
  { manner, say }: DiffReport,
  style: TerminalStyle,
  colours: Colours,
  rows: number,
): string[] {
  const fit = { width: style.columns, rows, heading: (text: string) => colours.dim(text) };
  const { text, hiddenColumns, hiddenRows } = terminalTable(grid, manner, fit);
  return [
    colours.bold(printable(grid.title)),
    text,
    ...(hiddenRows > 0 ? [say("moreRows", { count: hiddenRows })] : []),
    ...(hiddenColumns.length > 0 ? [say("columnsMore", { columns: hiddenColumns.join(say("listed")) })] : []),
  ];
}

/** Only the rows whose amount differs; the others are counted. */
function teamBlock(grid: Grid, report: DiffReport, style: TerminalStyle, colours: Colours): string[] {
  const at = grid.columns.findIndex(({ name }) => name === "change");
  const all = firstRows(grid.rows, grid.rows.length);
  const moving = all.filter((row) => {
    const change = row[at];
    return typeof change === "object" && "isZero" in change && !change.isZero;
  });
  if (moving.length === 0) return [];
  const lines = tableBlock({ ...grid, rows: moving }, report, style, colours, OTHERS);
  const rest = all.length - moving.length;
  return rest > 0 ? [...lines, report.say("unchangedRows", { count: rest })] : lines;
}

function rulesBlock({ rules, say }: DiffReport, colours: Colours): string[] {
  if (rules.length === 0) return [say("rulesSame")];
  const shown = rules.slice(0, RULES).flatMap((rule) => ruleBlock(rule, say, colours));
  const rest = rules.length - RULES;
  return [colours.bold(say("rules")), ...shown, ...(rest > 0 ? [say("rulesMore", { count: rest })] : [])];
}

function ruleBlock(
  { name, kind, place, lines }: RuleShown,
  say: DiffReport["say"],
  colours: Colours,
): string[] {
  const paint = { "+": colours.green, "-": colours.red, " ": (text: string) => text };
  const rest = lines.length - RULE_LINES;
  return [
    `  ${printable(say("ruleLine", { name, kind, place }))}`,
    ...lines.slice(0, RULE_LINES).map(({ sign, text }) => `    ${paint[sign](`${sign} ${printable(text)}`)}`),
    ...(rest > 0 ? [`    ${say("linesMore", { count: rest })}`] : []),
  ];
}

function listBlock(
  title: string,
  lines: readonly string[],
  { say }: DiffReport,
  { columns }: TerminalStyle,
): string[] {
  const rest = lines.length - LISTED;
  return [
    title,
    ...lines.slice(0, LISTED).flatMap((line) => wrapped(`  ${printable(line)}`, columns, 6)),
    ...(rest > 0 ? [`  ${say("moreRows", { count: rest })}`] : []),
  ];
}
