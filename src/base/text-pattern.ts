/**
 * Patterns that take a part out of a text: `迟到{number}分钟`. They are written as the text itself, with holes. Nothing
 * in them repeats or branches, so no pattern can run away as a regular expression can.
 */
import { halfWidth } from "./half-width.js";

/** What may stand in a hole. */
export type Hole = "text" | "number" | "digits" | "time" | "duration" | "date";
export const HOLES: readonly Hole[] = ["text", "number", "digits", "time", "duration", "date"];

/** A part of a pattern: characters as they stand, or a hole; `{time}` is taken, `<time>` passed over. */
export type PatternPart = { readonly literal: string } | { readonly hole: Hole; readonly taken: boolean };

/** A pattern of which at most one hole is taken; where none is, all that it fits. */
export interface TextPattern {
  readonly text: string;
  readonly parts: readonly PatternPart[];
}

/** Why a text is no pattern. */
export type PatternProblem =
  | { readonly problem: "unknown"; readonly found: string }
  | { readonly problem: "open" | "none" | "several" | "touch" };

const PLACE = /\{([^{}]*)\}|<([a-z]+)>|\{/g;

/** Reads a pattern as it is written; `mustTake`: a hole must be taken. */
export function parsePattern(text: string, mustTake = true): TextPattern | PatternProblem {
  const parts: PatternPart[] = [];
  let from = 0;
  const literal = (to: number) => {
    if (to > from) parts.push({ literal: halfWidth(text.slice(from, to)) });
  };
  for (const match of text.matchAll(PLACE)) {
    const [whole, taken, passed] = match;
    if (whole === "{") return { problem: "open" };
    const hole = HOLES.find((name) => name === (taken ?? passed));
    // `<b>` may well be a text; a brace is always meant as a hole.
    if (!hole && passed !== undefined) continue;
    if (!hole) return { problem: "unknown", found: taken };
    literal(match.index);
    from = match.index + whole.length;
    const before = parts.at(-1);
    if (hole === "text" && before && "hole" in before && before.hole === "text") return { problem: "touch" };
    parts.push({ hole, taken: taken !== undefined });
  }
  literal(text.length);
  const takenHoles = parts.filter((part) => "hole" in part && part.taken).length;
  if (takenHoles > 1) return { problem: "several" };
  if (takenHoles === 0 && (mustTake || parts.length === 0)) return { problem: "none" };
  return { text, parts };
}

/** Where a pattern was found, and what stood in its hole. */
export interface PatternMatch {
  readonly start: number;
  readonly end: number;
  readonly taken: string;
}

/** A text with full-width forms as their plain ones beside it: places are the same in both. */
export function patternText(raw: string): PatternText {
  return { raw, plain: halfWidth(raw) };
}

/** A cell's text as it stands, and made plain, character by character. */
export interface PatternText {
  readonly raw: string;
  readonly plain: string;
}

/** The first place at or after `from` where a pattern is found; what it takes stands as in the cell. */
export function findPattern({ parts }: TextPattern, cell: PatternText, from = 0): PatternMatch | undefined {
  const text = cell.plain;
  const [first] = parts;
  for (let start = from; start <= text.length; start++) {
    if ("literal" in first) {
      start = text.indexOf(first.literal, start);
      if (start < 0) return undefined;
    }
    const match = matchAt(parts, cell, start, start === from);
    if (match === "never") return undefined;
    if (match) return match;
    // A text that begins a pattern has tried every later beginning already.
    if ("hole" in first && first.hole === "text") return undefined;
  }
  return undefined;
}

/** Does a pattern make up the whole of a text? */
export function fitPattern({ parts }: TextPattern, cell: PatternText): PatternMatch | undefined {
  const match = matchAt(parts, cell, 0, true, true);
  return match === "never" ? undefined : match;
}

/** `isBound`: the text begins there, or what was found last ends there, so that a time may be glued to it. */
function matchAt(
  parts: readonly PatternPart[],
  { raw, plain: text }: PatternText,
  start: number,
  isBound: boolean,
  whole = false,
): PatternMatch | undefined | "never" {
  let at = start;
  let taken: string | undefined;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    let end: number;
    if ("literal" in part) {
      if (!text.startsWith(part.literal, at)) return undefined;
      end = at + part.literal.length;
    } else {
      const isGlued = i === 0 ? isBound : isMoment(parts[i - 1]);
      end =
        part.hole === "text" ? endOfText(parts[i + 1], text, at) : endOfHole(part.hole, text, at, isGlued);
      // The text that must follow stands nowhere behind, so it does for no later beginning.
      if (end === NOWHERE) return "never";
      if (end < 0) return undefined;
      if (part.taken) taken = raw.slice(at, end);
    }
    at = end;
  }
  if (whole && at !== text.length) return undefined;
  return { start, end: at, taken: taken ?? raw.slice(start, at) };
}

const NOT_HERE = -1;
const NOWHERE = -2;

/** A text reaches to where what follows it begins, or to the end. */
function endOfText(next: PatternPart | undefined, text: string, at: number): number {
  if (!next) return text.length;
  if ("literal" in next) {
    const end = text.indexOf(next.literal, at);
    return end < 0 ? NOWHERE : end;
  }
  const { hole } = next;
  // No pattern has a text beside a text.
  if (hole === "text") return text.length;
  for (let end = at; end < text.length; end++) if (endOfHole(hole, text, end, false) > end) return end;
  return NOWHERE;
}

const FORMS: Readonly<Record<Exclude<Hole, "text">, RegExp>> = {
  number: /[+-]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,40})(?:\.\d{1,40})?/y,
  digits: /\d{1,40}/y,
  time: /(?:次日|第二天|翌日|当日|前日)?(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?/y,
  duration: /(?:\d{1,9}(?:\.\d{1,9})?(?:小时|分钟|[天日时分秒dhms])){1,4}|\d{1,7}:[0-5]\d/y,
  date: /\d{4}(?:-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2}|\.\d{1,2}\.\d{1,2}|年\d{1,2}月\d{1,2}日)/y,
};

/**
 * Each form is short and without choices to come back to. Nothing begins in the middle of a number, or `25:30` would
 * hold 5:30; `isGlued`: a time may, right behind another one or a date (`08:5118:31`).
 */
function endOfHole(hole: Exclude<Hole, "text">, text: string, at: number, isGlued: boolean): number {
  const inNumber = at > 0 && isDigit(text, at - 1) && isDigit(text, at);
  if (inNumber && !(hole === "time" && isGlued)) return NOT_HERE;
  const form = FORMS[hole];
  form.lastIndex = at;
  const match = form.exec(text);
  return match ? at + match[0].length : NOT_HERE;
}

function isMoment(part: PatternPart): boolean {
  return "hole" in part && (part.hole === "time" || part.hole === "date");
}

const NO_PART_OF_TIMES = /[^\d:]+/;
const TIMES = /^:*(?:(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?)+:*$/;

/** Is something of a text written like times of day and none, such as `25:61`, or `08:517` with its 7 too many? */
export function holdsNoTime({ plain }: PatternText): boolean {
  return plain.split(NO_PART_OF_TIMES).some((part) => /\d:\d/.test(part) && !TIMES.test(part));
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
