/** Texts of cells: plain, or in runs of different fonts, with the escapes that SpreadsheetML adds to XML's own. */
import { XmlCursor } from "../xml/cursor.js";
import { appendCharacters, type ByteSink } from "../xml/text.js";
import { ascii, isWord } from "./ascii.js";

const PHONETIC_RUN = ascii("rPh");
const SPACE_ATTRIBUTE = ascii("space");
const PRESERVE = ascii("preserve");
const SMALL_T = 0x74;
const SMALL_V = 0x76;
const SPACE = 0x20;
const RETURN = 0x0d;
const AMPERSAND = 0x26;
const LOW_LINE = 0x5f;
const SMALL_X = 0x78;
/** `_x000D_` */
const ESCAPE_LENGTH = 7;

/** What came of reading a text: all is well, the window ends first, or the bytes are no XML. */
export type TextOutcome = "done" | "starved" | "broken";

/**
 * Appends the text of the element whose start tag the cursor has just passed, up to its end tag: that of all `t` (of
 * formulas' values: `v`) in it, those of pronunciation (`rPh`) left out.
 */
export function appendElementText(cursor: XmlCursor, sink: ByteSink): TextOutcome {
  let depth = 1;
  let phonetic = 0;
  while (depth > 0) {
    if (!cursor.next()) return cursor.problem ? "broken" : "starved";
    if (cursor.closing) {
      if (depth === phonetic) phonetic = 0;
      depth--;
      continue;
    }
    const isText = phonetic === 0 && (cursor.letter === SMALL_T || cursor.letter === SMALL_V);
    if (phonetic === 0 && cursor.named(PHONETIC_RUN)) phonetic = depth + 1;
    const trimmed = !(isText && keepsSpace(cursor));
    if (!cursor.finish()) return cursor.problem ? "broken" : "starved";
    if (cursor.empty) {
      if (depth + 1 === phonetic) phonetic = 0;
      continue;
    }
    depth++;
    if (!isText) continue;
    if (!cursor.next()) return cursor.problem ? "broken" : "starved";
    if (!cursor.closing) return "broken";
    depth--;
    appendText(cursor, trimmed, sink);
  }
  if (!cursor.finish()) return cursor.problem ? "broken" : "starved";
  return "done";
}

/** Appends the text of a whole element: what a cell of kind MARKUP has between its `start` and `end`. */
export function appendMarkup(bytes: Uint8Array, start: number, end: number, sink: ByteSink): void {
  // The cursor comes to the end of the bytes where the element around this one would end.
  appendElementText(XmlCursor.over(bytes, start, end), sink);
}

/** Appends the text between the two tags the cursor has passed last. */
function appendText(cursor: XmlCursor, trimmed: boolean, sink: ByteSink): void {
  const { bytes } = cursor;
  const start = trimmed ? trimStart(bytes, cursor.textStart, cursor.textEnd) : cursor.textStart;
  const end = trimmed ? trimEnd(bytes, start, cursor.textEnd) : cursor.textEnd;
  if (!cursor.marked && isPlain(bytes, start, end)) {
    sink.copy(bytes, start, end);
    return;
  }
  const from = sink.length;
  appendCharacters(bytes, start, end, sink);
  resolveEscapes(sink, from);
}

/** Reads the attributes of a `t`: does it say `xml:space="preserve"`? Else programs drop white space at its ends. */
export function keepsSpace(cursor: XmlCursor): boolean {
  let keeps = false;
  while (cursor.nextAttribute()) {
    if (!cursor.named(SPACE_ATTRIBUTE)) continue;
    keeps = isWord(cursor.bytes, cursor.valueStart, cursor.valueEnd, PRESERVE);
  }
  return keeps;
}

/** 1 for the bytes by which a text may say something else than they do: `&`, CR, and `_` of an escape. */
export const IS_SIGN = new Uint8Array(256);
for (const byte of [AMPERSAND, RETURN, LOW_LINE]) IS_SIGN[byte] = 1;

/** Does the text stand for itself: no entity, no escape, no line end to be made LF? */
export function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    if (byte === AMPERSAND || byte === RETURN) return false;
    if (byte === LOW_LINE && escapedUnit(bytes, i, end) >= 0) return false;
  }
  return true;
}

export function trimStart(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end && bytes[i] <= SPACE) i++;
  return i;
}

export function trimEnd(bytes: Uint8Array, start: number, end: number): number {
  let i = end;
  while (i > start && bytes[i - 1] <= SPACE) i--;
  return i;
}

/**
 * Resolves `_xHHHH_`, by which SpreadsheetML writes UTF-16 units that XML cannot (ECMA-376 part 1, 22.9.2.19), in what
 * was appended from `start` on. `_x005F_` is the low line itself, so that `_x005F_x000D_` says `_x000D_`.
 */
function resolveEscapes(sink: ByteSink, start: number): void {
  const { bytes, length } = sink;
  let read = start;
  while (read < length && escapedUnit(bytes, read, length) < 0) read++;
  // What is resolved is shorter than its escape, so it is written over what was read.
  sink.length = read;
  while (read < length) {
    const unit = escapedUnit(bytes, read, length);
    if (unit < 0) {
      sink.byte(bytes[read++]);
      continue;
    }
    read += ESCAPE_LENGTH;
    const low = isHigh(unit) ? escapedUnit(bytes, read, length) : -1;
    if (isLow(low)) {
      read += ESCAPE_LENGTH;
      sink.codePoint(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
    } else sink.codePoint(isHigh(unit) || isLow(unit) ? 0xfffd : unit);
  }
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** The UTF-16 unit that an escape at `at` stands for; -1 where there is none. */
function escapedUnit(bytes: Uint8Array, at: number, end: number): number {
  if (at + ESCAPE_LENGTH > end || bytes[at] !== LOW_LINE) return -1;
  if (bytes[at + 1] !== SMALL_X || bytes[at + ESCAPE_LENGTH - 1] !== LOW_LINE) return -1;
  let unit = 0;
  for (let i = at + 2; i < at + ESCAPE_LENGTH - 1; i++) {
    const digit = hexDigit(bytes[i]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
