import { type Limits, raising, sizeText, USUAL_LIMITS } from "../../base/limits.js";
import { type Finding, finding, inData } from "../../findings/finding.js";
import type { ColumnReader } from "../cells/reader.js";
import type { TableDeclaration } from "../declaration.js";

/** Holds what a table keeps in memory to its limits: its cells, and the different texts of each column. */
export class Kept {
  readonly #table: TableDeclaration;
  readonly #readers: ReadonlyMap<string, ColumnReader>;
  readonly #limits: Limits;

  constructor(table: TableDeclaration, readers: ReadonlyMap<string, ColumnReader>) {
    this.#table = table;
    this.#readers = readers;
    this.#limits = table.files[0]?.limits ?? USUAL_LIMITS;
  }

  /** So many rows a table of this many columns may have. */
  get mostRows(): number {
    return Math.floor(this.#limits.cells / Math.max(1, this.#readers.size));
  }

  /** What is too much after `rows` rows of the table; `file` was read up to its row `row`. */
  tooMuch(rows: number, file: string, row: number): Finding | undefined {
    const table = this.#table.name;
    if (rows > this.mostRows) {
      return finding("table-too-large", inData({ file }), {
        table,
        row,
        columns: this.#readers.size,
        most: this.#limits.cells,
        option: raising("cells", this.#limits.cells),
      });
    }
    for (const [column, { textBytes = 0 }] of this.#readers) {
      if (textBytes <= this.#limits.texts) continue;
      return finding("texts-too-large", inData({ file }), {
        table,
        column,
        row,
        most: sizeText("texts", this.#limits.texts),
        option: raising("texts", this.#limits.texts),
      });
    }
    return undefined;
  }
}
