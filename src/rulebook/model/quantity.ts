/** Quantities: what is worked out, how, and what is said where it holds. */
import type { Bilingual } from "../../base/language.js";
import type { Span } from "../../base/source.js";
import type { Column, Node } from "../../language/tree.js";
import type { Type } from "../../language/types.js";
import type { Pay, PayGroup, PayLine } from "./pay.js";
import type { Item, Scorecard, Veto } from "./scorecard.js";
import type { Bands, Blend, Choose, Curve, Deduct, Grades, Split, Tiers } from "./shapes.js";

/** A named column that is worked out. */
export interface Quantity {
  readonly table: string;
  readonly name: string;
  /** `people.score`, for messages, memo, diff. */
  readonly path: string;
  readonly label: Bilingual;
  readonly type: Type;
  readonly shape: Shape;
  /** `for:`: where this is no, the quantity does not apply; missing is an error. */
  readonly applies: Node | undefined;
  /** `at_least_rows:`: a gather of fewer rows is missing (too few rows); for shape `formula` that is one gather. */
  readonly atLeastRows: number | undefined;
  /** What it means, hashed: the tree printed, with the hashes of all it reads. Equal hash, equal column. */
  readonly hash: string;
  /** Paths of the quantities it reads, and of the columns (`people.base`). */
  readonly reads: ReadonlySet<string>;
  readonly span: Span;
  /** Flags, checks and the like are yes/no quantities that say something; they stand under their own names. */
  readonly role: "quantity" | Flag | Check | Guard | Doubt;
}

/** A consequence that is stated for a person to decide. */
export interface Flag {
  readonly kind: "flag";
  readonly say: Bilingual;
}

/** A finding about a row, not a pay: an `error` stops the run, a `warning` does not, a `notice` only lists the row. */
export interface Check {
  readonly kind: "check";
  readonly say: Bilingual;
  readonly severity: "error" | "warning" | "notice";
}

/** What must hold: where it does not, nobody is paid (`fail`), or it is said (`report`). It changes no figure. */
export interface Guard {
  readonly kind: "guard";
  readonly say: Bilingual;
  readonly otherwise: "fail" | "report";
}

/** `provisional:` a condition under which the result is not final. */
export interface Doubt {
  readonly kind: "provisional";
  readonly say: Bilingual;
}

/** How a quantity is worked out. */
export type Shape =
  | { readonly kind: "formula"; readonly is: Node }
  | Bands
  | Grades
  | Curve
  | Tiers
  | Deduct
  | Choose
  | Blend
  | Split
  | Scorecard
  | Pay
  | Part;

/**
 * A named part of a scorecard or pay quantity, so that formulas can read `score.arrival` or `total.performance`. It is
 * a quantity of its own with the name `score.arrival`; results do not show it as a column.
 */
export interface Part {
  readonly kind: "part";
  /** The quantity it is a part of, on the same row. */
  readonly of: Column;
  readonly part: PartOf;
}

/** Which part it is. */
export type PartOf =
  | { readonly kind: "item"; readonly item: Item }
  /** `around`: the groups that the line or group stands in */
  | { readonly kind: "line"; readonly line: PayLine; readonly around: readonly PayGroup[] }
  | { readonly kind: "group"; readonly group: PayGroup; readonly around: readonly PayGroup[] }
  /** Is the pass mark reached: of a module, or of the scorecard where that is undefined? */
  | { readonly kind: "passed"; readonly module: Item | undefined }
  /** Does the veto hold? */
  | { readonly kind: "veto"; readonly veto: Veto };
