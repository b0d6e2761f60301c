import { dateText } from "../../base/calendar.js";
import { shown } from "../../base/shown.js";
import { type DataPlace, finding, inData } from "../../findings/finding.js";
import type { Findings } from "../../findings/findings.js";
import type { Unit } from "./wide-columns.js";

/** Columns after the last day of a sheet: they must be empty. */
export class SurplusDays {
  readonly columns: readonly number[];
  readonly #units: readonly Unit[];
  readonly #last: string;
  readonly #place: DataPlace;
  readonly #findings: Findings;
  #isEmpty = true;

  constructor(units: readonly Unit[], last: number, place: DataPlace, findings: Findings) {
    this.#units = units;
    this.columns = units.flatMap((unit) => unit.columns);
    this.#last = dateText(last);
    this.#place = place;
    this.#findings = findings;
  }

  /** Looks at a row of the sheet; `text`: what its cells say. */
  look(row: number, text: (column: number) => string): void {
    for (const { columns, header } of this.#units) {
      for (const column of columns) {
        const said = text(column).trim();
        if (said === "") continue;
        this.#isEmpty = false;
        const at = inData({ ...this.#place, row, column: header });
        this.#findings.add(finding("wide-day-surplus", at, { found: `“${shown(said)}”`, last: this.#last }));
      }
    }
  }

  /** At the end of the sheet: tells of the columns that were passed over. */
  finish(): void {
    if (!this.#isEmpty) return;
    const columns = this.#units.map(({ header }) => shown(header));
    const values = { count: columns.length, last: this.#last, columns };
    this.#findings.add(finding("wide-days-surplus", inData(this.#place), values));
  }
}
