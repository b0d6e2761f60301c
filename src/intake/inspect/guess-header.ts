import { DAY_MS } from "../../base/calendar.js";
import { weekdayNamed } from "../../base/moment-format.js";
import { comparable } from "../../base/text.js";
import { HEADER_ROWS, headerColumns, namesWeekdays, type SheetColumn } from "../header/header.js";
import { lookAtText } from "./cell-look.js";

/** Which rows at the top of a sheet seem to be its header. */
export interface GuessedHeader {
  /** Index of its last row. */
  readonly row: number;
  readonly rows: 1 | 2 | 3;
  readonly columns: readonly SheetColumn[];
}

/** Rows that have fewer cells than this share of the usual are titles or notes. */
const MOST_CELLS = 0.7;
/** A header may hold a few numbers or dates. */
const FEW = 0.25;
const MONTH = /^(?:1[0-2]|0?[1-9])月份?$/;

/**
 * The first row, or two or three rows together, among the first that names most columns and holds no values. Undefined
 * where the rows hold values from the first on.
 */
export function guessHeader(rows: readonly (readonly string[])[]): GuessedHeader | undefined {
  const usual = usualCells(rows);
  if (usual === 0) return undefined;
  const last = Math.min(rows.length, HEADER_ROWS);
  for (let row = 0; row < last; row++) {
    if (row + 2 < last && isTriple(rows.slice(row, row + 3), rows.slice(row + 3), usual)) {
      return stackOf(rows, row + 2, 3);
    }
    if (row + 1 < last && isPair(rows[row], rows[row + 1], rows.slice(row + 2), usual)) {
      return withParents(rows, stackOf(rows, row + 1, 2));
    }
    if (cellsOf(rows[row]) < Math.max(1, MOST_CELLS * usual)) continue;
    if (!namesColumns(rows[row])) return undefined;
    if (isDoubled(rows[row]) && standsOverValues(rows, row + 1)) continue;
    return withParents(rows, stackOf(rows, row, 1));
  }
  return undefined;
}

/** Does a row name columns, as those below it do not? So a row of names that stand twice is the parent of that one. */
function standsOverValues(rows: readonly (readonly string[])[], row: number): boolean {
  const below = rows[row + 1];
  if (!below || row >= HEADER_ROWS || cellsOf(rows[row]) < cellsOf(rows[row - 1])) return false;
  return namesColumns(rows[row]) && !namesColumns(below);
}

/** The rows that end with one, taken as a header. */
function stackOf(rows: readonly (readonly string[])[], row: number, count: 1 | 2 | 3): GuessedHeader {
  const above = rows.slice(row - count + 1, row);
  return { row, rows: count, columns: headerColumns(rows[row], ...above) };
}

/** A header in which names stand twice takes in the rows above that tell them apart. */
function withParents(rows: readonly (readonly string[])[], header: GuessedHeader): GuessedHeader {
  const names = header.columns.map((column) => column.header);
  const above = rows[header.row - header.rows];
  if (header.rows === 3 || !isDoubled(names) || !above || cellsOf(above) < 2 || !namesColumns(above))
    return header;
  return withParents(rows, stackOf(rows, header.row, header.rows === 1 ? 2 : 3));
}

/** How many cells nine of ten rows have at the most. */
function usualCells(rows: readonly (readonly string[])[]): number {
  const counts = rows
    .map(cellsOf)
    .filter((count) => count > 0)
    .sort((a, b) => a - b);
  return counts[Math.floor(0.9 * (counts.length - 1))] ?? 0;
}

function cellsOf(row: readonly string[]): number {
  return row.reduce((count, text) => count + (comparable(text) === "" ? 0 : 1), 0);
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || comparable(text) === "";
}

function isDoubled(row: readonly string[]): boolean {
  const isDay = (text: string) => isDayHeading(text.split("/").at(-1) ?? text);
  const names = row.filter((text) => !isBlank(text) && !isDay(text)).map(comparable);
  return new Set(names).size < names.length;
}

/**
 * Are these the two rows of a header? Some columns have a name in the upper row only, with values below; others have
 * theirs in the lower one, under a blank or a parent; together they name most columns.
 */
export function isPair(
  upper: readonly string[],
  lower: readonly string[],
  below: readonly (readonly string[])[],
  usual: number,
): boolean {
  const width = Math.max(upper.length, lower.length);
  const columns = Array.from({ length: width }, (_, column) => column);
  const merged = columns.filter(
    (c) => !isBlank(upper[c]) && isBlank(lower[c]) && below.some((row) => !isBlank(row[c])),
  );
  const children = columns.filter((c) => isBlank(upper[c]) && !isBlank(lower[c]));
  const named = columns.filter((c) => !isBlank(upper[c]) || !isBlank(lower[c]));
  if (cellsOf(upper) < 2 || merged.length === 0) return false;
  if (standsOverWeekdays(upper, lower)) return true;
  if (children.length === 0) return false;
  if (named.length < MOST_CELLS * usual || !namesColumns(upper)) return false;
  const deepest = below
    .slice(0, 3)
    .some((row) => columns.every((c) => isBlank(row[c]) === isBlank(lower[c])));
  return namesColumns(lower) && !deepest;
}

/** Has a row of days the names of their weekdays below it, and nothing else? */
function standsOverWeekdays(days: readonly string[], names: readonly string[]): boolean {
  return (
    namesWeekdays(names) && names.every((text, c) => isBlank(text) || dayIn(days[c] ?? "") !== undefined)
  );
}

/**
 * Are these the three rows of a header? Some columns have their name in the uppermost one, merged over all three; the
 * lowest one has names below those of the other two.
 */
function isTriple(
  [upper, middle, lower]: readonly (readonly string[])[],
  below: readonly (readonly string[])[],
  usual: number,
): boolean {
  const width = Math.max(upper.length, middle.length);
  const merged = Array.from({ length: width }, (_, c) => (isBlank(upper[c]) ? (middle[c] ?? "") : upper[c]));
  const isOverAll = upper.some(
    (text, c) =>
      !isBlank(text) && isBlank(middle[c]) && isBlank(lower[c]) && below.some((row) => !isBlank(row[c])),
  );
  const isParent = middle.some((text, c) => !isBlank(text) && isBlank(upper[c]) && !isBlank(lower[c]));
  return isOverAll && isParent && namesColumns(middle) && isPair(merged, lower, below, usual);
}

/** Do the cells of a row look like names of columns rather than like values? Days one after the other are names. */
export function namesColumns(row: readonly string[]): boolean {
  const texts = row.map((text, column) => ({ text, column })).filter(({ text }) => !isBlank(text));
  const values = texts.filter(({ text }) => {
    if (MONTH.test(text.trim())) return false;
    const { form } = lookAtText(text);
    return form !== "text" && form !== "truth" && form !== "nothing";
  });
  if (values.length <= FEW * texts.length) return true;
  return texts.length - values.length > 0 && areDays(values);
}

/** A heading such as `3`, `10-03`, `六`, `2026-10-03`. */
export function isDayHeading(text: string): boolean {
  return weekdayNamed(text.trim()) !== undefined || dayIn(text) !== undefined;
}

/** Days and their columns go on at the same pace; a column may lack its day (the name of a holiday). */
function areDays(cells: readonly { readonly text: string; readonly column: number }[]): boolean {
  const days = cells.map(({ text, column }) => ({ day: dayIn(text), column }));
  if (days.length < 3 || days.some(({ day }) => day === undefined)) return false;
  return days.every(
    ({ day, column }, i) => i === 0 || (day ?? 0) > (days[i - 1].day ?? 0) || column > days[i - 1].column + 1,
  );
}

/** Something that counts days on: the day of the month, or of the calendar. */
function dayIn(text: string): number | undefined {
  const first = text.trim().split(/[\s\n(（]+/)[0];
  const number = /^(\d{1,2})[日号]?$/.exec(first);
  if (number) return Number(number[1]) >= 1 && Number(number[1]) <= 31 ? Number(number[1]) : undefined;
  const both = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(first);
  if (both && Number(both[1]) <= 12 && Number(both[2]) <= 31) return Number(both[1]) * 31 + Number(both[2]);
  const look = lookAtText(first);
  return look.form === "date" ? look.value / DAY_MS : undefined;
}
