/** How scores and their items came about. */
import type { Exact } from "../../../base/exact.js";
import type { Bilingual } from "../../../base/language.js";
import type { Reason, Value } from "../../../language/value.js";
import type { MissingPolicy, Role } from "../../../rulebook/model.js";
import type { Step, Term } from "../tree.js";
import type { ShapeHow } from "./shapes.js";

/** Items that add up, of a scorecard or a module. */
export interface Summed {
  readonly items: readonly Step[];
  /** Points of all items, bonuses and penalties apart. */
  readonly full: Exact | undefined;
  /** Points of those that were scored; less than `full` where some were left out. */
  readonly scored: Exact;
  /** What the items got, bonuses and penalties apart. */
  readonly got: Exact;
  /** Bonuses and penalties. */
  readonly beside: Exact;
  /** Would the sum be below 0? */
  readonly isFloored: boolean;
}

/** Whether a pass mark was reached. */
export interface Passed {
  readonly mark: Term;
  readonly passed: boolean | undefined;
}

/** How a score came about. */
export interface CardHow {
  readonly kind: "card";
  readonly summed: Summed;
  /** Before `at_most:` and vetoes; undefined where the items have no value. */
  readonly before: Exact | undefined;
  /** `at_most:`, where it bounded the score. */
  readonly atMost: Term | undefined;
  /** The vetoes that hold. */
  readonly vetoes: readonly { readonly say: Bilingual; readonly when: Term }[];
  readonly pass: Passed | undefined;
  /** `at_least_points:`, where less was left to score. */
  readonly tooFew: Term | undefined;
}

/** What a score item or pay line did where it had no value. */
export interface PolicyTold {
  readonly reason: Reason;
  /** undefined: none is said, so that nothing could come of it */
  readonly policy: MissingPolicy | undefined;
}

/** How a score item came about. */
export interface ItemHow {
  readonly kind: "item";
  readonly role: Role;
  /** What it is worth; undefined for a module that has the points of its items. */
  readonly worth: Term | undefined;
  /** Points it can give or take. */
  readonly points: Exact;
  readonly gives: ShapeHow | { readonly kind: "module"; readonly summed: Summed };
  /** What the shape gives; a share of the points where `isShare`. */
  readonly given: Value;
  readonly isShare: boolean;
  /** What that comes to, before it is kept within 0 and the points. */
  readonly unbounded: Exact | undefined;
  readonly pass: Passed | undefined;
  readonly policy: PolicyTold | undefined;
}
