import type { Exact } from "../../base/exact.js";
import type { Finding } from "../../findings/finding.js";
import type { RowReader } from "../quantities/row-reader.js";

/** A shape at one row: what it reads there, and who wants to hear of problems and of the way it took. */
export interface AtRow {
  readonly reader: RowReader;
  /** The quantity (and item or line) for messages: `people.score.returns`. */
  readonly path: string;
  /** Takes problems; undefined where the row is only looked at again. */
  readonly tell: ((finding: Finding) => void) | undefined;
  /** Takes the way that the shape took, for explanations; undefined during a run. */
  readonly note: ((note: ShapeNote) => void) | undefined;
}

/** The way that a shape took at one row. */
export type ShapeNote =
  /** the step (index) of bands or grades into which `of` fell */
  | { readonly kind: "step"; readonly of: Exact; readonly step: number }
  /** `of` lies between the points `low` and `high` of a curve; they are the same at a point and beyond the ends */
  | { readonly kind: "curve"; readonly of: Exact; readonly low: number; readonly high: number }
  /** what each rule took away, and whether the floor ended it */
  | {
      readonly kind: "deduct";
      readonly from: Exact;
      readonly rules: readonly Deducted[];
      readonly floored: boolean;
    }
  /** the row (index) of a choice that held */
  | { readonly kind: "choice"; readonly row: number }
  /** the rows (indexes) of a choice that held, and what each gave */
  | { readonly kind: "choices"; readonly rows: readonly { readonly row: number; readonly gave: Exact }[] }
  /** the slices that `of` reaches into: how much of it lies there, at which rate */
  | { readonly kind: "tiers"; readonly of: Exact; readonly slices: readonly Slice[] }
  /** the set (index) of weights that counted, its values and weights */
  | {
      readonly kind: "blend";
      readonly set: number;
      readonly parts: readonly { readonly value: Exact; readonly weight: Exact }[];
    };

/** What lies in one step of `tiers`. */
export interface Slice {
  readonly step: number;
  readonly amount: Exact;
  readonly rate: Exact;
}

/** What one rule of `deduct` came to. */
export interface Deducted {
  readonly of: Exact | undefined;
  readonly limit: Exact | undefined;
  /** how far `of` is beyond the limit; 0 where it is not */
  readonly beyond: Exact | undefined;
  /** units that count */
  readonly units: Exact | undefined;
  readonly taken: Exact;
}
