import { weekdayNamed } from "../../base/moment-format.js";
import { comparable } from "../../base/text.js";
import type { ColumnDeclaration } from "../declaration.js";

/** Rows at the top of a sheet among which the header is looked for. */
export const HEADER_ROWS = 30;

/** One column of a sheet as its header calls it. */
export interface SheetColumn {
  /** From 0. */
  readonly column: number;
  /** As the file has it: `工号`, or `考勤/应出勤` for a child under a parent. */
  readonly header: string;
}

/** A row, or two or three rows together, taken as the header. */
export interface HeaderMatch {
  /** Index of the header's last row. */
  readonly row: number;
  /** How many rows it has. */
  readonly rows: number;
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
  readonly rows?: 1 | 2 | 3 | undefined;
  /** A parent goes for the blanks to its right; so it does wherever the declared headers name one. */
  readonly spread?: boolean | undefined;
  /** What it must have beside the declared columns. */
  readonly has?: ((match: HeaderMatch) => boolean) | undefined;
}

/**
 * Finds the header of a sheet among its first rows (texts, as they stand): the first row, or row and the one above
 * it, in which all declared columns have exactly one header; or as many rows as are stated. Where none has them all,
 * the row with the most; undefined where no row has any.
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  declared: readonly ColumnDeclaration[],
  stated: StatedHeader = {},
): HeaderMatch | undefined {
  let best: HeaderMatch | undefined;
  const search = new HeaderSearch(rows, declared, stated);
  const last = Math.min(rows.length, HEADER_ROWS);
  for (let row = 0; row < last; row++) {
    if (stated.row !== undefined && row !== stated.row) continue;
    const found = search.endingIn(row);
    if (found.complete) return search.withLowerRows(found);
    const isMore =
      best && stated.has && rank(found) === rank(best) && found.columns.length > best.columns.length;
    if (isMore || rank(found) > (best ? rank(best) : 0)) best = found;
  }
  return best;
}

/** The rows of a sheet in which a header is looked for. */
class HeaderSearch {
  readonly #rows: readonly (readonly string[])[];
  readonly #declared: readonly ColumnDeclaration[];
  readonly #stated: StatedHeader;
  readonly #spread: boolean;

  constructor(
    rows: readonly (readonly string[])[],
    declared: readonly ColumnDeclaration[],
    stated: StatedHeader,
  ) {
    this.#rows = rows;
    this.#declared = declared;
    this.#stated = stated;
    const { rows: count = 1, spread = false } = stated;
    const namesParent = declared.some(({ headers }) => headers.some((header) => header.includes("/")));
    this.#spread = spread || count > 1 || namesParent;
  }

  /** The header whose last row this one is. */
  endingIn(row: number): HeaderMatch {
    const alone = this.#stack(row, 1);
    const { rows } = this.#stated;
    if (rows === 1 || row === 0) return alone;
    if (rows !== undefined && row >= rows - 1) return this.#stack(row, rows);
    // A title above the header would only lengthen its names: the pair must have more than the row alone.
    const paired = this.#stack(row, 2);
    return rank(paired) > rank(alone) ? paired : alone;
  }

  /**
   * A header that is complete without its lowest row takes that in too: it is blank under all that was found, where
   * cells must not be empty, and has children where the rows above are blank, or weekdays below days.
   */
  withLowerRows(match: HeaderMatch): HeaderMatch {
    const { rows = 2, row } = this.#stated;
    if (rows === 1 || (row !== undefined && this.#stated.rows !== undefined)) return match;
    const isTall = this.#stated.rows !== undefined && match.row >= rows - 1;
    // All of the stated rows are needed: none below them can belong to the header.
    if (isTall && !this.#stack(match.row, rows - 1).complete) return match;
    const upper = this.#rows[match.row];
    const lower = this.#rows[match.row + 1] ?? [];
    const used = [...match.fits].filter(([, columns]) => columns.length > 0);
    const blankBelow = used.every(([, [{ column }]]) => isBlank(lower[column] ?? ""));
    const mayBeData = used.every(([{ emptyAllowed }]) => emptyAllowed);
    const hasChild = lower.some((text, column) => !isBlank(text) && isBlank(upper[column] ?? ""));
    if (!blankBelow || mayBeData || !(hasChild || namesWeekdays(lower))) return match;
    const lowered = this.#stack(match.row + 1, Math.min(rows, match.row + 2));
    if (!lowered.complete) return match;
    return this.#stated.rows === undefined ? lowered : this.withLowerRows(lowered);
  }

  #stack(row: number, count: number): HeaderMatch {
    const { has } = this.#stated;
    const own = this.#rows.slice(Math.max(0, row - count + 1), row + 1);
    const match = { ...matched(row, stacked(own, this.#spread), this.#declared), rows: own.length };
    return match.complete && has && !has(match) ? { ...match, complete: false } : match;
  }
}

/** The fewest cells by which a row of weekdays is known. */
const FEWEST_WEEKDAYS = 3;

/** Does a row name days of the week, and nothing else? */
export function namesWeekdays(row: readonly string[]): boolean {
  const said = row.filter((text) => !isBlank(text));
  return said.length >= FEWEST_WEEKDAYS && said.every((text) => weekdayNamed(text.trim()) !== undefined);
}

/** How well a header fits: complete before all, then by the number of declared columns that it has. */
function rank({ fits, complete }: HeaderMatch): number {
  let found = 0;
  for (const columns of fits.values()) if (columns.length > 0) found += 1;
  return complete ? fits.size + found : found;
}

/** A header and the names it goes by: its own, and that of a child without its parents. */
interface Named extends SheetColumn {
  readonly name: string;
  readonly children: readonly string[];
}

/** The columns that a row names as a header, with the rows above it where those are a part of it. */
export function headerColumns(
  row: readonly string[],
  ...above: readonly (readonly string[])[]
): readonly SheetColumn[] {
  return stacked([...above, row], true).map(({ column, header }) => ({ column, header }));
}

/**
 * Rows of a header, from the uppermost: what stands in a column, one below the other, makes up its path. With `spread`
 * a parent goes for the blanks to its right: merged cells show their value in the first one only.
 */
function stacked(rows: readonly (readonly string[])[], spread: boolean): Named[] {
  const columns: Named[] = [];
  const parents: string[] = rows.map(() => "");
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let column = 0; column < width; column++) {
    const texts = rows.map((row) => row[column] ?? "");
    const deepest = texts.findLastIndex((text) => !isBlank(text));
    texts.forEach((text, level) => {
      if (isBlank(text) && spread && texts.slice(0, level).every(isBlank)) return;
      // What has nothing below it is a column of its own, and no parent of those beside it.
      parents[level] = level < deepest && !isBlank(text) ? text.trim() : "";
    });
    if (deepest < 0) continue;
    const path = [...parents.slice(0, deepest), texts[deepest].trim()].filter((part) => part !== "");
    columns.push(named(column, path));
  }
  return columns;
}

function named(column: number, path: readonly string[]): Named {
  const header = path.join("/");
  const children = path.slice(1).map((_, i) => pathName(path.slice(i + 1).join("/")));
  return { column, header, name: pathName(header), children };
}

/** What a header is called without one or more of its parents: `上班/时间` and `时间` of `考勤/上班/时间`. */
export function childrenOf(header: string): string[] {
  const parts = header.split("/");
  return parts.slice(1).map((_, i) => parts.slice(i + 1).join("/"));
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
): Omit<HeaderMatch, "rows"> {
  const fits = new Map<ColumnDeclaration, readonly SheetColumn[]>();
  let complete = true;
  let found = false;
  for (const declaration of declared) {
    const accepted = new Set(declaration.headers.map(pathName));
    const whole = columns.filter(({ name }) => accepted.has(name));
    const fitting =
      whole.length > 0
        ? whole
        : columns.filter(({ children }) => children.some((child) => accepted.has(child)));
    fits.set(declaration, fitting);
    if (fitting.length > 1 || (fitting.length === 0 && !declaration.optional)) complete = false;
    if (fitting.length > 0) found = true;
  }
  return { row, columns, fits, complete: complete && (found || declared.length === 0) };
}
