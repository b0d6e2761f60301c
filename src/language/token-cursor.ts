import { at, type Finding, finding } from "../findings/finding.js";
import type { Token } from "./lexer.js";

/** Formulas nested deeper than this are refused: no person reads them, and a stack has an end. */
const DEEPEST = 100;
/** Operators and dots of one formula: a row of them nests to the left. */
const LONGEST = 500;

/** Where a parser is among the tokens of a formula, and the first thing that was wrong. */
export class TokenCursor {
  failure: Finding | undefined;
  #next = 0;
  #depth = 0;
  #operators = 0;
  readonly #tokens: readonly Token[];

  /** The last token must be the end; it is never passed. */
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#next + ahead, this.#tokens.length - 1)];
  }

  skip(): void {
    this.#next += 1;
  }

  wordIs(word: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === "name" && token.text === word;
  }

  symbolIs(symbol: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === "symbol" && token.text === symbol;
  }

  takeWord(word: string): boolean {
    if (!this.wordIs(word)) return false;
    this.skip();
    return true;
  }

  takeSymbol(symbol: string): boolean {
    if (!this.symbolIs(symbol)) return false;
    this.skip();
    return true;
  }

  /** Is nothing left? What is left is a failure. */
  ends(): boolean {
    if (this.peek().kind === "end") return true;
    this.expected("an operator or the end", "运算符或公式结尾");
    return false;
  }

  /** False, with a failure, once a formula has more operators than a tree may be high. */
  countOperator(): boolean {
    this.#operators += 1;
    if (this.#operators <= LONGEST) return true;
    this.fail(finding("formula-long", at(this.peek().span), { most: LONGEST }));
    return false;
  }

  /** What `parse` gives one level deeper; a failure where that is too deep. */
  nested<T>(parse: () => T | undefined): T | undefined {
    if (this.#depth >= DEEPEST) {
      return this.fail(finding("formula-depth", at(this.peek().span), { deepest: DEEPEST }));
    }
    this.#depth += 1;
    const parsed = parse();
    this.#depth -= 1;
    return parsed;
  }

  /** Something else should stand here; gives undefined, so that a method can end with it. */
  expected(en: string, zh: string): undefined {
    const token = this.peek();
    const found =
      token.kind === "end"
        ? { en: "the formula's end", zh: "公式结尾" }
        : token.span.file.text.slice(token.span.start, token.span.end);
    return this.fail(finding("formula-syntax", at(token.span), { found, expected: { en, zh } }));
  }

  /** Keeps the first failure. */
  fail(failure: Finding): undefined {
    this.failure ??= failure;
  }
}
