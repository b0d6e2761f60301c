/** What a cell contains: `<v>12</v>`, `<f>A1</f><v>12</v>` or `<is><t>text</t></is>`. */
import type { XmlCursor } from "../xml/cursor.js";
import { ByteSink } from "../xml/text.js";
import { ascii, standsAt } from "./ascii.js";
import { appendElementText, IS_SIGN, isPlain, keepsSpace, trimEnd, trimStart } from "./rich-text.js";

const VALUE = ascii("<v>");
const VALUE_END = ascii("</v></c>");
const INLINE_TEXT = ascii("<is><t>");
const INLINE_TEXT_END = ascii("</t></is></c>");
const CELL_END = ascii("</c>");
const INLINE_STRING = ascii("is");
const CDATA = ascii("<![CDATA[");
const CDATA_END = ascii("]]>");
const LESS = 0x3c;
const SMALL_C = 0x63;
const SMALL_F = 0x66;
const SMALL_T = 0x74;
const SMALL_V = 0x76;

/** Finds the value of a cell in its content. What was found stands in the fields. */
export class ValueScanner {
  /** The value's text, trimmed as spreadsheet programs do. */
  start = 0;
  end = 0;
  /** Does the text stand for itself? Else the element must be decoded. */
  plain = true;
  /** The value as an element, from its `<` to behind its last `>`. */
  elementStart = 0;
  elementEnd = 0;
  /** Is there a value, if an empty one? */
  valued = false;
  formula = false;
  readonly #cursor: XmlCursor;
  readonly #passed = new ByteSink(1 << 10);

  constructor(cursor: XmlCursor) {
    this.#cursor = cursor;
  }

  /**
   * Reads the content of a cell whose start tag was just passed, up to behind its end tag. False where the window ends
   * first or the bytes are no XML.
   */
  read(): boolean {
    this.formula = false;
    if (this.#readUsual(VALUE, VALUE_END) || this.#readUsual(INLINE_TEXT, INLINE_TEXT_END)) return true;
    const cursor = this.#cursor;
    this.valued = false;
    for (;;) {
      if (!cursor.next()) return false;
      if (cursor.closing) break;
      if (cursor.letter === SMALL_V) {
        if (!this.#readText(cursor.textEnd)) return false;
      } else if (cursor.named(INLINE_STRING)) {
        if (!this.#readInlineString(cursor.textEnd)) return false;
      } else {
        this.formula ||= cursor.letter === SMALL_F;
        if (!this.pass()) return false;
      }
    }
    if (cursor.letter !== SMALL_C) return cursor.fail();
    return cursor.finish();
  }

  /** Passes `opening`, a text without markup and `closing`, if that is all the cell has, as with most cells. */
  #readUsual(opening: Uint8Array, closing: Uint8Array): boolean {
    const { bytes, at, limit } = this.#cursor;
    if (!standsAt(bytes, at, opening)) return false;
    const start = at + opening.length;
    let end = start;
    let signs = 0;
    for (let byte = bytes[end]; byte !== LESS && end < limit; byte = bytes[++end]) signs |= IS_SIGN[byte];
    if (end + closing.length > limit || !standsAt(bytes, end, closing)) return false;
    this.#cursor.moveTo(end + closing.length);
    this.start = trimStart(bytes, start, end);
    this.end = trimEnd(bytes, this.start, end);
    this.plain = signs === 0 || isPlain(bytes, this.start, this.end);
    this.elementStart = at;
    this.elementEnd = end + closing.length - CELL_END.length;
    this.valued = true;
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
      this.plain &&= isPlain(bytes, this.start, this.end);
      if (!cursor.finish()) return false;
    }
    this.elementEnd = cursor.at;
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
        this.plain = false;
        cursor.moveTo(content);
        if (!this.#passContent()) return false;
      }
      if (!cursor.finish()) return false;
    }
    this.elementEnd = cursor.at;
    return true;
  }

  /** The value is the element that began at `element`; so far there is nothing in it. */
  #noText(element: number): void {
    this.valued = true;
    this.plain = true;
    this.elementStart = element;
    this.start = this.#cursor.at;
    this.end = this.#cursor.at;
  }

  /** A text that is one CDATA section stands for itself in it; any other markup is left to be decoded. */
  #openCdata(): void {
    const { bytes } = this.#cursor;
    const start = this.start + CDATA.length;
    const end = this.end - CDATA_END.length;
    this.plain = standsAt(bytes, this.start, CDATA) && standsAt(bytes, end, CDATA_END);
    for (let i = start; i < end && this.plain; i++) this.plain = bytes[i] !== LESS;
    if (!this.plain) return;
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
    this.#passed.clear();
    const outcome = appendElementText(this.#cursor, this.#passed);
    return outcome === "broken" ? this.#cursor.fail() : outcome !== "starved";
  }
}
