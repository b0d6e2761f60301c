/** How shapes that look at one row came to their values. */
import type { Exact } from "../../../base/exact.js";
import type { Term } from "../tree.js";

/** One end of a step. */
export interface End {
  readonly at: Term;
  readonly included: boolean;
}

/** How a shape that looks at one row came to its value. */
export type ShapeHow =
  /** `atLeastRows`: a gather of fewer rows has no value */
  | { readonly kind: "formula"; readonly term: Term; readonly atLeastRows: number | undefined }
  | {
      readonly kind: "step";
      readonly of: Term;
      readonly from: End | undefined;
      readonly to: End | undefined;
      readonly gives: Term | string;
    }
  /** `low` and `high` are the same point at a point, and beyond the ends */
  | { readonly kind: "curve"; readonly of: Term; readonly low: CurvePoint; readonly high: CurvePoint }
  | { readonly kind: "tiers"; readonly of: Term; readonly slices: readonly SliceTold[] }
  | {
      readonly kind: "deduct";
      readonly from: Exact;
      /** undefined where it starts from the points of an item, or from nothing */
      readonly fromTerm: Term | undefined;
      readonly rules: readonly DeductedTold[];
      /** What it does not fall below, where that ended it. */
      readonly floor: Exact | undefined;
    }
  /** `before`: the conditions that were asked first and did not hold; `when` is undefined for the row without one */
  | {
      readonly kind: "choice";
      readonly before: readonly Term[];
      readonly when: Term | undefined;
      readonly gives: Term;
    }
  | {
      readonly kind: "choices";
      readonly rows: readonly { readonly when: Term | undefined; readonly gives: Term }[];
    }
  /** `passed`: of each set of weights before it, the part that has no value */
  | {
      readonly kind: "blend";
      readonly passed: readonly Term[];
      readonly parts: readonly { readonly of: Term; readonly weight: Term }[];
    }
  /** It has no value: what it looked at. */
  | { readonly kind: "none"; readonly asked: readonly Term[] };

/** A point of a curve. */
export interface CurvePoint {
  readonly at: Term;
  readonly gives: Term;
}

/** A slice of `tiers`. */
export interface SliceTold {
  readonly from: End | undefined;
  readonly to: End | undefined;
  readonly amount: Exact;
  readonly rate: Term;
}

/** What a rule of `deduct` took. */
export interface DeductedTold {
  /** undefined: `take` is taken once */
  readonly measured:
    | {
        readonly of: Term;
        readonly side: "above" | "below";
        readonly limit: Term;
        readonly each: Term;
        readonly unit: "started" | "full" | "proportional";
        readonly beyond: Exact;
        readonly units: Exact;
      }
    | undefined;
  readonly take: Term;
  readonly taken: Exact;
}
