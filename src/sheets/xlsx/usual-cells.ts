/**
 * The cells that nearly all are, such as `<c r="B2" s="1" t="s"><v>12</v></c>`, read in one loop. Going from tag to
 * tag with the cursor takes more than twice as long (121,000 rows of 14 cells: 185 ms, so 79 ms): it is for all that
 * XML allows, and hands on what it finds in fields.
 */
import { type CellKind, NUMBER, SHARED, TEXT } from "../cells.js";
import type { XmlCursor } from "../xml/cursor.js";
import { ascii, IN_NUMBER, standsAt } from "./ascii.js";
import type { BatchBuilder } from "./batch.js";
import { MAX_COLUMNS, type WorkbookValues } from "./cell-scanner.js";
import { IS_SIGN } from "./rich-text.js";
import { kindOfStyle } from "./styles.js";

const TEXT_TYPE = ascii('str"');
const INLINE_TYPE = ascii('inlineStr"');
/** `<v>` */
const VALUE_LENGTH = 3;
const VALUE_END = ascii("</v></c>");
const INLINE_TEXT = ascii("<is><t>");
const INLINE_TEXT_END = ascii("</t></is></c>");
const SPACE = 0x20;
const QUOTE = 0x22;
const SLASH = 0x2f;
const ZERO = 0x30;
const NINE = 0x39;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const LETTER_A = 0x41;
const LETTER_Z = 0x5a;
const SMALL_C = 0x63;
const SMALL_N = 0x6e;
const SMALL_R = 0x72;
const SMALL_S = 0x73;
const SMALL_T = 0x74;
const SMALL_V = 0x76;

/** ` x="` */
const ATTRIBUTE_LENGTH = 4;
/** A usual cell is no longer than this before its text; one so near to the window's end is left to the cursor. */
const LONGEST_OPENING = 80;

/** Reads usual cells. What became of the row stands in its fields. */
export class UsualCells {
  /** Column of the cell read last. */
  last = -1;
  /** The place behind the last cell that was not blank; 0 where there was none. */
  count = 0;
  readonly #cursor: XmlCursor;
  readonly #workbook: WorkbookValues;

  constructor(cursor: XmlCursor, workbook: WorkbookValues) {
    this.#cursor = cursor;
    this.#workbook = workbook;
  }

  /**
   * Puts the cells from the cursor's place on into the batch, up to the first that is not a usual one or has anything
   * wrong with it, and moves the cursor there. `before` is the column of the cell before.
   */
  read(batch: BatchBuilder, row: number, before: number): void {
    const { bytes, limit } = this.#cursor;
    const { strings, styles } = this.#workbook;
    let at = this.#cursor.at;
    let last = before;
    let count = 0;
    while (at + LONGEST_OPENING < limit && bytes[at] === LESS && bytes[at + 1] === SMALL_C) {
      let i = at + 2;
      if (!isAttribute(bytes, i, SMALL_R)) break;
      i += ATTRIBUTE_LENGTH;
      let column = -1;
      for (; bytes[i] >= LETTER_A && bytes[i] <= LETTER_Z; i++)
        column = (column + 1) * 26 + bytes[i] - LETTER_A;
      if (column <= last || column >= MAX_COLUMNS) break;
      let number = 0;
      for (; bytes[i] >= ZERO && bytes[i] <= NINE; i++) number = number * 10 + bytes[i] - ZERO;
      if (number !== row || bytes[i++] !== QUOTE) break;

      let style = 0;
      if (isAttribute(bytes, i, SMALL_S)) {
        i += ATTRIBUTE_LENGTH;
        for (; bytes[i] >= ZERO && bytes[i] <= NINE; i++) style = style * 10 + bytes[i] - ZERO;
        if (bytes[i] !== QUOTE || bytes[i - 1] === QUOTE) break;
        i++;
      }
      let kind: CellKind = NUMBER;
      if (isAttribute(bytes, i, SMALL_T)) {
        i += ATTRIBUTE_LENGTH;
        const type = bytes[i];
        if ((type === SMALL_S || type === SMALL_N) && bytes[i + 1] === QUOTE) {
          if (type === SMALL_S) kind = SHARED;
          i += 2;
        } else if (standsAt(bytes, i, INLINE_TYPE)) {
          kind = TEXT;
          i += INLINE_TYPE.length;
        } else if (standsAt(bytes, i, TEXT_TYPE)) {
          kind = TEXT;
          i += TEXT_TYPE.length;
        } else break;
      }
      if (bytes[i] === SLASH && bytes[i + 1] === GREATER) {
        last = column;
        at = i + 2;
        continue;
      }
      if (bytes[i++] !== GREATER) break;

      const isValue = bytes[i] === LESS && bytes[i + 1] === SMALL_V && bytes[i + 2] === GREATER;
      if (!isValue && !(kind === TEXT && standsAt(bytes, i, INLINE_TEXT))) break;
      i += isValue ? VALUE_LENGTH : INLINE_TEXT.length;
      let start = i;
      let end = i;
      if (kind === SHARED) {
        let index = 0;
        for (; bytes[end] >= ZERO && bytes[end] <= NINE; end++) index = index * 10 + bytes[end] - ZERO;
        if (end === start || index >= strings.count || strings.isEmpty(index)) break;
        start = index;
      } else if (kind === NUMBER) {
        while (IN_NUMBER[bytes[end]] === 1) end++;
        if (end === start) break;
        kind = kindOfStyle(styles, style);
      } else {
        let signs = 0;
        for (let byte = bytes[end]; byte !== LESS && end < limit; byte = bytes[++end]) signs |= IS_SIGN[byte];
        // Such as may say something else than they do, empty ones, and such as are to be trimmed.
        if (signs !== 0 || end === start || bytes[start] <= SPACE || bytes[end - 1] <= SPACE) break;
      }
      const closing = isValue ? VALUE_END : INLINE_TEXT_END;
      if (end + closing.length > limit || !standsAt(bytes, end, closing)) break;

      batch.put(column, kind, start, end);
      last = column;
      count = column + 1;
      at = end + closing.length;
    }
    this.last = last;
    this.count = count;
    this.#cursor.moveTo(at);
  }
}

/** Does ` x="` stand at `at`, `letter` being the x? */
function isAttribute(bytes: Uint8Array, at: number, letter: number): boolean {
  return (
    bytes[at] === SPACE && bytes[at + 1] === letter && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE
  );
}
