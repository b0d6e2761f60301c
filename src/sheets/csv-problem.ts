/** What can be wrong with the form of a CSV file, and its limits. */

/** The longest cell, in bytes. A spreadsheet program's own limit is 32,767 characters. */
export const MAX_CELL_BYTES = 1 << 20;
/** The longest row, in bytes. */
export const MAX_ROW_BYTES = 16 << 20;
/** The most columns, as in a spreadsheet program. */
export const MAX_COLUMNS = 16_384;

/** What the scanner meets that RFC 4180 does not allow, or that passes a limit. */
export type CsvProblemKind =
  | "quote-unclosed"
  | "quote-stray"
  | "text-after-quote"
  | "control-character"
  | "too-many-columns"
  | "cell-too-long"
  | "row-too-long";

export interface CsvProblem {
  readonly kind: CsvProblemKind;
  /** as a spreadsheet program counts rows */
  readonly row: number;
  /** from 0 */
  readonly column: number;
  /** the line of the file in which the cell begins, as a text editor counts lines */
  readonly line: number;
  /** the byte that is not allowed, or at which a limit was passed */
  readonly byte: number;
}
