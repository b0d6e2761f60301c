import type { SourceFile, Span } from "../base/source.js";

/**
 * The text of a formula and where each of its characters stands in the file it was written in: a YAML scalar may
 * be quoted, folded over lines or indented, so the two do not run in step.
 */
export interface FormulaText {
  readonly text: string;
  readonly file: SourceFile;
  /** File offset of each character, and of the end. */
  readonly offsets: readonly number[];
}

/** The stretch of the file that characters `start` to `end` of the formula stand in. */
export function spanIn(source: FormulaText, start: number, end: number): Span {
  const from = source.offsets[start] ?? source.offsets[source.offsets.length - 1] ?? 0;
  const last = end > start ? (source.offsets[end - 1] ?? from) + 1 : from;
  return { file: source.file, start: from, end: Math.max(from, last) };
}

/** Lays a YAML scalar's value over its raw text `[start, end)` of the file, quotes and block headers included. */
export function formulaText(file: SourceFile, value: string, start: number, end: number): FormulaText {
  const raw = file.text.slice(start, end);
  const within = raw === value ? Array.from({ length: value.length + 1 }, (_, i) => i) : laidOver(value, raw);
  return { text: value, file, offsets: within.map((offset) => start + offset) };
}

/** A formula that stands alone, as in examples and tests. */
export function plainFormula(file: SourceFile): FormulaText {
  return formulaText(file, file.text, 0, file.text.length);
}

const isSpace = (c: string | undefined) => c === " " || c === "\n" || c === "\r" || c === "\t";

/**
 * Offsets in `raw` of the characters of `value`, and of the end. Both hold the same characters in the same order, but
 * for quotes, escapes, indentation and folded line ends, which are stepped over.
 */
function laidOver(value: string, raw: string): number[] {
  const quote = raw[0] === '"' || raw[0] === "'" ? raw[0] : "";
  const offsets: number[] = [];
  let at = quote === "" ? blockStart(raw) : 1;
  const place = (width: number) => {
    offsets.push(Math.min(at, raw.length));
    at += width;
  };
  for (let i = 0; i < value.length; i++) {
    if (quote === '"') at = pastEscapedBreaks(raw, at);
    const width = quote === '"' && raw[at] === "\\" ? escapeLength(raw[at + 1]) : 0;
    if (width > 0) {
      // An escape may stand for both halves of a pair.
      if (width === LONG_ESCAPE && isHighHalf(value, i)) {
        place(0);
        i++;
      }
      place(width);
    } else if (isSpace(value[i])) {
      place(1);
      // A run of white space may stand for one blank: on to where the next character of the value is.
      if (i + 1 < value.length && !isSpace(value[i + 1])) while (isSpace(raw[at])) at += 1;
    } else {
      while (isSpace(raw[at])) at += 1;
      place(quote === "'" && value[i] === "'" ? 2 : 1);
    }
  }
  place(0);
  return offsets;
}

/** Where the text of a block scalar begins: behind its header's line. Zero for a plain scalar. */
function blockStart(raw: string): number {
  if (raw[0] !== "|" && raw[0] !== ">") return 0;
  const lineEnd = raw.indexOf("\n");
  return lineEnd < 0 ? raw.length : lineEnd + 1;
}

/** Past a backslash at a line's end, which joins the line to the next without a blank. */
function pastEscapedBreaks(raw: string, from: number): number {
  let at = from;
  while (raw[at] === "\\" && (raw[at + 1] === "\n" || raw[at + 1] === "\r")) {
    at += 1;
    while (isSpace(raw[at])) at += 1;
  }
  return at;
}

const LONG_ESCAPE = 10;
const ESCAPES: ReadonlyMap<string, number> = new Map([
  ["x", 4],
  ["u", 6],
  ["U", LONG_ESCAPE],
]);

function escapeLength(letter: string | undefined): number {
  return letter === undefined ? 0 : (ESCAPES.get(letter) ?? 2);
}

function isHighHalf(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff;
}
