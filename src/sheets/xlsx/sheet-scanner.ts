/** The cells of a sheet's part, row by row (ECMA-376 part 1, 18.3.1). */
import { columnLetters } from "../../base/column-letters.js";
import { finding } from "../../findings/finding.js";
import { BLANK } from "../cells.js";
import type { XmlCursor } from "../xml/cursor.js";
import { XmlWindow } from "../xml/window.js";
import type { ByteStream } from "../zip/entry.js";
import { ascii, booleanIn, wholeNumber } from "./ascii.js";
import type { BatchBuilder } from "./batch.js";
import { CellScanner, type WorkbookValues } from "./cell-scanner.js";
import type { SheetProblems } from "./problems.js";
import { UsualCells } from "./usual-cells.js";

/** Sheets have rows 1 to 1,048,576. */
const MAX_ROWS = 1_048_576;
/** Cells of a batch, wanted or not; a row may pass it. */
const BATCH_CELLS = 1 << 18;

const WORKSHEET = ascii("worksheet");
const SHEET_DATA = ascii("sheetData");
const ROW = ascii("row");
const MERGE_CELL = ascii("mergeCell");
const HIDDEN = ascii("hidden");
const SMALL_C = 0x63;
const SMALL_R = 0x72;

/** Where in the part we are: before its element, in it before the rows, in the rows, behind them, behind all. */
type Phase = "prolog" | "head" | "rows" | "tail" | "end";

/** How the rows came to an end: as they should, because the part ends too early, or because it is no XML. */
export type SheetEnd = "whole" | "unfinished" | "broken";

export class SheetScanner {
  /** Known once there are no more rows. */
  end: SheetEnd | undefined;
  /** Number of merged areas; all are known once there are no more rows. */
  merged = 0;
  readonly window: XmlWindow;
  readonly #stream: ByteStream;
  readonly #cursor: XmlCursor;
  readonly #cell: CellScanner;
  readonly #usual: UsualCells;
  readonly #problems: SheetProblems;
  #phase: Phase = "prolog";
  /** Number of elements around the cursor, where it is outside of the rows. */
  #depth = 0;
  /** Number of the row read last. */
  #row = 0;
  /** Where in the window reading goes on, and where the batch's first row begins. */
  #keep = 0;
  #batchStart = 0;

  constructor(stream: ByteStream, workbook: WorkbookValues, problems: SheetProblems) {
    this.#stream = stream;
    this.window = new XmlWindow(stream);
    this.#cursor = this.window.cursor;
    this.#cell = new CellScanner(this.#cursor, workbook, problems);
    this.#usual = new UsualCells(this.#cursor, workbook);
    this.#problems = problems;
  }

  /** Fills a batch with the next rows: from `least`, where there are so many, to `most`. It is empty at the end. */
  async fill(batch: BatchBuilder, least: number, most: number): Promise<void> {
    const row = this.#row;
    const problems = this.#problems.count;
    batch.clear();
    for (let exhausted = false; this.#scan(batch, most); ) {
      if (batch.rows >= least || (batch.rows > 0 && this.#phase !== "rows")) break;
      if (exhausted) {
        this.end = "unfinished";
        break;
      }
      if (batch.rows > 0) {
        // The bytes that its cells point at are to be moved: its rows are read again.
        this.#keep = this.#batchStart;
        this.#row = row;
        this.#problems.cut(problems);
        batch.clear();
      }
      exhausted = !(await this.window.more(this.#keep));
      this.#keep = 0;
    }
    batch.bytes = this.#cursor.bytes;
    if (this.#phase === "end" && batch.rows === 0) await this.#readToEnd();
  }

  /** The bytes that the rows of the batch stand in. */
  get batchBytes(): Uint8Array {
    return this.#cursor.bytes.subarray(this.#batchStart, this.#keep);
  }

  /** Reads on until the window ends, and says so, or until the batch is full or there are no more rows. */
  #scan(batch: BatchBuilder, most: number): boolean {
    const cursor = this.#cursor;
    cursor.moveTo(this.#keep);
    while (this.end === undefined && this.#phase !== "end") {
      if (batch.rows >= most || (batch.rows > 0 && batch.rows * batch.width >= BATCH_CELLS)) return false;
      const problems = this.#problems.count;
      if (this.#phase === "rows" ? this.#readRow(batch) : this.#readTag()) {
        this.#keep = cursor.at;
        continue;
      }
      this.#problems.cut(problems);
      if (!cursor.problem) return true;
      this.end = "broken";
    }
    return false;
  }

  /** A tag that is not of the rows. */
  #readTag(): boolean {
    const cursor = this.#cursor;
    if (!cursor.next()) return false;
    if (this.#phase === "prolog" && (cursor.followsText() || !cursor.named(WORKSHEET))) return cursor.fail();
    const beginsRows = this.#phase === "head" && this.#depth === 1 && cursor.named(SHEET_DATA);
    const isMerged = cursor.named(MERGE_CELL);
    if (!cursor.finish()) return false;
    if (cursor.closing) {
      this.#depth--;
      if (this.#depth === 0) this.#phase = "end";
      return true;
    }
    if (this.#phase === "prolog") this.#phase = cursor.empty ? "end" : "head";
    if (beginsRows) {
      this.#phase = cursor.empty ? "tail" : "rows";
      return true;
    }
    if (isMerged) this.merged++;
    if (!cursor.empty) this.#depth++;
    return true;
  }

  #readRow(batch: BatchBuilder): boolean {
    const cursor = this.#cursor;
    if (batch.rows === 0) this.#batchStart = this.#keep;
    if (!cursor.next()) return false;
    if (cursor.closing) {
      if (!cursor.named(SHEET_DATA)) return cursor.fail();
      this.#phase = "tail";
      return cursor.finish();
    }
    if (!cursor.named(ROW)) return this.#cell.pass();
    let number = this.#row + 1;
    let hidden = false;
    while (cursor.nextAttribute()) {
      const { bytes, valueStart, valueEnd } = cursor;
      if (cursor.letter === SMALL_R) number = wholeNumber(bytes, valueStart, valueEnd);
      else if (cursor.named(HIDDEN)) hidden = booleanIn(bytes, valueStart, valueEnd) === true;
    }
    if (cursor.starved || cursor.problem) return false;
    const row = this.#checkedRow(number);
    batch.openRow();
    const count = cursor.empty ? 0 : this.#readCells(batch, row);
    if (count < 0) return false;
    batch.closeRow(row, count, hidden);
    this.#row = row;
    return true;
  }

  /** The row's number; where it can be none, that after the row before. */
  #checkedRow(number: number): number {
    const problems = this.#problems;
    const next = this.#row + 1;
    if (number < 1 || number > MAX_ROWS) {
      problems.add(finding("row-number", problems.row(next), { limit: MAX_ROWS }));
      return next;
    }
    if (number < next)
      problems.add(finding("row-order", problems.row(number), { row: number, before: this.#row }));
    return number;
  }

  /** Puts the cells of a row into the batch; gives the place behind the last that is not blank, -1 where it fails. */
  #readCells(batch: BatchBuilder, row: number): number {
    const cursor = this.#cursor;
    const cell = this.#cell;
    const usual = this.#usual;
    let count = 0;
    cell.beginRow(row);
    for (;;) {
      usual.read(batch, row, cell.column);
      const { last } = usual;
      cell.column = last;
      count = Math.max(count, usual.count);
      if (!cursor.next()) return -1;
      if (cursor.closing) break;
      if (cursor.letter !== SMALL_C) {
        if (!cell.pass()) return -1;
        continue;
      }
      if (!cell.read()) return -1;
      if (cell.column <= last) this.#reportOrder(row, cell.column, last);
      if (cell.kind !== BLANK) batch.put(cell.column, cell.kind, cell.start, cell.end);
      else if (cell.uncalculated) this.#reportUncalculated(row, cell.column);
      else continue;
      count = Math.max(count, cell.column + 1);
    }
    if (cursor.named(ROW)) return cursor.finish() ? count : -1;
    cursor.fail();
    return -1;
  }

  #reportOrder(row: number, column: number, last: number): void {
    const place = this.#problems.cell(row, column);
    this.#problems.add(finding("cell-order", place, { before: columnLetters(last) }));
  }

  #reportUncalculated(row: number, column: number): void {
    this.#problems.add(finding("formula-without-value", this.#problems.cell(row, column), {}), column);
  }

  /** To the end of the part, where its check sum is compared. */
  async #readToEnd(): Promise<void> {
    while (await this.#stream.next());
    this.end ??= "whole";
  }
}
