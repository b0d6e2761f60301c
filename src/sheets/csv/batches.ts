import type { Limits } from "../../base/limits.js";
import { firstUndecodable, type ScannedEncoding } from "../encoding/characters.js";
import { scannedEncoding, type TextEncoding } from "../encoding/encoding.js";
import type { TextReader } from "../encoding/reader.js";
import type { CsvDialect } from "./dialect.js";
import type { Undecodable } from "./findings.js";
import type { CsvProblem } from "./problem.js";
import { roomFor, type ScannedRows } from "./rows.js";
import { CsvScanner } from "./scanner.js";
import { ByteWindow } from "./window.js";

/** Rows of the first batch. */
const FIRST_ROWS = 64;
/** Rows and cells that a later batch has room for; very wide ones still have the rows of the first. */
const MAX_BATCH_ROWS = 2048;
const MAX_BATCH_CELLS = 1 << 18;

/** How the bytes of a CSV file are to be told into rows and cells; plain data, so that a thread can be told it. */
export interface CsvForm {
  readonly encoding: TextEncoding;
  readonly dialect: CsvDialect;
  readonly limits: Limits;
  /** Bytes that are read at a time. */
  readonly chunkBytes: number;
}

/** The rows of a CSV file, batch by batch, wherever they are scanned. */
export interface BatchReader {
  /** The next rows, or undefined at the end; they are void with the next call. The first batch is the first 64 rows. */
  next(): Promise<ScannedRows | undefined>;
  /** From the second batch on only these columns are reported, in this order. To be told before that is asked for. */
  narrow(columns: readonly number[]): void;
  /** Did reading have to stop before the end? */
  readonly isCutShort: boolean;
  /** What the scanner met in the rows given so far; asking takes it. */
  takeProblems(): CsvProblem[];
  /** The cells among them that cannot be decoded; asking takes them. */
  takeUndecodables(): Undecodable[];
  /** Of the whole file in hex, once it was read to its end. */
  sha256(): string;
}

/** Gives the rows that a batch is put in, `width` cells each; asked again before each batch. */
export type Room = (width: number) => ScannedRows;

/** Fetches the bytes of a CSV file, has them scanned and checks their characters. */
export class CsvBatches implements BatchReader {
  readonly #dialect: CsvDialect;
  readonly #limits: Limits;
  /** of the bytes handed on; UTF-16 became UTF-8 */
  readonly #encoding: ScannedEncoding;
  readonly #reader: TextReader;
  readonly #window: ByteWindow;
  readonly #scanner: CsvScanner;
  readonly #undecodables: Undecodable[] = [];
  readonly #room: Room;
  /** where in the text the window begins */
  #windowStart = 0;
  #begun = false;
  /** how many columns are read; undefined: all there are */
  #width: number | undefined;

  constructor(
    reader: TextReader,
    { encoding, dialect, limits, chunkBytes }: CsvForm,
    room: Room = oneRoom(),
  ) {
    this.#dialect = dialect;
    this.#limits = limits;
    this.#encoding = scannedEncoding(encoding);
    this.#reader = reader;
    this.#room = room;
    this.#window = new ByteWindow(2 * chunkBytes);
    this.#scanner = new CsvScanner(dialect.delimiter.charCodeAt(0), limits);
  }

  async next(): Promise<ScannedRows | undefined> {
    const isFirst = !this.#begun;
    if (isFirst) await this.#begin();
    for (;;) {
      const rows = this.#fill(isFirst);
      if (rows) {
        this.#checkCharacters(rows);
        return rows;
      }
      if (this.#scanner.stopped) await this.#reader.skipRest();
      if (this.#reader.done) return undefined;
      await this.#refill();
    }
  }

  narrow(columns: readonly number[]): void {
    this.#scanner.want(columns);
    this.#width = columns.length;
  }

  get isCutShort(): boolean {
    return this.#scanner.stopped;
  }

  takeProblems(): CsvProblem[] {
    return this.#scanner.problems.splice(0);
  }

  takeUndecodables(): Undecodable[] {
    return this.#undecodables.splice(0);
  }

  sha256(): string {
    return this.#reader.sha256();
  }

  /** Reads until the first batch can be given, and passes over a row that only names the delimiter. */
  async #begin(): Promise<void> {
    this.#begun = true;
    const naming = this.#dialect.named ? 1 : 0;
    const rows = FIRST_ROWS + naming;
    do await this.#refill();
    while (
      !this.#reader.done &&
      this.#window.length < this.#limits.row &&
      this.#scanner.survey(rows).rows < rows
    );
    this.#scanner.fill(roomFor(naming, 0), naming);
  }

  /** Scans the next whole rows at hand; undefined where there are none. */
  #fill(isFirst: boolean): ScannedRows | undefined {
    const limit = isFirst ? FIRST_ROWS : MAX_BATCH_ROWS;
    const width = this.#width ?? this.#wantAll(limit);
    const room = this.#room(width);
    return this.#scanner.fill(room, Math.min(limit, room.rowNumber.length)) > 0 ? room : undefined;
  }

  /** All columns of the next rows are wanted: says how many there are. */
  #wantAll(limit: number): number {
    const width = Math.min(this.#limits.columns, this.#scanner.survey(limit).widest);
    this.#scanner.want(firstColumns(width));
    return width;
  }

  /** Reads on. What is left of the window must be scanned again, so at least as much comes to it. */
  async #refill(): Promise<void> {
    this.#windowStart += this.#scanner.position;
    this.#window.drop(this.#scanner.position);
    const enough = 2 * this.#window.length;
    do await this.#reader.readInto(this.#window);
    while (this.#window.length < enough && !this.#reader.done);
    this.#scanner.load(this.#window, this.#reader.done);
  }

  /** Finds, once a cell, what cannot be decoded in the rows just scanned. */
  #checkCharacters({ bytes, rows, rowStart, rowNumber, rowsEnd }: ScannedRows): void {
    if (firstUndecodable(this.#encoding, bytes, rowStart[0], rowsEnd) < 0) return;
    for (let row = 0; row < rows; row++) {
      const rowEnd = row + 1 < rows ? rowStart[row + 1] : rowsEnd;
      if (firstUndecodable(this.#encoding, bytes, rowStart[row], rowEnd) < 0) continue;
      this.#checkCells(rowNumber[row], rowStart[row], bytes.subarray(rowStart[row], rowEnd));
    }
  }

  /** The same for one row, whose bytes stand at `start` in the window. */
  #checkCells(row: number, start: number, rowBytes: Uint8Array): void {
    const cells = scanRow(this.#dialect.delimiter, rowBytes, this.#limits);
    for (let column = 0; column < cells.width; column++) {
      const at = firstUndecodable(this.#encoding, cells.bytes, cells.start[column], cells.end[column]);
      if (at < 0) continue;
      const offset = this.#reader.fileOffset(this.#windowStart + start + at);
      this.#undecodables.push({ row, column, offset });
    }
  }
}

/** How many rows of `width` cells a batch has room for. */
export function batchRows(width: number): number {
  const rows = Math.floor(MAX_BATCH_CELLS / Math.max(1, width));
  return Math.max(FIRST_ROWS, Math.min(MAX_BATCH_ROWS, rows));
}

/** The same room for all batches, but where another width is asked for. */
function oneRoom(): Room {
  let room: ScannedRows | undefined;
  return (width) => {
    if (room?.width !== width) room = roomFor(batchRows(width), width);
    return room;
  };
}

/** All cells of one row. */
function scanRow(delimiter: string, bytes: Uint8Array, limits: Limits): ScannedRows {
  const window = new ByteWindow(bytes.length);
  window.append(bytes);
  const scanner = new CsvScanner(delimiter.charCodeAt(0), limits);
  scanner.load(window, true);
  const width = Math.min(limits.columns, scanner.survey(1).widest);
  scanner.want(firstColumns(width));
  const cells = roomFor(1, width);
  scanner.fill(cells, 1);
  return cells;
}

function firstColumns(count: number): number[] {
  return Array.from({ length: count }, (_, column) => column);
}
