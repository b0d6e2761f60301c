import type { Zone } from "../../base/calendar.js";
import { type Exact, ZERO } from "../../base/exact.js";
import type { LineFigures, PaidFigures } from "../../engine/result/paid.js";
import type { CardFigures, ItemFigures } from "../../engine/result/parts.js";
import { areActive } from "../../engine/rows/active.js";
import type { ColumnJson } from "./column-json.js";
import { listed } from "./json-text.js";
import { addExact, type NumberForm } from "./number-column.js";
import { itemStart, itemText, lineStart, lineText } from "./row-form.js";
import { itemJson, lineJson } from "./row-json.js";
import { SLOT } from "./row-template.js";
import { each, list, type Slots } from "./slots.js";
import { TextColumn } from "./text-column.js";
import { exactJson, valueJson } from "./value-json.js";

/** The items of scorecards, and the lines of pays: both stand in most rows alike, with other figures. */
export interface PartColumns {
  fill(rows: Int32Array): Slots;
}

/** The items of all scorecards of a table. */
export class ScoreColumns implements PartColumns {
  readonly #cards: readonly CardFigures[];
  readonly #items: readonly ItemColumns[];
  readonly #alone = new TextColumn();
  readonly #zone: Zone;

  constructor(cards: readonly CardFigures[], columns: readonly ColumnJson[], zone: Zone) {
    this.#cards = cards;
    this.#items = cards.flatMap(({ quantity, items }) =>
      items.map((item) => new ItemColumns(quantity, item, columns, zone)),
    );
    this.#zone = zone;
  }

  fill(rows: Int32Array): Slots {
    const areAlike =
      this.#cards.every(({ scope }) => areActive(scope, rows)) &&
      this.#items.every((item) => item.arePlain(rows));
    if (areAlike) return list(this.#items.map((item) => item.fill(rows)));
    return each(this.#alone, rows, (row) => {
      let all = "";
      for (const { quantity, itemsAt } of this.#cards) {
        for (const item of itemsAt(row)) all = listed(all, itemJson(quantity, item, this.#zone));
      }
      return all;
    });
  }
}

class ItemColumns {
  readonly #quantity: string;
  readonly #item: ItemFigures;
  readonly #zone: Zone;
  /** What is measured, where it is a column of the same table. */
  readonly #column: ColumnJson | undefined;
  readonly #points = new TextColumn();
  readonly #measured = new TextColumn();
  readonly #got = new TextColumn();

  constructor(quantity: string, item: ItemFigures, columns: readonly ColumnJson[], zone: Zone) {
    const { of } = item;
    this.#quantity = quantity;
    this.#item = item;
    this.#zone = zone;
    this.#column =
      of?.op !== "column"
        ? undefined
        : columns.find(
            ({ figures: { column } }) => column.name === of.name && column.type.kind === of.type.kind,
          );
  }

  /** Is it told in all rows like most: scored as usual, without a mark to pass? */
  arePlain(rows: Int32Array): boolean {
    const { passed, missing } = this.#item.scored;
    return passed === undefined && count(missing, rows) === 0;
  }

  fill(rows: Int32Array): Slots {
    const { points, got, same } = this.#item.scored;
    addAll(this.#got, got, rows, "number", undefined);
    const figures = [this.#column?.texts ?? this.#measuredIn(rows), this.#got];
    const start = itemStart(this.#quantity, this.#item);
    if (same) {
      const template = itemText(start, exactJson(same), SLOT, SLOT, undefined, undefined);
      return { template, columns: figures };
    }
    addAll(this.#points, points, rows, "number", ZERO);
    const template = itemText(start, SLOT, SLOT, SLOT, undefined, undefined);
    return { template, columns: [this.#points, ...figures] };
  }

  #measuredIn(rows: Int32Array): TextColumn {
    const { of, measuredAt } = this.#item;
    each(this.#measured, rows, (row) => {
      const value = measuredAt(row);
      return value === undefined || !of ? "null" : valueJson(value, of.type, this.#zone);
    });
    return this.#measured;
  }
}

/** The lines of all pays of a table. */
export class PayColumns implements PartColumns {
  readonly #pays: readonly PaidFigures[];
  readonly #lines: readonly LineColumns[];
  readonly #alone = new TextColumn();

  constructor(pays: readonly PaidFigures[]) {
    this.#pays = pays;
    this.#lines = pays.flatMap(({ quantity, lines }) => lines.map((line) => new LineColumns(quantity, line)));
  }

  fill(rows: Int32Array): Slots {
    const areAlike =
      this.#pays.every(({ scope, canBeCorrected }) => !canBeCorrected && areActive(scope, rows)) &&
      this.#lines.every((line) => line.arePlain(rows));
    if (areAlike) return list(this.#lines.map((line) => line.fill(rows)));
    return each(this.#alone, rows, (row) => {
      let all = "";
      for (const { quantity, linesAt, correctionsAt } of this.#pays) {
        for (const line of linesAt(row)) all = listed(all, lineJson(quantity, line));
        for (const line of correctionsAt(row)) all = listed(all, lineJson(quantity, line));
      }
      return all;
    });
  }
}

class LineColumns {
  readonly #quantity: string;
  readonly #line: LineFigures;
  readonly #exact = new TextColumn();
  readonly #due = new TextColumn();
  readonly #amount = new TextColumn();

  constructor(quantity: string, line: LineFigures) {
    this.#quantity = quantity;
    this.#line = line;
  }

  /** Is it paid in all rows, with nothing more to be said? */
  arePlain(rows: Int32Array): boolean {
    const { amount, missing } = this.#line.paid;
    return count(amount, rows) === rows.length && count(missing, rows) === 0;
  }

  fill(rows: Int32Array): Slots {
    const { exact, due, amount } = this.#line.paid;
    addAll(this.#exact, exact, rows, "number", ZERO);
    addAll(this.#due, due, rows, "money", ZERO);
    // What nothing bounds is paid as it is due.
    const isPaidAsDue = areSame(due, amount, rows);
    if (!isPaidAsDue) addAll(this.#amount, amount, rows, "money", ZERO);
    const { rule } = this.#line;
    const start = lineStart(this.#quantity, this.#line);
    return {
      template: lineText(start, SLOT, SLOT, SLOT, { rule, missing: undefined }),
      columns: [this.#exact, this.#due, isPaidAsDue ? this.#due : this.#amount],
    };
  }
}

/** In how many of the rows there is something. */
function count(list: readonly (object | undefined)[], rows: Int32Array): number {
  let there = 0;
  for (let i = 0; i < rows.length; i++) if (list[rows[i]] !== undefined) there++;
  return there;
}

/** Is it the same object in both lists, for all of the rows? */
function areSame<T>(one: readonly T[], other: readonly T[], rows: Int32Array): boolean {
  for (let i = 0; i < rows.length; i++) if (one[rows[i]] !== other[rows[i]]) return false;
  return true;
}

function addAll(
  into: TextColumn,
  values: readonly (Exact | undefined)[],
  rows: Int32Array,
  form: NumberForm,
  otherwise: Exact | undefined,
): void {
  into.clear();
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]] ?? otherwise;
    if (value === undefined) into.add("null");
    else addExact(into, value, form);
  }
}
