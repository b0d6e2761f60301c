/** One cell of a sheet: `<c r="B2" s="1" t="s"><v>12</v></c>` (ECMA-376 part 1, 18.3.1.4). */
import { type Finding, finding, type Place } from "../../findings/finding.js";
import { BLANK, BOOLEAN, type CellKind, ERROR, ISO_DATE, MARKUP, SHARED, TEXT } from "../cells.js";
import type { XmlCursor } from "../xml/cursor.js";
import { ByteSink } from "../xml/text.js";
import { booleanIn, looksNumeric, wholeNumber } from "./ascii.js";
import type { SheetProblems } from "./problems.js";
import { appendMarkup } from "./rich-text.js";
import type { SharedStrings } from "./shared-strings.js";
import { kindOfStyle, type StyleKinds } from "./styles.js";
import { ValueScanner } from "./value-scanner.js";

/** Sheets have columns A to XFD. */
export const MAX_COLUMNS = 16_384;

const SMALL_A = 0x61;
const SMALL_B = 0x62;
const SMALL_D = 0x64;
const SMALL_E = 0x65;
const SMALL_I = 0x69;
const SMALL_N = 0x6e;
const SMALL_R = 0x72;
const SMALL_S = 0x73;
const SMALL_T = 0x74;
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
  readonly #value: ValueScanner;
  readonly #decoded = new ByteSink(1 << 10);
  #row = 0;
  #style = 0;
  /** First letter of the cell's type; `t` for `str`. */
  #type = SMALL_N;

  constructor(cursor: XmlCursor, workbook: WorkbookValues, problems: SheetProblems) {
    this.#cursor = cursor;
    this.#value = new ValueScanner(cursor);
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
    if (cursor.empty) return true;
    const value = this.#value;
    if (!value.read()) return false;
    if (value.valued) this.kind = this.#kindOfValue();
    // A formula of text (`str`) may well come to an empty one.
    this.uncalculated = value.formula && this.kind === BLANK && !(value.valued && this.#type === SMALL_T);
    return true;
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

  /** Passes an element of no interest beside cells, whose name was just passed. */
  pass(): boolean {
    return this.#value.pass();
  }

  /** Settles what the value is and where it stands. */
  #kindOfValue(): CellKind {
    const { bytes } = this.#cursor;
    const { start, end } = this.#value;
    this.start = start;
    this.end = end;
    if (!this.#value.plain) return this.#text();
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
    const { plain, elementStart, elementEnd } = this.#value;
    if (plain) return TEXT;
    this.start = elementStart;
    this.end = elementEnd;
    const decoded = this.#decoded;
    decoded.clear();
    appendMarkup(bytes, elementStart, elementEnd, decoded);
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
