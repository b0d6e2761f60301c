import type { PaidLine, ResultRow, ResultTable } from "../../engine/result/result.js";
import { MONEY, NUMBER, type Type } from "../../language/types.js";
import { missing, type Value } from "../../language/value.js";
import { partsOf } from "../../rulebook/model/parts.js";
import type { Quantity, Rulebook } from "../../rulebook/model.js";
import type { ValueSource } from "./definition.js";

/** All that a row of a table can be asked for, by the path under which it is asked. */
export function sourcesOf(rulebook: Rulebook, tableName: string): ReadonlyMap<string, ValueSource> {
  const sources = new Map<string, ValueSource>();
  const add = (path: string, type: Type, from: ValueSource["from"]) => {
    if (!sources.has(path)) sources.set(path, { path, type, from });
  };
  const quantities = wholeQuantities(rulebook, tableName);
  const table = rulebook.tables.get(tableName);
  for (const { name, type } of table?.columns.values() ?? []) add(name, type, { kind: "column", name });
  for (const { name, type } of quantities) add(name, type, { kind: "column", name });
  for (const { name: of, shape } of quantities) {
    for (const { name: part, part: what } of partsOf(shape)) {
      if (what.kind !== "item" && what.kind !== "line" && what.kind !== "group") continue;
      const type = what.kind === "item" ? NUMBER : MONEY;
      add(`${of}.${part}`, type, { kind: "part", of, part, is: what.kind });
    }
  }
  for (const { link, to } of table?.links.values() ?? []) {
    const there = rulebook.tables.get(to);
    const linked = (name: string, type: Type) =>
      add(`${link}.${name}`, type, { kind: "linked", link, table: to, name });
    for (const { name, type } of there?.columns.values() ?? []) linked(name, type);
    for (const { name, type } of wholeQuantities(rulebook, to)) linked(name, type);
  }
  return sources;
}

function wholeQuantities({ quantities }: Rulebook, table: string): readonly Quantity[] {
  return quantities.filter((quantity) => quantity.table === table && quantity.shape.kind !== "part");
}

/** Reads values of a result's rows. */
export class ValueReader {
  readonly #tables: ReadonlyMap<string, ResultTable>;
  readonly #rows = new Map<string, ReadonlyMap<string, ResultRow>>();

  constructor(tables: readonly ResultTable[]) {
    this.#tables = new Map(tables.map((table) => [table.name, table]));
  }

  /** What a source has for a row of a table. */
  read({ from }: ValueSource, table: ResultTable, row: ResultRow): Value {
    switch (from.kind) {
      case "column":
        return columnValue(table, row, from.name);
      case "part":
        return partOf(row, from.of, from.part, from.is) ?? missing("not_applicable");
      case "linked": {
        const there = this.#tables.get(from.table);
        const key = row.links.get(from.link);
        const other = there && key !== undefined ? this.#rowsOf(there).get(key) : undefined;
        return there && other ? columnValue(there, other, from.name) : missing("no_row");
      }
    }
  }

  #rowsOf(table: ResultTable): ReadonlyMap<string, ResultRow> {
    let rows = this.#rows.get(table.name);
    if (!rows) {
      rows = new Map(table.rows.map((row) => [row.key, row]));
      this.#rows.set(table.name, rows);
    }
    return rows;
  }
}

function columnValue({ columns }: ResultTable, row: ResultRow, name: string): Value {
  return row.values[columns.findIndex((column) => column.name === name)] ?? missing("not_applicable");
}

function partOf(row: ResultRow, of: string, part: string, is: "item" | "line" | "group"): Value | undefined {
  switch (is) {
    case "item":
      return row.scores.get(of)?.find(({ name }) => name === part)?.got;
    case "line":
      return lineValue(row.pay.get(of)?.find(({ name }) => name === part));
    case "group":
      return row.payGroups.get(of)?.find(({ name }) => name === part)?.amount;
  }
}

/** A line that is left out for want of a value has none, as it has none where rules read it. */
function lineValue(line: PaidLine | undefined): Value | undefined {
  return line?.missing?.policy === "exclude" ? missing(line.missing.reason) : line?.amount;
}
