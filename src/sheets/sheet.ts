import type { Finding } from "../findings/finding.js";
import type { CellBatch, SheetFacts } from "./cells.js";
import type { ByteSource } from "./source.js";

/** Shared strings as UTF-8 in one buffer: that of an index is `bytes[start(index), end(index))`. */
export interface SharedTexts {
  readonly bytes: Uint8Array;
  start(index: number): number;
  end(index: number): number;
}

/** A cell as the file has it. */
export interface CellOrigin {
  readonly sheet: Sheet;
  readonly batch: CellBatch;
  readonly at: number;
  /** Its header, where cells of one column come from several. */
  readonly header: string | undefined;
  /** The number of its row, where that is not the row that is read. */
  readonly row?: number | undefined;
}

/** An open sheet, read once from top to bottom. */
export interface Sheet {
  readonly source: ByteSource;
  readonly facts: SheetFacts;
  /**
   * The next rows, or undefined at the end. Rows without any cell are given too (blank lines). The first batch is
   * the first 64 rows, or all where there are fewer, so that a header can be found before `narrow` is called.
   */
  next(): Promise<CellBatch | undefined>;
  /**
   * From the next batch on only these columns (0 is the sheet's first) are reported, in this order: cell `i` of a
   * batch is then the sheet's column `columns[i]`. Findings about cells of other columns that were not taken yet are
   * dropped. To be told, if at all, before the second batch is asked for: others may be under way already.
   */
  narrow(columns: readonly number[]): void;
  /** What a cell of the current batch says, decoded; "" for a blank one. `at` is `row * width + column`. */
  text(batch: CellBatch, at: number): string;
  /** Decodes bytes of the sheet's encoding, such as distinct texts that were kept. */
  decode(bytes: Uint8Array): string;
  /** A shared string by its index (cells of kind SHARED). */
  shared(index: number): string;
  /** How many shared strings there are; 0 for CSV. */
  readonly sharedCount: number;
  /** Their bytes, for those who need no text; undefined for CSV. */
  readonly sharedTexts: SharedTexts | undefined;
  /** SHA-256 of the file in hex; known once the sheet was read to its end. */
  sha256(): string;
  /** Where the cell at `at` of the current batch comes from, in a sheet that is made of another one. */
  origin?(at: number): CellOrigin | undefined;
  /** Did reading have to stop before the sheet's end, or pass over what its cells need? Findings tell why. */
  readonly isCutShort: boolean;
  /** What was wrong with the bytes so far; asking takes them. */
  takeFindings(): Finding[];
}

/** One sheet of a file, before it is read. */
export interface SheetHandle {
  /** The sheet's name; undefined for CSV. */
  readonly name: string | undefined;
  readonly hidden: boolean;
  open(): Promise<Sheet>;
}

/** An input file whose kind was recognised. A file that cannot be read has no sheets and at least one finding. */
export interface OpenFile {
  readonly source: ByteSource;
  readonly sheets: readonly SheetHandle[];
  readonly findings: readonly Finding[];
}
