/** The rows that a drafted case gives. */
import type { Evaluation } from "../../engine/running/evaluation.js";
import { zoneOf } from "../../engine/running/zone-of.js";
import { keyPartText } from "../../engine/words/key-text.js";
import { walk } from "../../language/print-tree.js";
import type { Node } from "../../language/tree.js";
import { isMissing } from "../../language/value.js";
import type { GivenValue } from "../../rulebook/given.js";
import { formulasOf } from "../../rulebook/meaning.js";
import type { GivenRow, Quantity, Table } from "../../rulebook/model.js";
import type { Case } from "../cases.js";
import type { Sighting } from "../coverage/record.js";
import type { Assignment } from "./solve.js";

/** Rows by table. */
export type Rows = ReadonlyMap<string, readonly GivenRow[]>;

/**
 * One row with what the quantity reads of it, as it came out in a case, and the one value that is to be another; undefined
 * where the quantity looks further than its row.
 */
export function ownRow({ evaluation, quantity, row }: Sighting, set: Assignment): Rows | undefined {
  const { table, span } = quantity;
  if (set.table !== table || set.row !== row || looksFurther(quantity)) return undefined;
  const values = new Map<string, GivenValue>();
  const { key, dated } = evaluation.tableRows(table).table;
  const names = [...(key === "none" ? [] : key), ...columnsOf(dated, table), ...readNames(quantity)];
  for (const name of new Set(names)) {
    const value = evaluation.value(table, row, name);
    if (!isMissing(value)) values.set(name, value);
  }
  values.set(set.name, set.value);
  return new Map([[table, [{ values, span }]]]);
}

const OWN_ROW: ReadonlySet<string> = new Set(["follow", "gather", "window", "history", "calendar"]);

function looksFurther(quantity: Quantity): boolean {
  const parts = [...quantity.reads].some((read) => read.split(".").length !== 2);
  let further = parts || quantity.shape.kind === "split";
  for (const formula of formulasOf(quantity)) {
    walk(formula, ({ op }) => {
      further ||= OWN_ROW.has(op);
    });
  }
  return further;
}

/** What a formula on a table reads of its own row. */
function columnsOf(formula: Node | undefined, table: string): string[] {
  const names: string[] = [];
  if (formula) {
    walk(formula, (node) => {
      if (node.op === "column" && node.table === table) names.push(node.name);
    });
  }
  return names;
}

/** What a quantity reads of its own row. */
function readNames({ reads, table }: Quantity): string[] {
  return [...reads]
    .filter((read) => read.startsWith(`${table}.`))
    .map((read) => read.slice(table.length + 1));
}

/** The rows of the case in which an edge was looked at, with the one value that is to be another; undefined for data folders. */
export function caseRows(one: Case, evaluation: Evaluation, set: Assignment): Rows | undefined {
  if (one.input.kind !== "given") return undefined;
  const tables = new Map(one.input.tables);
  const { table } = evaluation.tableRows(set.table);
  const rows = [...(tables.get(table.name) ?? [])];
  const index = table.origin.kind === "values" ? sameKey(evaluation, table, rows, set.row) : set.row;
  const before = rows[index];
  if (!before && (table.origin.kind !== "all" || index !== 0)) return undefined;
  const values = new Map(before?.values ?? []);
  values.set(set.name, set.value);
  const empty = before?.empty && new Set([...before.empty].filter((name) => name !== set.name));
  rows[index] = { values, empty, span: before?.span ?? table.span };
  tables.set(table.name, rows);
  return tables;
}

/** Which of the given rows of a table of values stands for a row; -1 where none does. */
function sameKey(evaluation: Evaluation, table: Table, rows: readonly GivenRow[], row: number): number {
  const zone = zoneOf(evaluation.rulebook);
  const wanted = evaluation.tableRows(table.name).keyText(row);
  const [name] = table.key === "none" ? [] : table.key;
  const type = name === undefined ? undefined : table.columns.get(name)?.type;
  if (name === undefined || !type || table.key.length !== 1) return -1;
  return rows.findIndex(({ values }) => keyPartText(values.get(name), type, zone) === wanted);
}

/** Every way to leave one row out. */
export function* withoutOne(rows: Rows): Generator<Rows> {
  for (const [table, own] of rows) {
    for (const [i] of own.entries()) {
      const left = own.filter((_, other) => other !== i);
      const all = new Map(rows);
      if (left.length === 0) all.delete(table);
      else all.set(table, left);
      yield all;
    }
  }
}
