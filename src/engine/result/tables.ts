/** The tables of a result: their columns and rows. */
import type { Bilingual } from "../../base/language.js";
import type { Type } from "../../language/types.js";
import type { Value } from "../../language/value.js";
import type { PaidGroup, PaidLine } from "./pay.js";
import type { CardOutcome, ScoreItem } from "./scores.js";

/** A table as reports show it. */
export interface ResultTable {
  readonly name: string;
  readonly label: Bilingual;
  /** Where its links lead: the names of the tables, by link, in the order of the rulebook. */
  readonly leads: ReadonlyMap<string, string>;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly ResultRow[];
}

/** A column or quantity of a table as reports show it. */
export interface ResultColumn {
  readonly name: string;
  readonly label: Bilingual;
  readonly type: Type;
  readonly role:
    | "key"
    | "link"
    | "column"
    | "quantity"
    | "grade"
    | "score"
    | "pool"
    | "pay"
    | "flag"
    | "check"
    | "guard"
    | "provisional";
  /** What a scorecard says besides its score; undefined for other columns. */
  readonly card: CardShown | undefined;
  /** The hash of a quantity's meaning; undefined for a column of data. */
  readonly rule: string | undefined;
  /** The column of another table that this one is the sum of over all its rows, and nothing else; undefined mostly. */
  readonly sums: { readonly table: string; readonly column: string } | undefined;
  /** Words with their labels, where the column has words. */
  readonly wordLabels: ReadonlyMap<string, Bilingual> | undefined;
}

/** What there is to show of a scorecard besides its score. */
export interface CardShown {
  /** Modules, bonuses and penalties. */
  readonly parts: readonly { readonly name: string; readonly label: Bilingual }[];
  readonly hasPass: boolean;
  readonly hasVeto: boolean;
}

/** A row as reports show it. */
export interface ResultRow {
  /** Its place among the rows of the table in the run; it stays what it is where keys are masked. */
  readonly at: number;
  /** The key as text; parts of a key of several columns are joined by ` / `. */
  readonly key: string;
  /** By link: the key of the row that it leads to; absent where it leads to none. */
  readonly links: ReadonlyMap<string, string>;
  /** Value of each of the table's columns, in their order. */
  readonly values: readonly Value[];
  /** By quantity of shape `scorecard`; the items of a module stand behind it. */
  readonly scores: ReadonlyMap<string, readonly ScoreItem[]>;
  /** By quantity of shape `scorecard` for which it was worked out: what made of the items the score. */
  readonly cards: ReadonlyMap<string, CardOutcome>;
  /** By quantity of shape `pay`. */
  readonly pay: ReadonlyMap<string, readonly PaidLine[]>;
  /** By quantity of shape `pay`. */
  readonly payGroups: ReadonlyMap<string, readonly PaidGroup[]>;
  /** Names of the flags that are raised. */
  readonly flags: readonly string[];
}
