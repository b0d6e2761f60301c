import type { Type } from "../../language/types.js";
import type { Value } from "../../language/value.js";
import type { Point } from "../coverage/point.js";
import type { Rows } from "./draft-rows.js";

/** A case for a value that no test has shown yet; what it expects is what the rules give now. */
export interface Draft {
  readonly name: string;
  readonly rows: Rows;
  readonly expected: {
    readonly table: string;
    readonly key: string;
    readonly values: readonly { readonly name: string; readonly value: Value; readonly type: Type }[];
  };
  /** Codes of what is found, where that is an error. */
  readonly codes: readonly string[];
}

/** Why there is no draft for a side of an edge. */
export type Undrafted =
  /** no case works the rule out, so there is no row to begin with */
  | "never_seen"
  /** no single value that a case can give decides it: it is counted from rows, or drawn from closed periods */
  | "not_given"
  /** a case with that value does not get there */
  | "not_reached";

/** A side of an edge that no case shows, with the text of a case for it, or why there is none. */
export type EdgeDraft =
  | { readonly point: Point; readonly text: string }
  | { readonly point: Point; readonly why: Undrafted };
