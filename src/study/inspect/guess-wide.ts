import { halfWidth } from "../../base/half-width.js";
import { comparable } from "../../base/text.js";
import { type ColumnProfile, countOf } from "../../intake/inspect/column-profile.js";
import { isDayHeading } from "../../intake/inspect/guess-header.js";
import type { SheetProfile } from "../../intake/inspect/sheet-profile.js";

/** Columns that seem to be rows: one a day, or one a question. */
export interface WideGuess {
  readonly kind: "days" | "questions" | "options" | "matrix";
  /** From the first of these columns to the last. */
  readonly columns: readonly ColumnProfile[];
  /** So many of them make one row. */
  readonly each: number;
  /** What `wide:` says of them. */
  readonly headers: readonly string[] | undefined;
  readonly after: string | undefined;
  readonly before: string | undefined;
  /** Where the first day is named; undefined: nowhere. */
  readonly days: "title" | "file" | undefined;
}

const FEWEST_DAYS = 5;
const FEWEST_QUESTIONS = 4;
const DATE = /(?<!\d)\d{4}(?:[-/.]\d{1,2}(?:[-/.]\d{1,2})?|年\d{1,2}月(?:\d{1,2}[日号])?|\d{4})(?!\d)/;
const QUESTION = /^(?:q|问题|题目|第)\s*\d{1,3}(?!\d)|^\d{1,3}\s*[.、．:：]/i;

/** Which columns of a sheet seem to be rows that were laid side by side. */
export function guessWide(sheet: SheetProfile): WideGuess | undefined {
  return daysOf(sheet) ?? dayGroupsOf(sheet) ?? questionsOf(sheet);
}

/** The first run of columns whose headings are days; one that is none (a holiday's name) may stand between. */
function daysOf(sheet: SheetProfile): WideGuess | undefined {
  const { columns } = sheet;
  const isDay = columns.map(({ header }) => isDayHeading(leaf(header)));
  const first = isDay.indexOf(true);
  const last = isDay.lastIndexOf(true);
  const run = columns.slice(first, last + 1);
  const days = isDay.filter((one) => one).length;
  if (first < 0 || days < FEWEST_DAYS || days < 0.7 * run.length) return undefined;
  // Above a weekday stands its own day, and no parent of them all.
  const above = parentOf(run[0].header);
  const parent = isDayHeading(leaf(above)) ? "" : above;
  const all = parent === "" ? run : columns.filter(({ header }) => parentOf(header) === parent);
  return { kind: "days", columns: all, each: 1, ...placed(sheet, all, parent), days: namedIn(sheet) };
}

/** Where the first day of columns that are days is named. */
function namedIn(sheet: SheetProfile): WideGuess["days"] {
  const titles = sheet.titles.map(({ text }) => text);
  if (titles.some((text) => DATE.test(halfWidth(text)))) return "title";
  return DATE.test(halfWidth(sheet.file)) ? "file" : undefined;
}

/** Columns under parents that are days, each with the same ones: `上班`, `下班`. */
function dayGroupsOf(sheet: SheetProfile): WideGuess | undefined {
  const groups: { readonly parent: string; readonly columns: ColumnProfile[] }[] = [];
  for (const column of sheet.columns) {
    const parent = parentOf(column.header);
    const last = groups.at(-1);
    if (last && last.parent === parent) last.columns.push(column);
    else groups.push({ parent, columns: [column] });
  }
  const isDay = groups.map(({ parent }) => isDayHeading(leaf(parent)));
  const run = groups.slice(isDay.indexOf(true), isDay.lastIndexOf(true) + 1);
  const days = isDay.filter((one) => one).length;
  if (days < FEWEST_DAYS || days < 0.7 * run.length) return undefined;
  const leaves = run.map(({ columns }) => JSON.stringify(columns.map(({ header }) => leaf(header))));
  const all = run.flatMap(({ columns }) => columns);
  const each = run[0].columns.length;
  if (each < 2 || leaves.some((one) => one !== leaves[0]) || !isRun(all)) return undefined;
  return { kind: "days", columns: all, each, ...placed(sheet, all, ""), days: namedIn(sheet) };
}

/** Columns under one parent, or numbered as questions, that hold answers of one kind. */
function questionsOf(sheet: SheetProfile): WideGuess | undefined {
  const numbered = sheet.columns.filter(({ header }) => QUESTION.test(leaf(header)));
  const parents = [...new Set(sheet.columns.map(({ header }) => parentOf(header)))].filter(
    (one) => one !== "",
  );
  const runs = [
    ...parents.map((parent) => sheet.columns.filter(({ header }) => parentOf(header) === parent)),
    numbered,
  ];
  const run = runs.find((one) => one.length >= FEWEST_QUESTIONS && isRun(one) && areAlike(one));
  if (!run) return undefined;
  return {
    kind: "questions",
    columns: run,
    each: 1,
    ...placed(sheet, run, parentOf(run[0].header)),
    days: undefined,
  };
}

/** Do they stand side by side? */
export function isRun(columns: readonly ColumnProfile[]): boolean {
  return columns.every(({ column }, i) => column === columns[0].column + i);
}

/** Do they hold the same few answers, or numbers of one range? */
export function areAlike(columns: readonly ColumnProfile[]): boolean {
  const answers = new Set<string>();
  for (const column of columns) {
    if (countOf(column, "number", "text", "nothing", "blank") < column.cells) return false;
    if (!column.distinct.exact) return false;
    for (const { text } of column.texts.values()) answers.add(comparable(text));
  }
  const isNumeric = columns.every(
    (one) => countOf(one, "text") === 0 && one.most <= 100 && one.decimals === 0,
  );
  return isNumeric || answers.size <= 12;
}

/** How the columns are named: by their parent, else by the columns between which they stand. */
function placed(
  sheet: SheetProfile,
  run: readonly ColumnProfile[],
  parent: string,
): Pick<WideGuess, "headers" | "after" | "before"> {
  if (parent !== "") return { headers: [`${parent}/*`], after: undefined, before: undefined };
  const inside = new Set(run);
  // In a block all columns that its head does not give are days, or they are named one by one.
  if (sheet.blocks) {
    const rest = sheet.columns.length - sheet.blocks.labels.length - run.length;
    const headers = rest === 0 ? ["*"] : run.map(({ header }) => header);
    return { headers, after: undefined, before: undefined };
  }
  const first = sheet.columns.indexOf(run[0]);
  const last = sheet.columns.indexOf(run[run.length - 1]);
  const before = sheet.columns[first - 1];
  const behind = sheet.columns.slice(last + 1).find((one) => !inside.has(one));
  if (!before) return { headers: run.map(({ header }) => header), after: undefined, before: undefined };
  return { headers: undefined, after: before.header, before: behind?.header };
}

/** What a header says below its parent. */
export function leaf(header: string): string {
  return header.split("/").at(-1) ?? header;
}

/** The parent of a header; "" where it has none. */
export function parentOf(header: string): string {
  return header.includes("/") ? header.split("/").slice(0, -1).join("/") : "";
}
