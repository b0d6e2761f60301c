import type { Bilingual } from "../../base/language.js";
import { type CellBatch, ERROR, UNFIT } from "../../sheets/cells.js";
import type { Sheet } from "../../sheets/sheet.js";
import type { CellCode, CellReport } from "./cell-report.js";
import { describedCell } from "./cell-text.js";
import { unfitCode } from "./unfit.js";

const FIRST_ROWS = 1024;
const EMPTY: Bilingual = { en: "empty", zh: "为空" };

/** What all column readers do with cells that give no value: tell of them, and mark those that are bad. */
export class Refusals {
  readonly #emptyAllowed: boolean;
  #sheet: Sheet | undefined;
  #report: CellReport | undefined;
  /** absent while every cell was read as declared */
  #bad: Uint8Array | undefined;

  constructor(emptyAllowed: boolean) {
    this.#emptyAllowed = emptyAllowed;
  }

  begin(sheet: Sheet, report: CellReport): void {
    this.#sheet = sheet;
    this.#report = report;
  }

  get sheet(): Sheet {
    if (!this.#sheet) throw new Error("a column was read before its sheet began");
    return this.#sheet;
  }

  /**
   * Takes note of the cell at `at`, in row `source` of the batch and row `row` of the table. An empty cell
   * (`cell-empty`) is told only where none may be; an error value is told as that, whatever the code.
   */
  add(code: CellCode, batch: CellBatch, at: number, source: number, row: number, expected?: Bilingual): void {
    if (code === "cell-empty" && this.#emptyAllowed) return;
    this.mark(row);
    const kind = batch.kind[at];
    const told = kind === ERROR ? "cell-error" : kind === UNFIT ? unfitCode(batch.start[at]) : code;
    const from = this.sheet.origin?.(at);
    const cell = from ?? { sheet: this.sheet, batch, at };
    const found = code === "cell-empty" ? EMPTY : describedCell(cell.sheet, cell.batch, cell.at);
    this.#report?.add(told, from?.row ?? batch.rowNumber[source], found, expected, from?.header);
  }

  /** Marks the cell of a row as bad. */
  mark(row: number): void {
    if (!this.#bad || this.#bad.length <= row) {
      this.#bad = this.#grown(Math.max(row + 1, 2 * (this.#bad?.length ?? 0), FIRST_ROWS));
    }
    this.#bad[row] = 1;
  }

  /** The marks as a column of `rows` rows has them: `{}` where there are none. */
  finish(rows: number): { readonly bad?: Uint8Array } {
    if (!this.#bad) return {};
    const bad = this.#bad.length < rows ? this.#grown(rows) : this.#bad;
    return { bad: bad.subarray(0, rows) };
  }

  #grown(capacity: number): Uint8Array {
    const grown = new Uint8Array(capacity);
    if (this.#bad) grown.set(this.#bad);
    return grown;
  }
}
