import type { Limits } from "../../base/limits.js";
import type { Finding } from "../../findings/finding.js";
import { BLANK, type CellBatch, QUOTED, type SheetFacts } from "../cells.js";
import { scannedEncoding, type TextEncoding } from "../encoding/encoding.js";
import type { Sheet } from "../sheet.js";
import type { ByteSource } from "../source.js";
import type { BatchReader, CsvForm } from "./batches.js";
import { mendedFinding, problemFinding, undecodableFinding } from "./findings.js";
import type { LenientReader, MendedRow } from "./lenient.js";

/** What a CSV file is read from. */
export interface CsvInput {
  readonly source: ByteSource;
  readonly form: CsvForm;
  readonly batches: BatchReader;
  /** Where quotes out of place are put right: the reader that does so, below `batches`. */
  readonly lenient?: LenientReader;
}

/** A CSV file as a sheet: turns what is wrong with its bytes to findings, and bytes to text. */
export class CsvSheet implements Sheet {
  readonly source: ByteSource;
  readonly facts: SheetFacts & { readonly delimiter: string };
  readonly sharedCount = 0;
  readonly sharedTexts = undefined;
  readonly #limits: Limits;
  readonly #decoder: InstanceType<typeof TextDecoder>;
  readonly #batches: BatchReader;
  readonly #mended: MendedRow[];
  #copy = new Uint8Array(1 << 10);
  /** the columns that are read; undefined: all */
  #wanted: ReadonlySet<number> | undefined;

  constructor({ source, form, batches, lenient }: CsvInput) {
    this.source = source;
    this.#limits = form.limits;
    this.#mended = lenient?.mended ?? [];
    this.facts = {
      format: "csv",
      encoding: encodingName(form.encoding),
      delimiter: form.dialect.delimiter,
      ...(lenient && { lenient: true }),
    };
    // Only the mark at the start of a file is no text, and the reader takes that off.
    this.#decoder = new TextDecoder(scannedEncoding(form.encoding), { ignoreBOM: true });
    this.#batches = batches;
  }

  async next(): Promise<CellBatch | undefined> {
    return this.#batches.next();
  }

  narrow(columns: readonly number[]): void {
    this.#wanted = new Set(columns);
    this.#batches.narrow(columns);
  }

  text(batch: CellBatch, at: number): string {
    const kind = batch.kind[at];
    if (kind === BLANK) return "";
    const text = this.decode(batch.bytes.subarray(batch.start[at], batch.end[at]));
    return kind === QUOTED ? text.replaceAll('""', '"') : text;
  }

  decode(bytes: Uint8Array): string {
    return this.#decoder.decode(bytes.buffer instanceof SharedArrayBuffer ? this.#copied(bytes) : bytes);
  }

  /** A decoder takes no memory that threads share; an array for each text would be more garbage than the texts. */
  #copied(bytes: Uint8Array): Uint8Array {
    if (this.#copy.length < bytes.length) this.#copy = new Uint8Array(2 * bytes.length);
    this.#copy.set(bytes);
    return this.#copy.subarray(0, bytes.length);
  }

  shared(index: number): string {
    throw new Error(`CSV has no shared strings; asked for number ${index}`);
  }

  sha256(): string {
    return this.#batches.sha256();
  }

  get isCutShort(): boolean {
    return this.#batches.isCutShort;
  }

  takeFindings(): Finding[] {
    const isRead = (column: number) => this.#wanted?.has(column) ?? true;
    const file = this.source.name;
    const { delimiter, encoding } = this.facts;
    return [
      ...this.#mended.splice(0).map((mended) => mendedFinding(file, mended)),
      ...this.#batches
        .takeProblems()
        // Quotes out of place may shift all cells of a row; a control character is its own cell's matter.
        .filter(({ kind, column }) => kind !== "control-character" || isRead(column))
        .map((problem) => problemFinding(file, delimiter, problem, this.#limits)),
      ...this.#batches
        .takeUndecodables()
        .map((found) => undecodableFinding(file, encoding, found, isRead(found.column))),
    ];
  }
}

function encodingName({ encoding, mark }: TextEncoding): string {
  return encoding === "UTF-8" && mark > 0 ? "UTF-8 with BOM" : encoding;
}
