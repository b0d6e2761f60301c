import type { Zone } from "../../base/calendar.js";
import { moneyText } from "../../base/exact.js";
import type { TableFigures } from "../../engine/result/table-figures.js";
import type { TableOfRun } from "../../engine/result/table-of-run.js";
import { totalColumn } from "../grids/table-grids.js";
import { ColumnJson } from "./column-json.js";
import { listed, listJson, nameJson, quoted } from "./json-text.js";
import { PayColumns, ScoreColumns } from "./part-columns.js";
import { cardsText, cardText, groupText, type RowParts, rowText } from "./row-form.js";
import { toldCards } from "./row-json.js";
import { rowsWritten, SLOT } from "./row-template.js";
import { each, list, type Slots, same } from "./slots.js";
import { ROWS_AT_ONCE, TextColumn } from "./text-column.js";

/**
 * The rows of a table as JSON, each behind `before`, as `rowJson` writes them: straight from the columns of the run, each of
 * which is written by itself for some rows, and then row by row from these. What differs between rows in more than
 * its figures (a line that does not apply, an item without a value) is written row by row.
 */
export function* figuresJson(table: TableOfRun, before: string, zone: Zone): Generator<Buffer> {
  const { order } = table.figures;
  const json = new FiguresJson(table, before, zone);
  for (let from = 0; from < order.length; from += ROWS_AT_ONCE) {
    yield json.written(Int32Array.from(order.slice(from, from + ROWS_AT_ONCE)));
  }
}

const COMMA = Buffer.from(",");

class FiguresJson {
  readonly #figures: TableFigures;
  readonly #before: string;
  readonly #columns: readonly ColumnJson[];
  readonly #total: ColumnJson | undefined;
  readonly #key: ColumnJson | undefined;
  readonly #told: ReadonlySet<string>;
  readonly #scores: ScoreColumns;
  readonly #pay: PayColumns;
  /** By link, and by the row that it leads to. */
  readonly #links: readonly (Buffer | undefined)[][];
  /** For what is written row by row. */
  readonly #texts = {
    key: new TextColumn(),
    links: new TextColumn(),
    missing: new TextColumn(),
    cards: new TextColumn(),
    groups: new TextColumn(),
    flags: new TextColumn(),
  };

  constructor(table: TableOfRun, before: string, zone: Zone) {
    const { figures } = table;
    const { key } = figures.table.table;
    const total = totalColumn(table);
    this.#figures = figures;
    this.#before = before;
    this.#columns = figures.columns.map((column) => new ColumnJson(column, zone));
    this.#total = total === undefined ? undefined : this.#columns[total];
    this.#key = this.#columns.find(({ figures: { column, series } }) => {
      return key.length === 1 && key[0] === column.name && series.kind === "text";
    });
    this.#told = toldCards(table);
    this.#scores = new ScoreColumns(figures.cards, this.#columns, zone);
    this.#pay = new PayColumns(figures.pays);
    this.#links = figures.links.map(({ to }) => new Array<Buffer | undefined>(to.rows));
  }

  written(rows: Int32Array): Buffer {
    for (const column of this.#columns) column.fill(rows);
    const grades = this.#columns.filter(({ figures: { column } }) => column.role === "grade");
    const { template, columns } = joined({
      key: this.#keys(rows),
      links: this.#linksOf(rows),
      values: list(this.#columns.map(member)),
      missing: this.#missing(rows),
      grades: list(grades.map(member)),
      scores: this.#scores.fill(rows),
      cards: this.#cards(rows),
      pay: this.#pay.fill(rows),
      payGroups: this.#payGroups(rows),
      total: this.#total ? { template: SLOT, columns: [this.#total.texts] } : same("null"),
      flags: this.#flags(rows),
    });
    return rowsWritten(this.#before + template, columns, rows.length);
  }

  /** A key of one text is a value of the row, too. */
  #keys(rows: Int32Array): Slots {
    if (this.#key?.reasons.length === 0) return { template: SLOT, columns: [this.#key.texts] };
    const { table } = this.#figures;
    return each(this.#texts.key, rows, (row) => quoted(table.keyText(row)));
  }

  /** Many rows lead to the same one, whose key is quoted once. */
  #linksOf(rows: Int32Array): Slots {
    const { links } = this.#figures;
    const texts = this.#texts.links;
    texts.clear();
    for (let k = 0; k < rows.length; k++) {
      const start = texts.used;
      for (let i = 0; i < links.length; i++) {
        const at = links[i].there[rows[k]];
        if (at < 0) continue;
        if (texts.used > start) texts.put(COMMA);
        texts.put(this.#linkTo(i, at));
      }
      texts.end(texts.used);
    }
    return { template: SLOT, columns: [texts] };
  }

  #linkTo(i: number, row: number): Buffer {
    const known = this.#links[i][row];
    if (known) return known;
    const { link, to } = this.#figures.links[i];
    const member = Buffer.from(`${nameJson(link)}:${quoted(to.keyText(row))}`);
    this.#links[i][row] = member;
    return member;
  }

  #missing(rows: Int32Array): Slots {
    const lacking = this.#columns.filter(({ reasons }) => reasons.length > 0);
    if (lacking.length === 0) return same("");
    return each(this.#texts.missing, rows, (_, at) => {
      let all = "";
      for (const { reasons, figures } of lacking) {
        const reason = reasons[at];
        if (reason !== undefined) all = listed(all, `${nameJson(figures.column.name)}:"${reason}"`);
      }
      return all;
    });
  }

  #cards(rows: Int32Array): Slots {
    const told = this.#told;
    const shown = this.#figures.cards.filter(({ quantity, isBounded }) => isBounded || told.has(quantity));
    if (shown.length === 0) return same("");
    return each(this.#texts.cards, rows, (row) => {
      let all = "";
      for (const { quantity, outcomeAt } of shown) {
        const outcome = outcomeAt(row);
        if (!outcome || (outcome.atMost === undefined && !told.has(quantity))) continue;
        all = listed(all, cardText(quantity, outcome));
      }
      return cardsText(all);
    });
  }

  #payGroups(rows: Int32Array): Slots {
    const grouped = this.#figures.pays.filter(({ groups }) => groups.length > 0);
    if (grouped.length === 0) return same("");
    return each(this.#texts.groups, rows, (row) => {
      let all = "";
      for (const { quantity, groupsAt } of grouped) {
        for (const group of groupsAt(row)) {
          all = listed(all, groupText(quantity, group, moneyText(group.amount)));
        }
      }
      return all;
    });
  }

  #flags(rows: Int32Array): Slots {
    const { flags } = this.#figures;
    if (flags.length === 0) return same("[]");
    return each(this.#texts.flags, rows, (row) => {
      return listJson(flags.filter((flag) => flag.at(row) === true).map(({ column }) => column.name));
    });
  }
}

/** A row of these parts. */
function joined(parts: Readonly<Record<keyof RowParts, Slots>>): Slots {
  const { key, links, values, missing, grades, scores, cards, pay, payGroups, total, flags } = parts;
  const inOrder = [key, links, values, missing, grades, scores, cards, pay, payGroups, total, flags];
  const template = rowText({
    key: key.template,
    links: links.template,
    values: values.template,
    missing: missing.template,
    grades: grades.template,
    scores: scores.template,
    cards: cards.template,
    pay: pay.template,
    payGroups: payGroups.template,
    total: total.template,
    flags: flags.template,
  });
  return { template, columns: inOrder.flatMap(({ columns }) => columns) };
}

/** `"score":…` */
function member({ figures, texts }: ColumnJson): Slots {
  return { template: `${nameJson(figures.column.name)}:${SLOT}`, columns: [texts] };
}
