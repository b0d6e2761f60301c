import { type Limits, USUAL_LIMITS } from "../../base/limits.js";
import { BLANK, QUOTED, TEXT } from "../cells.js";
import type { CsvProblem, CsvProblemKind } from "./problem.js";
import { roomFor, type ScannedRows } from "./rows.js";
import type { ByteWindow } from "./window.js";

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const FIRST_PRINTABLE = 0x20;

/** Greater than any column: ends the list of wanted ones. */
const NO_MORE = 0x7fffffff;

/**
 * Tells bytes into rows and cells (RFC 4180; LF, CRLF and CR end a row). It knows no encodings: in UTF-8 no byte of
 * a longer character equals an ASCII character, in GB18030 none equals one below 0x30 nor `:` to `?`.
 *
 * It gives whole rows only. A row whose end is not in the window yet is scanned again when more has come, so that
 * nothing depends on where the borders of chunks fall.
 */
export class CsvScanner {
  /** What was met in the rows given so far; whoever reads it may empty it. */
  readonly problems: CsvProblem[] = [];

  readonly #delimiter: number;
  readonly #limits: Limits;
  /** 1 for each byte that means something outside quotes, and inside */
  readonly #outside = new Uint8Array(256);
  readonly #inside = new Uint8Array(256);

  #bytes: Uint8Array = new Uint8Array(0);
  #length = 0;
  #atEnd = false;
  /** where the next row begins */
  #position = 0;
  #rowsGiven = 0;
  /** line ends inside the quoted cells so far, and inside those of the rows given so far */
  #innerLines = 0;
  #innerLinesGiven = 0;
  #stopped = false;
  /** What looks ahead, and where it puts the rows: made once, since a survey comes before each batch. */
  #scout: CsvScanner | undefined;
  #surveyed = roomFor(0, 0);

  /** the columns to report in ascending order, ended by NO_MORE, and the place of each in a row of the batch */
  #wanted = Int32Array.of(NO_MORE);
  #places = new Int32Array(0);

  /** bounds and kind of the last cell that was not a plain one */
  #cellStart = 0;
  #cellEnd = 0;
  #cellKind = TEXT;

  /** `delimiter` is an ASCII character. */
  constructor(delimiter: number, limits: Limits = USUAL_LIMITS) {
    this.#delimiter = delimiter;
    this.#limits = limits;
    this.#inside.fill(1, 0, FIRST_PRINTABLE);
    this.#inside[TAB] = 0;
    this.#inside[QUOTE] = 1;
    this.#outside.set(this.#inside);
    this.#outside[delimiter] = 1;
  }

  /** From now on these columns (0 is the first) are reported, in this order. */
  want(columns: readonly number[]): void {
    const order = columns.map((_, place) => place).sort((a, b) => columns[a] - columns[b]);
    this.#places = Int32Array.from(order);
    this.#wanted = Int32Array.from([...order.map((place) => columns[place]), NO_MORE]);
  }

  /** Goes on at the start of `window`; `atEnd` tells that nothing will come after it. */
  load(window: ByteWindow, atEnd: boolean): void {
    this.#bytes = window.bytes;
    this.#length = window.length;
    this.#atEnd = atEnd;
    this.#position = 0;
  }

  /** Where in the window the next row begins. */
  get position(): number {
    return this.#position;
  }

  /** A limit was passed or a quote never closed: what follows cannot be told into rows. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** Of the rows that `fill` would give: how many there are, and how many cells the longest has. */
  survey(limit: number): { readonly rows: number; readonly widest: number } {
    this.#scout ??= new CsvScanner(this.#delimiter, this.#limits);
    const scout = this.#scout;
    scout.#bytes = this.#bytes;
    scout.#length = this.#length;
    scout.#atEnd = this.#atEnd;
    scout.#position = this.#position;
    scout.#stopped = false;
    scout.problems.length = 0;
    // A row has at least its line end.
    const most = Math.min(limit, this.#length - this.#position);
    if (this.#surveyed.rowNumber.length < most) this.#surveyed = roomFor(limit, 0);
    const batch = this.#surveyed;
    const rows = scout.fill(batch, most);
    return { rows, widest: Math.max(0, ...batch.cellCount.subarray(0, rows)) };
  }

  /** Fills `batch` with the next rows that are whole, at most `limit`, and gives their number. */
  fill(batch: ScannedRows, limit: number): number {
    const rows = this.#scan(batch, limit);
    if (!this.#stopped) this.#forgetUnfinished();
    batch.bytes = this.#bytes;
    batch.rows = rows;
    batch.rowsEnd = this.#position;
    return rows;
  }

  /** A row whose end is not at hand is scanned again: what was met in it is not told twice. */
  #forgetUnfinished(): void {
    this.#innerLines = this.#innerLinesGiven;
    while ((this.problems.at(-1)?.row ?? 0) > this.#rowsGiven) this.problems.pop();
  }

  /**
   * Scans rows for `fill`. What is seldom done is kept out of it: where V8 has optimized a function and it then comes to
   * a line that it never ran before, all of that is thrown away, and made again in some 20 ms.
   */
  #scan(batch: ScannedRows, limit: number): number {
    const bytes = this.#bytes;
    const length = this.#length;
    const delimiter = this.#delimiter;
    const outside = this.#outside;
    const wanted = this.#wanted;
    const places = this.#places;
    const { cell: longestCell, row: longestRow, columns: mostColumns } = this.#limits;
    const { width, start, end, kind, rowStart, rowNumber, cellCount } = batch;
    // Rows that end before here are whole.
    const whole = this.#atEnd ? length + 1 : length;

    let rows = 0;
    let position = this.#position;
    while (rows < limit && position < length && !this.#stopped) {
      const begin = position;
      const firstCell = rows * width;
      let column = 0;
      let nth = 0;
      let wantedColumn = wanted[0];
      let kinds = BLANK;
      let byte: number;
      for (;;) {
        let cellStart = position;
        position = firstMarked(outside, bytes, position);
        byte = bytes[position];
        let cellEnd = position;
        let cellKind = cellStart === cellEnd ? BLANK : TEXT;
        if (byte !== delimiter) {
          position = this.#otherCell(cellStart, position, column);
          byte = bytes[position];
          cellStart = this.#cellStart;
          cellEnd = this.#cellEnd;
          cellKind = this.#cellKind;
        }
        kinds |= cellKind;
        if (cellEnd - cellStart > longestCell) this.#stop("cell-too-long", column, byte);
        while (column === wantedColumn) {
          const cell = firstCell + places[nth];
          start[cell] = cellStart;
          end[cell] = cellEnd;
          kind[cell] = cellKind;
          wantedColumn = wanted[++nth];
        }
        column++;
        if (byte !== delimiter) break;
        position++;
      }
      if (position - begin > longestRow) this.#stop("row-too-long", column - 1, byte);
      if (this.#stopped) break;
      // After a CR the next byte must be known before the row is given: it may be an LF.
      if ((byte === CR ? position + 1 : position) >= whole) break;
      if (column > mostColumns) this.#problem("too-many-columns", mostColumns, byte);

      for (; nth < places.length; nth++) kind[firstCell + places[nth]] = BLANK;
      rowStart[rows] = begin;
      rowNumber[rows] = ++this.#rowsGiven;
      cellCount[rows] = kinds === BLANK ? 0 : column;
      rows++;
      if (position < length) position++;
      if (byte === CR && position < length && bytes[position] === LF) position++;
      this.#position = position;
      this.#innerLinesGiven = this.#innerLines;
    }
    return rows;
  }

  /**
   * Takes a cell as it stands, quotes and control characters with it; `from` is somewhere in it. Gives where it
   * ends. `isFaulty`: a problem with its quotes was told already.
   */
  #unquotedCell(begin: number, from: number, column: number, isFaulty: boolean): number {
    const bytes = this.#bytes;
    const outside = this.#outside;
    let quoteTold = isFaulty;
    let controlTold = false;
    let position = firstMarked(outside, bytes, from);
    for (; ; position = firstMarked(outside, bytes, position + 1)) {
      const byte = bytes[position];
      if (byte === this.#delimiter || byte === LF || byte === CR) break;
      if (byte !== QUOTE) {
        if (!controlTold) this.#problem("control-character", column, byte);
        controlTold = true;
      } else {
        if (!quoteTold) this.#problem("quote-stray", column, byte);
        quoteTold = true;
      }
    }
    this.#cellStart = begin;
    this.#cellEnd = position;
    this.#cellKind = TEXT;
    return position;
  }

  /**
   * Takes a cell that goes on, or ends a row, at the first marked byte, `at`. Gives where it ends: a quoted one behind
   * its closing quote. Every row comes here, so that `#scan` knows the way when the first quote is met.
   */
  #otherCell(begin: number, at: number, column: number): number {
    const first = this.#bytes[at];
    if (first === LF || first === CR) {
      this.#cellStart = begin;
      this.#cellEnd = at;
      this.#cellKind = begin === at ? BLANK : TEXT;
      return at;
    }
    if (first !== QUOTE || at !== begin) return this.#unquotedCell(begin, at, column, false);
    const bytes = this.#bytes;
    const length = this.#length;
    const atEnd = this.#atEnd;
    const inside = this.#inside;
    let doubled = false;
    let controlTold = false;
    let lines = 0;
    let position = firstMarked(inside, bytes, begin + 1);
    for (; position < length; position = firstMarked(inside, bytes, position + 1)) {
      const byte = bytes[position];
      if (byte === QUOTE) {
        if (bytes[position + 1] !== QUOTE) break;
        doubled = true;
        position++;
      } else if (byte === LF) {
        if (bytes[position - 1] !== CR) lines++;
      } else if (byte === CR) {
        lines++;
      } else {
        if (!controlTold) this.#problem("control-character", column, byte);
        controlTold = true;
      }
    }
    this.#cellStart = begin + 1;
    this.#cellEnd = position;
    this.#cellKind = position === begin + 1 ? BLANK : doubled ? QUOTED : TEXT;
    if (position >= length) {
      // A cell that passes the limit is told as that, wherever the end of the file is.
      if (atEnd && position - begin - 1 <= this.#limits.cell) this.#stop("quote-unclosed", column, QUOTE);
      return length;
    }
    const after = bytes[++position];
    if (after !== this.#delimiter && after !== LF && after !== CR) {
      this.#problem("text-after-quote", column, after);
      position = this.#unquotedCell(begin, position, column, true);
    }
    this.#innerLines += lines;
    return position;
  }

  #problem(kind: CsvProblemKind, column: number, byte: number): void {
    const row = this.#rowsGiven + 1;
    this.problems.push({ kind, row, column, line: row + this.#innerLines, byte });
  }

  #stop(kind: CsvProblemKind, column: number, byte: number): void {
    if (!this.#stopped) this.#problem(kind, column, byte);
    this.#stopped = true;
  }
}

/**
 * The first position from `position` on whose byte is marked in `marks`; there must be one, which the line feed
 * behind the window's last byte sees to. Most of the scanner's time is spent here; with eight steps written out it
 * takes a third less than with a loop of single steps.
 */
function firstMarked(marks: Uint8Array, bytes: Uint8Array, position: number): number {
  for (let at = position; ; at++) {
    if (marks[bytes[at]] !== 0) return at;
    if (marks[bytes[++at]] !== 0) return at;
    if (marks[bytes[++at]] !== 0) return at;
    if (marks[bytes[++at]] !== 0) return at;
    if (marks[bytes[++at]] !== 0) return at;
    if (marks[bytes[++at]] !== 0) return at;
    if (marks[bytes[++at]] !== 0) return at;
    if (marks[bytes[++at]] !== 0) return at;
  }
}
