import type { Zone } from "../../base/calendar.js";
import { type ScaledSeries, StoredSeries } from "../../engine/columns/series.js";
import type { ColumnFigures } from "../../engine/result/table-figures.js";
import { NO_TEXT } from "../../intake/columns/columns.js";
import { isMissing, type Missing, type Reason } from "../../language/value.js";
import { addExact, addScaled, type NumberForm } from "./number-column.js";
import { addPooled } from "./pooled-text.js";
import { ROWS_AT_ONCE, TextColumn } from "./text-column.js";
import { valueJson } from "./value-json.js";

const numbers = new Float64Array(ROWS_AT_ONCE);

/** The values of a column of a result as JSON, some rows at a time. */
export class ColumnJson {
  readonly figures: ColumnFigures;
  readonly texts = new TextColumn();
  /** Why there is no value, for each of the rows; empty where all have one. */
  readonly reasons: (Reason | undefined)[] = [];
  readonly #zone: Zone;
  /** undefined: not by digits */
  readonly #form: NumberForm | undefined;

  constructor(figures: ColumnFigures, zone: Zone) {
    const { kind } = figures.column.type;
    this.figures = figures;
    this.#zone = zone;
    const isPlain = kind === "number" || kind === "percent" || kind === "ratio";
    this.#form = kind === "money" ? "money" : isPlain ? "number" : undefined;
  }

  fill(rows: Int32Array): void {
    this.texts.clear();
    this.reasons.length = 0;
    const { series } = this.figures;
    if (series.kind === "text") {
      for (let i = 0; i < rows.length; i++) {
        const code = series.codes[rows[i]];
        if (code === NO_TEXT) this.#addAlone(rows[i], i);
        else addPooled(this.texts, series.pool, code);
      }
    } else if (series.kind === "scaled" && this.#form !== undefined)
      this.#addScaled(series, rows, this.#form);
    else if (series.kind === "exact" && this.#form !== undefined) {
      for (let i = 0; i < rows.length; i++) {
        const value = series.values[rows[i]];
        if (isMissing(value)) this.#addGap(value, i);
        else addExact(this.texts, value, this.#form);
      }
    } else for (let i = 0; i < rows.length; i++) this.#addAlone(rows[i], i);
  }

  #addScaled(series: ScaledSeries, rows: Int32Array, form: NumberForm): void {
    const values = numbers.subarray(0, rows.length);
    if (series instanceof StoredSeries) series.take(rows, values);
    else for (let i = 0; i < rows.length; i++) values[i] = series.values[rows[i]];
    if (values.some(Number.isNaN)) for (let i = 0; i < rows.length; i++) this.#addAlone(rows[i], i);
    else addScaled(this.texts, values, series.denominator, form);
  }

  #addAlone(row: number, at: number): void {
    const value = this.figures.at(row);
    if (isMissing(value)) this.#addGap(value, at);
    else this.texts.add(valueJson(value, this.figures.column.type, this.#zone));
  }

  #addGap({ missing }: Missing, at: number): void {
    this.reasons[at] = missing;
    this.texts.add("null");
  }
}
