/** How pay, its lines and groups, and shares of pools came about. */
import type { Exact, Rounding } from "../../../base/exact.js";
import type { Bilingual } from "../../../base/language.js";
import type { CutBy, PaidLine } from "../../../engine/result/result.js";
import type { Value } from "../../../language/value.js";
import type { RowRef, Step, Term } from "../tree.js";
import type { PolicyTold } from "./scores.js";
import type { ShapeHow } from "./shapes.js";

/** A limit that acted: on a line, or (raising) on a sum. */
export interface CutTold {
  /** The line that gave way; undefined: the sum was raised. */
  readonly label: Bilingual;
  readonly before: Exact;
  readonly after: Exact;
  readonly by: Pick<CutBy, "rule" | "label" | "limit">;
  readonly limit: Term;
}

/** How a pay came about: what its lines and groups add up to. */
export interface PayHow {
  readonly kind: "pay";
  /** Lines and groups that stand in no group, in their order. */
  readonly parts: readonly Step[];
  /** Lines and groups that do not apply. */
  readonly absent: readonly AbsentTold[];
  /** What `at_least:` added. */
  readonly raised: CutTold | undefined;
  readonly corrections: readonly PaidLine[];
}

/** A line or group that does not apply. */
export interface AbsentTold {
  readonly label: Bilingual;
  /** `for:`, where that says no. */
  readonly applies: Term | undefined;
  /** What it is worked out from, where that does not apply. */
  readonly lacks: Term | undefined;
}

/** How a pay line came about. */
export interface LineHow {
  readonly kind: "line";
  /** The condition under which it is given, of a line that gives the same whatever the figures are. */
  readonly applies: Term | undefined;
  readonly gives: ShapeHow;
  readonly given: Value;
  /** Factors of the groups around it. */
  readonly factors: readonly { readonly label: Bilingual; readonly times: Term }[];
  /** Before rounding. */
  readonly exact: Exact;
  readonly round: { readonly to: Exact; readonly how: Rounding };
  /** Rounded, before limits. */
  readonly due: Exact;
  readonly cuts: readonly CutTold[];
  /** What a limit must leave of it, where one acted. */
  readonly least: Term | undefined;
  readonly fund: Bilingual | undefined;
  readonly policy: PolicyTold | undefined;
}

/** How the sum of a group of pay lines came about. */
export interface GroupHow {
  readonly kind: "group";
  /** Its lines, and the groups in it. */
  readonly parts: readonly Step[];
  readonly absent: readonly AbsentTold[];
  /** What `at_least:` of the group added. */
  readonly raised: CutTold | undefined;
}

/** How a share of a pool came about. */
export interface SplitHow {
  readonly kind: "split";
  /** undefined where this row shares in none */
  readonly share: ShareTold | undefined;
  /** `where:`, where it says no. */
  readonly where: Term | undefined;
  /** The row that has the pool, where it is of another time. */
  readonly outside?: RowRef;
}

/** A share of a pool, to the cent. */
export interface ShareTold {
  readonly pool: Term;
  readonly poolRow: RowRef;
  /** The pool to the cent. */
  readonly cents: Exact;
  /** undefined where all share equally */
  readonly weight: Term | undefined;
  readonly ownWeight: Exact;
  readonly allWeights: Exact;
  readonly sharers: number;
  /** Rounded down to the cent. */
  readonly down: Exact;
  /** The cent of the remainder, where it got one. */
  readonly extra: Exact;
  /** Cents that were left when all parts were rounded down. */
  readonly left: number;
}
