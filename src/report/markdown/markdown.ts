/** A result as a page in Markdown: for a wiki, or as a comment on a pull request. */

import { moneyShown } from "../forms.js";
import { firstRows, type Grid } from "../grid.js";
import { whatCounts } from "../grids/table-grids.js";
import type { Report } from "../report.js";
import { type Decision, decisionsOf } from "../summary/decisions.js";
import { factsOfAll } from "../summary/facts.js";
import { extremesOf, rankingOf } from "../summary/ranking.js";
import { type SaySummary, summaryWordsIn } from "../summary/summary-words.js";
import { details, type Fitted, MOST_CHARACTERS, tableLines, within } from "./blocks.js";
import { inline, opening } from "./markup.js";

/** Of all characters, other tables may take so many, and each list, so that people are not crowded out. */
const MOST_OF_TABLES = 12_000;
const MOST_OF_LIST = 4_000;
const MOST_OF_SOURCE = 6_000;
const MOST_OF_NOTES = 2_000;
/** Rows of a table and lines of a list that stand there unfolded. */
const UNFOLDED = 12;
/** How many of the highest and of the lowest stand above the folded table of all. */
const EXTREMES = 5;
const NAMED = 20;

/**
 * Totals, tables of teams, the highest and the lowest, everyone folded up, what is to be decided, where it comes from.
 * It stays below what GitHub takes as a comment; what found no room is counted. Ends with a line end.
 */
export function resultMarkdown(report: Report): string {
  const say = summaryWordsIn(report.manner.language);
  const before = [
    ...headingLines(report, say),
    ...totalLines(report, say),
    ...report.others.flatMap((grid) => otherTable(grid, MOST_OF_TABLES / report.others.length, report, say)),
  ];
  const after = [
    ...decisionsOf(report, NAMED).flatMap((decision) => listLines(decision, say)),
    ...sourceLines(report, say),
  ];
  const taken = [...before, ...after].join("\n").length;
  return `${[...before, ...peopleLines(report, MOST_CHARACTERS - taken, say), ...after].join("\n").trimEnd()}\n`;
}

function headingLines({ heading }: Report, say: SaySummary): string[] {
  const notes = within(
    heading.notes.map((note) => `_${inline(note)}_\n`),
    MOST_OF_NOTES,
  );
  return [`### ${inline(heading.title)}`, "", opening(heading.standing), "", ...lastTold(notes, say)];
}

function totalLines(report: Report, say: SaySummary): string[] {
  const { paid, scored, manner, result } = report;
  const { currency } = result.rulebook;
  const rows = scored.table.rows.length;
  const flagged = scored.table.rows.filter(({ flags }) => flags.length > 0).length;
  const unit = currency === undefined ? "" : ` ${currency}`;
  const figures: readonly (readonly [label: string, value: string, ...rest: string[]])[] = [
    ...(paid ? [[manner.say("total"), `${moneyShown(paid)}${unit}`] as const] : []),
    [scored.title, flagged > 0 ? `${rows}${say("withFlags", { flagged })}` : String(rows)],
    ...factsOfAll(report),
  ];
  return [
    `| ${say("figures")} | ${say("value")} |`,
    "| :-- | --: |",
    ...figures.map(([label, value]) => `| ${inline(label)} | ${inline(value)} |`),
    "",
  ];
}

/** A table of teams and the like, folded up where it is long. */
function otherTable(grid: Grid, most: number, { manner }: Report, say: SaySummary): string[] {
  const lines = lastTold(within(tableLines(grid, manner), most), say);
  if (grid.rows.length > UNFOLDED) return details(say("everyone", sizeOf(grid)), lines);
  return [`**${inline(grid.title)}**`, "", ...lines, ""];
}

const sizeOf = ({ title, rows }: Grid) => ({ table: title, count: rows.length });

/** The highest and the lowest where there are many; everyone folded up, as many as find room. */
function peopleLines({ scored, manner }: Report, room: number, say: SaySummary): string[] {
  const ranking = scored.rows.length > UNFOLDED ? rankingOf(scored) : undefined;
  const few = ranking && whatCounts(extremesOf(scored, ranking, EXTREMES));
  const title = {
    table: scored.title,
    count: EXTREMES,
    ranked: ranking?.order.length ?? 0,
    column: ranking?.column.header ?? "",
  };
  const extremes = few ? [`**${inline(say("extremes", title))}**`, "", ...tableLines(few, manner), ""] : [];
  const everyone = whatCounts(scored);
  const name = say("everyone", sizeOf(everyone));
  const frame = details(name, ["", say("rowsMore", { count: everyone.rows.length })]).join("\n").length;
  const left = room - frame - extremes.join("\n").length;
  return [...extremes, ...details(name, lastTold(within(tableLines(everyone, manner), left), say))];
}

function listLines({ title, lines }: Decision, say: SaySummary): string[] {
  const items = within(
    lines.map((line) => `- ${opening(line.trim())}`),
    MOST_OF_LIST,
  );
  const told = lastTold(items, say);
  if (lines.length > UNFOLDED) return details(`${title} (${lines.length})`, told);
  return [`**${inline(title)}**`, "", ...told, ""];
}

/** What became of the rows of each file, and by which rules and versions it was worked out. */
function sourceLines({ inputs, about, manner }: Report, say: SaySummary): string[] {
  const rows = within(tableLines(inputs, manner), MOST_OF_SOURCE / 2);
  const facts = firstRows(about.rows, about.rows.length);
  const versions = within(tableLines({ columns: about.columns, rows: facts }, manner), MOST_OF_SOURCE / 2);
  return details(say("source"), [...lastTold(rows, say), "", ...lastTold(versions, say)]);
}

/** Lines, and below them how many found no room. */
function lastTold({ kept, left }: Fitted, say: SaySummary): string[] {
  return left > 0 ? [...kept, "", inline(say("rowsMore", { count: left }))] : [...kept];
}
