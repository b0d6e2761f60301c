/** Scores of a result, item by item. */
import type { Exact } from "../../base/exact.js";
import type { Bilingual } from "../../base/language.js";
import type { Type } from "../../language/types.js";
import type { Reason, Value } from "../../language/value.js";
import type { Role } from "../../rulebook/model.js";

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
