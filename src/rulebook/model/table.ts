/** Tables: where their rows come from, their columns and links. */
import type { Exact } from "../../base/exact.js";
import type { Bilingual } from "../../base/language.js";
import type { CellReading, Layout } from "../../base/layout.js";
import type { Span } from "../../base/source.js";
import type { LinkStep, Node } from "../../language/tree.js";
import type { Type } from "../../language/types.js";

/** A table, with its links found and its formulas checked. */
export interface Table {
  readonly name: string;
  readonly label: Bilingual;
  readonly origin: Origin;
  /** Columns that tell rows apart; "none" for file tables that declare it; empty for `all`. */
  readonly key: readonly string[] | "none";
  /** What to do with doubled keys; undefined: an error. `last` keeps the row with the largest `by`. */
  readonly keep: { readonly which: "first" | "last"; readonly by: string } | undefined;
  readonly columns: ReadonlyMap<string, TableColumn>;
  readonly links: ReadonlyMap<string, Link>;
  /** The date or datetime that says in which period a row is; a row where it is missing is in none. */
  readonly dated: Node | undefined;
  /** Columns that must be known for so long (a duration) past the period's end, else the result is provisional. */
  readonly needs: readonly { readonly column: string; readonly beyond: Node; readonly span: Span }[];
  /** Rows left out by a stated reason: not used, counted as excluded. */
  readonly exclude: readonly Exclusion[];
  /** Results show it, also where no link of the scored table leads there. */
  readonly shown: boolean;
  /** Keys that differ only in case, width, blanks and the like are of different rows. */
  readonly alikeKeys: boolean;
  readonly span: Span;
}

/** A reason for which rows of a table are left out. */
export interface Exclusion {
  readonly name: string;
  readonly when: Node;
  readonly say: Bilingual;
}

/** Where the rows of a table come from. */
export type Origin =
  /** Rows of files whose names (without ending) fit one of the patterns; `*` and `?` as in globs. */
  | {
      readonly kind: "file";
      readonly patterns: readonly Pattern[];
      /** Names of sheets, also with `*` and `?`; undefined: the only one that has the headers. */
      readonly sheet: readonly string[] | undefined;
      /** There may be no such file; the table then has no rows. */
      readonly optional: boolean;
      /** Quotes out of place in its CSV files are taken as text. */
      readonly lenient: boolean;
      /** How its sheets are arranged; undefined: a header that is looked for, and a row a line. */
      readonly layout: Layout | undefined;
      /** For each rule of the layout that leaves rows out, what it says. */
      readonly skips: readonly SkipReason[];
    }
  /** The rows of a table (the scored one, unless it is named) in the closed results of another rulebook. */
  | { readonly kind: "ledger"; readonly rulebook: string; readonly table: string | undefined }
  /** Rows written in the rulebook: for each, the values of the columns it names. */
  | { readonly kind: "rows"; readonly rows: readonly GivenRow[] }
  /** One row for each value (or combination of values) that links here. */
  | { readonly kind: "values" }
  /** The table `all`: one row. */
  | { readonly kind: "all" };

/** A rule that leaves rows out before their cells are judged: its reason, and the columns that it looks at. */
export interface SkipReason {
  readonly name: string;
  readonly say: Bilingual;
  readonly columns: readonly string[];
}

/** A pattern of file names. */
export interface Pattern {
  readonly glob: string;
  readonly span: Span;
}

/** A row that a rulebook or a test gives: exact numbers, text, yes/no by column or quantity; absent where not given. */
export interface GivenRow {
  readonly values: ReadonlyMap<string, Exact | string | boolean>;
  /** Columns whose cell a test says to be empty. */
  readonly empty?: ReadonlySet<string> | undefined;
  readonly span: Span;
}

/** A column of a table. */
export interface TableColumn {
  readonly name: string;
  readonly label: Bilingual;
  readonly type: Type;
  /** Accepted headers; empty for columns of tables that no file fills. */
  readonly headers: readonly string[];
  /** Decimals a number of it may have. */
  readonly decimals: number;
  readonly emptyAllowed: boolean;
  /** The whole column may be absent from a file. */
  readonly optional: boolean;
  /** Accepted spelling → word. */
  readonly words: ReadonlyMap<string, string> | undefined;
  /** What readers call the words; a table takes them from the columns that link to it. */
  readonly wordLabels: ReadonlyMap<string, Bilingual> | undefined;
  readonly of100: boolean;
  /** A row whose value here leads to no row is left out, with a count; else it is an error. */
  readonly unknownExcluded: boolean;
  /** How its cells are prepared before they are read; undefined: they are read as they stand. */
  readonly reading: CellReading | undefined;
  readonly span: Span;
}

/** From a row to a row of another table: where `columns` here equal `target` there. */
export interface Link extends LinkStep {
  readonly columns: readonly string[];
  /** The other table's key, or one of its columns whose values are all different (checked on the data). */
  readonly target: readonly string[];
  readonly span: Span;
}
