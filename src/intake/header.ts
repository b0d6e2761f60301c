import { comparable } from "../base/text.js";
import type { ColumnDeclaration } from "./declaration.js";

/** Rows at the top of a sheet among which the header is looked for. */
export const HEADER_ROWS = 30;

/** One column of a sheet as its header calls it. */
export interface SheetColumn {
  /** From 0. */
  readonly column: number;
  /** As the file has it: `工号`, or `考勤/应出勤` for a child under a parent. */
  readonly header: string;
}

/** A row, or a pair of rows, taken as the header. */
export interface HeaderMatch {
  /** Index of the header's last row. */
  readonly row: number;
  /** All columns that have a header. */
  readonly columns: readonly SheetColumn[];
  /** For each declared column, in their order, the sheet's columns that fit it; one is right. */
  readonly fits: ReadonlyMap<ColumnDeclaration, readonly SheetColumn[]>;
  /** Does every declared column have its one, those apart that may be absent? */
  readonly complete: boolean;
}

/** What a rulebook says of where the header stands. */
export interface StatedHeader {
  /** Index of its last row. */
  readonly row?: number | undefined;
  readonly rows?: 1 | 2 | undefined;
  /** What it must have beside the declared columns. */
  readonly has?: ((match: HeaderMatch) => boolean) | undefined;
}

/**
 * Finds the header of a sheet among its first rows (texts, as they stand): the first row, or row and the one above
 * it, in which all declared columns have exactly one header. Where none has them all, the row with the most; undefined
 * where no row has any.
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  declared: readonly ColumnDeclaration[],
  stated: StatedHeader = {},
): HeaderMatch | undefined {
  let best: HeaderMatch | undefined;
  const last = Math.min(rows.length, HEADER_ROWS);
  for (let row = 0; row < last; row++) {
    if (stated.row !== undefined && row !== stated.row) continue;
    const alone = judged(matched(row, single(rows[row]), declared), stated);
    const paired =
      row > 0 ? judged(matched(row, pair(rows[row - 1], rows[row]), declared), stated) : undefined;
    // A title above the header would only lengthen its names: the pair must have more than the row alone.
    const found = paired && rank(paired) > rank(alone) ? paired : alone;
    const better = stated.rows === 1 ? alone : stated.rows === 2 && paired ? paired : found;
    if (better.complete && stated.rows === 2 && stated.row === undefined && alone.complete) {
      // A title stands above the two: a row that is complete alone is the upper one where it has a lower one.
      const lower = judged(withLowerRow(alone, rows, declared), stated);
      return lower.complete && lower.row > alone.row ? lower : better;
    }
    if (better.complete) return stated.rows ? better : withLowerRow(better, rows, declared);
    const isMore =
      best && stated.has && rank(better) === rank(best) && better.columns.length > best.columns.length;
    if (isMore || rank(better) > (best ? rank(best) : 0)) best = better;
  }
  return best;
}

function judged(match: HeaderMatch, { has }: StatedHeader): HeaderMatch {
  return match.complete && has && !has(match) ? { ...match, complete: false } : match;
}

/**
 * A header that is complete in the upper one of its two rows takes the lower one in too: it is blank under all that
 * was found, where cells must not be empty, and has children where the upper row is blank.
 */
function withLowerRow(
  match: HeaderMatch,
  rows: readonly (readonly string[])[],
  declared: readonly ColumnDeclaration[],
): HeaderMatch {
  const upper = rows[match.row];
  const lower = rows[match.row + 1] ?? [];
  const used = [...match.fits].filter(([, columns]) => columns.length > 0);
  const blankBelow = used.every(([, [{ column }]]) => isBlank(lower[column] ?? ""));
  const mayBeData = used.every(([{ emptyAllowed }]) => emptyAllowed);
  const hasChild = lower.some((text, column) => !isBlank(text) && isBlank(upper[column] ?? ""));
  if (!blankBelow || mayBeData || !hasChild) return match;
  const paired = matched(match.row + 1, pair(upper, lower), declared);
  return paired.complete ? paired : match;
}

/** How well a header fits: complete before all, then by the number of declared columns that it has. */
function rank({ fits, complete }: HeaderMatch): number {
  let found = 0;
  for (const columns of fits.values()) if (columns.length > 0) found += 1;
  return complete ? fits.size + found : found;
}

/** A header and the names it goes by: its own, and that of a child without its parent. */
interface Named extends SheetColumn {
  readonly name: string;
  readonly child: string | undefined;
}

/** The columns that a row names as a header, with the row above it where that is a part of it. */
export function headerColumns(row: readonly string[], above?: readonly string[]): readonly SheetColumn[] {
  return (above ? pair(above, row) : single(row)).map(({ column, header }) => ({ column, header }));
}

function single(row: readonly string[]): Named[] {
  return row.flatMap((text, column) => (isBlank(text) ? [] : [named(column, text)]));
}

function named(column: number, text: string): Named {
  return { column, header: text.trim(), name: pathName(text), child: undefined };
}

/** A parent spreads to the right over blanks: merged cells show their value in the first one only. */
function pair(upper: readonly string[], lower: readonly string[]): Named[] {
  const columns: Named[] = [];
  let parent = "";
  for (let column = 0; column < Math.max(upper.length, lower.length); column++) {
    const above = upper[column] ?? "";
    const below = lower[column] ?? "";
    if (!isBlank(above)) parent = isBlank(below) ? "" : above;
    if (isBlank(below)) {
      if (!isBlank(above)) columns.push(named(column, above));
    } else if (parent === "") columns.push(named(column, below));
    else {
      const header = `${parent.trim()}/${below.trim()}`;
      columns.push({ column, header, name: pathName(header), child: pathName(below) });
    }
  }
  return columns;
}

function isBlank(text: string): boolean {
  return comparable(text) === "";
}

/** Comparable spelling of a header; blanks around the stroke between parent and child do not count. */
export function pathName(text: string): string {
  return comparable(text).split("/").map(comparable).join("/");
}

function matched(
  row: number,
  columns: readonly Named[],
  declared: readonly ColumnDeclaration[],
): HeaderMatch {
  const fits = new Map<ColumnDeclaration, readonly SheetColumn[]>();
  let complete = true;
  let found = false;
  for (const declaration of declared) {
    const accepted = new Set(declaration.headers.map(pathName));
    const whole = columns.filter(({ name }) => accepted.has(name));
    const fitting =
      whole.length > 0 ? whole : columns.filter(({ child }) => child !== undefined && accepted.has(child));
    fits.set(declaration, fitting);
    if (fitting.length > 1 || (fitting.length === 0 && !declaration.optional)) complete = false;
    if (fitting.length > 0) found = true;
  }
  return { row, columns, fits, complete: complete && found };
}
