import type { Finding, Place } from "../../findings/finding.js";
import type { Time } from "../../language/functions.js";
import type { Gather, LinkStep, Node, Window } from "../../language/tree.js";
import type { Reason, Value } from "../../language/value.js";
import type { Quantity, Rulebook, Table } from "../../rulebook/model.js";
import type { DayBook } from "../calendars/day-book.js";
import type { Scratch } from "../columns/scratch.js";
import type { Series } from "../columns/series.js";
import type { Store, StoreTable } from "../data/store.js";
import type { Tallies } from "../gathers/tallies.js";
import type { Past } from "../history/past.js";
import type { Computed } from "../quantities/quantity-series.js";
import type { LeftOut } from "../rows/left-out.js";
import type { RowDates } from "../rows/row-dates.js";

/**
 * For which rows of its table a formula is worked out, and with what demands. Rows outside raise no findings, and
 * what a series holds for them does not matter.
 */
export interface Scope {
  readonly table: string;
  /** 1 for the rows that matter; undefined: all. */
  readonly active: Uint8Array | undefined;
  /** `at_least_rows:`: gathers over fewer rows are missing. */
  readonly atLeastRows: number | undefined;
  /** What the gathers and windows of the formula came to. */
  readonly parts: Map<Node, Part>;
}

/** The column of a gather or window; for a window also the row that was found, -1 where there is none. */
export interface Part {
  readonly series: Series;
  readonly picked: Int32Array | undefined;
}

/** Which rows a gather takes, and how they lead to where it stands. */
export type Way = Pick<Gather, "from" | "via" | "time">;

/** One rulebook over one store in one period: what the parts of the engine ask of each other. */
export interface Run {
  readonly rulebook: Rulebook;
  readonly store: Store;
  readonly time: Time;
  param(name: string): Value;
  table(name: string): RunTable;
  /** The closed periods before this one. */
  readonly past: Past;
  /** Buffers for the moment. */
  readonly scratch: Scratch;
  /** What gathers count and add up. */
  readonly tallies: Tallies;
  /** The first and last day of a named span of time. */
  span(name: string): { readonly first: number; readonly last: number };
  /** A calendar with the days of its table. */
  calendar(name: string): DayBook;
  /** The whole column, worked out where it is a quantity and was not before. */
  series(table: string, name: string): Series;
  quantity(table: string, name: string): Quantity | undefined;
  /** A quantity with its items, lines or pools. */
  computed(quantity: Quantity): Computed;
  /** Any formula for all rows of a table. */
  formula(node: Node, scope: Scope): Series;
  /** The column of a gather or window that stands in a formula. */
  part(node: Gather | Window, scope: Scope): Part;
  /** For which rows a quantity is worked out. */
  scopeOf(quantity: Quantity): Scope;
  /** All accepted rows of a table. */
  scopeOn(table: string): Scope;
  /** For each row of the first step's table, the row to which the steps lead, or a negative number. */
  rowsTo(steps: readonly LinkStep[]): Int32Array;
  /** `leadingRows` of a gather, made once for all gathers that take the same way. */
  leading(way: Way): Int32Array;
  /** The rows of the first step's table that lead to a row; all of them where there is no step. */
  rowsLeadingTo(steps: readonly LinkStep[], table: string, row: number): Iterable<number>;
  /** Can a formula have no value because something does not apply? */
  mayNotApply(node: Node): boolean;
  /** The value of a row, with the reason where it is missing. */
  value(table: string, row: number, name: string): Value;
  /** Why a formula has no value for a row. */
  why(node: Node, row: number, scope: Scope): Reason;
  tell(finding: Finding): void;
}

/** The rows of a table as the run sees them. */
export interface RunTable {
  readonly name: string;
  readonly rows: number;
  readonly table: Table;
  readonly stored: StoreTable;
  /** The rows that are rejected or excluded. */
  readonly leftOut: LeftOut;
  /** Are all rows judged? Not while a rule that excludes rows is being worked out; it sees them all. */
  readonly settled: boolean;
  /** 1 for rows that are neither rejected nor excluded; undefined: all. */
  readonly accepted: Uint8Array | undefined;
  /** 1 for accepted rows of the period; undefined: all. */
  readonly used: Uint8Array | undefined;
  /** 1 for the accepted rows whose day is in a named span of time. */
  inSpan(name: string): Uint8Array;
  /** When each row was, by `dated:`; undefined for tables without. */
  readonly dates: RowDates | undefined;
  /** The row's key as people read it; its number from 0 where the table has none. */
  keyText(row: number): string;
  /** The value of a column as people read it. */
  columnText(name: string, row: number): string;
  /** Order of two rows by their keys, part by part in code-point order; 0 where the table has no key. */
  compareKeys(a: number, b: number): number;
  /** Where a row stands in its file; the table's place in the rulebook for rows of no file. */
  place(row: number, column?: string): Place;
}
