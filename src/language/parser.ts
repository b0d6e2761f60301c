import type { Span } from "../base/source.js";
import { at, type Finding, finding } from "../findings/finding.js";
import { type FormulaText, spanIn } from "./formula-text.js";
import { tokenize } from "./lexer.js";
import {
  BOUND_WORDS,
  type BoundExpression,
  type BoundWord,
  type Clauses,
  type Expression,
  type Name,
  type PathExpression,
  RESERVED,
} from "./syntax.js";
import { TokenCursor } from "./token-cursor.js";
import type { BinaryOperator } from "./tree.js";

/** A formula as an expression, or the finding that says where it cannot be read. */
export function parseFormula(source: FormulaText): Expression | Finding {
  return parseWith(source, (parser) => parser.formula());
}

/** The ends of a step, `over 3% up_to 5%`: one or two. */
export function parseBounds(source: FormulaText): readonly BoundExpression[] | Finding {
  return parseWith(source, (parser) => parser.bounds());
}

/** A word of a few, then a formula: `started 1%`. */
export function parseWorded<W extends string>(
  source: FormulaText,
  words: readonly W[],
): { readonly word: W; readonly of: Expression } | Finding {
  return parseWith(source, (parser) => parser.worded(words));
}

function parseWith<T extends object>(
  source: FormulaText,
  parse: (parser: Parser) => T | undefined,
): T | Finding {
  const tokens = tokenize(source);
  if (!Array.isArray(tokens)) return tokens;
  if (tokens.length === 1) return finding("formula-end", at(spanIn(source, 0, source.text.length)), {});
  const cursor = new TokenCursor(tokens);
  const parsed = parse(new Parser(cursor));
  if (cursor.failure) return cursor.failure;
  if (!parsed) throw new Error(`neither parsed nor refused: ${source.text}`);
  return parsed;
}

const COMPARISONS: ReadonlySet<string> = new Set(["=", "!=", "<", "<=", ">", ">="]);

/**
 * Recursive descent, one method a level of precedence, loosest first. A method gives undefined once something is
 * wrong; the cursor's `failure` then says what.
 */
class Parser {
  readonly #tokens: TokenCursor;

  constructor(cursor: TokenCursor) {
    this.#tokens = cursor;
  }

  formula(): Expression | undefined {
    const whole = this.#otherwise();
    return whole && this.#tokens.ends() ? whole : undefined;
  }

  bounds(): readonly BoundExpression[] | undefined {
    const bounds: BoundExpression[] = [];
    do {
      const bound = this.#bound();
      if (!bound) return undefined;
      bounds.push(bound);
    } while (bounds.length < 2 && this.#tokens.peek().kind !== "end");
    return this.#tokens.ends() ? bounds : undefined;
  }

  worded<W extends string>(words: readonly W[]): { word: W; of: Expression } | undefined {
    const token = this.#tokens.peek();
    const word = token.kind === "name" ? words.find((w) => w === token.text) : undefined;
    if (word === undefined) return this.#tokens.expected(words.join(", "), words.join("、"));
    this.#tokens.skip();
    const of = this.#sum();
    return of && this.#tokens.ends() ? { word, of } : undefined;
  }

  #bound(): BoundExpression | undefined {
    const token = this.#tokens.peek();
    const word = token.kind === "name" ? BOUND_WORDS.find((w) => w === token.text) : undefined;
    if (word === undefined) return this.#tokens.expected(BOUND_WORDS.join(", "), BOUND_WORDS.join("、"));
    this.#tokens.skip();
    const value = this.#sum();
    return value && { word: word as BoundWord, at: value, span: join(token.span, value.span) };
  }

  /** `x else y`, to the right: `a else b else c` tries a, then b, then c. */
  #otherwise(): Expression | undefined {
    return this.#tokens.nested(() => {
      const of = this.#or();
      if (!of || !this.#tokens.takeWord("else")) return of;
      const otherwise = this.#otherwise();
      return otherwise && { kind: "else", of, otherwise, span: join(of.span, otherwise.span) };
    });
  }

  #or(): Expression | undefined {
    return this.#chain(["or"], () => this.#and());
  }

  #and(): Expression | undefined {
    return this.#chain(["and"], () => this.#not());
  }

  #not(): Expression | undefined {
    const token = this.#tokens.peek();
    if (!this.#tokens.takeWord("not")) return this.#comparison();
    return this.#tokens.nested(() => {
      const of = this.#not();
      return of && { kind: "unary", operator: "not", of, span: join(token.span, of.span) };
    });
  }

  #comparison(): Expression | undefined {
    const left = this.#sum();
    if (!left) return undefined;
    const token = this.#tokens.peek();
    if (token.kind === "symbol" && COMPARISONS.has(token.text)) {
      this.#tokens.skip();
      const right = this.#sum();
      if (!right) return undefined;
      const operator = token.text as BinaryOperator;
      const span = join(left.span, right.span);
      const after = this.#tokens.peek();
      if (after.kind === "symbol" && COMPARISONS.has(after.text)) {
        return this.#tokens.fail(finding("formula-comparison-chain", at(after.span), {}));
      }
      return { kind: "binary", operator, left, right, span };
    }
    if (this.#tokens.takeWord("is")) return this.#isMissing(left);
    if (this.#tokens.takeWord("in")) return this.#list(left);
    if (this.#tokens.wordIs("not") && this.#tokens.wordIs("in", 1)) {
      this.#tokens.skip();
      this.#tokens.skip();
      const inside = this.#list(left);
      return inside && { kind: "unary", operator: "not", of: inside, span: inside.span };
    }
    return left;
  }

  #isMissing(of: Expression): Expression | undefined {
    const negated = this.#tokens.takeWord("not");
    const token = this.#tokens.peek();
    if (!this.#tokens.takeWord("missing")) return this.#tokens.expected("missing", "missing");
    const span = join(of.span, token.span);
    const test: Expression = { kind: "is_missing", of, span };
    return negated ? { kind: "unary", operator: "not", of: test, span } : test;
  }

  #list(of: Expression): Expression | undefined {
    if (!this.#tokens.takeSymbol("[")) return this.#tokens.expected("[", "[");
    const list: Expression[] = [];
    do {
      const member = this.#sum();
      if (!member) return undefined;
      list.push(member);
    } while (this.#tokens.takeSymbol(","));
    const close = this.#tokens.peek();
    if (!this.#tokens.takeSymbol("]")) return this.#tokens.expected("] or ,", "] 或 ,");
    return { kind: "in", of, list, span: join(of.span, close.span) };
  }

  #sum(): Expression | undefined {
    return this.#chain(["+", "-"], () => this.#product());
  }

  #product(): Expression | undefined {
    return this.#chain(["*", "/"], () => this.#sign());
  }

  #sign(): Expression | undefined {
    const token = this.#tokens.peek();
    if (!this.#tokens.takeSymbol("-")) return this.#primary();
    return this.#tokens.nested(() => {
      const of = this.#sign();
      return of && { kind: "unary", operator: "-", of, span: join(token.span, of.span) };
    });
  }

  #primary(): Expression | undefined {
    const token = this.#tokens.peek();
    if (token.kind === "literal") {
      this.#tokens.skip();
      return { kind: "literal", type: token.type, value: token.value, span: token.span };
    }
    if (this.#tokens.takeSymbol("(")) {
      const inside = this.#otherwise();
      if (!inside) return undefined;
      const close = this.#tokens.peek();
      return this.#tokens.takeSymbol(")")
        ? { ...inside, span: join(token.span, close.span) }
        : this.#tokens.expected(")", ")");
    }
    if (token.kind !== "name") return this.#tokens.expected("a value, a name or (", "数值、名称或 (");
    if (token.text === "yes" || token.text === "no") {
      this.#tokens.skip();
      return { kind: "literal", type: "boolean", value: token.text === "yes", span: token.span };
    }
    if (token.text === "if") return this.#if();
    if (RESERVED.has(token.text) && token.text !== "period") {
      return this.#tokens.expected("a value, a name or (", "数值、名称或 (");
    }
    return this.#tokens.symbolIs("(", 1) ? this.#call() : this.#path();
  }

  #if(): Expression | undefined {
    const start = this.#tokens.peek().span;
    this.#tokens.skip();
    if (!this.#tokens.takeSymbol("(")) return this.#tokens.expected("(", "(");
    const parts: Expression[] = [];
    for (const last of [false, false, true]) {
      const part = this.#otherwise();
      if (!part) return undefined;
      parts.push(part);
      if (!last && !this.#tokens.takeSymbol(",")) return this.#tokens.expected(",", ",");
    }
    const close = this.#tokens.peek();
    if (!this.#tokens.takeSymbol(")")) return this.#tokens.expected(")", ")");
    const [condition, yes, no] = parts;
    return condition && yes && no && { kind: "if", condition, yes, no, span: join(start, close.span) };
  }

  #path(): PathExpression | undefined {
    const parts: Name[] = [];
    do {
      const name = this.#name();
      if (!name) return undefined;
      parts.push(name);
    } while (this.#tokens.takeSymbol(".") && this.#tokens.countOperator());
    if (this.#tokens.failure) return undefined;
    const [first] = parts;
    const last = parts[parts.length - 1];
    return first && last && { kind: "path", parts, span: join(first.span, last.span) };
  }

  #name(): Name | undefined {
    const token = this.#tokens.peek();
    if (token.kind !== "name") return this.#tokens.expected("a name", "名称");
    this.#tokens.skip();
    return { text: token.text, span: token.span };
  }

  #call(): Expression | undefined {
    const name = this.#name();
    if (!name || !this.#tokens.takeSymbol("(")) return undefined;
    const args: Expression[] = [];
    if (!this.#atClause() && !this.#tokens.symbolIs(")")) {
      do {
        const arg = this.#otherwise();
        if (!arg) return undefined;
        args.push(arg);
      } while (this.#tokens.takeSymbol(","));
    }
    const clauses = this.#clauses();
    if (!clauses) return undefined;
    const close = this.#tokens.peek();
    if (!this.#tokens.takeSymbol(")")) return this.#tokens.expected(") or ,", ") 或 ,");
    return { kind: "call", name, args, clauses, span: join(name.span, close.span) };
  }

  /** `via`, `over`, `per`, `after`, `by`, `where`: each once, in any order. */
  #clauses(): Clauses | undefined {
    const clauses: { -readonly [K in keyof Clauses]: Clauses[K] } = {};
    while (this.#atClause()) {
      const token = this.#tokens.peek();
      if (token.kind !== "name") return undefined;
      const word = token.text as keyof Clauses;
      if (clauses[word] !== undefined) {
        return this.#tokens.fail(finding("formula-clause-twice", at(token.span), { word }));
      }
      this.#tokens.skip();
      if (word === "per") clauses.per = this.#names();
      else if (word === "via") clauses.via = this.#path();
      else if (word === "over") clauses.over = this.#name();
      else if (word === "where") clauses.where = this.#otherwise();
      else clauses[word] = this.#clauseValue();
      if (this.#tokens.failure) return undefined;
    }
    return clauses;
  }

  #names(): readonly Expression[] | undefined {
    const names: Expression[] = [];
    do {
      const name = this.#clauseValue();
      if (!name) return undefined;
      names.push(name);
    } while (this.#tokens.takeSymbol(","));
    return names;
  }

  #clauseValue(): Expression | undefined {
    return this.#tokens.nested(() => this.#sum());
  }

  #atClause(): boolean {
    return ["via", "over", "per", "after", "by", "where"].some((word) => this.#tokens.wordIs(word));
  }

  #chain(operators: readonly string[], operand: () => Expression | undefined): Expression | undefined {
    let left = operand();
    for (;;) {
      const token = this.#tokens.peek();
      if (!left || token.kind === "literal" || token.kind === "end" || !operators.includes(token.text))
        return left;
      if (!this.#tokens.countOperator()) return undefined;
      this.#tokens.skip();
      const right = operand();
      if (!right) return undefined;
      left = {
        kind: "binary",
        operator: token.text as BinaryOperator,
        left,
        right,
        span: join(left.span, right.span),
      };
    }
  }
}

function join(from: Span, to: Span): Span {
  return { file: from.file, start: from.start, end: to.end };
}
