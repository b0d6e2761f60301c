/** How the rows and cells of a sheet are declared to be arranged before they are read: plain data, nothing computed. */
import type { MomentFormat } from "./moment-format.js";
import type { YearSource } from "./stretch.js";
import type { TextPattern } from "./text-pattern.js";

/**
 * The first or last place where one of the patterns is found (they are tried in their order); the whole cell, which
 * must be of one of them; how often they are found; or what their holes add up to.
 */
export interface TakePatterns {
  readonly how: "first" | "last" | "whole" | "count" | "sum";
  readonly patterns: readonly TextPattern[];
  /** What fits one of these is passed over before. */
  readonly except: readonly TextPattern[];
  /** Beside "whole": the cell is a list parted by this, and each of its parts must be of one of the patterns. */
  readonly parted?: string | undefined;
}

/** Which part of a cell counts. */
export type Take =
  | TakePatterns
  /** Does the cell hold one of these texts; with `parted`, as one of its parts? */
  | { readonly how: "has"; readonly texts: readonly string[]; readonly parted: string | undefined }
  /** The cell without these texts. */
  | { readonly how: "without"; readonly texts: readonly string[] };

/** How a date or time of a column is written where that is no usual form. */
export type Form =
  | { readonly kind: "moment"; readonly format: MomentFormat }
  /** Time since 1970-01-01 UTC. */
  | { readonly kind: "epoch"; readonly unit: "seconds" | "milliseconds" }
  /** A time of day, perhaps of the next day (`次日08:00`), as time since midnight. */
  | { readonly kind: "clock" };

/** How cells of a column are prepared before they are read as its type. */
export interface CellReading {
  /**
   * In a wide table: the cell that becomes the row, its heading, the heading above that, or its day; in a sheet of
   * blocks, what the head of the block says; undefined: the column's own cell.
   */
  readonly from: "cell" | "heading" | "parent" | "day" | "block" | undefined;
  /** Of several columns that are taken together (`each:`), which one; from 0. */
  readonly place: number;
  /** A blank cell has the value of the one above it. */
  readonly fillDown: boolean;
  /** Texts that are read as an empty cell. */
  readonly emptyWords: readonly string[];
  readonly take: Take | undefined;
  readonly forms: readonly Form[];
  /** Where the year stands of dates that do not say theirs; undefined: they all do. */
  readonly year: YearSource | undefined;
  /** What a bare number counts (`minutes`), or what may stand behind a number (`元`). */
  readonly units: readonly string[];
  /** IANA name of the zone in which its times are written. */
  readonly timezone: string | undefined;
  /** Texts that stand for a number, or for yes or no, each with what it stands for; others are an error. */
  readonly values?: readonly WordValue[] | undefined;
}

/** A cell that is read as it stands. */
export const AS_IT_STANDS: CellReading = {
  from: undefined,
  place: 0,
  fillDown: false,
  emptyWords: [],
  take: undefined,
  forms: [],
  year: undefined,
  units: [],
  timezone: undefined,
};

/** A text of cells, and the value that it stands for as cells write it. */
export type WordValue = readonly [spelling: string, value: string];

/** A condition on what a cell says: one of the patterns with `*` and `?`; "" for an empty one. */
export interface CellTest {
  readonly headers: readonly string[];
  /** In a wide table, the cell that becomes the row; see `CellReading`. */
  readonly from: CellReading["from"];
  readonly place: number;
  readonly patterns: readonly string[];
}

/** Rows that are left out before any of their cells is judged. */
export interface RowSkip {
  /** All must hold; "header": the row repeats the header. */
  readonly where: readonly CellTest[] | "header";
  /** All rows below it too. */
  readonly below: boolean;
}

/** Columns that become rows: one row for each row and column of the sheet. */
export interface Wide {
  /** The headers of those columns, with `*` and `?`; or the headers between which they stand. */
  readonly columns:
    | { readonly headers: readonly string[] }
    | { readonly after: string; readonly before: string | undefined };
  /** So many neighbouring columns make one row. */
  readonly each: number;
  /** Where the first column's day is named, if columns are days, one after the other. */
  readonly days: "title" | "file" | "sheet" | undefined;
}

/** A sheet that is made of blocks: a head that says of whom it is, and lines below it. */
export interface Blocks {
  /** What the first cell of a block says, with `*` and `?`. */
  readonly begin: readonly string[];
  /** What the first filled cell of a row says that ends all blocks above it, likewise. */
  readonly end?: readonly string[];
  /** The lines of a block are one: what stands in a column, one below the other, is one cell. */
  readonly join: boolean;
}

/** How a sheet is arranged. */
export interface Layout {
  /** The row of the header (of several, the lowest) as spreadsheets count; undefined: it is looked for. */
  readonly headerRow: number | undefined;
  readonly headerRows: 1 | 2 | 3 | undefined;
  readonly skip: readonly RowSkip[];
  readonly wide: Wide | undefined;
  readonly blocks?: Blocks | undefined;
}
