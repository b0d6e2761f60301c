import { type Limits, USUAL_LIMITS } from "../../base/limits.js";
import type { Finding } from "../../findings/finding.js";
import { BLANK, type CellBatch, QUOTED, type SheetFacts } from "../cells.js";
import { firstUndecodable, type ScannedEncoding } from "../encoding/characters.js";
import type { TextEncoding } from "../encoding/encoding.js";
import type { TextReader } from "../encoding/reader.js";
import type { Sheet } from "../sheet.js";
import type { ByteSource } from "../source.js";
import type { CsvDialect } from "./dialect.js";
import { mendedFinding, problemFinding, type Undecodable, undecodableFinding } from "./findings.js";
import type { LenientReader, MendedRow } from "./lenient.js";
import { roomFor, type ScannedRows } from "./rows.js";
import { CsvScanner } from "./scanner.js";
import { ByteWindow } from "./window.js";

/** Rows of the first batch. */
const FIRST_ROWS = 64;
/** Rows and cells that a later batch has room for; very wide ones still have the rows of the first. */
const MAX_BATCH_ROWS = 4096;
const MAX_BATCH_CELLS = 1 << 18;

/** What a CSV file is read from. */
export interface CsvInput {
  readonly source: ByteSource;
  readonly encoding: TextEncoding;
  readonly dialect: CsvDialect;
  readonly reader: TextReader;
  /** Where quotes out of place are put right: the reader that does so, over the other. */
  readonly lenient: LenientReader | undefined;
  /** Bytes that are read at a time. */
  readonly chunkBytes: number;
}

/** A CSV file as a sheet: fetches bytes, has them scanned, checks their characters, turns problems to findings. */
export class CsvSheet implements Sheet {
  readonly source: ByteSource;
  readonly facts: SheetFacts & { readonly delimiter: string };
  readonly sharedCount = 0;
  readonly sharedTexts = undefined;
  readonly #dialect: CsvDialect;
  readonly #limits: Limits;
  /** of the bytes handed on; UTF-16 became UTF-8 */
  readonly #encoding: ScannedEncoding;
  readonly #decoder: InstanceType<typeof TextDecoder>;
  readonly #reader: TextReader;
  readonly #window: ByteWindow;
  readonly #scanner: CsvScanner;
  readonly #mended: MendedRow[];
  readonly #undecodables: Undecodable[] = [];

  /** where in the text the window begins */
  #windowStart = 0;
  #begun = false;
  /** the columns that are read; undefined: all */
  #wanted: ReadonlySet<number> | undefined;
  #room: ScannedRows = batchRoom(0);

  constructor({ source, encoding, dialect, reader, lenient, chunkBytes }: CsvInput) {
    this.source = source;
    this.#limits = source.limits ?? USUAL_LIMITS;
    this.#mended = lenient?.mended ?? [];
    this.facts = {
      format: "csv",
      encoding: encodingName(encoding),
      delimiter: dialect.delimiter,
      ...(lenient && { lenient: true }),
    };
    this.#dialect = dialect;
    this.#encoding = encoding.encoding === "GB18030" ? "GB18030" : "UTF-8";
    // Only the mark at the start of a file is no text, and the reader takes that off.
    this.#decoder = new TextDecoder(this.#encoding, { ignoreBOM: true });
    this.#reader = lenient ?? reader;
    this.#window = new ByteWindow(2 * chunkBytes);
    this.#scanner = new CsvScanner(dialect.delimiter.charCodeAt(0), this.#limits);
  }

  async next(): Promise<CellBatch | undefined> {
    const isFirst = !this.#begun;
    if (isFirst) await this.#begin();
    for (;;) {
      if (this.#fill(isFirst) > 0) {
        this.#checkCharacters();
        return this.#room;
      }
      if (this.#scanner.stopped) await this.#reader.skipRest();
      if (this.#reader.done) return undefined;
      await this.#refill();
    }
  }

  narrow(columns: readonly number[]): void {
    this.#wanted = new Set(columns);
    this.#scanner.want(columns);
    this.#room = batchRoom(columns.length);
  }

  text(batch: CellBatch, at: number): string {
    const kind = batch.kind[at];
    if (kind === BLANK) return "";
    const text = this.decode(batch.bytes.subarray(batch.start[at], batch.end[at]));
    return kind === QUOTED ? text.replaceAll('""', '"') : text;
  }

  decode(bytes: Uint8Array): string {
    return this.#decoder.decode(bytes);
  }

  shared(index: number): string {
    throw new Error(`CSV has no shared strings; asked for number ${index}`);
  }

  sha256(): string {
    return this.#reader.sha256();
  }

  get isCutShort(): boolean {
    return this.#scanner.stopped;
  }

  takeFindings(): Finding[] {
    const isRead = (column: number) => this.#wanted?.has(column) ?? true;
    const file = this.source.name;
    const { delimiter, encoding } = this.facts;
    return [
      ...this.#mended.splice(0).map((mended) => mendedFinding(file, mended)),
      ...this.#scanner.problems
        .splice(0)
        // Quotes out of place may shift all cells of a row; a control character is its own cell's matter.
        .filter(({ kind, column }) => kind !== "control-character" || isRead(column))
        .map((problem) => problemFinding(file, delimiter, problem, this.#limits)),
      ...this.#undecodables
        .splice(0)
        .map((found) => undecodableFinding(file, encoding, found, isRead(found.column))),
    ];
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

  /** Scans the next whole rows at hand and gives their number. Before `narrow` all columns are read. */
  #fill(isFirst: boolean): number {
    const limit = isFirst ? FIRST_ROWS : MAX_BATCH_ROWS;
    if (!this.#wanted) {
      const width = Math.min(this.#limits.columns, this.#scanner.survey(limit).widest);
      if (this.#room.width !== width) this.#room = batchRoom(width);
      this.#scanner.want(firstColumns(width));
    }
    return this.#scanner.fill(this.#room, Math.min(limit, this.#room.rowNumber.length));
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
  #checkCharacters(): void {
    const { bytes, rows, rowStart, rowNumber } = this.#room;
    const end = this.#scanner.position;
    if (firstUndecodable(this.#encoding, bytes, rowStart[0], end) < 0) return;
    for (let row = 0; row < rows; row++) {
      const rowEnd = row + 1 < rows ? rowStart[row + 1] : end;
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

function batchRoom(width: number): ScannedRows {
  const rows = Math.floor(MAX_BATCH_CELLS / Math.max(1, width));
  return roomFor(Math.max(FIRST_ROWS, Math.min(MAX_BATCH_ROWS, rows)), width);
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

function encodingName({ encoding, mark }: TextEncoding): string {
  return encoding === "UTF-8" && mark > 0 ? "UTF-8 with BOM" : encoding;
}
