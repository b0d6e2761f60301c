import type { Zone } from "../../base/calendar.js";
import { scaledMoneyText, scaledText } from "../../base/scaled-text.js";
import { numberAt, valueAt } from "../../engine/columns/series.js";
import type { ColumnFigures } from "../../engine/result/table-figures.js";
import { NO_TEXT } from "../../intake/columns/columns.js";
import { isMissing, type Reason } from "../../language/value.js";
import { nameJson, quoted } from "./json-text.js";
import { valueJson } from "./value-json.js";

/**
 * The values of a column as JSON, straight from the engine's numbers where they are scaled. A row may ask for one several
 * times (what is measured for a score is a column as well): it is made once.
 */
export class ColumnText {
  /** `"score":` */
  readonly start: string;
  readonly figures: ColumnFigures;
  readonly isGrade: boolean;
  /** Why there is no value in the row that was asked for last; undefined where there is one. */
  missing: Reason | undefined;
  readonly #zone: Zone;
  readonly #form: "money" | "number" | "other";
  #row = -1;
  #text = "";

  constructor(figures: ColumnFigures, zone: Zone) {
    const { name, type } = figures.column;
    this.start = `${nameJson(name)}:`;
    this.figures = figures;
    this.isGrade = figures.column.role === "grade";
    this.#zone = zone;
    const isNumber = type.kind === "number" || type.kind === "percent" || type.kind === "ratio";
    this.#form = type.kind === "money" ? "money" : isNumber ? "number" : "other";
  }

  at(row: number): string {
    if (row !== this.#row) {
      this.#row = row;
      this.missing = undefined;
      this.#text = this.#inBulk(row) ?? this.#alone(row);
    }
    return this.#text;
  }

  /** What needs no value to be made for it. */
  #inBulk(row: number): string | undefined {
    const { series } = this.figures;
    if (series.kind === "text") {
      const code = series.codes[row];
      return code === NO_TEXT ? undefined : quoted(series.pool.text(code));
    }
    if (series.kind !== "scaled" || this.#form === "other") return undefined;
    const value = numberAt(series, row);
    if (Number.isNaN(value)) return undefined;
    const { denominator } = series;
    return this.#form === "money"
      ? `"${scaledMoneyText(value, denominator)}"`
      : `"${scaledText(value, denominator)}"`;
  }

  #alone(row: number): string {
    const value = valueAt(this.figures.series, row) ?? this.figures.at(row);
    if (isMissing(value)) this.missing = value.missing;
    return valueJson(value, this.figures.column.type, this.#zone);
  }
}
