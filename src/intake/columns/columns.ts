import type { TextPool } from "./text-pool.js";
import type { WholeNumbers } from "./whole-numbers.js";

/**
 * Columns as the engine computes on them. Row `i` of every column of a table is the same row. Three shapes:
 *
 * - `text`: `codes[i]` is an index into the pool, -1 where there is no value.
 * - `scaled`: `numbers` holds a whole number of each row, to be divided by `10^decimals`; NaN where there is no value. Dates are
 *   days since 1970-01-01, datetimes are instants in milliseconds, durations are milliseconds, all with 0 decimals.
 * - `truth`: 0 no, 1 yes, 2 no value.
 */
export type StoredColumn = TextColumn | ScaledColumn | TruthColumn;

interface Common {
  /** 1 where the cell could not be read as declared (a finding tells); absent when there is none. */
  readonly bad?: Uint8Array;
}

/** Texts, as codes of a pool. */
export interface TextColumn extends Common {
  readonly kind: "text";
  readonly codes: Int32Array;
  readonly pool: TextPool;
}

/** Numbers, as whole numbers of a scale. */
export interface ScaledColumn extends Common {
  readonly kind: "scaled";
  readonly numbers: WholeNumbers;
  readonly decimals: number;
}

/** Yes and no. */
export interface TruthColumn extends Common {
  readonly kind: "truth";
  readonly values: Uint8Array;
}

export const NO = 0;
export const YES = 1;
/** In truth columns: no value. */
export const UNKNOWN = 2;
/** In text columns: no value. */
export const NO_TEXT = -1;
