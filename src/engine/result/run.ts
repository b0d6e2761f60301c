/** What a result tells of the run itself: its data, its ledger, what was set, why it is not final. */
import type { Exact } from "../../base/exact.js";
import type { Bilingual } from "../../base/language.js";
import type { SheetFacts } from "../../sheets/cells.js";

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
  /** How many rows were excluded or rejected for each reason. */
  readonly causes: readonly { readonly detail: Bilingual; readonly count: number }[];
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
