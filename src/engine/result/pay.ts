/** Pay of a result: lines, groups, what limits did, and funds. */
import type { Exact } from "../../base/exact.js";
import type { Bilingual } from "../../base/language.js";
import type { Reason } from "../../language/value.js";

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
