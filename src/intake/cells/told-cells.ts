import { columnLetters } from "../../base/column-letters.js";
import type { Finding } from "../../findings/finding.js";
import type { Findings } from "../../findings/findings.js";
import type { Sheet } from "../../sheets/sheet.js";

/** Rows and cells of the rows at hand of which the sheet has told an error: what is read of them is no news. */
export class ToldCells {
  readonly #findings: Findings;
  readonly #told = new Set<string>();
  /** Cells of which it was told what is wrong with them for every column that takes a part of them. */
  readonly #ofAll = new Set<string>();

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  /** Passes on what a sheet has found in the rows that it gave last. */
  passOn(sheet: Sheet): void {
    this.#told.clear();
    this.#ofAll.clear();
    for (const found of sheet.takeFindings()) {
      this.#findings.add(found);
      const name = nameOf(found);
      if (name !== undefined) this.#told.add(name);
    }
  }

  /** Several columns may take parts of one cell: is it the first time that this is told of it? */
  isFirst(row: number, header: string, code: string): boolean {
    const name = `${row} ${code} ${header}`;
    if (this.#ofAll.has(name)) return false;
    this.#ofAll.add(name);
    return true;
  }

  /** Was an error of this cell or its row told? `column` from 0; undefined where it is not known. */
  has(row: number, column: number | undefined): boolean {
    if (this.#told.size === 0) return false;
    return (
      this.#told.has(`${row}`) || (column !== undefined && this.#told.has(`${row} ${columnLetters(column)}`))
    );
  }
}

/** `7` for a row, `7 C` for a cell; undefined for what is no error of one. */
function nameOf({ severity, place }: Finding): string | undefined {
  if (severity !== "error" || !place || !("data" in place)) return undefined;
  const { row, column } = place.data;
  if (row === undefined) return undefined;
  return column === undefined ? `${row}` : `${row} ${column}`;
}
