import type { Zone } from "../../base/calendar.js";
import { moneyText } from "../../base/exact.js";
import type { PaidFigures } from "../../engine/result/paid.js";
import type { CardFigures } from "../../engine/result/parts.js";
import type { TableFigures } from "../../engine/result/table-figures.js";
import type { TableOfRun } from "../../engine/result/table-of-run.js";
import { isActive } from "../../engine/rows/active.js";
import { totalColumn } from "../grids/table-grids.js";
import { ColumnText } from "./column-text.js";
import { ItemText, LineText } from "./figure-texts.js";
import { listed, listJson, nameJson, quoted } from "./json-text.js";
import { cardText, groupText, rowText } from "./row-form.js";
import { lineJson, toldCards } from "./row-json.js";

/** What of a row is written, as JSON. */
type Write = (row: number) => string;

/**
 * The rows of a table as JSON, as `rowJson` writes them, straight from the columns of the run. Objects of rows that are made
 * only to be written took most of the time: some thousands of them outlived the making of the next ones.
 */
export function figuresJson(table: TableOfRun, zone: Zone): Write {
  const { figures } = table;
  const columns = figures.columns.map((column) => new ColumnText(column, zone));
  const total = totalColumn(table);
  const key = keyWriter(figures, columns);
  const links = linksWriter(figures);
  const scores = scoresWriter(figures.cards, columns, zone);
  const cards = cardsWriter(figures.cards, toldCards(table));
  const pay = payWriter(figures.pays);
  const payGroups = payGroupsWriter(figures.pays);
  const flags = flagsWriter(figures);
  return (row) => {
    let values = "";
    let missing = "";
    let grades = "";
    for (const column of columns) {
      const member = column.start + column.at(row);
      values = listed(values, member);
      if (column.missing !== undefined) missing = listed(missing, `${column.start}"${column.missing}"`);
      if (column.isGrade) grades = listed(grades, member);
    }
    return rowText({
      key: key(row),
      links: links(row),
      values,
      missing,
      grades,
      scores: scores(row),
      cards: cards(row),
      pay: pay(row),
      payGroups: payGroups(row),
      total: total === undefined ? "null" : columns[total].at(row),
      flags: flags(row),
    });
  };
}

/** A key of one text is a value of the row, too. */
function keyWriter({ table }: TableFigures, columns: readonly ColumnText[]): Write {
  const { key } = table.table;
  const own = columns.find(({ figures: { column, series } }) => {
    return key.length === 1 && key[0] === column.name && series.kind === "text";
  });
  return (row) => {
    const text = own?.at(row);
    return text === undefined || own?.missing !== undefined ? quoted(table.keyText(row)) : text;
  };
}

/** Many rows lead to the same one, whose key is quoted once. */
function linksWriter({ links }: TableFigures): Write {
  const known = links.map(({ link, there, to }) => {
    return { start: `${nameJson(link)}:`, there, to, texts: new Array<string | undefined>(to.rows) };
  });
  return (row) => {
    let all = "";
    for (const { start, there, to, texts } of known) {
      const at = there[row];
      if (at < 0) continue;
      texts[at] ??= start + quoted(to.keyText(at));
      all = listed(all, texts[at]);
    }
    return all;
  };
}

function scoresWriter(cards: readonly CardFigures[], columns: readonly ColumnText[], zone: Zone): Write {
  const items = cards.flatMap(({ quantity, scope, items }) =>
    items.map((item) => ({ scope, text: new ItemText(quantity, item, columns, zone) })),
  );
  return (row) => {
    let all = "";
    for (const { scope, text } of items) if (isActive(scope, row)) all = listed(all, text.at(row));
    return all;
  };
}

function cardsWriter(cards: readonly CardFigures[], told: ReadonlySet<string>): Write {
  const shown = cards.filter(({ quantity, isBounded }) => isBounded || told.has(quantity));
  return (row) => {
    let all = "";
    for (const { quantity, outcomeAt } of shown) {
      const outcome = outcomeAt(row);
      if (!outcome || (outcome.atMost === undefined && !told.has(quantity))) continue;
      all = listed(all, cardText(quantity, outcome));
    }
    return all;
  };
}

function payWriter(pays: readonly PaidFigures[]): Write {
  const texts = pays.map((paid) => ({
    paid,
    lines: paid.lines.map((line) => new LineText(paid.quantity, line)),
  }));
  return (row) => {
    let all = "";
    for (const { paid, lines } of texts) {
      if (isActive(paid.scope, row)) {
        for (const line of lines) {
          const text = line.at(row);
          if (text !== undefined) all = listed(all, text);
        }
      }
      for (const line of paid.correctionsAt(row)) all = listed(all, lineJson(paid.quantity, line));
    }
    return all;
  };
}

function payGroupsWriter(pays: readonly PaidFigures[]): Write {
  return (row) => {
    let all = "";
    for (const { quantity, groupsAt } of pays) {
      for (const group of groupsAt(row)) {
        all = listed(all, groupText(quantity, group, moneyText(group.amount)));
      }
    }
    return all;
  };
}

function flagsWriter({ flags }: TableFigures): Write {
  if (flags.length === 0) return () => "[]";
  return (row) => listJson(flags.filter((flag) => flag.at(row) === true).map(({ column }) => column.name));
}
