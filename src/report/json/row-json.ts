import type { Zone } from "../../base/calendar.js";
import { moneyText } from "../../base/exact.js";
import type { PaidLine, ResultRow, ResultTable, ScoreItem } from "../../engine/result/result.js";
import { isMissing } from "../../language/value.js";
import { totalColumn } from "../grids/table-grids.js";
import { listed, listJson, nameJson, quoted } from "./json-text.js";
import {
  cardsText,
  cardText,
  groupText,
  itemStart,
  itemText,
  lineStart,
  lineText,
  rowText,
} from "./row-form.js";
import { exactJson, moneyJson, valueJson } from "./value-json.js";

/** The rows of a table as JSON objects, each on one line, from what a result shows of them. */
export function rowJson(table: ResultTable, zone: Zone): (row: ResultRow) => string {
  const total = totalColumn(table);
  const told = toldCards(table);
  const columns = table.columns.map(({ name, type, role }) => {
    return { start: `${nameJson(name)}:`, type, isGrade: role === "grade" };
  });
  return (row) => {
    let values = "";
    let missing = "";
    let grades = "";
    for (let i = 0; i < columns.length; i++) {
      const { start, type, isGrade } = columns[i];
      const value = row.values[i];
      const member = start + valueJson(value, type, zone);
      values = listed(values, member);
      if (isMissing(value)) missing = listed(missing, `${start}"${value.missing}"`);
      if (isGrade) grades = listed(grades, member);
    }
    let links = "";
    for (const [link, key] of row.links) links = listed(links, `${nameJson(link)}:${quoted(key)}`);
    let cards = "";
    for (const [quantity, card] of row.cards) {
      if (told.has(quantity) || card.atMost !== undefined) cards = listed(cards, cardText(quantity, card));
    }
    return rowText({
      key: quoted(row.key),
      links,
      values,
      missing,
      grades,
      scores: entries(row.scores, (quantity, item) => itemJson(quantity, item, zone)),
      cards: cardsText(cards),
      pay: entries(row.pay, lineJson),
      payGroups: entries(row.payGroups, (quantity, group) =>
        groupText(quantity, group, moneyText(group.amount)),
      ),
      total: total === undefined ? "null" : valueJson(row.values[total], columns[total].type, zone),
      flags: listJson(row.flags),
    });
  };
}

/** The scorecards whose outcome is told for all rows: those that have a pass mark or vetoes. */
export function toldCards({ columns }: ResultTable): ReadonlySet<string> {
  const marked = columns.filter(({ card }) => card?.hasPass || card?.hasVeto);
  return new Set(marked.map(({ name }) => name));
}

/** All entries of a map, which mostly has one key. */
function entries<T>(
  of: ReadonlyMap<string, readonly T[]>,
  record: (quantity: string, entry: T) => string,
): string {
  let all = "";
  for (const [quantity, list] of of) for (const entry of list) all = listed(all, record(quantity, entry));
  return all;
}

/** An item of a scorecard as JSON. */
export function itemJson(quantity: string, item: ScoreItem, zone: Zone): string {
  const { points, measured, measuredType, got, passed, missing } = item;
  const found = measured === undefined || !measuredType ? "null" : valueJson(measured, measuredType, zone);
  return itemText(itemStart(quantity, item), exactJson(points), found, exactJson(got), passed, missing);
}

/** A pay line as JSON. */
export function lineJson(quantity: string, line: PaidLine): string {
  const { exact, due, amount } = line;
  return lineText(lineStart(quantity, line), exactJson(exact), moneyJson(due), moneyJson(amount), line);
}
