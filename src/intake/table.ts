import type { SheetFacts } from "../sheets/cells.js";
import type { StoredColumn } from "./columns/columns.js";
import type { RowNumbers } from "./columns/row-numbers.js";

/** A file as it was read into a table. */
export interface ReadFile {
  readonly name: string;
  readonly facts: SheetFacts;
  readonly sha256: string;
  /** The row in which the header was found (the last one of a header of two rows), as spreadsheets count. */
  readonly headerRow: number;
  /** For each declared column that was found: its header as the file has it, and its place in the sheet from 0. */
  readonly headers: ReadonlyMap<string, { readonly header: string; readonly column: number }>;
  /** Rows that it gave to the table: its data rows without blank ones, each of a wide table as often as it has units. */
  readonly rows: number;
  /** Of a wide table: how many data rows the file has, and into how many units each is turned, and the headers of these. */
  readonly wide?: { readonly lines: number; readonly each: number; readonly headers: readonly string[] };
  /** Of blocks that stand side by side, whose rows stay rows: for each, what its columns are called. */
  readonly besides?: readonly ReadonlyMap<string, string>[];
}

/** All rows of a table, those with bad cells included: to reject a row is not for intake to decide. */
export interface ReadTable {
  readonly name: string;
  readonly rows: number;
  readonly columns: ReadonlyMap<string, StoredColumn>;
  readonly files: readonly ReadFile[];
  /** For each row, its file as an index into `files`; undefined when there is one file. */
  readonly fileOf: Uint16Array | undefined;
  /** For each row, its number in that file as a spreadsheet program counts it. */
  readonly rowNumber: RowNumbers;
  /**
   * For each row, a hash of the text of all its cells (also of columns that are not kept), to find rows that are
   * wholly equal; only where it was asked for.
   */
  readonly rowHash: Float64Array | undefined;
  /** For each row, 0, or the number (from 1) of the rule of the layout that leaves it out; absent where none does. */
  readonly skippedBy?: Uint8Array;
  /**
   * For each row of a wide table, which unit of its file it was made of; 65535 for a line that stayed whole. In rows of
   * blocks that stay rows, at which of the places side by side its block stands.
   */
  readonly unitOf?: Uint16Array;
  /** For each row of a block, the number of the row in which its block begins; 0 where a file has none. */
  readonly headOf?: Int32Array;
}
