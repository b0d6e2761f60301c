import { DAY_MS } from "../../base/calendar.js";
import { weekdayNamed } from "../../base/moment-format.js";
import { comparable } from "../../base/text.js";
import { HEADER_ROWS, headerColumns, type SheetColumn } from "../header/header.js";
import { lookAtText } from "./cell-look.js";

/** Which rows at the top of a sheet seem to be its header. */
export interface GuessedHeader {
  /** Index of its last row. */
  readonly row: number;
  readonly rows: 1 | 2;
  readonly columns: readonly SheetColumn[];
}

/** Rows that have fewer cells than this share of the usual are titles or notes. */
const MOST_CELLS = 0.7;
/** A header may hold a few numbers or dates. */
const FEW = 0.25;

/**
 * The first row, or pair of rows, among the first that names most columns and holds no values. Undefined where the rows
 * hold values from the first on.
 */
export function guessHeader(rows: readonly (readonly string[])[]): GuessedHeader | undefined {
  const usual = usualCells(rows);
  if (usual === 0) return undefined;
  const last = Math.min(rows.length, HEADER_ROWS);
  for (let row = 0; row < last; row++) {
    if (row + 1 < last && isPair(rows[row], rows[row + 1], rows.slice(row + 2), usual)) {
      return { row: row + 1, rows: 2, columns: headerColumns(rows[row + 1], rows[row]) };
    }
    if (cellsOf(rows[row]) < Math.max(1, MOST_CELLS * usual)) continue;
    if (!namesColumns(rows[row])) return undefined;
    const above = row > 0 ? rows[row - 1] : undefined;
    if (above && isDoubled(rows[row]) && cellsOf(above) >= 2) {
      return { row, rows: 2, columns: headerColumns(rows[row], above) };
    }
    return { row, rows: 1, columns: headerColumns(rows[row]) };
  }
  return undefined;
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
  const names = row.filter((text) => !isBlank(text) && !isDayHeading(text)).map(comparable);
  return new Set(names).size < names.length;
}

/**
 * Are these the two rows of a header? Some columns have a name in the upper row only, with values below; others have
 * theirs in the lower one, under a blank or a parent; together they name most columns.
 */
function isPair(
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
  if (cellsOf(upper) < 2 || merged.length === 0 || children.length === 0) return false;
  if (named.length < MOST_CELLS * usual || !namesColumns(upper)) return false;
  const deepest = below
    .slice(0, 3)
    .some((row) => columns.every((c) => isBlank(row[c]) === isBlank(lower[c])));
  return namesColumns(lower) && !deepest;
}

/** Do the cells of a row look like names of columns rather than like values? Days one after the other are names. */
export function namesColumns(row: readonly string[]): boolean {
  const texts = row.map((text, column) => ({ text, column })).filter(({ text }) => !isBlank(text));
  const values = texts.filter(({ text }) => {
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
