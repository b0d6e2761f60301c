/**
 * How a figure came about, as a tree of plain data: every step has its value, the way it was reached and what that
 * way read, down to the cells of the input. Only what the rule did for the row is in it.
 */
import type { Bilingual } from "../../base/language.js";
import type { DataPlace } from "../../findings/finding.js";
import type { BinaryOperator } from "../../language/tree.js";
import type { Type } from "../../language/types.js";
import type { Value } from "../../language/value.js";
import type { GroupHow, LineHow, PayHow, SplitHow } from "./tree/pay.js";
import type { CardHow, ItemHow } from "./tree/scores.js";
import type { ShapeHow } from "./tree/shapes.js";
import type { SourceHow } from "./tree/sources.js";

export type * from "./tree/pay.js";
export type * from "./tree/scores.js";
export type * from "./tree/shapes.js";
export type * from "./tree/sources.js";

/** A place in a rulebook, as people find it. */
export interface RulePlace {
  readonly file: string;
  readonly line: number;
}

/** Where a row or cell stands. */
export type Where = { readonly data: DataPlace } | { readonly rule: RulePlace };

/** A row of a table, as people know it. */
export interface RowRef {
  readonly table: string;
  readonly tableLabel: Bilingual;
  /** Its place among the rows of the table. */
  readonly row: number;
  /** Its key; undefined in tables without one. */
  readonly key: string | undefined;
  /** The text by which people know it, where it has one besides its key. */
  readonly name: string | undefined;
  readonly where: Where;
}

/** A named value with how it came about. */
export interface Step {
  readonly kind: "quantity" | "column" | "param" | "part" | "source";
  /** `people.score`, `people.score.arrival`; of a source (a gather, a window …) its formula as it is written. */
  readonly path: string;
  readonly label: Bilingual;
  /** undefined for parameters */
  readonly row: RowRef | undefined;
  readonly value: Value;
  readonly type: Type;
  readonly wordLabels: ReadonlyMap<string, Bilingual> | undefined;
  readonly isScore: boolean;
  /** Where its rule stands; undefined for cells. */
  readonly rule: RulePlace | undefined;
  readonly how: How;
}

/** A formula with the value of each part of it that was worked out. */
export type Term = { readonly value: Value; readonly type: Type } & (
  | { readonly op: "literal" }
  | { readonly op: "period"; readonly edge: "first" | "last" }
  | { readonly op: "step"; readonly step: Step }
  | { readonly op: "unary"; readonly operator: "-" | "not"; readonly of: Term }
  /** `right` is undefined where the left side decided */
  | {
      readonly op: "binary";
      readonly operator: BinaryOperator;
      readonly left: Term;
      readonly right: Term | undefined;
    }
  /** `otherwise` is undefined where it was not needed */
  | { readonly op: "else"; readonly of: Term; readonly otherwise: Term | undefined }
  /** `taken`: the branch that the condition chose; undefined where it is neither yes nor no */
  | { readonly op: "if"; readonly condition: Term; readonly taken: Term | undefined }
  | { readonly op: "in"; readonly of: Term; readonly list: readonly Term[] }
  | { readonly op: "is_missing"; readonly of: Term }
  | { readonly op: "call"; readonly name: string; readonly args: readonly Term[] }
);

/** How a step came about. */
export type How =
  | ShapeHow
  | CardHow
  | ItemHow
  | PayHow
  | LineHow
  | GroupHow
  | SplitHow
  | SourceHow
  /** It stands in the data, or in the rulebook. */
  | { readonly kind: "cell"; readonly where: Where }
  /** `since`: the day from which the value holds; `isSet`: `--set` gives it */
  | {
      readonly kind: "param";
      readonly source: Bilingual | undefined;
      readonly since: number | undefined;
      readonly isSet: boolean;
    }
  /** It is given, not worked out. */
  | { readonly kind: "given" }
  /** `applies`: the `for:` that says no; `leftOut`: why the whole row is left out */
  | {
      readonly kind: "not_applicable";
      readonly applies: Term | undefined;
      readonly leftOut: Bilingual | undefined;
    }
  /** A yes or no that belongs to another step, which tells how. */
  | { readonly kind: "part"; readonly of: Step }
  /** A veto: its condition. */
  | { readonly kind: "veto"; readonly when: Term }
  /** A link that leads to no row. */
  | { readonly kind: "no_row" };
