/** How an amount runs from what it starts with to what it is: `min(base × score ÷ 100, cap) + 50`. */
import type { Exact } from "../../base/exact.js";
import { type Factor, factorOf, isAmount, type Multiplied, productParts } from "./product.js";
import type { ShapeHow, Term } from "./tree.js";

/** An amount as it grows: what it starts with, or parts that add up, and what is done to those. */
export type Course =
  | { readonly kind: "amount"; readonly factor: Factor }
  | { readonly kind: "sum"; readonly addends: readonly Addend[] }
  | { readonly kind: "changed"; readonly of: Course; readonly by: readonly Change[] };

/** A part of a sum, added or taken away. */
export interface Addend {
  readonly operator: "+" | "-";
  readonly course: Course;
}

/** What changes an amount as a whole: a factor, or a limit that acted. */
export type Change =
  | { readonly kind: "factor"; readonly factor: Factor }
  | {
      readonly kind: "bound";
      readonly rule: "at_most" | "at_least";
      readonly limit: Term;
      readonly value: Exact;
    };

/** Is the quantity of that path worked out by a formula? */
export type IsFormula = (path: string) => boolean;

/**
 * The course of a formula that is a product of an amount with what scales it, an amount that `min` or `max` bounds, or a
 * sum of such; named quantities of money are followed where they are such formulas themselves. Undefined of any other:
 * of `5 × 30 jobs` neither is what is left of the other.
 */
export function courseOf(how: ShapeHow, isFormula: IsFormula): Course | undefined {
  switch (how.kind) {
    case "formula":
      return follow(how.term, isFormula);
    case "choice":
      return follow(how.gives, isFormula);
    case "step":
      return typeof how.gives === "string" ? undefined : follow(how.gives, isFormula);
    default:
      return undefined;
  }
}

function follow(term: Term, isFormula: IsFormula): Course | undefined {
  switch (term.op) {
    case "if":
      return term.taken && follow(term.taken, isFormula);
    case "else":
      return follow(term.otherwise ?? term.of, isFormula);
    case "call":
      return bounded(term, isFormula);
    case "step": {
      const { kind, path } = term.step;
      if (kind !== "quantity" || term.type.kind !== "money" || !isFormula(path)) return undefined;
      const { how } = term.step;
      return how.kind === "formula" ? follow(how.term, isFormula) : undefined;
    }
    case "binary":
      if (term.operator === "+" || term.operator === "-") return sum(term, isFormula);
      if (term.operator === "*" || term.operator === "/") return product(term, isFormula);
  }
  return undefined;
}

/** What nothing can be told of but its value. */
function plain(term: Term): Course | undefined {
  return isAmount(term.value)
    ? { kind: "amount", factor: factorOf([{ operator: "*", of: term }]) }
    : undefined;
}

const followOrPlain = (term: Term, isFormula: IsFormula) => follow(term, isFormula) ?? plain(term);

/** Of a sum it is told part by part only where a part has a course of its own. */
function sum(term: Term, isFormula: IsFormula): Course | undefined {
  const terms = addendsOf(term, "+");
  const addends = terms.flatMap(({ operator, of }) => {
    const course = followOrPlain(of, isFormula);
    return course ? [{ operator, course }] : [];
  });
  const isTold = addends.some(({ course }) => course.kind !== "amount");
  return isTold && addends.length === terms.length ? { kind: "sum", addends } : undefined;
}

/** Of `a + b − (c + d)`: a, b and the parenthesis. */
function addendsOf(term: Term, operator: "+" | "-"): { readonly operator: "+" | "-"; readonly of: Term }[] {
  if (operator === "+" && term.op === "binary" && term.right) {
    if (term.operator === "+" || term.operator === "-") {
      return [...addendsOf(term.left, "+"), ...addendsOf(term.right, term.operator)];
    }
  }
  return [{ operator, of: term }];
}

/** `min` and `max` as limits that act upon the first of their values that is no constant. */
function bounded(term: Extract<Term, { op: "call" }>, isFormula: IsFormula): Course | undefined {
  const { name, args, value } = term;
  const of = args.find((arg) => !isConstant(arg));
  if ((name !== "min" && name !== "max") || !of || !isAmount(value) || !isAmount(of.value)) return undefined;
  const course = follow(of, isFormula);
  if (of.value.equals(value)) return course;
  const limit = args.find((arg) => isAmount(arg.value) && arg.value.equals(value));
  const start = course ?? plain(of);
  if (!limit || !start) return undefined;
  return changed(start, [{ kind: "bound", rule: name === "min" ? "at_most" : "at_least", limit, value }]);
}

function product(term: Term, isFormula: IsFormula): Course | undefined {
  const parts = productParts(term, isFormula);
  if (!parts || parts.factors.length === 0) return undefined;
  const factors = parts.factors.map((factor): Change => ({ kind: "factor", factor: factorOf(factor) }));
  return changed(startOf(parts.start, isFormula), factors);
}

/** An amount that stands alone has its own course. */
function startOf(start: readonly Multiplied[], isFormula: IsFormula): Course {
  const [first, ...others] = start;
  const own = others.length === 0 && first.operator === "*" ? follow(first.of, isFormula) : undefined;
  return own ?? { kind: "amount", factor: factorOf(start) };
}

function changed(of: Course, by: readonly Change[]): Course {
  return of.kind === "changed"
    ? { kind: "changed", of: of.of, by: [...of.by, ...by] }
    : { kind: "changed", of, by };
}

function isConstant(term: Term): boolean {
  if (term.op === "literal") return true;
  if (term.op === "step") return term.step.kind === "param";
  return term.op === "unary" && isConstant(term.of);
}
