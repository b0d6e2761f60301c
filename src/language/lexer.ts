import { checkedDay, DAY_MS, HOUR_MS, MINUTE_MS } from "../base/calendar.js";
import { type Exact, HUNDRED, integer, parseExact } from "../base/exact.js";
import { halfWidth } from "../base/half-width.js";
import { nameEnd } from "../base/name-text.js";
import type { Span } from "../base/source.js";
import { at, type Finding, finding } from "../findings/finding.js";
import { type FormulaText, spanIn } from "./formula-text.js";
import type { Kind } from "./types.js";

/** A word, literal or sign of a formula. */
export type Token =
  | { readonly kind: "literal"; readonly type: Kind; readonly value: Exact | string; readonly span: Span }
  | { readonly kind: "name"; readonly text: string; readonly span: Span }
  | { readonly kind: "symbol"; readonly text: string; readonly span: Span }
  | { readonly kind: "end"; readonly span: Span };

const DATE = /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?/y;
const NUMBER = /\d+(?:\.\d+)?/y;
const SYMBOL = /<=|>=|!=|[-+*/=<>()[\],.]/y;
const SPACE = /\s+/y;

const UNIT_MS: ReadonlyMap<string, number> = new Map([
  ["d", DAY_MS],
  ["h", HOUR_MS],
  ["min", MINUTE_MS],
  ["s", 1000],
]);

/** No amount, rate or time has more digits; exact arithmetic on a million of them would not end. */
const MOST_DIGITS = 40;

/** What stands for another spelling of a formula's characters, besides their full-width forms. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ["×", "*"],
  ["÷", "/"],
  ["≤", "<="],
  ["≥", ">="],
  ["≠", "!="],
  ["–", "-"],
  ["—", "-"],
  ["。", "."],
  ["、", ","],
  ["“", '"'],
  ["”", '"'],
  ["‘", '"'],
  ["’", '"'],
  ["'", '"'],
  ["&", "and"],
  ["|", "or"],
  ["!", "not"],
]);
/** Operators as other languages spell them. */
const FOREIGN = /==|=>|=<|<>|&&|\|\|/y;
const FOREIGN_MEANT: ReadonlyMap<string, string> = new Map([
  ["==", "="],
  ["=>", ">="],
  ["=<", "<="],
  ["<>", "!="],
  ["&&", "and"],
  ["||", "or"],
]);
const FORMULA_CHARACTER = /^[-+*/=<>()[\],.%"0-9]$/;

/** What a character is meant to be, where it is a look-alike or another language's spelling. */
function meantBy(odd: string): string | undefined {
  const plain = halfWidth(odd);
  if (plain !== odd && FORMULA_CHARACTER.test(plain)) return plain;
  return MEANT.get(plain);
}

/** The tokens of a formula, or the finding that says where it cannot be read. */
export function tokenize(source: FormulaText): Token[] | Finding {
  const { text } = source;
  const tokens: Token[] = [];
  let offset = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = offset;
    return pattern.exec(text)?.[0];
  };
  while (offset < text.length) {
    const space = match(SPACE);
    if (space !== undefined) {
      offset += space.length;
      continue;
    }
    const start = offset;
    const token = text[start] === '"' ? quoted(source, start) : plain(source, start, match);
    if ("code" in token) return token;
    tokens.push(token.token);
    offset = token.end;
  }
  tokens.push({ kind: "end", span: spanIn(source, text.length, text.length) });
  return tokens;
}

interface Read {
  readonly token: Token;
  readonly end: number;
}

function plain(source: FormulaText, start: number, match: (p: RegExp) => string | undefined): Read | Finding {
  const date = match(DATE);
  if (date !== undefined) return dated(source, start, date);
  const digits = match(NUMBER);
  if (digits !== undefined) return numeric(source, start, digits);
  const name = source.text.slice(start, nameEnd(source.text, start));
  if (name !== "") return read(source, start, name, (span) => ({ kind: "name", text: name, span }));
  const foreign = match(FOREIGN);
  if (foreign !== undefined) {
    const place = at(spanIn(source, start, start + foreign.length));
    const meant = FOREIGN_MEANT.get(foreign) ?? foreign;
    return finding("formula-character-width", place, { found: foreign, meant });
  }
  const symbol = match(SYMBOL);
  if (symbol !== undefined) {
    return read(source, start, symbol, (span) => ({ kind: "symbol", text: symbol, span }));
  }
  const odd = String.fromCodePoint(source.text.codePointAt(start) ?? 0);
  const place = at(spanIn(source, start, start + odd.length));
  if (odd === "%") return finding("formula-percent", place, {});
  const meant = meantBy(odd);
  return meant
    ? finding("formula-character-width", place, { found: odd, meant })
    : finding("formula-character", place, { found: odd });
}

function read(source: FormulaText, start: number, raw: string, make: (span: Span) => Token): Read {
  const end = start + raw.length;
  return { token: make(spanIn(source, start, end)), end };
}

function quoted(source: FormulaText, start: number): Read | Finding {
  let value = "";
  for (let i = start + 1; i < source.text.length; i++) {
    const c = source.text[i];
    if (c === "\\" && (source.text[i + 1] === '"' || source.text[i + 1] === "\\")) {
      value += source.text[++i];
    } else if (c === '"') {
      const span = spanIn(source, start, i + 1);
      return { token: { kind: "literal", type: "text", value, span }, end: i + 1 };
    } else value += c;
  }
  return finding("formula-text-open", at(spanIn(source, start, source.text.length)), {});
}

function dated(source: FormulaText, start: number, raw: string): Read | Finding {
  const number = (from: number, length: number) => Number(raw.slice(from, from + length));
  const day = checkedDay(number(0, 4), number(5, 2), number(8, 2));
  const clock = raw.length > 10;
  const [hour, minute, second] = clock ? [number(11, 2), number(14, 2), number(17, 2)] : [0, 0, 0];
  const span = spanIn(source, start, start + raw.length);
  if (day === undefined || hour > 23 || minute > 59 || second > 59) {
    return finding("formula-date", at(span), { found: raw });
  }
  const civil = day * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS + second * 1000;
  const value = integer(clock ? civil : day);
  return {
    token: { kind: "literal", type: clock ? "datetime" : "date", value, span },
    end: start + raw.length,
  };
}

function numeric(source: FormulaText, start: number, digits: string): Read | Finding {
  const end = start + digits.length;
  const number = digits.length > MOST_DIGITS ? undefined : parseExact(digits);
  if (!number) {
    const place = at(spanIn(source, start, end));
    return finding("formula-number-long", place, { found: digits.length, most: MOST_DIGITS });
  }
  const { text } = source;
  const unit = text[end] === "%" ? "%" : text.slice(end, nameEnd(text, end));
  const span = spanIn(source, start, end + unit.length);
  if (unit === "") return { token: { kind: "literal", type: "number", value: number, span }, end };
  const unitMs = UNIT_MS.get(unit);
  if (unit !== "%" && unitMs === undefined) {
    return finding("formula-unit", at(span), { found: digits + unit, unit });
  }
  const token: Token =
    unitMs === undefined
      ? { kind: "literal", type: "percent", value: number.div(HUNDRED), span }
      : { kind: "literal", type: "duration", value: number.mul(unitMs), span };
  return { token, end: end + unit.length };
}
