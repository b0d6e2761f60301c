/** What a person is shown of their own result: the model of statements, before any form is chosen. */

import type { Language } from "../../base/language.js";
import { namingPlace } from "../../engine/result/naming.js";
import type { ResultColumn, ResultRow, ResultTable } from "../../engine/result/result.js";
import { KEY_JOINT } from "../../engine/words/key-text.js";
import { differenceOf } from "../changes.js";
import { moneyShown, signedMoney } from "../forms.js";
import { cutText } from "../grids/outcome-grids.js";
import { totalColumn } from "../grids/table-grids.js";
import type { Report } from "../report.js";
import { type CardStatement, cardOf } from "./statement-card.js";
import { type Fact, factsOf, shownValue } from "./statement-facts.js";
import { type PayStatement, payOf } from "./statement-pay.js";

/** A scored row as its own person reads it. */
export interface Statement {
  readonly key: string;
  /** What people call it: its name, or the label of a key that is a word; undefined where there is none. */
  readonly name: string | undefined;
  /** What else tells who it is: team, post, date of entry. */
  readonly facts: readonly Fact[];
  /** What it is paid; undefined where nobody is. */
  readonly total: string | undefined;
  /** What it comes to: scores and grades. */
  readonly outcome: readonly Fact[];
  /** What the last closed period paid; undefined where it is not known. */
  readonly before: BeforeStatement | undefined;
  readonly cards: readonly CardStatement[];
  readonly pays: readonly PayStatement[];
  /** Quantities that no scorecard and no pay shows. */
  readonly measures: readonly Fact[];
  readonly flags: readonly string[];
  /** What limits did to the pay, where nothing else tells of it. */
  readonly cuts: readonly string[];
}

/** What was paid before, and what is different now. */
export interface BeforeStatement {
  readonly period: string;
  readonly paid: string;
  /** With its sign. */
  readonly change: string;
}

/** The statement of a scored row. */
export function statementOf(report: Report, row: ResultRow): Statement {
  const { result, manner, insight } = report;
  const { table } = report.scored;
  const total = totalColumn(table);
  const name = nameOf(table, row, manner.language);
  const own = insight?.of(row);
  const cards = [...row.scores.keys()].flatMap((quantity) => cardOf(table, row, quantity, own, report) ?? []);
  const pays = [...row.pay.keys()].map((quantity) => payOf(table, row, quantity, own, report));
  // A measure that an item looks at, or that a line pays, is told there.
  const told = [...cards.flatMap(({ items }) => items), ...pays.flatMap(({ lines }) => lines)];
  const shown = new Set([...cards.map(({ rule }) => rule), ...told.map(({ measure }) => measure)]);
  const isFact = (column: ResultColumn) =>
    (column.role === "link" || column.role === "column") &&
    row.values[table.columns.indexOf(column)] !== name;
  const isMeasure = ({ role, name: quantity }: ResultColumn) =>
    (role === "quantity" || role === "pool" || role === "score" || role === "grade") &&
    !shown.has(`${table.name}.${quantity}`);
  return {
    key: row.key,
    name,
    facts: factsOf(table, row, manner, isFact).filter(({ lack }) => lack === undefined),
    total: total === undefined ? undefined : shownValue(row.values[total], table.columns[total], manner),
    outcome: factsOf(table, row, manner, ({ role }) => role === "score" || role === "grade"),
    before: beforeOf(report, row),
    cards,
    pays,
    measures: factsOf(table, row, manner, isMeasure, { insight, own }),
    flags: table.columns
      .filter((column) => column.role === "flag" && row.flags.includes(column.name))
      .map((column) => column.label[manner.language]),
    // The way to the pay has them as steps.
    cuts: own
      ? []
      : result.cuts
          .filter((cut) => cut.table === table.name && cut.key === row.key)
          .map((cut) => cutText(cut, name ?? row.key, manner)),
  };
}

function beforeOf({ changes }: Report, { key }: ResultRow): BeforeStatement | undefined {
  const own = changes?.rows.get(key);
  const change = own && differenceOf(own);
  if (!changes || !own?.before || !change) return undefined;
  return { period: changes.period, paid: moneyShown(own.before), change: signedMoney(change) };
}

/**
 * What people call a row: its name (`namingPlace`), else its key in words. Undefined where it has neither.
 */
export function nameOf(table: ResultTable, row: ResultRow, language: Language): string | undefined {
  const value = row.values[namingPlace(table.columns)];
  if (typeof value === "string") return value;
  return keyInWords(table, row, language);
}

/**
 * A key of one part or several in the labels of its words; all rows together go by their table's name. Undefined where
 * no part is a word that has a label.
 */
export function keyInWords(table: ResultTable, row: ResultRow, language: Language): string | undefined {
  const { columns } = table;
  if (table.name === "all") return table.label[language];
  const keys = columns.flatMap((column, i) =>
    column.role === "key" ? [{ column, value: row.values[i] }] : [],
  );
  if (keys.length === 1) return keys[0].column.wordLabels?.get(row.key)?.[language];
  if (!keys.some(({ column }) => column.wordLabels)) return undefined;
  const parts = keys.flatMap(({ column, value }) =>
    typeof value === "string" ? [column.wordLabels?.get(value)?.[language] ?? value] : [],
  );
  return parts.length === keys.length ? parts.join(KEY_JOINT) : undefined;
}
