/**
 * The cells that nearly all are, such as `<c r="B2" s="1" t="s"><v>12</v></c>`, read in one loop. Going from tag to
 * tag with the cursor takes four times as long: it is for all that XML allows, and hands on what it finds in fields.
 */
import { type CellKind, NUMBER, SHARED, TEXT } from "../cells.js";
import type { XmlCursor } from "../xml-cursor.js";
import { ascii, IN_NUMBER, standsAt, wholeNumber } from "./ascii.js";
import type { BatchBuilder } from "./batch.js";
import { MAX_COLUMNS, type WorkbookValues } from "./cell-scanner.js";
import { IS_SIGN } from "./rich-text.js";
import { kindOfStyle } from "./styles.js";

const CELL = ascii('<c r="');
const STYLE = ascii(' s="');
const TYPE = ascii(' t="');
const SHARED_TYPE = ascii('s"');
const NUMBER_TYPE = ascii('n"');
const TEXT_TYPE = ascii('str"');
const INLINE_TYPE = ascii('inlineStr"');
const VALUE = ascii("<v>");
const VALUE_END = ascii("</v></c>");
const INLINE_TEXT = ascii("<is><t>");
const INLINE_TEXT_END = ascii("</t></is></c>");
const SPACE = 0x20;
const QUOTE = 0x22;
const SLASH = 0x2f;
const ZERO = 0x30;
const LESS = 0x3c;
const GREATER = 0x3e;
const LETTER_A = 0x41;
const LETTER_Z = 0x5a;

/** A usual cell is no longer than this before its text; one so near to the window's end is left to the cursor. */
const LONGEST_OPENING = 80;

/** What a text has in it, of its bytes taken together: one that may mean another, one that no number has. */
const SIGN = 1;
const NOT_NUMERIC = 2;
const TRAITS = Uint8Array.from(
  IS_SIGN,
  (sign, byte) => (sign ? SIGN : 0) | (IN_NUMBER[byte] ? 0 : NOT_NUMERIC),
);

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
   * wrong with it, and moves the cursor there. `last` is the column of the cell before.
   */
  read(batch: BatchBuilder, row: number, last: number): void {
    const { bytes, limit } = this.#cursor;
    const { strings, styles } = this.#workbook;
    let at = this.#cursor.at;
    this.last = last;
    this.count = 0;
    while (at + LONGEST_OPENING < limit && standsAt(bytes, at, CELL)) {
      let i = at + CELL.length;
      let column = -1;
      for (; bytes[i] >= LETTER_A && bytes[i] <= LETTER_Z; i++)
        column = (column + 1) * 26 + bytes[i] - LETTER_A;
      if (column <= this.last || column >= MAX_COLUMNS) break;
      let end = digitsEnd(bytes, i);
      if (bytes[end] !== QUOTE || wholeNumber(bytes, i, end) !== row) break;
      i = end + 1;

      let style = 0;
      if (standsAt(bytes, i, STYLE)) {
        end = digitsEnd(bytes, i + STYLE.length);
        style = wholeNumber(bytes, i + STYLE.length, end);
        if (bytes[end] !== QUOTE || style < 0) break;
        i = end + 1;
      }
      let kind: CellKind = NUMBER;
      if (standsAt(bytes, i, TYPE)) {
        i += TYPE.length;
        if (standsAt(bytes, i, SHARED_TYPE)) {
          kind = SHARED;
          i += SHARED_TYPE.length;
        } else if (standsAt(bytes, i, INLINE_TYPE)) {
          kind = TEXT;
          i += INLINE_TYPE.length;
        } else if (standsAt(bytes, i, TEXT_TYPE)) {
          kind = TEXT;
          i += TEXT_TYPE.length;
        } else if (standsAt(bytes, i, NUMBER_TYPE)) {
          i += NUMBER_TYPE.length;
        } else break;
      }
      if (bytes[i] === SLASH && bytes[i + 1] === GREATER) {
        this.last = column;
        at = i + 2;
        continue;
      }
      if (bytes[i++] !== GREATER) break;

      let closing = VALUE_END;
      if (standsAt(bytes, i, VALUE)) i += VALUE.length;
      else if (kind === TEXT && standsAt(bytes, i, INLINE_TEXT)) {
        i += INLINE_TEXT.length;
        closing = INLINE_TEXT_END;
      } else break;
      let start = i;
      let traits = 0;
      for (let byte = bytes[i]; byte !== LESS && i < limit; byte = bytes[++i]) traits |= TRAITS[byte];
      end = i;
      if (end + closing.length > limit || !standsAt(bytes, end, closing)) break;
      // Empty ones, and such as are to be trimmed.
      if (end === start || bytes[start] <= SPACE || bytes[end - 1] <= SPACE) break;
      if (kind === NUMBER) {
        if (traits !== 0) break;
        kind = kindOfStyle(styles, style);
      } else if (kind === SHARED) {
        start = wholeNumber(bytes, start, end);
        if (start < 0 || start >= strings.count || strings.isEmpty(start)) break;
      } else if ((traits & SIGN) !== 0) break;

      batch.put(column, kind, start, end);
      this.last = column;
      this.count = column + 1;
      at = end + closing.length;
    }
    this.#cursor.moveTo(at);
  }
}

/** Where the digits that begin at `at` end. */
function digitsEnd(bytes: Uint8Array, at: number): number {
  let i = at;
  while (bytes[i] >= ZERO && bytes[i] <= ZERO + 9) i++;
  return i;
}
