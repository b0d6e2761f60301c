import { BLANK, BOOLEAN, type CellBatch, NUMBER } from "../../sheets/cells.js";
import type { Sheet } from "../../sheets/sheet.js";
import { NO, type TruthColumn, UNKNOWN, YES } from "../columns/columns.js";
import { DistinctCells } from "../columns/distinct-cells.js";
import type { ColumnDeclaration } from "../declaration.js";
import { parseTruth } from "../parse/parse-truth.js";
import { trimmed } from "../parse/trimmed.js";
import type { CellReport } from "./cell-report.js";
import { asciiOf, isText } from "./cell-text.js";
import type { ColumnReader, RowSelection } from "./reader.js";
import { Refusals } from "./refusals.js";

/** What a cell comes to that is neither yes nor no. */
const EMPTY = 3;
const UNREADABLE = 4;
const OTHER_FORMAT = 5;

/** Reads yes and no, of texts, of a spreadsheet's truth values and of its numbers 1 and 0. */
export class TruthReader implements ColumnReader {
  readonly #refusals: Refusals;
  #values = new Uint8Array(0);
  #distinct: DistinctCells | undefined;

  constructor(declaration: ColumnDeclaration) {
    this.#refusals = new Refusals(declaration.emptyAllowed);
  }

  begin(sheet: Sheet, report: CellReport): void {
    this.#refusals.begin(sheet, report);
    this.#distinct = new DistinctCells(sheet, truthOf);
  }

  reserve(capacity: number): void {
    if (capacity <= this.#values.length) return;
    const grown = new Uint8Array(capacity);
    grown.set(this.#values);
    this.#values = grown;
  }

  leave(row: number, bad: boolean): void {
    this.#values[row] = UNKNOWN;
    if (bad) this.#refusals.mark(row);
  }

  finish(rows: number): TruthColumn {
    return { kind: "truth", values: this.#values.subarray(0, rows), ...this.#refusals.finish(rows) };
  }

  read(batch: CellBatch, column: number, rows: RowSelection): void {
    const { start, kind, width } = batch;
    const { count, source, target } = rows;
    const distinct = this.#distinct;
    if (!distinct) throw new Error("a column was read before its sheet began");
    for (let k = 0; k < count; k++) {
      const at = source[k] * width + column;
      let truth = OTHER_FORMAT;
      if (isText(kind[at])) truth = distinct.of(batch, at);
      else if (kind[at] === BLANK) truth = EMPTY;
      else if (kind[at] === BOOLEAN) truth = start[at] === 1 ? YES : NO;
      else if (kind[at] === NUMBER) truth = truthOf(asciiOf(batch, at));
      this.#values[target[k]] = truth <= YES ? truth : UNKNOWN;
      if (truth > YES) this.#refuse(truth, batch, at, source[k], target[k]);
    }
  }

  #refuse(why: number, batch: CellBatch, at: number, source: number, row: number): void {
    const code = why === EMPTY ? "cell-empty" : why === UNREADABLE ? "cell-unreadable" : "cell-format";
    this.#refusals.add(code, batch, at, source, row);
  }
}

function truthOf(text: string): number {
  return trimmed(text) === "" ? EMPTY : (parseTruth(text) ?? UNREADABLE);
}
