/**
 * How a figure came about, as a tree of plain data: every step has its value, the way it was reached and what that
 * way read, down to the cells of the input. Only what the rule did for the row is in it.
 */
import type { Exact, Rounding } from "../../base/exact.js";
import type { Bilingual } from "../../base/language.js";
import type { Asked } from "../../engine/history/asked.js";
import type { CutBy, PaidLine } from "../../engine/result.js";
import type { GatheredRow } from "../../engine/trace-inputs.js";
import type { DataPlace } from "../../findings/finding.js";
import type { BinaryOperator, CalendarCall, Gather, History, Window } from "../../language/tree.js";
import type { Type } from "../../language/types.js";
import type { Reason, Value } from "../../language/value.js";
import type { MissingPolicy, Role } from "../../rulebook/model.js";

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

/** What a formula reads beside its own row's values. */
export type SourceHow = GatherHow | WindowHow | HistoryHow | CalendarHow;

/** What became of a row that leads to the place of a gather. */
export type Fate = GatheredRow["fate"];

/** A row that leads to the place of a gather. */
export interface RowTold {
  readonly ref: RowRef;
  readonly fate: Fate;
  /** The value that is gathered, where there is one. */
  readonly value: Value | undefined;
  /** Why it is left out, or in which period it is instead. */
  readonly detail: Bilingual | undefined;
}

/** What rows come to. Rows are made one by one as they are asked for: there may be many. */
export interface GatherHow {
  readonly kind: "gather";
  readonly node: Gather;
  readonly fromLabel: Bilingual;
  readonly counts: Readonly<Record<Fate, number>>;
  readonly rows: Iterable<RowTold>;
  /** How a row's own value and condition came about. */
  readonly derive: (row: RowTold) => { readonly value: Term | undefined; readonly where: Term | undefined };
  readonly atLeastRows: number | undefined;
}

/** What was found among the other rows of a table. */
export interface WindowHow {
  readonly kind: "window";
  readonly node: Window;
  readonly per: readonly Term[];
  readonly after: Term | undefined;
  readonly found: RowRef | undefined;
  readonly taken: Term | undefined;
}

/** What closed periods told. */
export interface HistoryHow {
  readonly kind: "history";
  readonly node: History;
  /** Latest first. */
  readonly closed: readonly Asked[];
  /** This period's own value, where it is one of them. */
  readonly present: Term | undefined;
}

/** What a calendar answered. */
export interface CalendarHow {
  readonly kind: "calendar";
  readonly node: CalendarCall;
  readonly args: readonly Term[];
  readonly days: readonly RowRef[];
}
