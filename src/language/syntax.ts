import type { Exact } from "../base/exact.js";
import type { Span } from "../base/source.js";
import type { BinaryOperator } from "./tree.js";
import type { Kind } from "./types.js";

/** A formula as it is written, before its names mean anything. */
export type Expression =
  | LiteralExpression
  | PathExpression
  | CallExpression
  | { readonly kind: "unary"; readonly operator: "-" | "not"; readonly of: Expression; readonly span: Span }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  | { readonly kind: "else"; readonly of: Expression; readonly otherwise: Expression; readonly span: Span }
  | {
      readonly kind: "if";
      readonly condition: Expression;
      readonly yes: Expression;
      readonly no: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: "in";
      readonly of: Expression;
      readonly list: readonly Expression[];
      readonly span: Span;
    }
  | { readonly kind: "is_missing"; readonly of: Expression; readonly span: Span };

export interface LiteralExpression {
  readonly kind: "literal";
  readonly type: Kind;
  /** Numbers as written (3 % is 0.03), durations in milliseconds, dates in days, datetimes in civil milliseconds. */
  readonly value: Exact | string | boolean;
  readonly span: Span;
}

export interface Name {
  readonly text: string;
  readonly span: Span;
}

/** `score`, `ticket.engineer.base`, `tickets` */
export interface PathExpression {
  readonly kind: "path";
  readonly parts: readonly Name[];
  readonly span: Span;
}

/** The words that may follow the arguments of a function, and what follows each. */
export interface Clauses {
  readonly per?: readonly Expression[];
  readonly after?: Expression;
  readonly by?: Expression;
  readonly via?: PathExpression;
  readonly over?: Name;
  readonly where?: Expression;
}

export interface CallExpression {
  readonly kind: "call";
  readonly name: Name;
  readonly args: readonly Expression[];
  readonly clauses: Clauses;
  readonly span: Span;
}

/** One end of a step: `over 3%`. */
export interface BoundExpression {
  readonly word: BoundWord;
  readonly at: Expression;
  readonly span: Span;
}

export type BoundWord = "at_least" | "over" | "up_to" | "under";
export const BOUND_WORDS: readonly BoundWord[] = ["at_least", "over", "up_to", "under"];

/** Words of the formula language; nothing in a rulebook may be named so. */
export const RESERVED: ReadonlySet<string> = new Set([
  "and",
  "or",
  "not",
  "in",
  "if",
  "else",
  "is",
  "missing",
  "yes",
  "no",
  "where",
  "via",
  "over",
  "per",
  "after",
  "by",
  "period",
  "at_least",
  "up_to",
  "under",
]);
