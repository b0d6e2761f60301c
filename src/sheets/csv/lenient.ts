/**
 * CSV that breaks RFC 4180 by its quotes, as exports do that never double them: csv-parse tells the rows apart, and
 * those that are not written as they should be are written anew, so that one scanner reads both kinds of files.
 */
import { finished } from "node:stream";
import { type Parser, parse } from "csv-parse";
import { type Limits, USUAL_LIMITS } from "../../base/limits.js";
import type { TextReader } from "../encoding/reader.js";
import { roomFor } from "./rows.js";
import { CsvScanner } from "./scanner.js";
import { ByteWindow } from "./window.js";

const QUOTE = 0x22;

/** A row that was written anew, and the cell in which its quotes stood out of place. */
export interface MendedRow {
  /** as a spreadsheet program counts rows */
  readonly row: number;
  /** from 0 */
  readonly column: number;
}

/** Hands on the text of a reader with the quotes of every row put right. */
export class LenientReader implements TextReader {
  /** What was mended so far; whoever reads it may empty it. */
  readonly mended: MendedRow[] = [];
  readonly #inner: TextReader;
  readonly #delimiter: string;
  readonly #parser: Parser;
  /** what was given to the parser and came in no row yet */
  readonly #pending = new ByteWindow(1 << 16);
  readonly #chunk = new ByteWindow(1 << 16);
  /** of the pending bytes, those that are done with */
  #passed = 0;
  /** where in the text what is pending begins, and in what is handed on */
  #taken = 0;
  #given = 0;
  #rows = 0;
  #out: ByteWindow | undefined;
  /** by how much what was handed on is longer than the text, from which place on */
  readonly #shifts: { readonly from: number; readonly longer: number }[] = [];
  #failed = false;
  #done = false;

  constructor(inner: TextReader, delimiter: string, limits: Limits = USUAL_LIMITS) {
    this.#inner = inner;
    this.#delimiter = delimiter;
    this.#parser = parse({
      delimiter,
      // Bytes as characters: none of an encoding that we scan equals a delimiter, quote or line end.
      encoding: "latin1",
      max_record_size: limits.row,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      on_record: (record: string[], { bytes }) => {
        this.#take(record, bytes);
        // Nothing is left for the stream to hand on.
        return null;
      },
    });
    // What it cannot tell apart is handed on as it stands: the scanner says what is wrong, and where.
    this.#parser.on("error", () => {
      this.#failed = true;
    });
  }

  get done(): boolean {
    return this.#done;
  }

  async readInto(window: ByteWindow): Promise<void> {
    this.#out = window;
    await this.#inner.readInto(this.#chunk);
    const bytes = this.#chunk.bytes.slice(0, this.#chunk.length);
    this.#chunk.drop(bytes.length);
    this.#pending.append(bytes);
    if (!this.#failed) await this.#parse(bytes, this.#inner.done);
    if (this.#failed || this.#inner.done) this.#handOn(this.#pending.length - this.#passed);
    this.#pending.drop(this.#passed);
    this.#passed = 0;
    this.#done = this.#inner.done;
  }

  async skipRest(): Promise<void> {
    await this.#inner.skipRest();
    this.#done = true;
  }

  fileOffset(position: number): number {
    const shift = this.#shifts.findLast(({ from }) => from <= position)?.longer ?? 0;
    return this.#inner.fileOffset(position - shift);
  }

  sha256(): string {
    return this.#inner.sha256();
  }

  async #parse(bytes: Uint8Array, isLast: boolean): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#parser.write(bytes, () => resolve());
    });
    if (!isLast || this.#failed) return;
    const ended = new Promise<void>((resolve) => {
      finished(this.#parser, () => resolve());
    });
    this.#parser.resume();
    this.#parser.end();
    await ended;
  }

  /** Takes the next row, which ends at this byte of the text. */
  #take(record: readonly string[], end: number): void {
    this.#rows += 1;
    const length = end - this.#taken;
    const row = this.#pending.bytes.subarray(this.#passed, this.#passed + length);
    const column = row.includes(QUOTE) ? wrongIn(row, this.#delimiter) : undefined;
    if (column === undefined) {
      this.#handOn(length);
      return;
    }
    this.mended.push({ row: this.#rows, column });
    const mended = Buffer.from(`${record.map(quoted).join(this.#delimiter)}\n`, "latin1");
    this.#passed += length;
    this.#taken = end;
    this.#out?.append(mended);
    this.#given += mended.length;
    this.#shifts.push({ from: this.#given, longer: this.#given - this.#taken });
  }

  /** Hands on so many pending bytes as they stand. */
  #handOn(length: number): void {
    this.#out?.append(this.#pending.bytes.subarray(this.#passed, this.#passed + length));
    this.#passed += length;
    this.#taken += length;
    this.#given += length;
  }
}

/** The first cell of a row whose quotes are not as RFC 4180 has them. */
function wrongIn(row: Uint8Array, delimiter: string): number | undefined {
  const window = new ByteWindow(row.length);
  window.append(row);
  const scanner = new CsvScanner(delimiter.charCodeAt(0));
  scanner.load(window, true);
  scanner.fill(roomFor(1, 0), 1);
  return scanner.problems.find(({ kind }) => kind.includes("quote"))?.column;
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
