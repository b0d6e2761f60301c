/** Sheets made of plain values, in the place of files, so that what is tested is intake alone. */
import { createHash } from "node:crypto";
import type { CellBatch, CellKind, SheetFacts } from "../../src/sheets/cells.js";
import * as cells from "../../src/sheets/cells.js";
import type { OpenFile, SharedTexts, Sheet, SheetHandle } from "../../src/sheets/sheet.js";
import type { ByteSource } from "../../src/sheets/source.js";
import { gb18030 } from "../sheets/encoders.js";

/** Text, "" for a blank, or a cell of another kind with its text. */
export type FakeCell = string | { readonly kind: CellKind; readonly text: string };

export interface FakeSheet {
  readonly name?: string;
  readonly hidden?: boolean;
  readonly date1904?: boolean;
  /** Indices of hidden rows. */
  readonly hiddenRows?: readonly number[];
  /** Texts are handed on as shared strings. */
  readonly shared?: boolean;
  readonly rows: readonly (readonly FakeCell[])[];
}

export interface FakeFile {
  readonly name: string;
  /** One without a name is a CSV. */
  readonly sheets: readonly FakeSheet[];
  /** Rows of a batch after the first; 1000 unless said. */
  readonly batchRows?: number;
  /** As in real files, a sheet says UTF-8 until a batch has a character beyond ASCII. */
  readonly encoding?: "UTF-8" | "GB18030";
}

export const number = (text: string): FakeCell => ({ kind: cells.NUMBER, text });
export const serial = (text: string): FakeCell => ({ kind: cells.SERIAL, text });
export const elapsed = (text: string): FakeCell => ({ kind: cells.ELAPSED, text });
export const percentage = (text: string): FakeCell => ({ kind: cells.PERCENTAGE, text });
export const truth = (yes: boolean): FakeCell => ({ kind: cells.BOOLEAN, text: yes ? "1" : "0" });
export const error = (text: string): FakeCell => ({ kind: cells.ERROR, text });
export const isoDate = (text: string): FakeCell => ({ kind: cells.ISO_DATE, text });
/** Text with doubled quotes, as a quoted CSV field has it. */
export const quoted = (text: string): FakeCell => ({ kind: cells.QUOTED, text: text.replaceAll('"', '""') });

/** The sources of some files, and what opens them. */
export function fakeFiles(...files: readonly FakeFile[]): {
  readonly sources: readonly ByteSource[];
  open(source: ByteSource): Promise<OpenFile>;
} {
  const byName = new Map(files.map((file) => [file.name, file]));
  return {
    sources: files.map(({ name }) => ({ name, size: 1000, read: async () => new Uint8Array(0) })),
    open: async (source) => {
      const file = byName.get(source.name);
      if (!file) throw new Error(`no such fake file: ${source.name}`);
      const sheets: SheetHandle[] = file.sheets.map((sheet) => ({
        name: sheet.name,
        hidden: sheet.hidden ?? false,
        open: async () => new Fake(source, file, sheet),
      }));
      return { source, sheets, findings: [] };
    },
  };
}

class Fake implements Sheet {
  readonly source: ByteSource;
  readonly sharedCount: number;
  readonly sharedTexts: SharedTexts;
  readonly #file: FakeFile;
  readonly #sheet: FakeSheet;
  readonly #strings: string[];
  #next = 0;
  #encodingTold = false;
  #columns: readonly number[] | undefined;

  constructor(source: ByteSource, file: FakeFile, sheet: FakeSheet) {
    this.source = source;
    this.#file = file;
    this.#sheet = sheet;
    const texts = sheet.rows.flat().filter((cell) => typeof cell === "string" && cell !== "");
    this.#strings = sheet.shared ? [...new Set(texts as string[])] : [];
    this.sharedCount = this.#strings.length;
    const lengths = this.#strings.map((text) => Buffer.byteLength(text));
    const start = (index: number) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0);
    this.sharedTexts = {
      bytes: new TextEncoder().encode(this.#strings.join("")),
      start,
      end: (index) => start(index + 1),
    };
  }

  get facts(): SheetFacts {
    const { name, hidden = false, date1904 = false } = this.#sheet;
    const encoding = this.#encodingTold ? (this.#file.encoding ?? "UTF-8") : "UTF-8";
    return name === undefined
      ? { format: "csv", encoding }
      : { format: "xlsx", encoding, sheet: name, hidden, ...(date1904 ? { date1904 } : {}) };
  }

  async next(): Promise<CellBatch | undefined> {
    const { rows } = this.#sheet;
    if (this.#next >= rows.length) return undefined;
    const first = this.#next;
    this.#next = Math.min(rows.length, first + (first === 0 ? 64 : (this.#file.batchRows ?? 1000)));
    return this.#batch(first, rows.slice(first, this.#next));
  }

  narrow(columns: readonly number[]): void {
    this.#columns = columns;
  }

  text(batch: CellBatch, at: number): string {
    const kind = batch.kind[at];
    if (kind === cells.BLANK) return "";
    if (kind === cells.SHARED) return this.shared(batch.start[at]);
    const text = this.decode(batch.bytes.subarray(batch.start[at], batch.end[at]));
    return kind === cells.QUOTED ? text.replaceAll('""', '"') : text;
  }

  decode(bytes: Uint8Array): string {
    return new TextDecoder(this.#file.encoding).decode(bytes);
  }

  shared(index: number): string {
    return this.#strings[index];
  }

  sha256(): string {
    return createHash("sha256").update(JSON.stringify(this.#sheet.rows)).digest("hex");
  }

  readonly isCutShort = false;

  takeFindings() {
    return [];
  }

  #batch(first: number, rows: readonly (readonly FakeCell[])[]): CellBatch {
    const columns =
      this.#columns ?? Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, i) => i);
    const size = rows.length * columns.length;
    const batch: CellBatch = {
      rows: rows.length,
      width: columns.length,
      rowNumber: Int32Array.from(rows, (_, i) => first + i + 1),
      cellCount: Int32Array.from(rows, (row) => this.#count(row)),
      hidden: Uint8Array.from(rows, (_, i) => (this.#sheet.hiddenRows?.includes(first + i) ? 1 : 0)),
      bytes: new Uint8Array(0),
      start: new Int32Array(size),
      end: new Int32Array(size),
      kind: new Uint8Array(size),
    };
    const chunks: Uint8Array[] = [];
    let length = 0;
    rows.forEach((row, r) => {
      columns.forEach((column, c) => {
        const at = r * columns.length + c;
        const cell = row[column] ?? "";
        if (cell === "") return;
        const kind = typeof cell === "string" ? cells.TEXT : cell.kind;
        const text = typeof cell === "string" ? cell : cell.text;
        if (kind === cells.TEXT && this.#sheet.shared) {
          batch.kind[at] = cells.SHARED;
          batch.start[at] = this.#strings.indexOf(text);
          return;
        }
        batch.kind[at] = kind;
        if (kind === cells.BOOLEAN) {
          batch.start[at] = Number(text);
          return;
        }
        const bytes = this.#file.encoding === "GB18030" ? gb18030(text) : Buffer.from(text);
        if (bytes.some((byte) => byte >= 0x80)) this.#encodingTold = true;
        batch.start[at] = length;
        length += bytes.length;
        batch.end[at] = length;
        chunks.push(bytes);
      });
    });
    batch.bytes = Buffer.concat(chunks);
    return batch;
  }

  #count(row: readonly FakeCell[]): number {
    const last = row.findLastIndex((cell) => cell !== "");
    return this.facts.format === "xlsx" || last < 0 ? last + 1 : row.length;
  }
}
