/** One cell of a sheet: `<c r="B2" s="1" t="s"><v>12</v></c>` (ECMA-376 part 1, 18.3.1.4). */
import { type Finding, finding, type Place } from "../../findings/finding.js";
import { BLANK, BOOLEAN, type CellKind, ERROR, ISO_DATE, MARKUP, SHARED, TEXT } from "../cells.js";
import type { XmlCursor } from "../xml-cursor.js";
import { ByteSink } from "../xml-text.js";
import { ascii, booleanIn, looksNumeric, standsAt, wholeNumber } from "./ascii.js";
import type { SheetProblems } from "./problems.js";
import { appendElementText, appendMarkup, isPlain, keepsSpace, trimEnd, trimStart } from "./rich-text.js";
import type { SharedStrings } from "./shared-strings.js";
import { kindOfStyle, type StyleKinds } from "./styles.js";

/** Sheets have columns A to XFD. */
export const MAX_COLUMNS = 16_384;

const INLINE_STRING = ascii("is");
const CDATA = ascii("<![CDATA[");
const CDATA_END = ascii("]]>");
const VALUE = ascii("<v>");
const VALUE_END = ascii("</v></c>");
const INLINE_TEXT = ascii("<is><t>");
const INLINE_TEXT_END = ascii("</t></is></c>");
const CELL_END = ascii("</c>");
const LESS = 0x3c;
const SMALL_A = 0x61;
const SMALL_B = 0x62;
const SMALL_C = 0x63;
const SMALL_D = 0x64;
const SMALL_E = 0x65;
const SMALL_F = 0x66;
const SMALL_I = 0x69;
const SMALL_N = 0x6e;
const SMALL_R = 0x72;
const SMALL_S = 0x73;
const SMALL_T = 0x74;
const SMALL_V = 0x76;
const SMALL_Z = 0x7a;
const CASE_BIT = 0x20;

/** What the workbook knows that cells refer to. */
export interface WorkbookValues {
  readonly styles: StyleKinds;
  readonly strings: SharedStrings;
}

/** Reads cells. What the last one was stands in its fields. */
export class CellScanner {
  /** From 0; the next one to the right where the cell does not say. */
  column = -1;
  /** The cell's bytes and how to understand them, as batches have them. */
  kind: CellKind = BLANK;
  start = 0;
  end = 0;
  /** A formula is there, but not what it comes to. */
  uncalculated = false;

  readonly #cursor: XmlCursor;
  readonly #workbook: WorkbookValues;
  readonly #problems: SheetProblems;
  readonly #scratch = new ByteSink(1 << 10);
  #row = 0;
  #style = 0;
  /** First letter of the cell's type; `t` for `str`. */
  #type = SMALL_N;
  /** Is there a value, if an empty one? */
  #valued = false;
  /** The value as an element, from its `<` to behind its last `>`. */
  #elementStart = 0;
  #elementEnd = 0;
  /** Does nothing but text stand between `start` and `end`? */
  #bare = true;

  constructor(cursor: XmlCursor, workbook: WorkbookValues, problems: SheetProblems) {
    this.#cursor = cursor;
    this.#workbook = workbook;
    this.#problems = problems;
  }

  /** A row begins, which the addresses of its cells must name. */
  beginRow(row: number): void {
    this.#row = row;
    this.column = -1;
  }

  /** Reads the cell whose name the cursor has just passed. False where the window ends first or it is no XML. */
  read(): boolean {
    const cursor = this.#cursor;
    this.column++;
    this.kind = BLANK;
    this.uncalculated = false;
    this.#style = 0;
    this.#type = SMALL_N;
    while (cursor.nextAttribute()) {
      if (cursor.letter === SMALL_R) this.#readAddress();
      else if (cursor.letter === SMALL_T) this.#readType();
      else if (cursor.letter === SMALL_S) {
        this.#style = wholeNumber(cursor.bytes, cursor.valueStart, cursor.valueEnd);
      }
    }
    if (cursor.starved || cursor.problem) return false;
    return cursor.empty || this.#readContent();
  }

  #readAddress(): void {
    const { bytes, valueStart, valueEnd } = this.#cursor;
    let i = valueStart;
    let column = 0;
    for (; i < valueEnd; i++) {
      const letter = bytes[i] | CASE_BIT;
      if (letter < SMALL_A || letter > SMALL_Z) break;
      column = column * 26 + letter - SMALL_A + 1;
    }
    const inSheet = column >= 1 && column <= MAX_COLUMNS;
    if (inSheet) this.column = column - 1;
    if (inSheet && wholeNumber(bytes, i, valueEnd) === this.#row) return;
    const address = new TextDecoder().decode(bytes.subarray(valueStart, valueEnd));
    this.#problems.add(finding("cell-address", this.#problems.row(this.#row), { address }));
  }

  #readType(): void {
    const { bytes, valueStart, valueEnd } = this.#cursor;
    const letter = bytes[valueStart];
    this.#type = letter === SMALL_S && valueEnd - valueStart > 1 ? SMALL_T : letter;
  }

  /** Passes `opening`, a text without markup and `closing`, if that is all the cell has, as with most cells. */
  #readUsual(opening: Uint8Array, closing: Uint8Array): boolean {
    const { bytes, at, limit } = this.#cursor;
    if (!standsAt(bytes, at, opening)) return false;
    const start = at + opening.length;
    let end = start;
    while (end < limit && bytes[end] !== LESS) end++;
    if (end + closing.length > limit || !standsAt(bytes, end, closing)) return false;
    this.#cursor.moveTo(end + closing.length);
    this.start = trimStart(bytes, start, end);
    this.end = trimEnd(bytes, this.start, end);
    this.#bare = true;
    this.#elementStart = at;
    this.#elementEnd = end + closing.length - CELL_END.length;
    this.kind = this.#kindOfValue();
    return true;
  }

  #readContent(): boolean {
    if (this.#readUsual(VALUE, VALUE_END) || this.#readUsual(INLINE_TEXT, INLINE_TEXT_END)) return true;
    const cursor = this.#cursor;
    let formula = false;
    this.#valued = false;
    for (;;) {
      if (!cursor.next()) return false;
      if (cursor.closing) break;
      if (cursor.letter === SMALL_V) {
        if (!this.#readText(cursor.textEnd)) return false;
      } else if (cursor.named(INLINE_STRING)) {
        if (!this.#readInlineString(cursor.textEnd)) return false;
      } else {
        formula ||= cursor.letter === SMALL_F;
        if (!this.pass()) return false;
      }
    }
    if (cursor.letter !== SMALL_C) return cursor.fail();
    if (!cursor.finish()) return false;
    if (this.#valued) this.kind = this.#kindOfValue();
    // A formula of text (`str`) may well come to an empty one.
    this.uncalculated = formula && this.kind === BLANK && !(this.#valued && this.#type === SMALL_T);
    return true;
  }

  /** The text of the `v` or `t` whose name was just passed; it is, or is all of, the element that began at `element`. */
  #readText(element: number): boolean {
    const cursor = this.#cursor;
    const kept = keepsSpace(cursor);
    if (!cursor.finish()) return false;
    this.#noText(element);
    if (!cursor.empty) {
      if (!cursor.next()) return false;
      if (!cursor.closing) return cursor.fail();
      const { bytes, textStart, textEnd } = cursor;
      this.start = kept ? textStart : trimStart(bytes, textStart, textEnd);
      this.end = kept ? textEnd : trimEnd(bytes, this.start, textEnd);
      if (cursor.marked) this.#openCdata();
      if (!cursor.finish()) return false;
    }
    this.#elementEnd = cursor.at;
    return true;
  }

  /** `<is><t>text</t></is>`; one with runs or pronunciation in it is decoded only when it is asked for. */
  #readInlineString(element: number): boolean {
    const cursor = this.#cursor;
    if (!cursor.finish()) return false;
    const content = cursor.at;
    this.#noText(element);
    if (!cursor.empty) {
      if (!cursor.next()) return false;
      if (!cursor.closing && cursor.letter === SMALL_T) {
        if (!this.#readText(element) || !cursor.next()) return false;
      }
      if (!cursor.closing) {
        this.#bare = false;
        cursor.moveTo(content);
        if (!this.#passContent()) return false;
      }
      if (!cursor.finish()) return false;
    }
    this.#elementEnd = cursor.at;
    return true;
  }

  /** The value is the element that began at `element`; so far there is nothing in it. */
  #noText(element: number): void {
    this.#valued = true;
    this.#bare = true;
    this.#elementStart = element;
    this.start = this.#cursor.at;
    this.end = this.#cursor.at;
  }

  /** A text that is one CDATA section stands for itself in it; any other markup is left to be decoded. */
  #openCdata(): void {
    const { bytes } = this.#cursor;
    const start = this.start + CDATA.length;
    const end = this.end - CDATA_END.length;
    this.#bare = standsAt(bytes, this.start, CDATA) && standsAt(bytes, end, CDATA_END);
    for (let i = start; i < end && this.#bare; i++) this.#bare = bytes[i] !== LESS;
    if (!this.#bare) return;
    this.start = start;
    this.end = end;
  }

  /** Passes an element of no interest, whose name was just passed. */
  pass(): boolean {
    if (!this.#cursor.finish()) return false;
    return this.#cursor.empty || this.#passContent();
  }

  /** Passes what is left of an element whose start tag was passed. */
  #passContent(): boolean {
    this.#scratch.clear();
    const outcome = appendElementText(this.#cursor, this.#scratch);
    return outcome === "broken" ? this.#cursor.fail() : outcome !== "starved";
  }

  /** What the value between `start` and `end` is; that of texts shared or in markup is elsewhere. */
  #kindOfValue(): CellKind {
    const { bytes } = this.#cursor;
    const { start, end } = this;
    if (!this.#bare) return this.#text();
    if (start === end) return BLANK;
    switch (this.#type) {
      case SMALL_S:
        return this.#sharedText(wholeNumber(bytes, start, end));
      case SMALL_T:
      case SMALL_I:
        return this.#text();
      case SMALL_B:
        return this.#boolean(booleanIn(bytes, start, end));
      case SMALL_E:
        return ERROR;
      case SMALL_D:
        return ISO_DATE;
      default:
        return looksNumeric(bytes, start, end)
          ? kindOfStyle(this.#workbook.styles, this.#style)
          : this.#text();
    }
  }

  #sharedText(index: number): CellKind {
    const { strings } = this.#workbook;
    if (index < 0 || index >= strings.count) {
      this.#report(finding("shared-string-missing", this.#place(), { count: strings.count }));
      return BLANK;
    }
    if (strings.isEmpty(index)) return BLANK;
    this.start = index;
    return SHARED;
  }

  #boolean(value: boolean | undefined): CellKind {
    if (value === undefined) return this.#text();
    this.start = value ? 1 : 0;
    return BOOLEAN;
  }

  #text(): CellKind {
    const { bytes } = this.#cursor;
    if (this.#bare && isPlain(bytes, this.start, this.end)) return TEXT;
    this.start = this.#elementStart;
    this.end = this.#elementEnd;
    const decoded = this.#scratch;
    decoded.clear();
    appendMarkup(bytes, this.start, this.end, decoded);
    const entity = decoded.unknownEntity;
    if (entity !== undefined) this.#report(finding("cell-entity", this.#place(), { entity }));
    return decoded.length === 0 ? BLANK : MARKUP;
  }

  #place(): Place {
    return this.#problems.cell(this.#row, this.column);
  }

  #report(found: Finding): void {
    this.#problems.add(found, this.column);
  }
}
