import type { CellBatch } from "../sheets/cells.js";
import type { Sheet } from "../sheets/sheet.js";
import type { CellCode, CellReport } from "./cell-report.js";
import { cellText } from "./cell-text.js";
import type { ScaledColumn } from "./columns.js";
import type { ColumnDeclaration } from "./declaration.js";
import type { ColumnReader, RowSelection } from "./reader.js";
import { Refusals } from "./refusals.js";
import { trimmed } from "./trimmed.js";

/** What a cell comes to: its value, or the code of what hinders it (`cell-empty` also where that is allowed). */
export type Outcome = number | CellCode;

/** What all readers of scaled whole numbers share; each has a loop of its own in `read`. */
export abstract class ScaledReader implements ColumnReader {
  protected values = new Float64Array(0);
  protected readonly declaration: ColumnDeclaration;
  readonly #refusals: Refusals;

  constructor(declaration: ColumnDeclaration) {
    this.declaration = declaration;
    this.#refusals = new Refusals(declaration.emptyAllowed);
  }

  /** Powers of ten by which the values are to be divided. */
  protected abstract get decimals(): number;

  abstract read(batch: CellBatch, column: number, rows: RowSelection): void;

  begin(sheet: Sheet, report: CellReport, _firstRow: number): void {
    this.#refusals.begin(sheet, report);
  }

  reserve(capacity: number): void {
    if (capacity <= this.values.length) return;
    const grown = new Float64Array(capacity);
    grown.set(this.values);
    this.values = grown;
  }

  leave(row: number, bad: boolean): void {
    this.values[row] = Number.NaN;
    if (bad) this.#refusals.mark(row);
  }

  finish(rows: number): ScaledColumn {
    const values = this.values.subarray(0, rows);
    return { kind: "scaled", values, decimals: this.decimals, ...this.#refusals.finish(rows) };
  }

  protected get sheet(): Sheet {
    return this.#refusals.sheet;
  }

  /** Text of a cell, trimmed; "" where nothing is left of it. */
  protected text(batch: CellBatch, at: number): string {
    return trimmed(cellText(this.sheet, batch, at));
  }

  /** Stores what a cell comes to. */
  protected put(outcome: Outcome, batch: CellBatch, at: number, source: number, row: number): void {
    if (typeof outcome === "number") this.values[row] = outcome;
    else {
      this.values[row] = Number.NaN;
      this.#refusals.add(outcome, batch, at, source, row);
    }
  }
}
