/** The changes of one meaning that a formula allows. */
import { ONE } from "../../base/exact.js";
import type { Bilingual } from "../../base/language.js";
import type { Span } from "../../base/source.js";
import { printFormula } from "../../language/printer.js";
import type { CallExpression, Clauses, Expression, LiteralExpression } from "../../language/syntax.js";
import type { BinaryOperator } from "../../language/tree.js";
import { FUNCTION_SWAPS } from "./function-swaps.js";
import { HINTS } from "./hints.js";
import { arrow, type MutationKind } from "./mutation.js";
import { directionOf, movedText, nudged } from "./nudge.js";

/** A formula with one meaning changed. */
export interface FormulaChange {
  readonly kind: MutationKind;
  readonly change: string;
  readonly span: Span;
  readonly hint: Bilingual;
  readonly formula: Expression;
}

/** What formulas may name besides: the columns by which rows link to another table. */
export interface FormulaWorld {
  /** Link columns; a `via` may be mistaken for any other. */
  readonly links: readonly string[];
}

/** Every change of a formula; `isCondition` where it must be yes or no. */
export function formulaChanges(
  formula: Expression,
  world: FormulaWorld,
  isCondition: boolean,
): readonly FormulaChange[] {
  const walk = new FormulaWalk(world);
  walk.visit(formula, (changed) => changed, isCondition ? "condition" : "value");
  return walk.changes;
}

/** What a part of a formula is there for: a value (also in another's place), a yes or no, or one side of a comparison. */
type Use = "value" | "condition" | { readonly comparedWith: Expression } | { readonly inPlaceOf: Expression };
type Put = (changed: Expression) => Expression;

const FLIPPED: ReadonlyMap<BinaryOperator, BinaryOperator> = new Map([
  ["<", "<="],
  ["<=", "<"],
  [">", ">="],
  [">=", ">"],
]);
const OPPOSITE: ReadonlyMap<BinaryOperator, BinaryOperator> = new Map([
  ["=", "!="],
  ["!=", "="],
  ["and", "or"],
  ["or", "and"],
  ["+", "-"],
  ["-", "+"],
  ["*", "/"],
  ["/", "*"],
]);

class FormulaWalk {
  readonly changes: FormulaChange[] = [];
  readonly #world: FormulaWorld;

  constructor(world: FormulaWorld) {
    this.#world = world;
  }

  visit(e: Expression, put: Put, use: Use): void {
    switch (e.kind) {
      case "literal":
        this.#literal(e, put, use);
        break;
      case "path":
      case "is_missing":
        if (use === "condition" || e.kind === "is_missing") this.#negation(e, put);
        break;
      case "call":
        this.#call(e, put);
        break;
      case "unary":
        this.#unary(e, put);
        break;
      case "binary":
        this.#binary(e, put);
        break;
      case "else":
        this.#add("else", e, e.of, put, HINTS.missing(text(e.of)), `drop else ${text(e.otherwise)}`);
        this.visit(e.of, (of) => put({ ...e, of }), use);
        this.visit(e.otherwise, (otherwise) => put({ ...e, otherwise }), { inPlaceOf: e.of });
        break;
      case "if":
        this.#if(e, put);
        break;
      case "in":
        this.#list(e, put);
        break;
    }
  }

  #unary(e: Expression & { kind: "unary" }, put: Put): void {
    const isNot = e.operator === "not";
    this.#add(
      isNot ? "logic" : "sign",
      e,
      e.of,
      put,
      isNot ? HINTS.holds(text(e.of)) : HINTS.sign(text(e.of)),
    );
    // A name behind `not` is negated already where `not` is left out.
    const isPlain = e.of.kind === "path" || e.of.kind === "is_missing" || e.of.kind === "in";
    if (isNot && isPlain) this.#inside(e.of, (of) => put({ ...e, of }));
    else this.visit(e.of, (of) => put({ ...e, of }), isNot ? "condition" : "value");
  }

  /** What a condition that is not negated itself is made of. */
  #inside(e: Expression, put: Put): void {
    if (e.kind === "in") this.#members(e, put);
  }

  #if(e: Expression & { kind: "if" }, put: Put): void {
    if (e.condition.kind !== "binary") {
      const swap: Expression = { ...e, yes: e.no, no: e.yes };
      this.#add("logic", e, swap, put, HINTS.branches(text(e.condition)), "if -> if not");
    }
    this.visit(e.condition, (condition) => put({ ...e, condition }), "value");
    this.visit(e.yes, (yes) => put({ ...e, yes }), "value");
    this.visit(e.no, (no) => put({ ...e, no }), "value");
  }

  #literal(e: LiteralExpression, put: Put, use: Use): void {
    const compared = typeof use === "object" && "comparedWith" in use ? use.comparedWith : undefined;
    const replaced = typeof use === "object" && "inPlaceOf" in use ? use.inPlaceOf : undefined;
    const hint = replaced ? HINTS.missing(text(replaced)) : HINTS.value(text(e));
    if (typeof e.value === "boolean") {
      const other: Expression = { ...e, value: !e.value };
      this.#add("value", e, other, put, hint);
      return;
    }
    for (const direction of compared ? (["up", "down"] as const) : [directionOf(e)]) {
      const moved = nudged(e, direction);
      if (!moved) continue;
      const { from, to } = movedText(e, moved);
      const [low, high] = direction === "up" ? [from, to] : [to, from];
      const own = compared ? HINTS.between(text(compared), low, high) : hint;
      this.#add(compared ? "threshold" : "value", e, moved, put, own, arrow(from, to));
    }
  }

  #negation(e: Expression, put: Put): void {
    const not: Expression = { kind: "unary", operator: "not", of: e, span: e.span };
    this.#add("logic", e, not, put, HINTS.holds(text(e)));
  }

  #binary(e: Expression & { kind: "binary" }, put: Put): void {
    const { operator, left, right } = e;
    const flipped = FLIPPED.get(operator);
    const other = flipped ?? OPPOSITE.get(operator);
    const isLogic = operator === "and" || operator === "or";
    const isComparison = flipped !== undefined || operator === "=" || operator === "!=";
    // Times 100 % and by 100 % are the same.
    if (other && !((operator === "*" || operator === "/") && isOne(right))) {
      const changed: Expression = { ...e, operator: other };
      if (flipped) this.#add("edge", e, changed, put, HINTS.exactly(text(left), text(right)));
      else if (isLogic) this.#add("logic", e, changed, put, HINTS.part(text(e)), arrow(operator, other));
      else if (isComparison) this.#add("condition", e, changed, put, HINTS.holds(text(e)));
      else this.#add("sign", e, changed, put, signHint(operator, left, right));
    }
    const use = (against: Expression): Use =>
      isLogic ? "condition" : isComparison ? { comparedWith: against } : "value";
    this.visit(left, (changed) => put({ ...e, left: changed }), use(right));
    this.visit(right, (changed) => put({ ...e, right: changed }), use(left));
  }

  #list(e: Expression & { kind: "in" }, put: Put): void {
    this.#negation(e, put);
    this.#members(e, put);
  }

  #members(e: Expression & { kind: "in" }, put: Put): void {
    if (e.list.length > 1) {
      e.list.forEach((member, index) => {
        const fewer: Expression = { ...e, list: e.list.toSpliced(index, 1) };
        this.#add("condition", member, fewer, put, HINTS.value(text(member)), `drop ${text(member)}`);
      });
    }
    this.visit(e.of, (of) => put({ ...e, of }), "value");
  }

  #call(e: CallExpression, put: Put): void {
    const from = e.name.text;
    const to = FUNCTION_SWAPS.get(from);
    if (to !== undefined) {
      const changed: Expression = { ...e, name: { ...e.name, text: to } };
      const hint = isGather(e) ? HINTS.gather(from, to) : HINTS.function(from, to);
      this.#add("function", { ...e, span: e.name.span }, changed, put, hint, arrow(from, to));
    }
    if (from === "abs" && e.args[0]) this.#add("sign", e, e.args[0], put, HINTS.sign(text(e.args[0])));
    this.#clauses(e, put);
    e.args.forEach((arg, index) => {
      const use: Use = from === "streak" || (from === "count" && arg.kind !== "path") ? "condition" : "value";
      this.visit(arg, (changed) => put({ ...e, args: e.args.toSpliced(index, 1, changed) }), use);
    });
  }

  #clauses(e: CallExpression, put: Put): void {
    const { where, via, over, per, after, by } = e.clauses;
    const having = (changed: Clauses): Expression => ({ ...e, clauses: { ...e.clauses, ...changed } });
    const drop = (clause: keyof Clauses): Expression => {
      const { [clause]: _, ...clauses } = e.clauses;
      return { ...e, clauses };
    };
    const dropped = (clause: keyof Clauses, of: string, span: Span, changed = drop(clause)) =>
      this.#add(
        clause === "where" ? "condition" : "clause",
        { ...e, span },
        changed,
        put,
        HINTS.clause(of),
        `drop ${of}`,
      );
    if (where) {
      dropped("where", `where ${text(where)}`, where.span);
      this.visit(where, (changed) => put(having({ where: changed })), "condition");
    }
    if (over) dropped("over", `over ${over.text}`, over.span);
    if (via) this.#otherWays(e, put, having);
    for (const [index, name] of (per ?? []).entries()) {
      const fewer = per?.toSpliced(index, 1) ?? [];
      const changed = fewer.length > 0 ? having({ per: fewer }) : drop("per");
      dropped("per", `per ${text(name)}`, name.span, changed);
    }
    if (after) this.visit(after, (changed) => put(having({ after: changed })), "value");
    if (by) this.visit(by, (changed) => put(having({ by: changed })), "value");
  }

  #otherWays(e: CallExpression, put: Put, having: (changed: Clauses) => Expression): void {
    const { via } = e.clauses;
    const last = via?.parts.at(-1);
    if (!via || !last) return;
    for (const link of this.#world.links) {
      if (link === last.text) continue;
      const other = { ...via, parts: [...via.parts.slice(0, -1), { ...last, text: link }] };
      const change = arrow(`via ${text(via)}`, text(other));
      const hint = HINTS.clause(`via ${text(via)}`);
      this.#add("clause", { ...e, span: via.span }, having({ via: other }), put, hint, change);
    }
  }

  #add(
    kind: MutationKind,
    from: Expression,
    to: Expression,
    put: Put,
    hint: Bilingual,
    change = arrow(text(from), text(to)),
  ): void {
    this.changes.push({ kind, change, span: from.span, hint, formula: put(to) });
  }
}

const text = printFormula;

function isOne(e: Expression): boolean {
  return e.kind === "literal" && typeof e.value === "object" && e.value.equals(ONE);
}

/** Does a call take rows of a table rather than values of one row? */
function isGather({ args, clauses }: CallExpression): boolean {
  return args.length <= 1 || Object.keys(clauses).length > 0;
}

/** Which case tells plus from minus, or times from by. */
function signHint(operator: string, left: Expression, right: Expression): Bilingual {
  if (operator === "+" || operator === "-") return HINTS.sign(text(right));
  return right.kind === "literal" ? HINTS.sign(text(left)) : HINTS.factor(text(left), text(right));
}
