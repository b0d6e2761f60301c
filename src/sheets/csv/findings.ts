import { columnLetters } from "../../base/column-letters.js";
import { type Limits, raising, sizeText, USUAL_LIMITS } from "../../base/limits.js";
import { type Finding, finding, inData } from "../../findings/finding.js";
import type { MendedRow } from "./lenient.js";
import type { CsvProblem } from "./problem.js";

/** The finding about what the scanner met. */
export function problemFinding(
  file: string,
  delimiter: string,
  problem: CsvProblem,
  limits: Limits = USUAL_LIMITS,
): Finding {
  const { row, line } = problem;
  const column = columnLetters(problem.column);
  const place = inData({ file, row, column });
  switch (problem.kind) {
    case "quote-unclosed":
      return finding("csv-quote-unclosed", place, { line });
    case "quote-stray":
      return finding("csv-quote-stray", place, { line });
    case "text-after-quote":
      return finding("csv-text-after-quote", place, { line, delimiter: shown(delimiter) });
    case "control-character":
      return problem.byte === 0
        ? finding("csv-null-byte", place, {})
        : finding("csv-control-character", place, { character: codePoint(problem.byte) });
    case "too-many-columns":
      return finding("csv-too-many-columns", inData({ file, row }), {
        most: limits.columns,
        delimiter: shown(delimiter),
        option: raising("columns", limits.columns),
      });
    case "cell-too-long":
      return finding("csv-cell-too-long", place, {
        line,
        most: sizeText("cell", limits.cell),
        option: raising("cell", limits.cell),
      });
    case "row-too-long":
      return finding("csv-row-too-long", inData({ file, row }), {
        most: sizeText("row", limits.row),
        option: raising("row", limits.row),
      });
  }
}

/** The finding about a cell whose quotes were taken as text. */
export function mendedFinding(file: string, { row, column }: MendedRow): Finding {
  return finding("csv-quote-taken", inData({ file, row, column: columnLetters(column) }), {});
}

/** A cell with a byte that its encoding does not allow. */
export interface Undecodable {
  readonly row: number;
  /** from 0 */
  readonly column: number;
  /** of the first such byte, in the file */
  readonly offset: number;
}

/** The finding about it: where nobody reads the column, it is only a warning. */
export function undecodableFinding(
  file: string,
  encoding: string,
  { row, column, offset }: Undecodable,
  isRead: boolean,
): Finding {
  const code = isRead ? "text-undecodable" : "text-undecodable-unread";
  const place = inData({ file, row, column: columnLetters(column), offset });
  return finding(code, place, { offset, encoding });
}

/** A delimiter as a message can show it. */
function shown(delimiter: string): string {
  return delimiter === "\t" ? "TAB" : delimiter;
}

function codePoint(byte: number): string {
  return `U+${byte.toString(16).toUpperCase().padStart(4, "0")}`;
}
