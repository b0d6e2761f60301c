import { halfWidth } from "../../base/half-width.js";
import type { Take, TakePatterns } from "../../base/layout.js";
import { comparable } from "../../base/text.js";
import {
  findPattern,
  fitPattern,
  holdsNoTime,
  type PatternMatch,
  type PatternText,
  patternText,
  type TextPattern,
} from "../../base/text-pattern.js";
import type { CellType } from "../declaration.js";
import { parseDuration } from "../parse/parse-duration.js";
import { type Decimal, decimalText, parseNumber } from "../parse/parse-number.js";
import { trimmed } from "../parse/trimmed.js";
import { MADE_BLANK, madeText, type Prepared, unfit } from "./prepared.js";

/** In longer cells no pattern is looked for: beginning anew at each character takes the square of the length. */
const LONGEST = 20_000;

/** The part of a cell's text that counts; the text is not empty. */
export function taken(take: Take, text: string, type: CellType): Prepared {
  if (take.how === "has") return madeText(holds(text, take.texts, take.parted) ? "yes" : "no");
  if (take.how === "without")
    return orBlank(take.texts.reduce((rest, part) => rest.replaceAll(part, ""), text));
  if (text.length > LONGEST) return unfit("cell-too-long-to-take");
  if (hidesNoTime(take, text)) return unfit("cell-part-no-time");
  return found(take, withoutPatterns(text, take.except), type);
}

/** Of punches such as `08:5125:61` the one that is none must not be passed over. */
export function hidesNoTime({ how, patterns, except }: TakePatterns, text: string): boolean {
  if (how === "whole" || !patterns.some(holdsTime)) return false;
  return holdsNoTime(patternText(withoutPatterns(text, except)));
}

function holdsTime({ parts }: TextPattern): boolean {
  return parts.some((part) => "hole" in part && part.hole === "time");
}

function found({ how, patterns, parted }: TakePatterns, text: string, type: CellType): Prepared {
  const cell = patternText(how === "whole" ? trimmed(text) : text);
  switch (how) {
    case "first":
      return partOf(first(patterns, (pattern) => findPattern(pattern, cell)));
    case "last":
      return partOf(first(patterns, (pattern) => allOf(pattern, cell).at(-1)));
    case "whole": {
      if (parted !== undefined) return eachPart(patterns, cell, parted);
      const fit = first(patterns, (pattern) => fitPattern(pattern, cell));
      return fit ? orBlank(fit.taken) : unfit("cell-unfit");
    }
    case "count":
      return madeText(String(patterns.flatMap((pattern) => allOf(pattern, cell)).length));
    case "sum": {
      const all = patterns.flatMap((pattern) => allOf(pattern, cell));
      return sumOf(
        all.map((match) => match.taken),
        type,
      );
    }
  }
}

/** A list of which each part is of one of the patterns; what they take stands in the place of the parts. */
function eachPart(patterns: readonly TextPattern[], cell: PatternText, parted: string): Prepared {
  const kept: string[] = [];
  for (const part of partsOf(cell.raw, parted)) {
    const text = patternText(part);
    const fit = first(patterns, (pattern) => fitPattern(pattern, text));
    if (!fit) return unfit("cell-unfit");
    kept.push(trimmed(fit.taken));
  }
  return orBlank(kept.join(parted));
}

/** A text without what the patterns find: a blank is left there, so that what stood around it does not join. */
export function withoutPatterns(text: string, patterns: readonly TextPattern[]): string {
  let rest = text;
  for (const pattern of patterns) {
    const parts: string[] = [];
    let from = 0;
    for (const { start, end } of allOf(pattern, patternText(rest))) {
      parts.push(rest.slice(from, start));
      from = end;
    }
    rest = [...parts, rest.slice(from)].join(" ");
  }
  return rest;
}

function partOf(match: PatternMatch | undefined): Prepared {
  return match ? orBlank(match.taken) : MADE_BLANK;
}

function first<T>(
  patterns: readonly TextPattern[],
  find: (pattern: TextPattern) => T | undefined,
): T | undefined {
  for (const pattern of patterns) {
    const match = find(pattern);
    if (match !== undefined) return match;
  }
  return undefined;
}

function allOf(pattern: TextPattern, text: PatternText): PatternMatch[] {
  const matches: PatternMatch[] = [];
  for (let at = 0; at <= text.plain.length; ) {
    const match = findPattern(pattern, text, at);
    if (!match) break;
    matches.push(match);
    at = Math.max(match.end, match.start + 1);
  }
  return matches;
}

function orBlank(text: string): Prepared {
  const kept = trimmed(text);
  return kept === "" ? MADE_BLANK : madeText(kept);
}

/** Numbers, or durations, added up; of none the sum is 0 of either. */
function sumOf(texts: readonly string[], type: CellType): Prepared {
  if (texts.length === 0) return madeText(type === "duration" ? "0s" : "0");
  const numbers = texts.map(parseNumber);
  if (numbers.every((number) => number !== undefined)) return madeText(decimalText(numbers.reduce(added)));
  let milliseconds = 0;
  for (const text of texts) {
    const duration = parseDuration(text);
    if (duration === undefined) return unfit("cell-unfit");
    milliseconds += duration;
  }
  return madeText(`${decimalText(reduced(BigInt(milliseconds), 3))}s`);
}

function added(a: Decimal, b: Decimal): Decimal {
  const decimals = Math.max(a.decimals, b.decimals);
  const scaled = ({ digits, decimals: own }: Decimal) => digits * 10n ** BigInt(decimals - own);
  return reduced(scaled(a) + scaled(b), decimals);
}

/** Without zeros at its end. */
function reduced(digits: bigint, decimals: number): Decimal {
  let [rest, places] = [digits, decimals];
  while (places > 0 && rest % 10n === 0n) {
    rest /= 10n;
    places -= 1;
  }
  return { digits: rest, decimals: places };
}

function holds(text: string, wanted: readonly string[], parted: string | undefined): boolean {
  const plain = comparable(text);
  if (parted === undefined) return wanted.some((one) => plain.includes(comparable(one)));
  const parts = new Set(partsOf(text, parted).map(comparable));
  return wanted.some((one) => parts.has(comparable(one)));
}

/** The parts of a list that say something. */
function partsOf(text: string, parted: string): string[] {
  const [plain, mark] = [halfWidth(text), halfWidth(parted)];
  const parts: string[] = [];
  for (let from = 0; from <= plain.length; ) {
    const found = plain.indexOf(mark, from);
    const end = found < 0 ? plain.length : found;
    parts.push(trimmed(text.slice(from, end)));
    from = end + mark.length;
    if (found < 0) break;
  }
  return parts.filter((part) => part !== "");
}
