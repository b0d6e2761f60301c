import type { Bilingual } from "../base/language.js";
import type { INTAKE } from "../findings/catalogue/intake.js";
import { type DataPlace, finding, inData } from "../findings/finding.js";
import type { Findings } from "../findings/findings.js";

/** Codes of findings about one cell; all of them tell `found` and `expected`. */
export type CellCode = Extract<keyof typeof INTAKE, `cell-${string}`>;

/** Where findings about the cells of one column of one sheet go. */
export class CellReport {
  readonly #findings: Findings;
  readonly #place: DataPlace;
  readonly #expected: Bilingual;

  /** `sheet`: the place of the sheet; `expected`: what cells of the column are to be. */
  constructor(findings: Findings, sheet: DataPlace, header: string, expected: Bilingual) {
    this.#findings = findings;
    this.#place = { ...sheet, column: header };
    this.#expected = expected;
  }

  /**
   * Tells of the cell in `row` (as spreadsheets count); `expected` where more can be said than for the column, `header`
   * where the cell stands under another one.
   */
  add(code: CellCode, row: number, found: Bilingual, expected = this.#expected, header?: string): void {
    const place = header === undefined ? this.#place : { ...this.#place, column: header };
    this.#findings.add(finding(code, inData({ ...place, row }), { found, expected }));
  }
}
