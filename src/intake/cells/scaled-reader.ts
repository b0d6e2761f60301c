import type { CellBatch } from "../../sheets/cells.js";
import type { Sheet } from "../../sheets/sheet.js";
import type { ScaledColumn } from "../columns/columns.js";
import { WholeNumbers } from "../columns/whole-numbers.js";
import type { ColumnDeclaration } from "../declaration.js";
import { trimmed } from "../parse/trimmed.js";
import type { CellCode, CellReport } from "./cell-report.js";
import { cellText } from "./cell-text.js";
import type { ColumnReader, RowSelection } from "./reader.js";
import { Refusals } from "./refusals.js";

/** What the plain cells of a batch come to, whichever column is read; by their place in the selection. */
let plainValues = new Float64Array(0);

/** What a cell comes to: its value, or the code of what hinders it (`cell-empty` also where that is allowed). */
export type Outcome = number | CellCode;

/**
 * What all readers of scaled whole numbers share. Each has a loop of its own for plain cells, as nearly all are. It is
 * kept apart from all else: V8 needs a long time to optimize a loop that calls much, and until it has, the loop takes
 * several times as long.
 */
export abstract class ScaledReader implements ColumnReader {
  protected readonly numbers: WholeNumbers;
  protected readonly declaration: ColumnDeclaration;
  readonly #refusals: Refusals;

  /** `unit`: what nearly all numbers of such a column are multiples of. */
  constructor(declaration: ColumnDeclaration, unit = 1) {
    this.numbers = new WholeNumbers(unit);
    this.declaration = declaration;
    this.#refusals = new Refusals(declaration.emptyAllowed);
  }

  /** Powers of ten by which the values are to be divided. */
  protected abstract get decimals(): number;

  /**
   * Reads cells into `values`, from place `from` of the selection on, and gives the place of the first that is not
   * plain, or their number: what it comes to is for `slowly` to say.
   */
  protected abstract plain(
    batch: CellBatch,
    column: number,
    rows: RowSelection,
    from: number,
    values: Float64Array,
  ): number;

  /** What a cell comes to that is not plain. */
  protected abstract slowly(batch: CellBatch, at: number): Outcome;

  read(batch: CellBatch, column: number, rows: RowSelection): void {
    const { count, source, target } = rows;
    if (plainValues.length < count) plainValues = new Float64Array(count);
    for (let from = 0; from < count; from++) {
      const to = this.plain(batch, column, rows, from, plainValues);
      this.numbers.setAll(target, from, to, plainValues);
      if (to < count) this.#put(batch, source[to] * batch.width + column, source[to], target[to]);
      from = to;
    }
  }

  begin(sheet: Sheet, report: CellReport, _firstRow: number): void {
    this.#refusals.begin(sheet, report);
  }

  reserve(capacity: number): void {
    if (capacity > this.numbers.length) this.numbers.grow(capacity);
  }

  leave(row: number, bad: boolean): void {
    this.numbers.set(row, Number.NaN);
    if (bad) this.#refusals.mark(row);
  }

  finish(rows: number): ScaledColumn {
    this.numbers.end(rows);
    return { kind: "scaled", numbers: this.numbers, decimals: this.decimals, ...this.#refusals.finish(rows) };
  }

  protected get sheet(): Sheet {
    return this.#refusals.sheet;
  }

  /** Text of a cell, trimmed; "" where nothing is left of it. */
  protected text(batch: CellBatch, at: number): string {
    return trimmed(cellText(this.sheet, batch, at));
  }

  #put(batch: CellBatch, at: number, source: number, row: number): void {
    const outcome = this.slowly(batch, at);
    if (typeof outcome === "number") this.numbers.set(row, outcome);
    else {
      this.numbers.set(row, Number.NaN);
      this.#refusals.add(outcome, batch, at, source, row);
    }
  }
}
