import { integer } from "../base/exact.js";
import type { Span } from "../base/source.js";
import type { CATALOGUE, Code } from "../findings/catalogue.js";
import type { ValuesOf } from "../findings/entry.js";
import { at, finding } from "../findings/finding.js";
import type { FindingSink } from "../findings/findings.js";
import { CALENDAR_FUNCTIONS, checkCalendar } from "./calendars.js";
import { type CheckContext, didYouMean } from "./check-context.js";
import { resolvePath } from "./check-paths.js";
import { checkGather, checkWindow } from "./check-rows.js";
import { SCALAR_FUNCTIONS } from "./functions.js";
import { GATHER_FUNCTIONS, WINDOW_FUNCTIONS } from "./gathers.js";
import { checkHistory, HISTORY_FUNCTIONS, historyFunction } from "./history.js";
import type { Scope } from "./scope.js";
import type { CallExpression, Expression, LiteralExpression } from "./syntax.js";
import type { Binary, Literal, Node } from "./tree.js";
import { typeName } from "./type-names.js";
import {
  BOOLEAN,
  common,
  DATETIME,
  isMeasured,
  isNumeric,
  productType,
  quotientType,
  sumType,
  type Type,
} from "./types.js";

/** Resolves names and types of formulas on the rows of one table; problems go to `findings`. */
export class Checker implements CheckContext {
  readonly scope: Scope;
  readonly #findings: FindingSink;

  constructor(scope: Scope, findings: FindingSink) {
    this.scope = scope;
    this.#findings = findings;
  }

  /** The checked formula, or undefined where it (or a column that it reads) is wrong and a finding says so. */
  check(e: Expression): Node | undefined {
    switch (e.kind) {
      case "literal":
        return this.#literal(e);
      case "path":
        return resolvePath(this, e);
      case "call":
        return this.#call(e);
      case "unary":
        return this.#unary(e);
      case "binary":
        return this.#binary(e);
      case "else": {
        const pair = this.#pair(e.of, e.otherwise, e.span);
        return pair && { op: "else", of: pair.left, otherwise: pair.right, type: pair.type, span: e.span };
      }
      case "if":
        return this.#if(e);
      case "in":
        return this.#in(e);
      case "is_missing": {
        const of = this.check(e.of);
        return of && { op: "is_missing", of, type: BOOLEAN, span: e.span };
      }
    }
  }

  /** A formula that must be a condition. */
  condition(e: Expression): Node | undefined {
    const node = this.check(e);
    if (!node || node.type.kind === "boolean") return node;
    return this.fail("type-condition", e.span, { found: typeName(node.type) });
  }

  /** Adds a finding; gives undefined, so that a method can end with it. */
  fail<C extends Code>(code: C, span: Span, values: ValuesOf<(typeof CATALOGUE)[C]>): undefined {
    this.#findings.add(finding(code, at(span), values));
  }

  /** The same findings, seen from the rows of another table. */
  on(scope: Scope): Checker {
    return new Checker(scope, this.#findings);
  }

  #literal(e: LiteralExpression): Literal | undefined {
    if (e.type !== "datetime" || typeof e.value !== "object") {
      return { op: "literal", type: { kind: e.type }, value: e.value, span: e.span };
    }
    const instant = this.scope.zone.toInstant(Number(e.value.n * e.value.s));
    if (instant === undefined) return this.fail("formula-clock-gap", e.span, { zone: this.scope.zone.name });
    return { op: "literal", type: DATETIME, value: integer(instant), span: e.span };
  }

  #unary(e: Extract<Expression, { kind: "unary" }>): Node | undefined {
    const of = e.operator === "not" ? this.condition(e.of) : this.check(e.of);
    if (!of) return undefined;
    if (e.operator === "-" && !isNumeric(of.type)) {
      return this.fail("type-negative", e.span, { found: typeName(of.type) });
    }
    return { op: "unary", operator: e.operator, of, type: of.type, span: e.span };
  }

  #binary(e: Extract<Expression, { kind: "binary" }>): Node | undefined {
    const logical = e.operator === "and" || e.operator === "or";
    const left = logical ? this.condition(e.left) : this.check(e.left);
    const right = logical ? this.condition(e.right) : this.check(e.right);
    if (!left || !right) return undefined;
    const type = this.#binaryType(e, left, right);
    if (!type) {
      return this.fail("type-operator", e.span, {
        operator: e.operator,
        left: typeName(left.type),
        right: typeName(right.type),
      });
    }
    const node: Binary = { op: "binary", operator: e.operator, left, right, type, span: e.span };
    return this.#words(node) ? node : undefined;
  }

  #binaryType(e: Extract<Expression, { kind: "binary" }>, left: Node, right: Node): Type | undefined {
    switch (e.operator) {
      case "+":
      case "-":
        return sumType(e.operator, left.type, right.type);
      case "*":
        return productType(left.type, right.type);
      case "/":
        return quotientType(left.type, right.type);
      case "and":
      case "or":
        return BOOLEAN;
      default: {
        const joined = common(left.type, right.type);
        const ordered = e.operator === "=" || e.operator === "!=" || (joined && isMeasured(joined));
        return joined && ordered ? BOOLEAN : undefined;
      }
    }
  }

  /** A text that is compared with declared words must be one of them. */
  #words(node: Binary): boolean {
    return this.word(node.left, node.right.type) && this.word(node.right, node.left.type);
  }

  /** Is a text literal among the words of the type it is held against? Others pass. */
  word(node: Node, against: Type): boolean {
    const words = against.words;
    if (node.op !== "literal" || typeof node.value !== "string" || !words || words.includes(node.value)) {
      return true;
    }
    this.fail("unknown-word", node.span, {
      found: node.value,
      words,
      nearest: didYouMean(node.value, words),
    });
    return false;
  }

  /** Two formulas of which one stands in for the other, and their common type. */
  #pair(a: Expression, b: Expression, span: Span): { left: Node; right: Node; type: Type } | undefined {
    const left = this.check(a);
    const right = this.check(b);
    if (!left || !right) return undefined;
    const type = common(left.type, right.type);
    if (type) return { left, right, type };
    return this.fail("type-branches", span, { left: typeName(left.type), right: typeName(right.type) });
  }

  #if(e: Extract<Expression, { kind: "if" }>): Node | undefined {
    const condition = this.condition(e.condition);
    const branches = this.#pair(e.yes, e.no, e.span);
    if (!condition || !branches) return undefined;
    const { left, right, type } = branches;
    return { op: "if", condition, yes: left, no: right, type, span: e.span };
  }

  #in(e: Extract<Expression, { kind: "in" }>): Node | undefined {
    const of = this.check(e.of);
    const list: Node[] = [];
    let whole = of !== undefined;
    for (const member of e.list) {
      const node = this.check(member);
      if (!node || !of) {
        whole = false;
      } else if (!common(of.type, node.type)) {
        this.fail("type-operator", member.span, {
          operator: "in",
          left: typeName(of.type),
          right: typeName(node.type),
        });
        whole = false;
      } else {
        whole = this.word(node, of.type) && whole;
        list.push(node);
      }
    }
    return whole && of ? { op: "in", of, list, type: BOOLEAN, span: e.span } : undefined;
  }

  #call(e: CallExpression): Node | undefined {
    const { text } = e.name;
    const history = historyFunction(this, e);
    if (history) return checkHistory(this, e, history);
    const calendar = CALENDAR_FUNCTIONS.get(text);
    if (calendar) return checkCalendar(this, e, calendar);
    const gather = GATHER_FUNCTIONS.get(text);
    const scalar = SCALAR_FUNCTIONS.get(text);
    // `min` and `max` gather rows when they have one argument, and choose among values when they have more.
    if (gather && !(scalar && e.args.length > 1)) return checkGather(this, e, gather);
    const window = WINDOW_FUNCTIONS.get(text);
    if (window) return checkWindow(this, e, window);
    if (!scalar) {
      const known = [
        ...SCALAR_FUNCTIONS.keys(),
        ...GATHER_FUNCTIONS.keys(),
        ...WINDOW_FUNCTIONS.keys(),
        ...HISTORY_FUNCTIONS.keys(),
        ...CALENDAR_FUNCTIONS.keys(),
        "if",
      ];
      return this.fail("unknown-function", e.name.span, {
        found: text,
        nearest: didYouMean(text, known),
      });
    }
    const clause = Object.keys(e.clauses)[0];
    if (clause !== undefined) return this.fail("function-clause", e.span, { name: text, clause });
    const args = e.args.map((arg) => this.check(arg));
    if (args.length < scalar.arity[0] || args.length > scalar.arity[1]) {
      return this.fail("function-arguments", e.span, { signature: scalar.signature, takes: scalar.takes });
    }
    if (!args.every((arg) => arg !== undefined)) return undefined;
    const type = scalar.type(args.map((arg) => arg.type));
    if (!type) {
      return this.fail("function-arguments", e.span, { signature: scalar.signature, takes: scalar.takes });
    }
    return { op: "call", name: text, args, type, span: e.span };
  }
}
