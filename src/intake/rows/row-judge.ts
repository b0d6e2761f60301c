import { columnLetters } from "../../base/column-letters.js";
import { type DataPlace, finding, inData } from "../../findings/finding.js";
import type { Findings } from "../../findings/findings.js";
import type { CellBatch, SheetFacts } from "../../sheets/cells.js";

/** What a row of a sheet is taken for. */
export const BLANK_ROW = 0;
export const DATA_ROW = 1;
/** A row of a CSV whose cells may stand in the wrong columns: it counts, its cells do not. */
export const DOUBTFUL_ROW = 2;

/** Judges the rows below a header as wholes, and tells what is odd about them. */
export class RowJudge {
  readonly #findings: Findings;
  readonly #place: DataPlace;
  readonly #format: SheetFacts["format"];
  readonly #headerCells: number;
  #hidden = 0;
  #firstHidden = 0;

  /** `headerCells`: how many cells the header row has. */
  constructor(findings: Findings, place: DataPlace, format: SheetFacts["format"], headerCells: number) {
    this.#findings = findings;
    this.#place = place;
    this.#format = format;
    this.#headerCells = headerCells;
  }

  /** Where the stretch of rows ends, from `from` on, that are data of which nothing is to be told: mostly all of them. */
  usual({ rows, cellCount, hidden }: CellBatch, from: number): number {
    const most = this.#headerCells;
    const least = this.#format === "csv" ? most : 1;
    let row = from;
    while (row < rows && cellCount[row] <= most && cellCount[row] >= least && hidden[row] === 0) row++;
    return row;
  }

  judge(batch: CellBatch, row: number): typeof BLANK_ROW | typeof DATA_ROW | typeof DOUBTFUL_ROW {
    const cells = batch.cellCount[row];
    if (cells === 0) return BLANK_ROW;
    if (batch.hidden[row] === 1) this.#noteHidden(batch.rowNumber[row]);
    if (cells === this.#headerCells) return DATA_ROW;
    if (this.#format === "csv") {
      this.#tell("row-cell-count", batch.rowNumber[row], cells, this.#headerCells);
      return DOUBTFUL_ROW;
    }
    if (cells > this.#headerCells) {
      const [found, expected] = [columnLetters(cells - 1), columnLetters(this.#headerCells - 1)];
      this.#tell("row-beyond-header", batch.rowNumber[row], found, expected);
    }
    return DATA_ROW;
  }

  /** Tells at the end of a sheet what was seen of it as a whole. */
  finish(): void {
    if (this.#hidden === 0) return;
    const values = { count: this.#hidden, row: this.#firstHidden };
    this.#findings.add(finding("rows-hidden", inData(this.#place), values));
  }

  #noteHidden(rowNumber: number): void {
    if (this.#hidden === 0) this.#firstHidden = rowNumber;
    this.#hidden += 1;
  }

  #tell(
    code: "row-cell-count" | "row-beyond-header",
    row: number,
    found: number | string,
    expected: number | string,
  ): void {
    this.#findings.add(finding(code, inData({ ...this.#place, row }), { found, expected }));
  }
}
