import type { Bilingual } from "../../base/language.js";
import type { INTAKE } from "../../findings/catalogue/intake.js";
import { type DataPlace, finding, inData } from "../../findings/finding.js";
import type { Findings } from "../../findings/findings.js";
import type { ToldCells } from "./told-cells.js";

/** Codes of findings about one cell; all of them tell `found` and `expected`. */
export type CellCode = Extract<keyof typeof INTAKE, `cell-${string}`>;

/** What is wrong with the cell as a whole, whichever part of it a column takes. */
const OF_THE_CELL: ReadonlySet<CellCode> = new Set(["cell-part-no-time"]);

/** The cells of one column. */
interface ReportedCells {
  readonly header: string;
  /** its place in the sheet, from 0; undefined where there is not one alone */
  readonly column: number | undefined;
  readonly told: ToldCells;
}

/** Where findings about the cells of one column of one sheet go. */
export class CellReport {
  readonly #findings: Findings;
  readonly #place: DataPlace;
  readonly #cells: ReportedCells;
  readonly #expected: Bilingual;
  /** The cell that was told last: one of a line that makes several rows is told once. */
  #last = "";

  /** `sheet`: the place of the sheet; `expected`: what cells of the column are to be. */
  constructor(findings: Findings, sheet: DataPlace, cells: ReportedCells, expected: Bilingual) {
    this.#findings = findings;
    this.#place = { ...sheet, column: cells.header };
    this.#cells = cells;
    this.#expected = expected;
  }

  /**
   * Tells of the cell in `row` (as spreadsheets count); `expected` where more can be said than for the column, `header`
   * where the cell stands under another one.
   */
  add(code: CellCode, row: number, found: Bilingual, expected = this.#expected, header?: string): void {
    const { told, column } = this.#cells;
    if (told.has(row, header === undefined ? column : undefined)) return;
    const name = `${row} ${code} ${header ?? ""}`;
    if (name === this.#last) return;
    this.#last = name;
    if (OF_THE_CELL.has(code) && !told.isFirst(row, header ?? this.#cells.header, code)) return;
    const place =
      header === undefined ? this.#place : { ...this.#place, column: header, readAs: this.#cells.header };
    this.#findings.add(finding(code, inData({ ...place, row }), { found, expected }));
  }
}
