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

const isSpace = (c: string | undefined) => c === " " || c === "\n" || c === "\r" || c === "\t";

/**
 * Lays a scalar's value over its raw text `[start, end)` of the file. Both hold the same characters in the same
 * order, but for quotes, escapes, indentation and folded line ends, which are stepped over.
 */
export function formulaText(file: SourceFile, value: string, start: number, end: number): FormulaText {
  const offsets: number[] = [];
  let at = start;
  for (let i = 0; i < value.length; i++) {
    const wanted = value[i];
    if (isSpace(wanted)) {
      while (at < end && !isSpace(file.text[at]) && file.text[at] !== wanted) at += 1;
      offsets.push(Math.min(at, end));
      // A run of white space may stand for one blank: skip to where the next character of the value is.
      const next = value[i + 1];
      if (next !== undefined && !isSpace(next)) while (at < end && isSpace(file.text[at])) at += 1;
      else at += 1;
    } else {
      let ahead = at;
      while (ahead < end && file.text[ahead] !== wanted) ahead += 1;
      if (ahead < end) at = ahead;
      offsets.push(Math.min(at, end));
      at += 1;
    }
  }
  offsets.push(Math.min(at, end));
  return { text: value, file, offsets };
}

/** A formula that stands alone, as in examples and tests. */
export function plainFormula(file: SourceFile): FormulaText {
  return formulaText(file, file.text, 0, file.text.length);
}
