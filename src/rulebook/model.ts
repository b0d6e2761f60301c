/**
 * A rulebook after all checks: names resolved, types known, quantities in an order in which each comes after what
 * it reads. This is all that the engine and the studies see; nothing in it is text to be parsed again.
 */

import type { Exact, Rounding } from "../base/exact.js";
import type { Bilingual, Language } from "../base/language.js";
import type { CellReading, Layout } from "../base/layout.js";
import type { PeriodRule } from "../base/period.js";
import type { SourceFile, Span } from "../base/source.js";
import type { Column, LinkStep, Node } from "../language/tree.js";
import type { Type } from "../language/types.js";
import type { UsedFile } from "./library.js";

/** A whole rulebook. */
export interface Rulebook {
  readonly source: SourceFile;
  /** The files that it takes in by `use:`, each after those that it uses itself. */
  readonly used: readonly UsedFile[];
  readonly name: Bilingual;
  readonly version: string | undefined;
  /** What a ledger calls the rulebook; undefined: its results cannot be closed. */
  readonly id: string | undefined;
  /** The first day of which a ledger tells; undefined: every period that is looked for must be in it. */
  readonly historyFrom: number | undefined;
  /** The language files speak when `--lang` does not say. */
  readonly language: Language;
  readonly period: PeriodRule;
  /** IANA name; undefined: clock times are taken as they stand. */
  readonly timezone: string | undefined;
  readonly currency: string | undefined;
  /** Name of the table whose rows are scored and paid. */
  readonly scored: string;
  readonly params: ReadonlyMap<string, Param>;
  /** In the order of the rulebook; `all` (one row, no columns) is always the last. */
  readonly tables: ReadonlyMap<string, Table>;
  /** In graph order. */
  readonly quantities: readonly Quantity[];
  readonly spans: ReadonlyMap<string, TimeSpan>;
  readonly calendars: ReadonlyMap<string, Calendar>;
}

/** A named value, by date where it changes. */
export interface Param {
  readonly name: string;
  readonly label: Bilingual;
  /** Where the value comes from: a law, a decision. */
  readonly source: Bilingual | undefined;
  readonly type: Type;
  /** One value, or values by the first day from which each holds, ascending. */
  readonly values: readonly { readonly from: number | undefined; readonly value: ParamValue }[];
  readonly span: Span;
}

/** A value of a parameter. */
export type ParamValue = Exact | string | boolean;

/** A stretch of time other than the period: first and last day, inclusive; both are dates. */
export interface TimeSpan {
  readonly name: string;
  readonly from: Node;
  readonly to: Node;
}

/** Which days are worked, and within which hours. */
export interface Calendar {
  readonly name: string;
  /** Days of the week that are not worked, 1 for Monday to 7 for Sunday. */
  readonly weekend: ReadonlySet<number>;
  /** The days that are not as their day of the week; undefined: there are none. */
  readonly days: CalendarDays | undefined;
  /** When a worked day opens and closes, in milliseconds since its midnight. */
  readonly hours: { readonly opens: number; readonly closes: number } | undefined;
  /** From and until which day it is known; with neither, in the years that its table names. */
  readonly from: Node | undefined;
  readonly until: Node | undefined;
  readonly span: Span;
}

/** A table keyed by a date, and its columns: is the day worked (if none says: no), and within which hours. */
export interface CalendarDays {
  readonly table: string;
  readonly date: string;
  readonly works: string | undefined;
  readonly opens: string | undefined;
  readonly closes: string | undefined;
}

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
      readonly sheet: string | undefined;
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

/** A named column that is worked out. */
export interface Quantity {
  readonly table: string;
  readonly name: string;
  /** `people.score`, for messages, memo, diff. */
  readonly path: string;
  readonly label: Bilingual;
  readonly type: Type;
  readonly shape: Shape;
  /** `for:`: where this is no, the quantity does not apply; missing is an error. */
  readonly applies: Node | undefined;
  /** `at_least_rows:`: a gather of fewer rows is missing (too few rows); for shape `formula` that is one gather. */
  readonly atLeastRows: number | undefined;
  /** What it means, hashed: the tree printed, with the hashes of all it reads. Equal hash, equal column. */
  readonly hash: string;
  /** Paths of the quantities it reads, and of the columns (`people.base`). */
  readonly reads: ReadonlySet<string>;
  readonly span: Span;
  /** Flags, checks and the like are yes/no quantities that say something; they stand under their own names. */
  readonly role: "quantity" | Flag | Check | Guard | Doubt;
}

/** A consequence that is stated for a person to decide. */
export interface Flag {
  readonly kind: "flag";
  readonly say: Bilingual;
}

/** A finding about a row, not a pay: an `error` stops the run, a `warning` does not, a `notice` only lists the row. */
export interface Check {
  readonly kind: "check";
  readonly say: Bilingual;
  readonly severity: "error" | "warning" | "notice";
}

/** What must hold: where it does not, nobody is paid (`fail`), or it is said (`report`). It changes no figure. */
export interface Guard {
  readonly kind: "guard";
  readonly say: Bilingual;
  readonly otherwise: "fail" | "report";
}

/** `provisional:` a condition under which the result is not final. */
export interface Doubt {
  readonly kind: "provisional";
  readonly say: Bilingual;
}

/** How a quantity is worked out. */
export type Shape =
  | { readonly kind: "formula"; readonly is: Node }
  | Bands
  | Grades
  | Curve
  | Tiers
  | Deduct
  | Choose
  | Blend
  | Split
  | Scorecard
  | Pay
  | Part;

/** One end of a step. */
export interface Bound {
  readonly at: Node;
  /** Does the step include the bound itself? */
  readonly included: boolean;
}

/** The whole at one rate: the step that `of` falls in gives the value. */
export interface Bands {
  readonly kind: "bands";
  readonly of: Node;
  readonly steps: readonly Step<Node>[];
}

/** One step: from one end to another, and what it gives. */
export interface Step<Give> {
  readonly from: Bound | undefined;
  readonly to: Bound | undefined;
  readonly give: Give;
  readonly span: Span;
}

/** Each slice at its own rate: what lies between 0 and `of` is cut at the ends of the steps (design §3.4). */
export interface Tiers {
  readonly kind: "tiers";
  readonly of: Node;
  /** Each gives its rate. */
  readonly steps: readonly Step<Node>[];
}

/** Steps that give a word. */
export interface Grades {
  readonly kind: "grades";
  readonly of: Node;
  readonly steps: readonly Step<string>[];
  /** From best to worst is not implied; labels by word. */
  readonly labels: ReadonlyMap<string, Bilingual>;
}

/** Straight lines between points, flat outside them; points ascend strictly. */
export interface Curve {
  readonly kind: "curve";
  readonly of: Node;
  readonly points: readonly { readonly at: Node; readonly give: Node; readonly span: Span }[];
}

/**
 * So much less for each unit beyond a limit: `from` minus the sum of what each rule takes, not below `floor`. In a
 * scorecard item `from` is the item's points and `floor` is 0.
 */
export interface Deduct {
  readonly kind: "deduct";
  readonly from: Node | undefined;
  readonly rules: readonly DeductRule[];
  readonly floor: Node | undefined;
}

/** What one rule takes away. */
export interface DeductRule {
  /** What is measured; undefined: `take` is taken once. */
  readonly measure:
    | {
        readonly of: Node;
        readonly side: "above" | "below";
        readonly limit: Node;
        readonly each: Node;
        /** A unit begun counts whole, only full units count, or in proportion. */
        readonly unit: "started" | "full" | "proportional";
      }
    | undefined;
  readonly take: Node;
  readonly span: Span;
}

/**
 * The value of the first row whose condition holds; `unique`: exactly one may hold; `all`: every row that holds
 * counts, and what they give is added up.
 */
export interface Choose {
  readonly kind: "choose";
  readonly mode: "first" | "unique" | "all";
  readonly rows: readonly ChooseRow[];
}

/** A condition and what it gives. */
export interface ChooseRow {
  /** undefined: always (only on the last row) */
  readonly when: Node | undefined;
  readonly give: Node;
  readonly span: Span;
}

/** The weighted mean by the first set of weights whose parts all have a value. */
export interface Blend {
  readonly kind: "blend";
  readonly sets: readonly WeightSet[];
}

/** Weights that count where all their parts have a value. */
export interface WeightSet {
  /** Weights of a set add up to 100 %. */
  readonly parts: readonly { readonly of: Node; readonly weight: Node }[];
  readonly span: Span;
}

/** A pool shared to the last cent among the rows that lead to the row that has it (design §3.8). */
export interface Split {
  readonly kind: "split";
  /** The pool: a money column or quantity of the row that `via` leads to. */
  readonly pool: Node;
  /** Links from a sharing row to the row that has the pool; empty for `all`. */
  readonly via: readonly LinkStep[];
  /** Weights; undefined: equal parts. */
  readonly by: Node | undefined;
  readonly where: Node | undefined;
  readonly nobody: Nobody;
}

/** What happens to a pool that nobody shares: it stays and is reported, belongs to a named fund, or is an error. */
export type Nobody =
  | { readonly kind: "keep" }
  | { readonly kind: "fund"; readonly fund: Bilingual }
  | { readonly kind: "fail" };

/** What a score item or pay line does where its value is missing. */
export type MissingPolicy = "zero" | "full" | "exclude" | "fail";

/** Items that add up to a score. */
export interface Scorecard extends ItemGroup {
  readonly kind: "scorecard";
  /** `at_least_points:`: with fewer points left to score, the score is missing (too few). */
  readonly atLeastPoints: Node | undefined;
  /** What the points of its items must add up to. */
  readonly full: Node | undefined;
  /** The score is not above this. */
  readonly atMost: Node | undefined;
  /** Where one of them holds the score is 0. */
  readonly vetoes: readonly Veto[];
}

/** Items that add up: those of a scorecard, or of a module in it. */
export interface ItemGroup {
  readonly items: readonly Item[];
  /** Do its items have points, or weights that add up to 100 %? */
  readonly by: "points" | "weight";
  /** The mark that must be reached: a share of all points (percent), or points (number). */
  readonly pass: Node | undefined;
}

/** A condition under which a score is 0. */
export interface Veto {
  readonly name: string;
  readonly when: Node;
  readonly say: Bilingual;
  readonly span: Span;
}

/**
 * What an item is worth: `points`, or a `weight` of a score of 100, are what the full score is made of; a `bonus` is
 * given on top of it, a `penalty` taken away.
 */
export type Role = "points" | "bonus" | "penalty" | "weight";

/** An item of a scorecard or module. */
export interface Item {
  readonly name: string;
  readonly label: Bilingual;
  readonly role: Role;
  /**
   * Points the item can give or take, or its weight; all points together are what `exclude` scales up to. undefined
   * for a module whose points are those of its items.
   */
  readonly worth: Node | undefined;
  /** What is measured, for reports; the shape's `of`, or the formula itself. */
  readonly of: Node | undefined;
  /**
   * What the item gives. A percent (or ratio) is a share of the item's points, a number is points. `deduct` starts
   * from the item's points; a penalty is what it deducts. Kept within 0 and the item's points. Of an item with a
   * weight a number is a score of 100, and nothing bounds it. A module gives what its items come to, scaled to its own
   * points where it has some.
   */
  readonly gives: ItemShape | Module;
  /** undefined: not said, so a missing value is an error. */
  readonly missing: MissingPolicy | undefined;
  readonly span: Span;
}

/** The shapes that look at one row only, which items and pay lines may have. */
export type ItemShape =
  | { readonly kind: "formula"; readonly is: Node }
  | Bands
  | Curve
  | Tiers
  | Deduct
  | Choose
  | Blend;

/** An item made of items. */
export interface Module extends ItemGroup {
  readonly kind: "module";
}

/** Named lines that add up; each is rounded once (design §3.1). */
export interface Pay {
  readonly kind: "pay";
  /** All lines in their order, those of groups among them. */
  readonly lines: readonly PayLine[];
  /** A group comes before those that stand in it. */
  readonly groups: readonly PayGroup[];
  /** Of the sum of all lines: never below this; what was raised is reported. undefined: no floor. */
  readonly atLeast: Node | undefined;
  /** Never above this; the last lines give way. */
  readonly atMost: Node | undefined;
}

/** A line of a pay. */
export interface PayLine {
  readonly name: string;
  readonly label: Bilingual;
  /** The innermost group that it stands in, by its place among the pay's groups. */
  readonly group: number | undefined;
  /** `for:`: where this is no, the line is absent. */
  readonly applies: Node | undefined;
  readonly gives: ItemShape;
  readonly missing: MissingPolicy | undefined;
  readonly round: { readonly to: Exact; readonly how: Rounding };
  /** The size that a limit leaves to it; undefined: none. */
  readonly least: Node | undefined;
  /** Whose the money is that the line takes away; undefined: nobody's. */
  readonly fund: Bilingual | undefined;
  readonly span: Span;
}

/** Lines that stand together: what applies to all of them, and what their sum is kept within (design §3.9). */
export interface PayGroup {
  readonly name: string;
  readonly label: Bilingual;
  /** The group that it stands in, by its place among the pay's groups. */
  readonly group: number | undefined;
  /** Its lines are those from `first` up to `end`, which is none of them. */
  readonly first: number;
  readonly end: number;
  /** `for:`: where this is no, its lines are absent. */
  readonly applies: Node | undefined;
  /** A factor that each line takes before it is rounded. */
  readonly times: Node | undefined;
  /** The most that the group adds, or takes away. */
  readonly atMost: Node | undefined;
  /** What the group leaves, where it takes away, of the pay so far. */
  readonly leavesAtLeast: Node | undefined;
  /** The sum is never below this; what was raised is reported. */
  readonly atLeast: Node | undefined;
  readonly span: Span;
}

/**
 * A named part of a scorecard or pay quantity, so that formulas can read `score.arrival` or `total.performance`. It is
 * a quantity of its own with the name `score.arrival`; results do not show it as a column.
 */
export interface Part {
  readonly kind: "part";
  /** The quantity it is a part of, on the same row. */
  readonly of: Column;
  readonly part: PartOf;
}

/** Which part it is. */
export type PartOf =
  | { readonly kind: "item"; readonly item: Item }
  /** `around`: the groups that the line or group stands in */
  | { readonly kind: "line"; readonly line: PayLine; readonly around: readonly PayGroup[] }
  | { readonly kind: "group"; readonly group: PayGroup; readonly around: readonly PayGroup[] }
  /** Is the pass mark reached: of a module, or of the scorecard where that is undefined? */
  | { readonly kind: "passed"; readonly module: Item | undefined }
  /** Does the veto hold? */
  | { readonly kind: "veto"; readonly veto: Veto };
