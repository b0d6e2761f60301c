/** An amount that is scaled by factors, taken apart: `base × score ÷ 100 × return factor`. */
import { type Exact, ONE } from "../../base/exact.js";
import { isMissing, type Value } from "../../language/value.js";
import type { ShapeHow, Term } from "./tree.js";

/** A part of a product: what it is multiplied with, or divided by. */
export interface Multiplied {
  readonly operator: "*" | "/";
  readonly of: Term;
}

/** Parts that belong together, such as `score ÷ 100`, and what they come to. */
export interface Factor {
  readonly parts: readonly Multiplied[];
  readonly value: Exact;
}

/** An amount and what scales it, in the order in which it is written. */
export interface Product {
  /** The amount of money, with the constants and counts that it is multiplied with. */
  readonly start: Factor;
  readonly factors: readonly Factor[];
}

/**
 * The product that a formula is: an amount of money (also in a named quantity that is such a product itself) and at least
 * one percent, ratio, or score over a constant that scales it. `isFormula`: is the quantity of that path worked out by
 * a formula? Undefined for any other formula: of `5 × 30 jobs` neither
 * is what is left of the other.
 */
export function productOf(how: ShapeHow, isFormula: (path: string) => boolean): Product | undefined {
  if (how.kind !== "formula") return undefined;
  const parts = flattened(how.term, isFormula);
  if (parts.some(({ of }) => !isAmount(of.value))) return undefined;
  const amounts = parts.filter(({ of }) => of.type.kind === "money" && of.op !== "literal");
  if (amounts.length !== 1 || amounts[0].operator === "/") return undefined;
  const start: Multiplied[] = [];
  const factors: Multiplied[][] = [];
  for (let i = 0; i < parts.length; i++) {
    const [part, next] = [parts[i], parts[i + 1]];
    if (isScale(part)) factors.push([part]);
    else if (isScore(part) && next && isConstantDivisor(next)) {
      factors.push([part, next]);
      i += 1;
    } else start.push(part);
  }
  if (factors.length === 0) return undefined;
  // A start is told by its amount: `8 hours × 20.00` as `20.00 × 8 hours`.
  start.sort((a, b) => Number(b === amounts[0]) - Number(a === amounts[0]));
  return { start: factorOf(start), factors: factors.map(factorOf) };
}

/** Is it a number that is there? */
export function isAmount(value: Value): value is Exact {
  return typeof value === "object" && !isMissing(value);
}

const isScale = ({ of }: Multiplied) =>
  of.op !== "literal" && (of.type.kind === "percent" || of.type.kind === "ratio");

const isScore = ({ operator, of }: Multiplied) =>
  operator === "*" && of.op !== "literal" && of.type.kind === "number";

const isConstantDivisor = ({ operator, of }: Multiplied) => operator === "/" && of.op === "literal";

function factorOf(parts: readonly Multiplied[]): Factor {
  const value = parts.reduce((all, { operator, of }) => {
    if (!isAmount(of.value)) throw new Error("a factor without a value");
    return operator === "/" ? all.div(of.value) : all.mul(of.value);
  }, ONE);
  return { parts, value };
}

/** The parts of a product in their order; what is no product is one part. */
function flattened(term: Term, isFormula: (path: string) => boolean): Multiplied[] {
  const inner = (one: Term) => flattened(one, isFormula);
  switch (term.op) {
    case "if":
      if (term.taken) return inner(term.taken);
      break;
    case "else":
      return inner(term.otherwise ?? term.of);
    case "binary": {
      const { operator, left, right } = term;
      if (right && operator === "*") return [...inner(left), ...inner(right)];
      if (right && operator === "/") return [...inner(left), { operator, of: right }];
      break;
    }
    case "step": {
      const { kind, path } = term.step;
      if (kind !== "quantity" || term.type.kind !== "money" || !isFormula(path)) break;
      const { how } = term.step;
      const parts = how.kind === "formula" ? inner(how.term) : [];
      if (parts.length > 1) return parts;
    }
  }
  return [{ operator: "*", of: term }];
}
