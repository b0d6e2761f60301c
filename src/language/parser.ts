import type { Span } from "../base/source.js";
import { at, type Finding, finding } from "../findings/finding.js";
import { type FormulaText, spanIn } from "./formula-text.js";
import { type Token, tokenize } from "./lexer.js";
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
import type { BinaryOperator } from "./tree.js";

/** Formulas nested deeper than this are refused: no person reads them, and a stack has an end. */
const DEEPEST = 100;
/** Operators of one level in a row, which nest to the left. */
const LONGEST = 500;

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
  const parser = new Parser(tokens, source);
  const parsed = parse(parser);
  return parser.failure ?? parsed ?? finding("formula-end", at(spanIn(source, 0, source.text.length)), {});
}

const COMPARISONS: ReadonlySet<string> = new Set(["=", "!=", "<", "<=", ">", ">="]);

/**
 * Recursive descent, one method a level of precedence, loosest first. A method gives undefined once something is
 * wrong; `failure` then says what.
 */
class Parser {
  failure: Finding | undefined;
  #next = 0;
  #depth = 0;
  readonly #tokens: readonly Token[];
  readonly #source: FormulaText;

  constructor(tokens: readonly Token[], source: FormulaText) {
    this.#tokens = tokens;
    this.#source = source;
  }

  formula(): Expression | undefined {
    const whole = this.#otherwise();
    return whole && this.#end() ? whole : undefined;
  }

  bounds(): readonly BoundExpression[] | undefined {
    const bounds: BoundExpression[] = [];
    do {
      const bound = this.#bound();
      if (!bound) return undefined;
      bounds.push(bound);
    } while (bounds.length < 2 && this.#peek().kind !== "end");
    return this.#end() ? bounds : undefined;
  }

  worded<W extends string>(words: readonly W[]): { word: W; of: Expression } | undefined {
    const token = this.#peek();
    const word = token.kind === "name" ? words.find((w) => w === token.text) : undefined;
    if (word === undefined) return this.#expected(words.join(", "), words.join("、"));
    this.#next += 1;
    const of = this.#sum();
    return of && this.#end() ? { word, of } : undefined;
  }

  #bound(): BoundExpression | undefined {
    const token = this.#peek();
    const word = token.kind === "name" ? BOUND_WORDS.find((w) => w === token.text) : undefined;
    if (word === undefined) return this.#expected(BOUND_WORDS.join(", "), BOUND_WORDS.join("、"));
    this.#next += 1;
    const value = this.#sum();
    return value && { word: word as BoundWord, at: value, span: join(token.span, value.span) };
  }

  /** `x else y`, to the right: `a else b else c` tries a, then b, then c. */
  #otherwise(): Expression | undefined {
    if (this.#depth >= DEEPEST) {
      return this.#fail(finding("formula-depth", at(this.#peek().span), { deepest: DEEPEST }));
    }
    this.#depth += 1;
    const of = this.#or();
    this.#depth -= 1;
    if (!of || !this.#takeWord("else")) return of;
    this.#depth += 1;
    const otherwise = this.#otherwise();
    this.#depth -= 1;
    return otherwise && { kind: "else", of, otherwise, span: join(of.span, otherwise.span) };
  }

  #or(): Expression | undefined {
    return this.#chain(["or"], () => this.#and());
  }

  #and(): Expression | undefined {
    return this.#chain(["and"], () => this.#not());
  }

  #not(): Expression | undefined {
    const token = this.#peek();
    if (!this.#takeWord("not")) return this.#comparison();
    return this.#nested(() => {
      const of = this.#not();
      return of && { kind: "unary", operator: "not", of, span: join(token.span, of.span) };
    });
  }

  #comparison(): Expression | undefined {
    const left = this.#sum();
    if (!left) return undefined;
    const token = this.#peek();
    if (token.kind === "symbol" && COMPARISONS.has(token.text)) {
      this.#next += 1;
      const right = this.#sum();
      if (!right) return undefined;
      const operator = token.text as BinaryOperator;
      const span = join(left.span, right.span);
      const after = this.#peek();
      if (after.kind === "symbol" && COMPARISONS.has(after.text)) {
        return this.#fail(finding("formula-comparison-chain", at(after.span), {}));
      }
      return { kind: "binary", operator, left, right, span };
    }
    if (this.#takeWord("is")) return this.#isMissing(left);
    if (this.#takeWord("in")) return this.#list(left);
    if (this.#wordIs("not") && this.#wordIs("in", 1)) {
      this.#next += 2;
      const inside = this.#list(left);
      return inside && { kind: "unary", operator: "not", of: inside, span: inside.span };
    }
    return left;
  }

  #isMissing(of: Expression): Expression | undefined {
    const negated = this.#takeWord("not");
    const token = this.#peek();
    if (!this.#takeWord("missing")) return this.#expected("missing", "missing");
    const span = join(of.span, token.span);
    const test: Expression = { kind: "is_missing", of, span };
    return negated ? { kind: "unary", operator: "not", of: test, span } : test;
  }

  #list(of: Expression): Expression | undefined {
    if (!this.#takeSymbol("[")) return this.#expected("[", "[");
    const list: Expression[] = [];
    do {
      const member = this.#sum();
      if (!member) return undefined;
      list.push(member);
    } while (this.#takeSymbol(","));
    const close = this.#peek();
    if (!this.#takeSymbol("]")) return this.#expected("] or ,", "] 或 ,");
    return { kind: "in", of, list, span: join(of.span, close.span) };
  }

  #sum(): Expression | undefined {
    return this.#chain(["+", "-"], () => this.#product());
  }

  #product(): Expression | undefined {
    return this.#chain(["*", "/"], () => this.#sign());
  }

  #sign(): Expression | undefined {
    const token = this.#peek();
    if (!this.#takeSymbol("-")) return this.#primary();
    return this.#nested(() => {
      const of = this.#sign();
      return of && { kind: "unary", operator: "-", of, span: join(token.span, of.span) };
    });
  }

  #primary(): Expression | undefined {
    const token = this.#peek();
    if (token.kind === "literal") {
      this.#next += 1;
      return { kind: "literal", type: token.type, value: token.value, span: token.span };
    }
    if (this.#takeSymbol("(")) {
      const inside = this.#otherwise();
      if (!inside) return undefined;
      return this.#takeSymbol(")") ? inside : this.#expected(")", ")");
    }
    if (token.kind !== "name") return this.#expected("a value, a name or (", "数值、名称或 (");
    if (token.text === "yes" || token.text === "no") {
      this.#next += 1;
      return { kind: "literal", type: "boolean", value: token.text === "yes", span: token.span };
    }
    if (token.text === "if") return this.#if();
    if (RESERVED.has(token.text) && token.text !== "period") {
      return this.#expected("a value, a name or (", "数值、名称或 (");
    }
    const following = this.#tokens[this.#next + 1];
    return following?.kind === "symbol" && following.text === "(" ? this.#call() : this.#path();
  }

  #if(): Expression | undefined {
    const start = this.#peek().span;
    this.#next += 1;
    if (!this.#takeSymbol("(")) return this.#expected("(", "(");
    const parts: Expression[] = [];
    for (const last of [false, false, true]) {
      const part = this.#otherwise();
      if (!part) return undefined;
      parts.push(part);
      if (!last && !this.#takeSymbol(",")) return this.#expected(",", ",");
    }
    const close = this.#peek();
    if (!this.#takeSymbol(")")) return this.#expected(")", ")");
    const [condition, yes, no] = parts;
    return condition && yes && no && { kind: "if", condition, yes, no, span: join(start, close.span) };
  }

  #path(): PathExpression | undefined {
    const parts: Name[] = [];
    do {
      const token = this.#peek();
      if (token.kind !== "name") return this.#expected("a name", "名称");
      this.#next += 1;
      parts.push({ text: token.text, span: token.span });
    } while (this.#takeSymbol("."));
    const [first] = parts;
    const last = parts[parts.length - 1];
    return first && last && { kind: "path", parts, span: join(first.span, last.span) };
  }

  #call(): Expression | undefined {
    const token = this.#peek();
    if (token.kind !== "name") return undefined;
    this.#next += 2;
    const args: Expression[] = [];
    if (!this.#atClause() && !this.#symbolIs(")")) {
      do {
        const arg = this.#otherwise();
        if (!arg) return undefined;
        args.push(arg);
      } while (this.#takeSymbol(","));
    }
    const clauses = this.#clauses();
    if (!clauses) return undefined;
    const close = this.#peek();
    if (!this.#takeSymbol(")")) return this.#expected(") or ,", ") 或 ,");
    const name = { text: token.text, span: token.span };
    return { kind: "call", name, args, clauses, span: join(token.span, close.span) };
  }

  /** `via`, `over`, `per`, `after`, `by`, `where`: each once, in any order. */
  #clauses(): Clauses | undefined {
    const clauses: { -readonly [K in keyof Clauses]: Clauses[K] } = {};
    while (this.#atClause()) {
      const token = this.#peek();
      if (token.kind !== "name") return undefined;
      const word = token.text as keyof Clauses;
      if (clauses[word] !== undefined) {
        return this.#fail(finding("formula-clause-twice", at(token.span), { word }));
      }
      this.#next += 1;
      if (word === "per") clauses.per = this.#names();
      else if (word === "via") clauses.via = this.#path();
      else if (word === "over") clauses.over = this.#path()?.parts[0];
      else if (word === "where") clauses.where = this.#otherwise();
      else clauses[word] = this.#sum();
      if (this.failure) return undefined;
    }
    return clauses;
  }

  #names(): readonly Expression[] | undefined {
    const names: Expression[] = [];
    do {
      const name = this.#sum();
      if (!name) return undefined;
      names.push(name);
    } while (this.#takeSymbol(","));
    return names;
  }

  #atClause(): boolean {
    return ["via", "over", "per", "after", "by", "where"].some((word) => this.#wordIs(word));
  }

  #chain(operators: readonly string[], operand: () => Expression | undefined): Expression | undefined {
    let left = operand();
    for (let links = 0; ; links++) {
      const token = this.#peek();
      if (!left || token.kind === "literal" || token.kind === "end" || !operators.includes(token.text))
        return left;
      if (links >= LONGEST) return this.#fail(finding("formula-depth", at(token.span), { deepest: LONGEST }));
      this.#next += 1;
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

  #nested(parse: () => Expression | undefined): Expression | undefined {
    if (this.#depth >= DEEPEST) {
      return this.#fail(finding("formula-depth", at(this.#peek().span), { deepest: DEEPEST }));
    }
    this.#depth += 1;
    const parsed = parse();
    this.#depth -= 1;
    return parsed;
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? { kind: "end", span: spanIn(this.#source, 0, 0) };
  }

  #wordIs(word: string, ahead = 0): boolean {
    const token = this.#tokens[this.#next + ahead];
    return token?.kind === "name" && token.text === word;
  }

  #symbolIs(symbol: string): boolean {
    const token = this.#peek();
    return token.kind === "symbol" && token.text === symbol;
  }

  #takeWord(word: string): boolean {
    if (!this.#wordIs(word)) return false;
    this.#next += 1;
    return true;
  }

  #takeSymbol(symbol: string): boolean {
    if (!this.#symbolIs(symbol)) return false;
    this.#next += 1;
    return true;
  }

  #end(): boolean {
    if (this.#peek().kind === "end") return true;
    this.#expected("an operator or the end", "运算符或公式结尾");
    return false;
  }

  #expected(en: string, zh: string): undefined {
    const token = this.#peek();
    const found =
      token.kind === "end"
        ? { en: "the formula's end", zh: "公式结尾" }
        : token.span.file.text.slice(token.span.start, token.span.end);
    return this.#fail(finding("formula-syntax", at(token.span), { found, expected: { en, zh } }));
  }

  #fail(failure: Finding): undefined {
    this.failure ??= failure;
    return undefined;
  }
}

function join(from: Span, to: Span): Span {
  return { file: from.file, start: from.start, end: to.end };
}
