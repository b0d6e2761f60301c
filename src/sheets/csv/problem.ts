/** What can be wrong with the form of a CSV file. */

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
