import type { CellBatch } from "../../sheets/cells.js";
import type { Sheet } from "../../sheets/sheet.js";
import type { StoredColumn } from "../columns/columns.js";
import type { CellReport } from "./cell-report.js";

/** Rows of a batch that are to be read: row `source[k]` of the batch is row `target[k]` of the table. */
export interface RowSelection {
  count: number;
  source: Int32Array;
  target: Int32Array;
}

/** Reads one declared column, batch by batch and file by file, into one typed column. */
export interface ColumnReader {
  /** A sheet begins, whose rows start at row `firstRow` of the table; what was remembered of the last one is void. */
  begin(sheet: Sheet, report: CellReport, firstRow: number): void;
  /** Makes room for so many rows. */
  reserve(capacity: number): void;
  /** Reads the cells in place `column` of the batch. */
  read(batch: CellBatch, column: number, rows: RowSelection): void;
  /** Leaves a row of the table without a value: its column is absent, or (`bad`) the whole row is in doubt. */
  leave(row: number, bad: boolean): void;
  /** Bytes of the different texts that are kept; absent where a column keeps none. */
  readonly textBytes?: number;
  /** The column of the first `rows` rows. Nothing may be read after it. */
  finish(rows: number): StoredColumn;
}
