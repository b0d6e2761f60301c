import type { Bilingual } from "../../base/language.js";
import { keptTables } from "../../rulebook/model/kept-tables.js";
import { allItems } from "../../rulebook/model/parts.js";
import type { Quantity, Rulebook, Table } from "../../rulebook/model.js";
import type { Evaluation } from "../running/evaluation.js";
import type { ResultColumn, ResultTable } from "./result.js";
import { figuresOf } from "./table-figures.js";
import { TableOfRun } from "./table-of-run.js";

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
  return new TableOfRun(
    {
      name,
      label: table.label,
      leads: new Map([...table.links.values()].map(({ link, to }) => [link, to])),
      columns,
    },
    figuresOf(evaluation, table, quantities, columns),
  );
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
