import type { Bilingual } from "../base/language.js";
import { keptTables } from "../rulebook/kept-tables.js";
import type { Quantity, Rulebook, Table } from "../rulebook/model.js";
import { allItems } from "../rulebook/parts.js";
import type { Evaluation } from "./evaluation.js";
import { paidGroups, paidLines } from "./paid.js";
import { cardOutcome, inKeyOrder, scoreItems, usedRows } from "./parts.js";
import type {
  CardOutcome,
  PaidGroup,
  PaidLine,
  ResultColumn,
  ResultRow,
  ResultTable,
  ScoreItem,
} from "./result.js";
import type { RunTable } from "./run.js";
import { valueAt } from "./series.js";

/** The tables that a result shows: the scored one, `all`, and those that links from the scored one reach. */
export function tableNames(rulebook: Rulebook): readonly string[] {
  return keptTables(rulebook.tables, rulebook.scored);
}

/** A table with all its columns and quantities, for the rows of the period. */
export function tableOf(evaluation: Evaluation, name: string): ResultTable {
  const { rulebook } = evaluation;
  const table = rulebook.tables.get(name);
  if (!table) throw new Error(`there is no table ${name}`);
  const quantities = rulebook.quantities
    .filter((quantity) => quantity.table === name && quantity.shape.kind !== "part")
    .sort((a, b) => a.span.start - b.span.start);
  const columns = [
    ...[...table.columns.values()].map((column) => columnOf(table, column.name)),
    ...quantities.map(quantityColumn),
  ];
  const series = columns.map((column) => evaluation.series(name, column.name));
  const rows = evaluation.table(name);
  const links = [...table.links.values()].map(({ from, link, to }): Leads => {
    return { link, there: evaluation.rowsTo([{ from, link, to }]), to: evaluation.table(to) };
  });
  return {
    name,
    label: table.label,
    columns,
    rows: inKeyOrder(rows, usedRows(rows)).map((row) => ({
      ...rowOf(evaluation, table, quantities, links, row),
      values: columns.map((column, i) => valueAt(series[i], row) ?? evaluation.value(name, row, column.name)),
    })),
  };
}

function columnOf(table: Table, name: string): ResultColumn {
  const column = table.columns.get(name);
  if (!column) throw new Error(`${table.name} has no column ${name}`);
  const isKey = table.key !== "none" && table.key.includes(name);
  const isLink = [...table.links.values()].some((link) => link.columns.includes(name));
  return {
    name,
    label: column.label,
    type: column.type,
    role: isKey ? "key" : isLink ? "link" : "column",
    card: undefined,
    rule: undefined,
    wordLabels: column.wordLabels,
  };
}

function quantityColumn(quantity: Quantity): ResultColumn {
  const { name, type, shape, role } = quantity;
  const labels = shape.kind === "grades" ? shape.labels : undefined;
  return {
    name,
    label: role === "quantity" ? quantity.label : saidOr(quantity.label, name, role.say),
    type,
    role: roleOf(quantity),
    card: cardOf(quantity),
    rule: quantity.hash,
    wordLabels: labels,
  };
}

/** A flag is headed by what it says, unless it was given a label. */
function saidOr(label: Bilingual, name: string, say: Bilingual): Bilingual {
  return label.en === name && label.zh === name ? say : label;
}

function cardOf({ shape }: Quantity): ResultColumn["card"] {
  if (shape.kind !== "scorecard") return undefined;
  const parts = allItems(shape.items)
    .filter(({ role, gives }) => gives.kind === "module" || role === "bonus" || role === "penalty")
    .map(({ name, label }) => ({ name, label }));
  return { parts, hasPass: shape.pass !== undefined, hasVeto: shape.vetoes.length > 0 };
}

function roleOf({ shape, role }: Quantity): ResultColumn["role"] {
  if (role !== "quantity") return role.kind;
  switch (shape.kind) {
    case "grades":
      return "grade";
    case "scorecard":
      return "score";
    case "pay":
      return "pay";
    default:
      return "quantity";
  }
}

/** Where a link leads from each row of a table. */
interface Leads {
  readonly link: string;
  readonly there: Int32Array;
  readonly to: RunTable;
}

function rowOf(
  evaluation: Evaluation,
  table: Table,
  quantities: readonly Quantity[],
  leads: readonly Leads[],
  row: number,
): Omit<ResultRow, "values"> {
  const links = new Map<string, string>();
  for (const { link, there, to } of leads) if (there[row] >= 0) links.set(link, to.keyText(there[row]));
  const scores = new Map<string, readonly ScoreItem[]>();
  const cards = new Map<string, CardOutcome>();
  const pay = new Map<string, readonly PaidLine[]>();
  const payGroups = new Map<string, readonly PaidGroup[]>();
  const flags: string[] = [];
  for (const quantity of quantities) {
    const { name, shape, role } = quantity;
    if (shape.kind === "scorecard") scores.set(name, scoreItems(evaluation, quantity, row));
    const card = cardOutcome(evaluation, quantity, row);
    if (card) cards.set(name, card);
    if (shape.kind === "pay") {
      const corrections = evaluation.corrections.linesOf(quantity.path, row);
      pay.set(name, [...paidLines(evaluation, quantity, row), ...corrections]);
      payGroups.set(name, paidGroups(evaluation, quantity, row));
    }
    if (role !== "quantity" && role.kind === "flag" && evaluation.value(table.name, row, name) === true) {
      flags.push(name);
    }
  }
  return { key: evaluation.table(table.name).keyText(row), links, scores, cards, pay, payGroups, flags };
}
