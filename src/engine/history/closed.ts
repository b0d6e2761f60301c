/**
 * Closed periods as plain data. Whoever keeps them (a ledger, a test) gives them to a run; the engine knows no
 * folder of them.
 */
import type { Exact } from "../../base/exact.js";
import type { Period } from "../../base/period.js";
import type { Kind } from "../../language/types.js";
import type { Value } from "../../language/value.js";

/** What a run may know of the past. */
export interface Closed {
  /** The closed periods of the rulebook itself, ascending. */
  readonly own: readonly ClosedPeriod[];
  /** Those of other rulebooks whose results are tables here, by their ids. */
  readonly others: ReadonlyMap<string, readonly ClosedPeriod[]>;
  /** A test gives what matters to it: history begins with the first period that it gives. */
  readonly partial: boolean;
}

/** The result of one closed period. */
export interface ClosedPeriod {
  /** The rulebook's `id:`. */
  readonly rulebook: string;
  readonly period: Period;
  readonly status: "final" | "provisional";
  /** Of the bytes that were closed. */
  readonly sha256: string;
  readonly scored: string;
  readonly tables: ReadonlyMap<string, ClosedTable>;
  /** By file table: how many rows of the period were used. */
  readonly used: ReadonlyMap<string, number>;
  /** What this result corrected of periods before it. */
  readonly corrections: readonly ClosedCorrection[];
}

/** The rows of a table that a closed result keeps, by key. */
export interface ClosedTable {
  readonly columns: ReadonlyMap<string, ClosedColumn>;
  readonly rows: ReadonlyMap<string, ClosedRow>;
}

/** What a column of a closed result holds. */
export interface ClosedColumn {
  readonly kind: Kind;
  readonly role: string;
  /** The hash of a quantity's meaning; undefined for a column of data. */
  readonly rule: string | undefined;
}

/** A row of a closed result. */
export interface ClosedRow {
  /** The key of the row to which a link leads. */
  link(name: string): string | undefined;
  /** undefined where the closed result does not have it */
  value(name: string): Value | undefined;
}

/** A period that was looked at again, and what each row was paid for it then. */
export interface ClosedCorrection {
  readonly period: string;
  /** What the period is from then on. */
  readonly status: "final" | "provisional";
  readonly amounts: ReadonlyMap<string, Exact>;
  /** Is there a row of which a floor kept a part back? */
  readonly open: boolean;
}
