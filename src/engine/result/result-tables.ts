import type { Bilingual } from "../../base/language.js";
import type { Value } from "../../language/value.js";
import { keptTables } from "../../rulebook/model/kept-tables.js";
import { allItems } from "../../rulebook/model/parts.js";
import type { Quantity, Rulebook, Table } from "../../rulebook/model.js";
import { valueAt } from "../columns/series.js";
import type { Evaluation } from "../running/evaluation.js";
import type { RunTable } from "../running/run.js";
import { paidGroupsReader, paidLinesReader } from "./paid.js";
import { cardOutcome, inKeyOrder, scoreItemsReader, usedRows } from "./parts.js";
import type {
  CardOutcome,
  PaidGroup,
  PaidLine,
  ResultColumn,
  ResultRow,
  ResultTable,
  ScoreItem,
} from "./result.js";

/** The tables that a result shows: the scored one, `all`, those that links from the scored one reach, and more if asked. */
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
  const seen: Seen = { graded: gradedNames(quantities), pools: poolNames(rulebook, name) };
  const columns = [
    ...[...table.columns.values()].map((column) => columnOf(table, column.name)),
    ...quantities.map((quantity) => quantityColumn(quantity, seen)),
  ];
  const series = columns.map((column) => evaluation.series(name, column.name));
  const rows = evaluation.table(name);
  const links = [...table.links.values()].map(({ from, link, to }): Leads => {
    return { link, there: evaluation.rowsTo([{ from, link, to }]), to: evaluation.table(to) };
  });
  return {
    name,
    label: table.label,
    leads: new Map([...table.links.values()].map(({ link, to }) => [link, to])),
    columns,
    rows: inKeyOrder(rows, usedRows(rows)).map(
      rowReader(evaluation, table, quantities, links, (row) =>
        columns.map((column, i) => valueAt(series[i], row) ?? evaluation.value(name, row, column.name)),
      ),
    ),
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
    sums: undefined,
    wordLabels: column.wordLabels,
  };
}

/** What others of a rulebook make of a table's quantities, by name. */
interface Seen {
  readonly graded: ReadonlySet<string>;
  readonly pools: ReadonlySet<string>;
}

/** Names of the quantities of a table that are shared out. */
function poolNames({ quantities }: Rulebook, table: string): ReadonlySet<string> {
  const pools = quantities.flatMap(({ shape }) => (shape.kind === "split" ? [shape.pool] : []));
  return new Set(pools.flatMap((node) => (node.op === "column" && node.table === table ? [node.name] : [])));
}

/** Names of the quantities that grades of the same table are given for. */
function gradedNames(quantities: readonly Quantity[]): ReadonlySet<string> {
  const looked = quantities.flatMap(({ shape }) => (shape.kind === "grades" ? [shape.of] : []));
  return new Set(looked.flatMap((node) => (node.op === "column" ? [node.name] : [])));
}

function quantityColumn(quantity: Quantity, seen: Seen): ResultColumn {
  const { name, type, shape, role } = quantity;
  const labels = shape.kind === "grades" ? shape.labels : undefined;
  return {
    name,
    label: role === "quantity" ? quantity.label : saidOr(quantity.label, name, role.say),
    type,
    role: roleOf(quantity, seen),
    card: cardOf(quantity),
    rule: quantity.hash,
    sums: sumOf(shape),
    wordLabels: labels,
  };
}

/** What a formula is the sum of where it takes a column of all rows as they are, as on `all`: `sum(people.total)`. */
function sumOf(shape: Quantity["shape"]): ResultColumn["sums"] {
  if (shape.kind !== "formula" || shape.is.op !== "gather") return undefined;
  const { name, from, via, value, where, time } = shape.is;
  const takesAll = name === "sum" && via.length === 0 && where === undefined && typeof time === "string";
  if (!takesAll || value?.op !== "column") return undefined;
  return { table: from, column: value.name };
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

/** A number for which there are grades is a score, whatever gave it; what is shared out is a pool. */
function roleOf({ name, type, shape, role }: Quantity, { graded, pools }: Seen): ResultColumn["role"] {
  if (role !== "quantity") return role.kind;
  switch (shape.kind) {
    case "grades":
      return "grade";
    case "scorecard":
      return "score";
    case "pay":
      return "pay";
    default:
      if (pools.has(name)) return "pool";
      return type.kind === "number" && graded.has(name) ? "score" : "quantity";
  }
}

/** Where a link leads from each row of a table. */
interface Leads {
  readonly link: string;
  readonly there: Int32Array;
  readonly to: RunTable;
}

/** Rows of a table as results show them. What is the same in all rows is made once: a table may have many. */
function rowReader(
  evaluation: Evaluation,
  table: Table,
  quantities: readonly Quantity[],
  leads: readonly Leads[],
  valuesOf: (row: number) => readonly Value[],
): (row: number) => ResultRow {
  const rows = evaluation.table(table.name);
  const cards = quantities
    .filter(({ shape }) => shape.kind === "scorecard")
    .map((quantity) => ({ quantity, itemsOf: scoreItemsReader(evaluation, quantity) }));
  const paid = quantities
    .filter(({ shape }) => shape.kind === "pay")
    .map((quantity) => ({
      quantity,
      linesOf: paidLinesReader(evaluation, quantity),
      groupsOf: paidGroupsReader(evaluation, quantity),
    }));
  // Most pays have no groups: one map then serves all rows, of which there may be thousands.
  const groupless = new Map(paid.map(({ quantity }) => [quantity.name, []]));
  const hasGroups = paid.some(({ quantity: { shape } }) => shape.kind === "pay" && shape.groups.length > 0);
  const flags = quantities
    .filter(({ role }) => role !== "quantity" && role.kind === "flag")
    .map(({ name }) => name);
  return (row) => {
    const links = new Map<string, string>();
    for (const { link, there, to } of leads) if (there[row] >= 0) links.set(link, to.keyText(there[row]));
    const scores = new Map<string, readonly ScoreItem[]>();
    const outcomes = new Map<string, CardOutcome>();
    for (const { quantity, itemsOf } of cards) {
      scores.set(quantity.name, itemsOf(row));
      const outcome = cardOutcome(evaluation, quantity, row);
      if (outcome) outcomes.set(quantity.name, outcome);
    }
    const pay = new Map<string, readonly PaidLine[]>();
    const payGroups = hasGroups ? new Map<string, readonly PaidGroup[]>() : groupless;
    for (const { quantity, linesOf, groupsOf } of paid) {
      const corrections = evaluation.corrections.linesOf(quantity.path, row);
      pay.set(quantity.name, corrections.length === 0 ? linesOf(row) : [...linesOf(row), ...corrections]);
      if (hasGroups) payGroups.set(quantity.name, groupsOf(row));
    }
    return {
      at: row,
      key: rows.keyText(row),
      links,
      values: valuesOf(row),
      scores,
      cards: outcomes,
      pay,
      payGroups,
      flags: flags.filter((name) => evaluation.value(table.name, row, name) === true),
    };
  };
}
