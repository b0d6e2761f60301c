import type { TakePatterns } from "../../base/layout.js";
import { comparable } from "../../base/text.js";
import { patternText, type TextPattern } from "../../base/text-pattern.js";
import { hidesNoTime, withoutPatterns } from "../arrange/take.js";
import type { ColumnDeclaration } from "../declaration.js";

/** Texts whose outcome is remembered. */
const REMEMBERED = 10_000;
/** Longer cells are refused by those who look for patterns in them, and not remembered. */
const LONGEST = 20_000;
const SAYS_SOMETHING = /[\p{L}\p{N}]+/u;
const DATE = /\d{4}(?:[-/.]\d{1,2}[-/.]\d|年\d{1,2}月\d)/;

/**
 * Which parts of a cell are read by the columns that take parts of it. What a column must recognise as a whole, such as
 * `whole:` patterns, declared words or times that are none, it refuses by itself; what none of them reads is told by
 * `unread`.
 */
export class ReadParts {
  readonly #takes: readonly TakePatterns[];
  readonly #patterns: readonly TextPattern[];
  readonly #texts: readonly string[];
  readonly #emptyWords: ReadonlySet<string>;
  /** A column takes all of the text as it stands: words are read, and a date beside times is not. */
  readonly #takesAnyText: boolean;
  readonly #isJudged: boolean;
  readonly #known = new Map<string, string | undefined>();

  /** `columns`: those that read the cell. */
  constructor(columns: readonly ColumnDeclaration[]) {
    const takes = columns.map(({ reading }) => reading?.take);
    this.#takes = takes.filter((take) => take !== undefined && "patterns" in take);
    this.#isJudged = columns.length === 0 || columns.some(judgesAll);
    this.#patterns = this.#takes.flatMap((take) => [...take.except, ...take.patterns]);
    this.#texts = takes.flatMap((take) => (take && "texts" in take ? take.texts : []));
    this.#emptyWords = new Set(columns.flatMap(({ reading }) => reading?.emptyWords ?? []).map(comparable));
    this.#takesAnyText = columns.some(takesAnyText);
  }

  /** Does no column say which texts there may be? Then nothing of a cell can be told to be wrong. */
  get isOpen(): boolean {
    return this.#takesAnyText && !this.#isJudged;
  }

  /** The first part of a cell that no column reads. */
  unread(text: string): string | undefined {
    if (this.#isJudged || text.trim() === "") return undefined;
    if (this.#takesAnyText && this.#patterns.length === 0) return undefined;
    if (text.length > LONGEST) return this.#patterns.length > 0 ? undefined : this.#find(text);
    if (!this.#known.has(text)) {
      if (this.#known.size >= REMEMBERED) this.#known.clear();
      this.#known.set(text, this.#find(text));
    }
    return this.#known.get(text);
  }

  #find(text: string): string | undefined {
    if (this.#emptyWords.has(comparable(text))) return undefined;
    if (this.#takes.some((take) => hidesNoTime(take, text))) return undefined;
    const rest = this.#texts.reduce((some, part) => some.replaceAll(part, " "), this.#withoutPatterns(text));
    if (this.#takesAnyText) return DATE.exec(patternText(rest).plain)?.[0];
    return rest.split(/\s+/).find((part) => SAYS_SOMETHING.test(part));
  }

  #withoutPatterns(text: string): string {
    return withoutPatterns(text, this.#patterns);
  }
}

/** Must a cell be of a form as a whole? */
function judgesAll({ type, words, reading }: ColumnDeclaration): boolean {
  const { take, values } = reading ?? {};
  if (take) return take.how === "whole";
  return type !== "text" || words !== undefined || values !== undefined;
}

function takesAnyText({ type, words, reading }: ColumnDeclaration): boolean {
  const { take, values } = reading ?? {};
  const isPlain = take === undefined || take.how === "without";
  return type === "text" && words === undefined && values === undefined && isPlain;
}
