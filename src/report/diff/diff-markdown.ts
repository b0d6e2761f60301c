import type { Grid } from "../grid.js";
import { details, MOST_CHARACTERS, tableLines, within } from "../markdown/blocks.js";
import { fenced, inline, opening } from "../markdown/markup.js";
import type { DiffReport, Listing } from "./diff-report.js";
import type { RuleShown } from "./rules-shown.js";

/** Of all characters the rules, lists and tables of teams may take so many, so that people are not crowded out. */
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
    ...(totals.rows.length > 0 ? [...tableLines(totals, report.manner), ""] : []),
    ...(report.fare === "" ? [] : [opening(report.fare), ""]),
    ...(attribution
      ? [`**${inline(attribution.grid.title)}**`, "", ...tableLines(attribution.grid, report.manner), ""]
      : []),
    ...(attribution ? notes(attribution.notes) : []),
    ...report.listings.flatMap((listing) => listed(listing, report)),
    ...rules(report),
    ...teams.flatMap((grid) => folded(grid, MOST_OF_TEAMS / teams.length, report)),
  ];
  const taken = top.join("\n").length;
  return `${[...top, ...peopleFolded(people, report, MOST_CHARACTERS - taken)].join("\n")}\n`;
}

function notes(lines: readonly string[]): string[] {
  return lines.flatMap((line) => [`_${inline(line)}_`, ""]);
}

function listed({ title, lines }: Listing, { say }: DiffReport): string[] {
  const { kept, left } = within(
    lines.map((line) => `- ${opening(line)}`),
    MOST_OF_LISTS,
  );
  const more = left > 0 ? [`- ${inline(say("moreRows", { count: left }))}`] : [];
  return [`**${inline(title)}**`, "", ...kept, ...more, ""];
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
  const { kept, left } = within(tableLines(grid, report.manner), most);
  const more = left > 0 ? ["", inline(report.say("moreRows", { count: left }))] : [];
  return details(grid.title, [...kept, ...more]);
}

/** As many people as find room, those with the largest changes first. */
function peopleFolded(people: Grid, report: DiffReport, room: number): string[] {
  const { say } = report;
  const all = people.rows.length;
  if (all === 0) return [];
  const title = say("details", { title: people.title, count: all });
  const lines = tableLines(people, report.manner);
  const told = inline(say("cutAtLimit", { count: all, all }));
  const frame = details(title, ["", told]).join("\n").length;
  const { kept, left } = within(lines, room - frame);
  const cut = left > 0 ? ["", inline(say("cutAtLimit", { count: left, all }))] : [];
  return details(title, [...kept, ...cut]);
}
