/** What a person is shown of their own result: the model of statements, before any form is chosen. */
import { type Exact, toFixed, ZERO } from "../base/exact.js";
import type { PaidLine, ResultColumn, ResultRow, ResultTable, ScoreItem } from "../engine/result.js";
import { isMissing, type Value } from "../language/value.js";
import { isTarget, targetName } from "../rulebook/names.js";
import { differenceOf } from "./changes.js";
import { type Manner, moneyShown, reasonShown, shownForm, signedMoney } from "./forms.js";
import type { Insight, WayTold } from "./insight.js";
import { cutText } from "./outcome-grids.js";
import { itemRemark, lineRemark, outcomeRemarks } from "./remarks.js";
import type { Report } from "./report.js";
import { totalColumn } from "./table-grids.js";

/** A scored row as its own person reads it. */
export interface Statement {
  readonly key: string;
  /** undefined where no column of the table is a name */
  readonly name: string | undefined;
  /** What else tells who it is: team, post, date of entry. */
  readonly facts: readonly Fact[];
  /** What it is paid; undefined where nobody is. */
  readonly total: string | undefined;
  /** What the last closed period paid; undefined where it is not known. */
  readonly before: BeforeStatement | undefined;
  readonly cards: readonly CardStatement[];
  readonly pays: readonly PayStatement[];
  /** Quantities that no scorecard and no pay shows. */
  readonly measures: readonly Fact[];
  readonly grades: readonly Fact[];
  readonly flags: readonly string[];
  /** What limits did to the pay. */
  readonly cuts: readonly string[];
}

/** What was paid before, and what is different now. */
export interface BeforeStatement {
  readonly period: string;
  readonly paid: string;
  /** With its sign. */
  readonly change: string;
}

/** Something named, its value, and where its rule stands among the rules in words. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** What it is held against; undefined where the rulebook names no target. */
  readonly target: string | undefined;
  readonly rule: string;
  /** The rows that it rests on, in words. */
  readonly rows: string | undefined;
  /** Does it not apply to the row? */
  readonly isAbsent: boolean;
}

/** A score, item by item. */
export interface CardStatement {
  readonly label: string;
  readonly rule: string;
  readonly score: string;
  /** Points that could be got; undefined where nothing was scored. */
  readonly full: string | undefined;
  readonly items: readonly ItemStatement[];
  /** Vetoes, a pass mark, a bound. */
  readonly remarks: readonly string[];
}

/** A score item: points got of points possible. */
export interface ItemStatement {
  readonly label: string;
  readonly rule: string;
  readonly isModule: boolean;
  readonly isWithin: boolean;
  readonly measured: string | undefined;
  /** The rows that the measure rests on, in words. */
  readonly rows: string | undefined;
  readonly points: string;
  /** undefined where the item was left out */
  readonly got: string | undefined;
  /** Points of a single item that could be got and were not; undefined where there are none. */
  readonly lost: Exact | undefined;
  /** Part of the points that was got, from 0 to 1. */
  readonly part: number | undefined;
  readonly remark: string | undefined;
}

/** A pay, line by line. */
export interface PayStatement {
  readonly label: string;
  readonly rule: string;
  readonly total: string;
  readonly lines: readonly LineStatement[];
  /** From what it starts with to what is paid; empty where there is nothing between. */
  readonly way: readonly WayTold[];
}

/** A pay line or the subtotal of a group. */
export interface LineStatement {
  readonly label: string;
  readonly rule: string;
  readonly isGroup: boolean;
  readonly amount: Exact;
  readonly shown: string;
  readonly remark: string | undefined;
}

/** The statement of a scored row. */
export function statementOf(report: Report, row: ResultRow): Statement {
  const { result, manner, insight } = report;
  const { table } = report.scored;
  const total = totalColumn(table);
  const name = nameOf(table, row);
  const ways = insight?.ways(row);
  return {
    key: row.key,
    name,
    facts: factsOf(
      table,
      row,
      manner,
      (column) => isFact(column) && row.values[table.columns.indexOf(column)] !== name,
    ),
    total: total === undefined ? undefined : shownValue(row.values[total], table.columns[total], manner),
    before: beforeOf(report, row),
    cards: [...row.scores].map(([quantity, items]) => cardOf(table, row, quantity, items, report)),
    pays: [...row.pay].map(([quantity, lines]) => {
      return payOf(table, row, quantity, lines, ways?.get(quantity) ?? [], manner);
    }),
    measures: factsOf(table, row, manner, (column) => isMeasure(column, row), insight),
    grades: factsOf(table, row, manner, ({ role }) => role === "grade"),
    flags: table.columns
      .filter((column) => column.role === "flag" && row.flags.includes(column.name))
      .map((column) => column.label[manner.language]),
    cuts: result.cuts
      .filter((cut) => cut.table === table.name && cut.key === row.key)
      .map((cut) => cutText(cut, manner)),
  };
}

function beforeOf({ changes }: Report, { key }: ResultRow): BeforeStatement | undefined {
  const own = changes?.rows.get(key);
  const change = own && differenceOf(own);
  if (!changes || !own?.before || !change) return undefined;
  return { period: changes.period, paid: moneyShown(own.before), change: signedMoney(change) };
}

/** The name of a row: its first plain text that is neither its key nor a link. */
export function nameOf({ columns }: ResultTable, row: ResultRow): string | undefined {
  const at = columns.findIndex(
    ({ role, type }) => role === "column" && type.kind === "text" && type.words === undefined,
  );
  const value = row.values[at];
  return typeof value === "string" ? value : undefined;
}

/** A figure that no scorecard and no pay shows: a score, too, where a formula gives it. */
function isMeasure({ name, role }: ResultColumn, { scores }: ResultRow): boolean {
  return role === "quantity" || role === "pool" || (role === "score" && !scores.has(name));
}

const isFact = ({ role }: ResultColumn) => role === "link" || role === "column";

function factsOf(
  { name, columns }: ResultTable,
  row: ResultRow,
  manner: Manner,
  isMeant: (column: ResultColumn) => boolean,
  insight?: Insight,
): Fact[] {
  return columns.flatMap((column, i): Fact[] => {
    if (!isMeant(column) || isTarget(column.name)) return [];
    const value = row.values[i];
    const isAbsent = typeof value === "object" && isMissing(value) && value.missing === "not_applicable";
    const target = columns.findIndex((other) => other.name === targetName(column.name));
    return [
      {
        label: column.label[manner.language],
        value: shownValue(value, column, manner),
        target: target < 0 ? undefined : shownValue(row.values[target], columns[target], manner),
        rule: `${name}.${column.name}`,
        rows: isAbsent ? undefined : insight?.rowsBehind(row, column.name),
        isAbsent,
      },
    ];
  });
}

/** A value for readers; where there is none, why. */
function shownValue(value: Value, column: ResultColumn, manner: Manner): string {
  if (isMissing(value)) return `– (${reasonShown(value, manner.say)})`;
  return shownForm(value, { ...column, isScore: column.role === "score" }, manner);
}

function cardOf(
  table: ResultTable,
  row: ResultRow,
  quantity: string,
  items: readonly ScoreItem[],
  { manner, insight }: Report,
): CardStatement {
  const at = table.columns.findIndex(({ name }) => name === quantity);
  const outcome = row.cards.get(quantity);
  const path = `${table.name}.${quantity}`;
  return {
    label: table.columns[at].label[manner.language],
    rule: path,
    score: shownValue(row.values[at], table.columns[at], manner),
    full: outcome?.full && toFixed(outcome.full, 2),
    items: items.map((item) => {
      const rows = item.isModule ? undefined : insight?.rowsBehind(row, `${quantity}.${item.name}`);
      return itemOf(item, `${path}.${item.name}`, rows, manner);
    }),
    remarks: outcome ? outcomeRemarks(outcome, manner) : [],
  };
}

function itemOf(item: ScoreItem, rule: string, rows: string | undefined, manner: Manner): ItemStatement {
  const { measured, measuredType, got, points } = item;
  const { language } = manner;
  return {
    label: item.label[language],
    rule,
    isModule: item.isModule,
    isWithin: item.module !== undefined,
    measured:
      measured === undefined || measuredType === undefined
        ? undefined
        : shownForm(measured, { type: measuredType }, manner),
    rows,
    points: toFixed(points, 2).replace(/\.00$/, ""),
    got: got && toFixed(got, 2),
    lost: lostOf(item),
    part: got && !points.isZero ? Number(toFixed(got.abs().div(points), 4)) : undefined,
    remark: itemRemark(item, manner),
  };
}

/** Bonuses are no loss where they are not got; a penalty loses what it takes. */
function lostOf({ got, points, role, isModule }: ScoreItem): Exact | undefined {
  if (!got || isModule || role === "bonus") return undefined;
  const lost = role === "penalty" ? got.neg() : points.sub(got);
  return lost.compare(ZERO) > 0 ? lost : undefined;
}

function payOf(
  table: ResultTable,
  row: ResultRow,
  quantity: string,
  lines: readonly PaidLine[],
  way: readonly WayTold[],
  manner: Manner,
): PayStatement {
  const { language } = manner;
  const at = table.columns.findIndex(({ name }) => name === quantity);
  const path = `${table.name}.${quantity}`;
  const groups = row.payGroups.get(quantity) ?? [];
  return {
    label: table.columns[at].label[language],
    rule: path,
    total: shownValue(row.values[at], table.columns[at], manner),
    lines: [
      ...lines.map((line) => lineOf(line, `${path}.${line.name}`, manner)),
      ...groups.map(({ name, label, amount }) => {
        const shown = moneyShown(amount);
        return {
          label: label[language],
          rule: `${path}.${name}`,
          isGroup: true,
          amount,
          shown,
          remark: undefined,
        };
      }),
    ],
    way,
  };
}

function lineOf(line: PaidLine, rule: string, manner: Manner): LineStatement {
  const { amount } = line;
  return {
    label: line.label[manner.language],
    rule,
    isGroup: false,
    amount,
    shown: moneyShown(amount),
    remark: lineRemark(line, manner),
  };
}
