/** An amount that is scaled by factors, taken apart: `base × score ÷ 100 × return factor`. */
import { type Exact, ONE } from "../../base/exact.js";
import { NUMBER } from "../../language/types.js";
import { isMissing, type Value } from "../../language/value.js";
import type { Step, Term } from "./tree.js";

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

/** The parts of a product: the amount that is scaled, with its constants and counts, and what scales it. */
export interface ProductParts {
  readonly start: readonly Multiplied[];
  readonly factors: readonly (readonly Multiplied[])[];
}

/**
 * The parts of a product of one amount, in the order in which they are written. An amount is money (also in a named
 * quantity that is such a product itself) or, where there is none, counts and constants; it is scaled by percents, ratios, a score
 * over a constant, a score out of its points, and numbers that steps, curves and conditions give. Undefined where a part
 * has no value, or two are money.
 */
export function productParts(term: Term, isFormula: (path: string) => boolean): ProductParts | undefined {
  const parts = flattened(term, isFormula);
  if (parts.some(({ of }) => !isAmount(of.value))) return undefined;
  const amounts = parts.filter(({ of }) => of.type.kind === "money" && of.op !== "literal");
  if (amounts.length > 1 || amounts.some(({ operator }) => operator === "/")) return undefined;
  const start: Multiplied[] = [];
  const factors: Multiplied[][] = [];
  for (let i = 0; i < parts.length; i++) {
    const [part, next] = [parts[i], parts[i + 1]];
    const full = part.operator === "*" ? fullOf(part.of) : undefined;
    if (isScale(part)) factors.push([part]);
    else if (isScore(part) && next && isConstantDivisor(next)) {
      factors.push([part, next]);
      i += 1;
    } else if (full) {
      const points: Term = { op: "literal", value: full, type: NUMBER };
      start.push({ operator: "*", of: points });
      factors.push([part, { operator: "/", of: points }]);
    } else start.push(part);
  }
  if (start.length === 0) return undefined;
  // A start is told by its amount: `8 hours × 20.00` as `20.00 × 8 hours`.
  const told = amounts[0] ?? start.find(({ operator, of }) => operator === "*" && of.op === "step");
  start.sort((a, b) => Number(b === told) - Number(a === told));
  return { start, factors };
}

/** Is it a number that is there? */
export function isAmount(value: Value): value is Exact {
  return typeof value === "object" && !isMissing(value);
}

/** Parts as one, with what they come to. */
export function factorOf(parts: readonly Multiplied[]): Factor {
  const value = parts.reduce((all, { operator, of }) => {
    if (!isAmount(of.value)) throw new Error("a factor without a value");
    return operator === "/" ? all.div(of.value) : all.mul(of.value);
  }, ONE);
  return { parts, value };
}

function isScale({ operator, of }: Multiplied): boolean {
  if (of.op === "literal") return false;
  if (of.type.kind === "percent" || of.type.kind === "ratio") return true;
  return operator === "*" && of.type.kind === "number" && isChosen(of);
}

/** Is it a number that a condition, steps or a curve give, no count and no constant? */
function isChosen(term: Term): boolean {
  if (term.op === "if" || term.op === "else") return true;
  return term.op === "step" && term.step.kind === "quantity" && GIVING.has(term.step.how.kind);
}

const GIVING: ReadonlySet<Step["how"]["kind"]> = new Set(["step", "curve", "choice"]);

const isScore = ({ operator, of }: Multiplied) =>
  operator === "*" && of.op !== "literal" && of.type.kind === "number" && !isTotalOfRows(of);

/** Is it how many rows there are, or their sum? Over a constant that is another unit: `words ÷ 1000 × rate`. */
function isTotalOfRows(term: Term): boolean {
  if (term.op !== "step") return false;
  const { how } = term.step;
  if (how.kind === "formula") return isTotalOfRows(how.term);
  return how.kind === "gather" && (how.node.name === "count" || how.node.name === "sum");
}

const isConstantDivisor = ({ operator, of }: Multiplied) => operator === "/" && of.op === "literal";

/** The points that a score, a module or an item is out of. */
function fullOf(term: Term): Exact | undefined {
  if (term.op !== "step" || !term.step.isScore) return undefined;
  const { how } = term.step;
  if (how.kind === "card") return notZero(how.summed.full);
  const isScored = how.kind === "item" && (how.role === "points" || how.role === "weight");
  return isScored ? notZero(how.points) : undefined;
}

const notZero = (full: Exact | undefined) => (full?.isZero ? undefined : full);

/** The parts of a product in their order; what is no product is one part. */
function flattened(term: Term, isFormula: (path: string) => boolean): Multiplied[] {
  const inner = (one: Term) => flattened(one, isFormula);
  const alone: Multiplied[] = [{ operator: "*", of: term }];
  switch (term.op) {
    case "if":
      // Of a plain number stays why it was taken.
      return term.taken && term.taken.op !== "literal" ? inner(term.taken) : alone;
    case "else":
      return term.otherwise?.op === "literal" ? alone : inner(term.otherwise ?? term.of);
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
  return alone;
}
