/** The shapes that say one value, step or share. */
import type { Bilingual } from "../../base/language.js";
import type { Span } from "../../base/source.js";
import type { LinkStep, Node } from "../../language/tree.js";

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

/** The shapes that look at one row only, which items and pay lines may have. */
export type ItemShape =
  | { readonly kind: "formula"; readonly is: Node }
  | Bands
  | Curve
  | Tiers
  | Deduct
  | Choose
  | Blend;
