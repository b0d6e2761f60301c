import type { Zone } from "../../base/calendar.js";
import { type Exact, moneyText, ZERO } from "../../base/exact.js";
import { type LineFigures, lineAt } from "../../engine/result/paid.js";
import { answerAt, type ItemFigures, policyAt } from "../../engine/result/parts.js";
import type { ColumnText } from "./column-text.js";
import { itemStart, itemText, lineStart, lineText } from "./row-form.js";
import { exactJson, valueJson } from "./value-json.js";

/** An item of a scorecard as JSON, for any row. */
export class ItemText {
  readonly #start: string;
  readonly #item: ItemFigures;
  /** The column that is measured, where it is one of the same table. */
  readonly #column: ColumnText | undefined;
  readonly #zone: Zone;
  /** Most items give all rows the same points. */
  #points: Exact | undefined;
  #pointsText = "";

  constructor(quantity: string, item: ItemFigures, columns: readonly ColumnText[], zone: Zone) {
    const { of } = item;
    this.#start = itemStart(quantity, item);
    this.#item = item;
    this.#zone = zone;
    const own =
      of?.op === "column" ? columns.find(({ figures }) => figures.column.name === of.name) : undefined;
    this.#column = own && own.figures.column.type.kind === of?.type.kind ? own : undefined;
  }

  at(row: number): string {
    const { points, got, passed, missing, item } = this.#item.scored;
    const own = points[row] ?? ZERO;
    if (own !== this.#points) {
      this.#points = own;
      this.#pointsText = exactJson(own);
    }
    const gap = policyAt(missing[row], item.missing);
    const measured = this.#column ? this.#column.at(row) : this.#measured(row);
    return itemText(this.#start, this.#pointsText, measured, exactJson(got[row]), answerAt(passed, row), gap);
  }

  #measured(row: number): string {
    const value = this.#item.measuredAt(row);
    const { of } = this.#item;
    return value === undefined || !of ? "null" : valueJson(value, of.type, this.#zone);
  }
}

/** A pay line as JSON, for any row that the pay applies to. */
export class LineText {
  readonly #start: string;
  readonly #line: LineFigures;

  constructor(quantity: string, line: LineFigures) {
    this.#start = lineStart(quantity, line);
    this.#line = line;
  }

  /** undefined where the line does not apply */
  at(row: number): string | undefined {
    const line = lineAt(this.#line, row);
    if (!line) return undefined;
    return lineText(this.#start, exactJson(line.exact), moneyText(line.due), moneyText(line.amount), line);
  }
}
