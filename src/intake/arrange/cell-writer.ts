import { BLANK, type CellBatch, TEXT, UNFIT } from "../../sheets/cells.js";
import type { CellCode } from "../cells/cell-report.js";
import { isText } from "../cells/cell-text.js";
import { unfitMark } from "../cells/unfit.js";
import { kindOfMade, MadeBytes } from "./made-bytes.js";

const decoder = new TextDecoder();

/** A row is left out by a rule. */
export const SKIPPED_ROW = 3;

/** The unit of a line of a wide table that was not turned into rows. */
export const NO_UNIT = 0xffff;

/** Arranged rows: their cells stand in the order of the declared columns, and blank rows are gone. */
export interface ArrangedRows {
  readonly batch: CellBatch;
  /** For each row what it is taken for: DATA_ROW, DOUBTFUL_ROW or SKIPPED_ROW. */
  readonly verdict: Uint8Array;
  /** For each skipped row, the number of the rule. */
  readonly rule: Uint8Array;
  /** For each row of a wide table, which of its units it was made of. */
  readonly unit: Uint16Array;
  readonly hash: Float64Array;
  /** For each row of a block, the number of the row in which its block begins; 0 for none. */
  readonly head: Int32Array;
}

/** What is said of a row as a whole. */
export interface RowFate {
  readonly verdict: number;
  readonly rule: number;
  readonly unit: number;
  readonly hash: number;
  readonly head: number;
}

/** Writes the rows of a batch that is made of another one. */
export class CellWriter {
  readonly #made = new MadeBytes();
  readonly #width: number;
  #rows: ArrangedRows;
  #source: CellBatch | undefined;
  /** For each cell, its place in the source, or -1. */
  #from = new Int32Array(0);
  /** What cells say that are not of their declared form. */
  readonly #unfit: string[] = [];

  constructor(width: number) {
    this.#width = width;
    this.#rows = roomFor(0, width);
  }

  get rows(): ArrangedRows {
    return this.#rows;
  }

  get source(): CellBatch | undefined {
    return this.#source;
  }

  /** A new batch of at most so many rows. */
  begin(source: CellBatch, most: number): void {
    this.#source = source;
    if (this.#rows.verdict.length < most) {
      this.#rows = roomFor(most, this.#width);
      this.#from = new Int32Array(most * this.#width);
    }
    this.#rows.batch.rows = 0;
    this.#unfit.length = 0;
    this.#made.begin(source.bytes);
  }

  /** A new row, made of one of the source; its cells are blank. Gives the place of its first cell. */
  row(line: number, { verdict, rule, unit, hash, head }: RowFate): number {
    const { batch } = this.#rows;
    const row = batch.rows;
    batch.rows += 1;
    batch.rowNumber[row] = this.#source?.rowNumber[line] ?? 0;
    batch.cellCount[row] = this.#width;
    this.#rows.verdict[row] = verdict;
    this.#rows.rule[row] = rule;
    this.#rows.unit[row] = unit;
    this.#rows.hash[row] = hash;
    this.#rows.head[row] = head;
    const first = row * this.#width;
    batch.kind.fill(BLANK, first, first + this.#width);
    this.#from.fill(-1, first, first + this.#width);
    return first;
  }

  /** The cell as the source has it; `at` -1: none. */
  asIs(cell: number, at: number): void {
    const source = this.#source;
    if (!source || at < 0) return;
    const { batch } = this.#rows;
    batch.kind[cell] = source.kind[at];
    batch.start[cell] = source.start[at];
    batch.end[cell] = source.end[at];
    this.#from[cell] = at;
  }

  /** A value that is made: text, or what a cell of that kind has as ASCII. */
  made(cell: number, kind: number, text: string, at: number): void {
    const { batch } = this.#rows;
    const { start, end, isAscii } = this.#made.add(text);
    batch.kind[cell] = isText(kind) ? kindOfMade(isAscii) : kind;
    batch.start[cell] = start;
    batch.end[cell] = end;
    this.#from[cell] = at;
  }

  /** A cell that is not of its declared form. */
  unfit(cell: number, code: CellCode, text: string, at: number): void {
    const { batch } = this.#rows;
    batch.kind[cell] = UNFIT;
    batch.start[cell] = unfitMark(code);
    batch.end[cell] = this.#unfit.push(text) - 1;
    this.#from[cell] = at;
  }

  finish(): ArrangedRows {
    this.#rows.batch.bytes = this.#made.bytes;
    return this.#rows;
  }

  /** The place of a cell in the source, or -1. */
  origin(cell: number): number {
    return this.#from[cell] ?? -1;
  }

  /** What a text says that was made here, wherever its cell stands; undefined for one of the source. */
  madeText({ kind, start, end, bytes }: CellBatch, at: number): string | undefined {
    const isMade = (kind[at] === TEXT || kind[at] === kindOfMade(false)) && this.#made.isMade(start[at]);
    return isMade ? decoder.decode(bytes.subarray(start[at], end[at])) : undefined;
  }

  /** What a cell says that was made here; undefined for one of the source. */
  textOf(cell: number): string | undefined {
    const { kind, start, end } = this.#rows.batch;
    if (kind[cell] === UNFIT) return this.#unfit[end[cell]];
    const isMade =
      (kind[cell] === TEXT || kind[cell] === kindOfMade(false)) && this.#made.isMade(start[cell]);
    return isMade ? this.#made.text(start[cell], end[cell]) : undefined;
  }
}

function roomFor(rows: number, width: number): ArrangedRows {
  const cells = rows * width;
  const batch: CellBatch = {
    rows: 0,
    width,
    rowNumber: new Int32Array(rows),
    cellCount: new Int32Array(rows),
    hidden: new Uint8Array(rows),
    bytes: new Uint8Array(0),
    start: new Int32Array(cells),
    end: new Int32Array(cells),
    kind: new Uint8Array(cells),
  };
  return {
    batch,
    verdict: new Uint8Array(rows),
    rule: new Uint8Array(rows),
    unit: new Uint16Array(rows),
    hash: new Float64Array(rows),
    head: new Int32Array(rows),
  };
}
