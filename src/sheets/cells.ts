/**
 * Cells as bytes. A reader hands on batches: one byte buffer and, for each cell, where in it its text stands and
 * how it is to be understood. So a column is read in one tight loop, and nothing becomes a string that need not.
 */

/** How a cell's bytes are to be understood. */
export type CellKind = number;
/** Nothing there: no cell, or an empty one. */
export const BLANK = 0;
/** Text in the sheet's byte encoding, as it stands. */
export const TEXT = 1;
/** Text of a quoted CSV field in which a quote is written twice. */
export const QUOTED = 2;
/** XML text with entities or `_xHHHH_` escapes in it; only `Sheet.text` reads it. */
export const MARKUP = 3;
/** A shared string of the workbook; `start` is its index, `end` is unused. */
export const SHARED = 4;
/** A spreadsheet number: ASCII digits as XML has them (`12`, `-0.5`, `1.2E-3`). */
export const NUMBER = 5;
/** A number that its style shows as a date or date with time: days in the workbook's date system. */
export const SERIAL = 6;
/** A number that its style shows as a time or an elapsed time (`h:mm`, `[h]:mm`): a fraction of days. */
export const ELAPSED = 7;
/** A number that its style shows as a percentage: `0.5` for 50 %. */
export const PERCENTAGE = 8;
/** `start` is 1 for true, 0 for false. */
export const BOOLEAN = 9;
/** An error value such as `#N/A`, as ASCII text. */
export const ERROR = 10;
/** A date in ISO 8601 (`t="d"`), as ASCII text. */
export const ISO_DATE = 11;
/** A cell that is not of the form that is declared for it; `start` says what is wrong, and `Sheet.origin` what it holds. */
export const UNFIT = 12;

/** Some rows of a sheet. It is filled anew by the next call of `next`: nothing of it may be kept. */
export interface CellBatch {
  /** number of rows in it */
  rows: number;
  /** cells a row has in `start`, `end` and `kind`: cell `column` of row `i` is at `i * width + column` */
  width: number;
  /** for each row, its number as a spreadsheet program counts it, from 1 */
  rowNumber: Int32Array;
  /**
   * For each row, how many cells it really has, 0 where all of them are blank (also those that `narrow` leaves
   * out): CSV counts every cell, XLSX up to the last that is not blank. Whether that is right is for intake to judge.
   */
  cellCount: Int32Array;
  /** for each row, 1 where the sheet hides it */
  hidden: Uint8Array;
  bytes: Uint8Array;
  start: Int32Array;
  end: Int32Array;
  kind: Uint8Array;
}

/** What was detected about a file or sheet, to be stated with the results; nothing is guessed silently. */
export interface SheetFacts {
  readonly format: "csv" | "xlsx";
  /** of the file's texts: `UTF-8`, `UTF-8 with BOM`, `UTF-16LE`, `UTF-16BE`, `GB18030` */
  readonly encoding: string;
  /** CSV: what parts the cells */
  readonly delimiter?: string;
  /** CSV: quotes out of place were taken as text */
  readonly lenient?: boolean;
  /** XLSX: the sheet's name, and whether the workbook hides it */
  readonly sheet?: string;
  readonly hidden?: boolean;
  /** XLSX: days are counted from 1904 */
  readonly date1904?: boolean;
  /** XLSX: number of merged areas; only the top-left cell of one has a value */
  readonly merged?: number;
}
