/**
 * What a run comes to, as plain data: everything that any report, `result.json` or study shows is in here, with
 * exact values. Rows are in the order of their keys (code points), columns in the order of the rulebook.
 */
import type { Exact } from "../base/exact.js";
import type { Bilingual, Language } from "../base/language.js";
import type { Period } from "../base/period.js";
import type { Finding } from "../findings/finding.js";
import type { FindingCount } from "../findings/findings.js";
import type { Type } from "../language/types.js";
import type { Reason, Value } from "../language/value.js";
import type { FileHash } from "../rulebook/fingerprint.js";
import type { Role } from "../rulebook/model.js";
import type { SheetFacts } from "../sheets/cells.js";
import type { PaidBefore } from "./history/before.js";

/** What a run came to: all that reports show. */
export interface Result {
  readonly rulebook: {
    readonly name: Bilingual;
    /** What a ledger calls it. */
    readonly id: string | undefined;
    readonly version: string | undefined;
    /** Of all its files; `files` has that of each (see `fingerprintOf`). */
    readonly sha256: string;
    readonly files: readonly FileHash[];
    readonly language: Language;
    readonly currency: string | undefined;
    readonly timezone: string | undefined;
  };
  readonly period: Period;
  /**
   * `trial` when parameters were overridden; `provisional` when data do not yet reach far enough, or a condition under
   * `provisional:` holds.
   */
  readonly status: "final" | "provisional" | "trial";
  /**
   * For each `needs:`: the last day that its column covers in full (undefined: no data at all) and the last one that
   * it must; of dates each day that comes counts as covered.
   */
  readonly reach: readonly Reach[];
  /** The conditions under `provisional:` that hold. */
  readonly provisional: readonly Doubtful[];
  /** `--data-until`, as a day; undefined where it was not given. */
  readonly dataUntil: number | undefined;
  readonly overrides: readonly Override[];
  readonly inputs: readonly Input[];
  /** The closed periods that the run was given; undefined without a ledger. */
  readonly ledger: readonly LedgerEntry[] | undefined;
  /** What the last closed period before this one paid; undefined where the run was given none. */
  readonly before: PaidBefore | undefined;
  /** Periods before this one that were worked out again. */
  readonly corrections: readonly Correction[];
  readonly scored: string;
  /** The scored table first, then `all`, the tables that links from the scored one reach, and those with `shown: yes`. */
  readonly tables: readonly ResultTable[];
  /** What limits of pay did. */
  readonly cuts: readonly Cut[];
  /** Pools that stayed with a fund or nobody, and what lines took for a fund. */
  readonly funds: readonly Fund[];
  readonly guards: readonly GuardOutcome[];
  /** Made one by one as they are asked for: a year's export has more of them than rows that are used. */
  readonly leftOut: Iterable<LeftOutRow> & { readonly length: number };
  readonly findings: { readonly kept: readonly Finding[]; readonly counts: readonly FindingCount[] };
}

/** How far the data of a column reach, and how far they must. */
export interface Reach {
  readonly table: string;
  readonly tableLabel: Bilingual;
  readonly column: string;
  readonly label: Bilingual;
  readonly until: number | undefined;
  readonly needed: number;
}

/** A closed period that a result rests on. */
export interface LedgerEntry {
  readonly rulebook: string;
  readonly period: string;
  readonly status: "final" | "provisional";
  readonly sha256: string;
}

/** A closed period that was worked out again with the data of this run. */
export interface Correction {
  readonly period: string;
  /** What it is with these data. */
  readonly status: "final" | "provisional";
  /** The rows whose pay comes out differently now. */
  readonly rows: readonly CorrectedRow[];
}

/** What a closed period is corrected by for one row. */
export interface CorrectedRow {
  readonly key: string;
  /** What was paid for the period so far: as it was closed, and corrected since. */
  readonly paid: Exact;
  /** What it comes to now. */
  readonly now: Exact;
  /** What is paid (or taken back) in this run … */
  readonly amount: Exact;
  /** … and what a floor keeps for later runs. */
  readonly rest: Exact;
}

/** A parameter that `--set` gave another value. */
export interface Override {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** One input file and what became of its rows: read = used + outside + excluded + rejected (design §3.6). */
export interface Input {
  readonly table: string;
  /** The table's label. */
  readonly label: Bilingual;
  readonly file: string;
  readonly sha256: string;
  readonly facts: SheetFacts;
  readonly headerRow: number;
  readonly rows: {
    readonly read: number;
    readonly used: number;
    readonly outside: number;
    readonly excluded: number;
    readonly rejected: number;
    /** Rows outside the period that some gather or window may look at (part of `outside`). */
    readonly consulted: number;
  };
  /** Of a wide table: the data rows of the file, and into how many rows of the table each was turned. */
  readonly unfolded?: { readonly lines: number; readonly each: number };
}

/** A row that was read and not used, with its reason. */
export interface LeftOutRow {
  readonly table: string;
  /** The table's label. */
  readonly label: Bilingual;
  readonly file: string;
  readonly sheet: string | undefined;
  readonly row: number;
  readonly key: string;
  readonly reason: "outside" | "excluded" | "rejected";
  /** In which period it is instead, or what the rulebook says of the exclusion, or the finding's code. */
  readonly detail: Bilingual;
}

/** A table as reports show it. */
export interface ResultTable {
  readonly name: string;
  readonly label: Bilingual;
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

/** One item of a scorecard as it came out. */
export interface ScoreItem {
  readonly name: string;
  readonly label: Bilingual;
  readonly role: Role;
  /** The module it stands in; undefined for those that the scorecard itself adds up. */
  readonly module: string | undefined;
  readonly isModule: boolean;
  /** Points it can give or take; a weight as a part of 100. */
  readonly points: Exact;
  /** What was measured; undefined where the item names nothing. */
  readonly measured: Value | undefined;
  readonly measuredType: Type | undefined;
  /** Points got before the rest is scaled up, below 0 for a penalty; undefined where the item was left out. */
  readonly got: Exact | undefined;
  /** Is the module's pass mark reached? undefined where it has none or there is no value. */
  readonly passed: boolean | undefined;
  /** Why and how the item was not scored as usual. */
  readonly missing: { readonly reason: Reason; readonly policy: "zero" | "full" | "exclude" } | undefined;
}

/** What made of the items of a scorecard its score. */
export interface CardOutcome {
  /** Points that the items can give together, bonus and penalty apart. */
  readonly full: Exact | undefined;
  /** What the items come to, before `at_most:` and vetoes; undefined where they have no value. */
  readonly before: Exact | undefined;
  /** `at_most:`, where it bounded the score. */
  readonly atMost: Exact | undefined;
  /** undefined where the scorecard has no pass mark or no score */
  readonly passed: boolean | undefined;
  /** The vetoes that hold. */
  readonly vetoes: readonly { readonly name: string; readonly say: Bilingual }[];
}

/** One pay line as it came out; lines that do not apply are absent. */
export interface PaidLine {
  readonly name: string;
  readonly label: Bilingual;
  /** Names of the groups that it stands in, the outermost first. */
  readonly groups: readonly string[];
  /** before rounding */
  readonly exact: Exact;
  /** rounded, before it gave way to a limit */
  readonly due: Exact;
  readonly amount: Exact;
  readonly missing: { readonly reason: Reason; readonly policy: "zero" | "full" | "exclude" } | undefined;
  /** Where the line's rule stands: `file:line`. */
  readonly rule: string;
  /** Why a correction is paid. */
  readonly reason?: Bilingual;
}

/** What a group of pay lines comes to; groups that do not apply are absent. */
export interface PaidGroup {
  readonly name: string;
  readonly label: Bilingual;
  /** Names of the groups that it stands in, the outermost first. */
  readonly groups: readonly string[];
  readonly amount: Exact;
  /** Where the group's rule stands: `file:line`. */
  readonly rule: string;
}

/** What a limit did: a line gave way to it, or a sum was raised to it. */
export interface Cut {
  readonly table: string;
  readonly tableLabel: Bilingual;
  readonly key: string;
  readonly quantity: string;
  readonly quantityLabel: Bilingual;
  /** The line that gave way, or the group that was raised; undefined: the whole pay was raised. */
  readonly part: string | undefined;
  readonly label: Bilingual;
  readonly before: Exact;
  readonly after: Exact;
  readonly by: CutBy;
}

/** The limit that acted. */
export interface CutBy {
  readonly rule: "at_most" | "leaves_at_least" | "at_least";
  /** The group whose limit it is; undefined: of the whole pay. */
  readonly group: string | undefined;
  readonly label: Bilingual;
  /** What it allowed: the size that may be added or taken, or the least that must be left. */
  readonly limit: Exact;
  /** As it is written. */
  readonly formula: string;
  /** `file:line` */
  readonly place: string;
}

/** A pool that nobody shares, or what pay lines took away for a fund. */
export interface Fund {
  /** The quantity's path. */
  readonly quantity: string;
  readonly tableLabel: Bilingual;
  readonly quantityLabel: Bilingual;
  /** Where it goes; undefined: it stays where it was. */
  readonly fund: Bilingual | undefined;
  /** The row that has the pool; undefined for what lines took, from all rows together. */
  readonly key: string | undefined;
  /** The lines that took it; none for a pool. */
  readonly lines: readonly { readonly name: string; readonly label: Bilingual }[];
  readonly amount: Exact;
}

/** A guard at one row of the period. */
export interface GuardOutcome {
  readonly name: string;
  readonly label: Bilingual;
  readonly say: Bilingual;
  readonly table: string;
  readonly tableLabel: Bilingual;
  readonly key: string;
  readonly held: boolean;
  readonly otherwise: "fail" | "report";
}

/** Why the result is not final: a condition that holds for rows of the period. */
export interface Doubtful {
  readonly name: string;
  readonly say: Bilingual;
  readonly table: string;
  readonly tableLabel: Bilingual;
  readonly keys: readonly string[];
}
