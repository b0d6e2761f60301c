import type { Value } from "../../language/value.js";
import type { GivenRow, Rulebook, Table } from "../../rulebook/model.js";
import { valueAt } from "../columns/series.js";
import { zoneOf } from "../running/zone-of.js";
import { keyPartText } from "../words/key-text.js";
import { Identities } from "./identities.js";
import { MadeTables, storeTable, writtenColumns } from "./made-tables.js";
import { Store, type StoreTable } from "./store.js";
import type { Linking } from "./value-rows.js";

/**
 * The store of a rulebook's test. Rows give any columns and quantities; what is given is not worked out, and columns
 * that are not given are missing. A table that is not given has no rows, but rows written in the rulebook stay, and a
 * table of values has those that link to it besides the given ones.
 */
export function givenStore(rulebook: Rulebook, given: ReadonlyMap<string, readonly GivenRow[]>): Store {
  const zone = zoneOf(rulebook);
  const tables = new Map<string, StoreTable>();
  const named = new Map<string, Linking>();
  for (const table of rulebook.tables.values()) {
    const rows = rowsOf(table, given.get(table.name));
    const columns = writtenColumns(table, rows);
    if (table.origin.kind !== "values") {
      const own = storeTable(table.name, rows.length, columns);
      tables.set(table.name, {
        ...own,
        absent: "not_given",
        emptied: emptiedIn(rows),
        partial: true,
        given: quantitiesOf(table, rows, rows),
      });
    } else if (rows.length > 0) named.set(table.name, { columns: [...columns.values()], rows: rows.length });
  }
  const identities = new Identities();
  new MadeTables(identities).addTo(tables, rulebook, zone, named);
  for (const table of rulebook.tables.values()) {
    const made = tables.get(table.name);
    if (!made || table.origin.kind !== "values") continue;
    const rows = given.get(table.name) ?? [];
    const types = [...table.columns.values()];
    const byKey = new Map(
      rows.map((row) => [
        types.map(({ name, type }) => keyPartText(row.values.get(name), type, zone)).join("\n"),
        row,
      ]),
    );
    const inOrder = Array.from({ length: made.rows }, (_, row) => {
      const key = types.map(({ name, type }) => {
        const series = made.columns.get(name);
        return keyPartText(series && valueAt(series, row), type, zone);
      });
      return byKey.get(key.join("\n"));
    });
    tables.set(table.name, { ...made, partial: true, given: quantitiesOf(table, inOrder, rows) });
  }
  return new Store(new Map([[rulebook, tables]]), identities);
}

/** The rows that a table has in a test. `all` has one, and written rows stay unless others are given. */
function rowsOf(table: Table, given: readonly GivenRow[] | undefined): readonly GivenRow[] {
  if (table.origin.kind === "all") return [given?.[0] ?? { values: new Map(), span: table.span }];
  if (given) return given;
  return table.origin.kind === "rows" ? table.origin.rows : [];
}

/** In which rows cells are said to be empty, by column. */
function emptiedIn(rows: readonly GivenRow[]): ReadonlyMap<string, ReadonlySet<number>> {
  const emptied = new Map<string, Set<number>>();
  rows.forEach(({ empty }, index) => {
    for (const column of empty ?? []) emptied.set(column, (emptied.get(column) ?? new Set()).add(index));
  });
  return emptied;
}

/** What rows give that is no column, by name and row. */
function quantitiesOf(
  table: Table,
  rows: readonly (GivenRow | undefined)[],
  given: readonly GivenRow[],
): Map<string, Map<number, Value>> {
  const quantities = new Map<string, Map<number, Value>>();
  for (const { values } of given) {
    for (const name of values.keys()) if (!table.columns.has(name)) quantities.set(name, new Map());
  }
  rows.forEach((row, index) => {
    for (const [name, value] of row?.values ?? []) quantities.get(name)?.set(index, value);
  });
  return quantities;
}
