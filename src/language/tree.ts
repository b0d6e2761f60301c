import type { Exact } from "../base/exact.js";
import type { Span } from "../base/source.js";
import type { Type } from "./types.js";

/**
 * A formula whose names are resolved and whose types are known. Tables, columns and links are called by name, so
 * that trees can be printed, hashed and compared.
 */
export type Node =
  | Literal
  | Param
  | PeriodEdge
  | Column
  | Follow
  | Gather
  | Window
  | History
  | Unary
  | Binary
  | Else
  | If
  | In
  | IsMissing
  | Call
  | CalendarCall;

interface Base {
  readonly type: Type;
  readonly span: Span;
}

/** A number, percent, duration, date (all exact), text or yes/no written in the formula. */
export interface Literal extends Base {
  readonly op: "literal";
  readonly value: Exact | string | boolean;
}

/** A parameter of the rulebook. */
export interface Param extends Base {
  readonly op: "param";
  readonly name: string;
}

/** `period.first` or `period.last`: a date. */
export interface PeriodEdge extends Base {
  readonly op: "period";
  readonly edge: "first" | "last";
}

/** A column or quantity of the row at hand. */
export interface Column extends Base {
  readonly op: "column";
  readonly table: string;
  readonly name: string;
}

/** One step along a link: from the row of `from` at hand to the row of `to` that it names. */
export interface LinkStep {
  readonly from: string;
  /** The link's name: its column, or its name under `links:`. */
  readonly link: string;
  readonly to: string;
}

/** The value of `read` on the row to which the link leads; missing (no_row) where it leads to none. */
export interface Follow extends Base {
  readonly op: "follow";
  /** Undefined when `read` is read on the one row of `all`. */
  readonly step: LinkStep | undefined;
  readonly read: Node;
}

export type GatherName =
  | "count"
  | "sum"
  | "mean"
  | "min"
  | "max"
  | "median"
  | "distinct"
  | "share"
  | "any"
  | "every"
  | "one";

/** What a table's rows that lead here come to. */
export interface Gather extends Base {
  readonly op: "gather";
  readonly name: GatherName;
  /** The table on which the gather stands. */
  readonly table: string;
  /** The table whose rows are gathered. */
  readonly from: string;
  /** Links from a gathered row to the row at hand; empty when gathered on `all`, which every row leads to. */
  readonly via: readonly LinkStep[];
  /** What is taken of each row (a path on `from`); absent for count, share, any, every. */
  readonly value: Node | undefined;
  /** Which rows count; for `share`, `any` and `every` the condition asked of all of them. */
  readonly where: Node | undefined;
  /** Which of the rows by their time: those of the period, of a named span, or all (design §3.5). */
  readonly time: "period" | "all" | { readonly span: string };
}

export type WindowName = "first" | "next" | "previous" | "nth";

/** What stands before or after this row among the rows of its own table. */
export interface Window extends Base {
  readonly op: "window";
  readonly name: WindowName;
  readonly table: string;
  /** What is taken of the row found; absent for `nth`. */
  readonly value: Node | undefined;
  /** Rows that agree in all of these belong together; a row with a blank one is alone. */
  readonly per: readonly Node[];
  /** `first … after`: only values later (larger) than this, worked out on the row at hand. */
  readonly after: Node | undefined;
  /** `next`, `previous`, `nth`: the order; ties go by key. */
  readonly by: Node | undefined;
  /** Which other rows are looked at; for `nth`, which are counted. */
  readonly where: Node | undefined;
}

export type HistoryName = "last" | "streak" | "sum" | "mean" | "min" | "max" | "count";

/** What the row at hand was in closed periods. */
export interface History extends Base {
  readonly op: "history";
  readonly name: HistoryName;
  readonly table: string;
  /** What is asked of each period: it reads the row, and rows that its links lead to. */
  readonly value: Node;
  /** `last`: how many periods back. */
  readonly back: number;
  /** The stretch whose closed periods are joined with this one; absent for `last` and `streak`. */
  readonly over: "quarter" | "year" | { readonly span: string } | undefined;
}

export interface Unary extends Base {
  readonly op: "unary";
  readonly operator: "-" | "not";
  readonly of: Node;
}

export type BinaryOperator = "+" | "-" | "*" | "/" | "=" | "!=" | "<" | "<=" | ">" | ">=" | "and" | "or";

export interface Binary extends Base {
  readonly op: "binary";
  readonly operator: BinaryOperator;
  readonly left: Node;
  readonly right: Node;
}

/** `of else otherwise`: the second where the first is missing. */
export interface Else extends Base {
  readonly op: "else";
  readonly of: Node;
  readonly otherwise: Node;
}

export interface If extends Base {
  readonly op: "if";
  readonly condition: Node;
  readonly yes: Node;
  readonly no: Node;
}

export interface In extends Base {
  readonly op: "in";
  readonly of: Node;
  readonly list: readonly Node[];
}

export interface IsMissing extends Base {
  readonly op: "is_missing";
  readonly of: Node;
}

/** A function of single values: `round(x, 0.01)`, `year(date)`; see the table of functions. */
export interface Call extends Base {
  readonly op: "call";
  readonly name: string;
  readonly args: readonly Node[];
}

export type CalendarName = "is_working_day" | "working_day" | "working_days" | "open_after";

/** A question to a calendar: `working_day(reported, 3, office)`. */
export interface CalendarCall extends Base {
  readonly op: "calendar";
  readonly name: CalendarName;
  readonly calendar: string;
  /** The table of the calendar's days, where it has one. */
  readonly days: string | undefined;
  readonly args: readonly Node[];
}
