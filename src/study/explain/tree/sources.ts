/** What formulas read beside the values of their own row. */
import type { Bilingual } from "../../../base/language.js";
import type { Asked } from "../../../engine/history/asked.js";
import type { GatheredRow } from "../../../engine/trace/trace-inputs.js";
import type { CalendarCall, Gather, History, Window } from "../../../language/tree.js";
import type { Value } from "../../../language/value.js";
import type { RowRef, Term } from "../tree.js";

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
