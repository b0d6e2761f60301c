/**
 * What a run comes to, as plain data: everything that any report, `result.json` or study shows is in here, with
 * exact values. Rows are in the order of their keys (code points), columns in the order of the rulebook.
 */
import type { Bilingual, Language } from "../../base/language.js";
import type { Period } from "../../base/period.js";
import type { Finding } from "../../findings/finding.js";
import type { FindingCount } from "../../findings/findings.js";
import type { FileHash } from "../../rulebook/meaning/fingerprint.js";
import type { PaidBefore } from "../history/before.js";
import type { Cut, Fund } from "./pay.js";
import type {
  Correction,
  Doubtful,
  GuardOutcome,
  Input,
  LedgerEntry,
  LeftOutRow,
  Override,
  Reach,
} from "./run.js";
import type { ResultTable } from "./tables.js";

export type * from "./pay.js";
export type * from "./run.js";
export type * from "./scores.js";
export type * from "./tables.js";

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
