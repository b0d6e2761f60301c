import { isMeasured } from "../../language/types.js";
import { shownForm } from "../forms.js";
import { firstRows, type Grid } from "../grid.js";
import type { DiffReport, Listing } from "./diff-report.js";
import { fenced, inline, opening } from "./markup.js";
import type { RuleShown } from "./rules-shown.js";

/** GitHub refuses a comment with more characters; some are left for what a workflow adds. */
const MOST = 65_536 - 1_000;
/** Of which the rules, lists and tables of teams may take so many, so that people are not crowded out. */
const MOST_OF_RULES = 16_000;
const MOST_OF_TEAMS = 10_000;
const MOST_OF_LISTS = 8_000;

/** A comparison as a comment on a pull request: totals first, then what is folded up. */
export function diffMarkdown(report: DiffReport): string {
  const { same, totals, attribution, people, teams } = report;
  const head = [`### ${inline(report.heading)}`, "", opening(report.title), ...notes(report.notes)];
  if (same) return `${[...head, "", ...same.map(opening)].join("\n")}\n`;
  const top = [
    ...head,
    "",
    ...(totals.rows.length > 0 ? [...table(totals, report), ""] : []),
    ...(report.fare === "" ? [] : [opening(report.fare), ""]),
    ...(attribution
      ? [`**${inline(attribution.grid.title)}**`, "", ...table(attribution.grid, report), ""]
      : []),
    ...(attribution ? notes(attribution.notes) : []),
    ...report.listings.flatMap((listing) => listed(listing, report)),
    ...rules(report),
    ...teams.flatMap((grid) => folded(grid, MOST_OF_TEAMS / teams.length, report)),
  ];
  const taken = top.join("\n").length;
  return `${[...top, ...peopleFolded(people, report, MOST - taken)].join("\n")}\n`;
}

function notes(lines: readonly string[]): string[] {
  return lines.flatMap((line) => [`_${inline(line)}_`, ""]);
}

function table(grid: Grid, { manner }: DiffReport): string[] {
  const { columns } = grid;
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ header }) => inline(header))),
    line(columns.map(({ type }) => (isMeasured(type) ? "--:" : ":--"))),
    ...firstRows(grid.rows, grid.rows.length).map((row) =>
      line(row.map((cell, i) => (cell === undefined ? "" : inline(shownForm(cell, columns[i], manner))))),
    ),
  ];
}

function listed({ title, lines }: Listing, { say }: DiffReport): string[] {
  const { kept, left } = within(
    lines.map((line) => `- ${opening(line)}`),
    MOST_OF_LISTS,
  );
  const more = left > 0 ? [`- ${inline(say("moreRows", { count: left }))}`] : [];
  return [`**${inline(title)}**`, "", ...kept, ...more, ""];
}

/** The first lines that stay below a number of characters, and how many do not. */
function within(lines: readonly string[], most: number): { kept: readonly string[]; left: number } {
  let used = 0;
  const end = lines.findIndex((line) => {
    used += line.length + 1;
    return used > most;
  });
  return end < 0 ? { kept: lines, left: 0 } : { kept: lines.slice(0, end), left: lines.length - end };
}

function rules(report: DiffReport): string[] {
  const { say } = report;
  if (report.rules.length === 0) return [inline(say("rulesSame")), ""];
  const blocks: string[] = [];
  let used = 0;
  let count = 0;
  for (const rule of report.rules) {
    const block = ruleBlock(rule, report);
    used += block.join("\n").length;
    if (used > MOST_OF_RULES) break;
    blocks.push(...block);
    count += 1;
  }
  const rest = report.rules.length - count;
  if (rest > 0) blocks.push(inline(say("rulesMore", { count: rest })), "");
  const title = say("details", { title: say("rules"), count: report.rules.length });
  return details(title, blocks);
}

function ruleBlock({ name, kind, place, lines }: RuleShown, { say }: DiffReport): string[] {
  const texts = lines.map(({ sign, text }) => `${sign} ${text}`);
  return [opening(say("ruleLine", { name, kind, place })), "", ...fenced(texts, "diff"), ""];
}

/** A table under its title, as many rows as find room. */
function folded(grid: Grid, most: number, report: DiffReport): string[] {
  const { kept, left } = within(table(grid, report), most);
  const more = left > 0 ? ["", inline(report.say("moreRows", { count: left }))] : [];
  return details(grid.title, [...kept, ...more]);
}

function details(title: string, lines: readonly string[]): string[] {
  const end = lines.findLastIndex((line) => line !== "") + 1;
  return [
    "<details>",
    `<summary>${inline(title)}</summary>`,
    "",
    ...lines.slice(0, end),
    "",
    "</details>",
    "",
  ];
}

/** As many people as find room, those with the largest changes first. */
function peopleFolded(people: Grid, report: DiffReport, room: number): string[] {
  const { say } = report;
  const all = people.rows.length;
  if (all === 0) return [];
  const title = say("details", { title: people.title, count: all });
  const lines = table(people, report);
  const told = inline(say("cutAtLimit", { count: all, all }));
  const frame = details(title, ["", told]).join("\n").length;
  const { kept, left } = within(lines, room - frame);
  const cut = left > 0 ? ["", inline(say("cutAtLimit", { count: left, all }))] : [];
  return details(title, [...kept, ...cut]);
}
