import type { Exact } from "../base/exact.js";

/** Why there is no value. The reason travels with the missing value through every formula. */
export type Reason =
  /** the cell is empty, and may be */
  | "empty"
  /** a rulebook's test gives no value */
  | "not_given"
  /** the link leads to no row, or `first`, `next` … found none */
  | "no_row"
  /** an average, share, smallest … of no rows */
  | "no_rows"
  /** a quotient with a zero divisor */
  | "zero_divisor"
  /** `for:` excludes the row */
  | "not_applicable"
  /** `at_least_rows:` or `at_least_points:` asks for more than there is */
  | "too_few"
  /** no branch of `choose` or no weight set of `blend` fits */
  | "no_branch"
  /** history begins after that period */
  | "no_period"
  /** the row was not there in that closed period */
  | "not_there"
  /** the closed result does not hold it: its rulebook did not have it yet */
  | "not_kept"
  /** the calendar does not know a day that it was asked about; a finding tells */
  | "unknown_day"
  /** the cell could not be read; a finding tells */
  | "unreadable";

/** A value that is not there. Missing is not zero, and not no (design §3.2). */
export interface Missing {
  readonly missing: Reason;
}

/**
 * A value while a formula is worked out: every number, percent, ratio, money, duration (milliseconds), date (days)
 * and datetime (milliseconds) is an exact number; text and booleans are themselves.
 */
export type Value = Exact | string | boolean | Missing;

const MADE = new Map<Reason, Missing>();

/** The missing value of a reason; the same object each time. */
export function missing(reason: Reason): Missing {
  let value = MADE.get(reason);
  if (!value) {
    value = { missing: reason };
    MADE.set(reason, value);
  }
  return value;
}

/** Is there no value? */
export function isMissing(value: Value): value is Missing {
  return typeof value === "object" && "missing" in value;
}

/** A value of which the types say that it is a number, and that is known to be there. */
export function exactOf(value: Value | undefined): Exact {
  if (typeof value !== "object" || isMissing(value)) throw new Error("a number is asked of what is none");
  return value;
}
