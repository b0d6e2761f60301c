import type { Zone } from "../../base/calendar.js";
import { missing } from "../../language/value.js";
import { hashOf } from "../../rulebook/meaning.js";
import type { GivenRow, Rulebook, Table } from "../../rulebook/model.js";
import { compact, type Series, seriesOf } from "../columns/series.js";
import type { Identities } from "./identities.js";
import type { StoreTable } from "./store.js";
import { type Linking, valueRows } from "./value-rows.js";

/** Tables that no file fills, over the same data; equal ones of several rulebooks are the same table. */
export class MadeTables {
  readonly #identities: Identities;
  readonly #made = new Map<string, StoreTable>();

  constructor(identities: Identities) {
    this.#identities = identities;
  }

  /**
   * Adds to the tables of a rulebook that are there those that no file fills: rows written in it, files left out, the one row of
   * `all`, and a row for each value that links to a table or that `named` has for it.
   */
  addTo(
    tables: Map<string, StoreTable>,
    rulebook: Rulebook,
    zone: Zone,
    named: ReadonlyMap<string, Linking> = new Map(),
  ): void {
    for (const table of rulebook.tables.values()) {
      if (tables.has(table.name)) continue;
      if (table.origin.kind === "all")
        tables.set(
          table.name,
          this.#once(["all"], () => storeTable("all", 1, new Map())),
        );
      if (table.origin.kind === "rows") tables.set(table.name, this.#written(table, table.origin.rows));
      // The files of this one are optional, and there are none.
      if (table.origin.kind === "file") tables.set(table.name, this.#written(table, []));
    }
    const add = (table: Table, open: ReadonlySet<string>): void => {
      if (table.origin.kind !== "values" || tables.has(table.name) || open.has(table.name)) return;
      // Tables of values that lead here themselves come first.
      for (const from of rulebook.tables.values()) {
        const leadsHere = [...from.links.values()].some((link) => link.to === table.name);
        if (leadsHere) add(from, new Set([...open, table.name]));
      }
      const own = named.get(table.name);
      const linking = [...(own ? [own] : []), ...linkingTo(table, tables, rulebook)];
      tables.set(table.name, this.#ofValues(table, linking, zone));
    };
    for (const table of rulebook.tables.values()) add(table, new Set());
  }

  #written(table: Table, rows: readonly GivenRow[]): StoreTable {
    const texts = rows.map(({ values }) =>
      JSON.stringify([...values].map(([name, value]) => [name, String(value)])),
    );
    return this.#once([...declared(table), ...texts], () =>
      storeTable(table.name, rows.length, writtenColumns(table, rows)),
    );
  }

  #ofValues(table: Table, linking: readonly Linking[], zone: Zone): StoreTable {
    const columns = linking.flatMap((one) => one.columns.map((column) => `${this.#identities.of(column)}`));
    return this.#once([...declared(table), zone.name, ...columns], () => {
      const { rows, columns: own } = valueRows(table, linking, zone);
      return storeTable(table.name, rows, own);
    });
  }

  #once(meaning: readonly string[], make: () => StoreTable): StoreTable {
    const key = hashOf(meaning);
    let table = this.#made.get(key);
    if (!table) {
      table = make();
      this.#made.set(key, table);
    }
    return table;
  }
}

/** What a table is called, and what its columns hold: rows alone do not tell `5` from the text "5". */
function declared({ name, key, columns }: Table): string[] {
  const types = [...columns.values()].map((column) => [column.name, column.type.kind]);
  return [name, JSON.stringify([key, types])];
}

/** The columns, of tables that are there, whose values lead to a table. */
function linkingTo(
  table: Table,
  tables: ReadonlyMap<string, StoreTable>,
  rulebook: Rulebook,
): readonly Linking[] {
  const linking: Linking[] = [];
  for (const from of rulebook.tables.values()) {
    const stored = tables.get(from.name);
    for (const link of stored ? from.links.values() : []) {
      if (link.to !== table.name || !stored) continue;
      const columns = link.columns.map((name) => stored.columns.get(name)).filter((c) => c !== undefined);
      if (columns.length === link.columns.length) linking.push({ columns, rows: stored.rows });
    }
  }
  return linking;
}

/** A table of no file. */
export function storeTable(name: string, rows: number, columns: ReadonlyMap<string, Series>): StoreTable {
  return {
    name,
    rows,
    columns,
    read: undefined,
    bad: undefined,
    absent: "empty",
    given: new Map(),
    partial: false,
    identity: columns,
  };
}

/** The columns of rows that a rulebook or a test writes. */
export function writtenColumns(table: Table, rows: readonly GivenRow[]): Map<string, Series> {
  const columns = new Map<string, Series>();
  for (const { name, type } of table.columns.values()) {
    const series = seriesOf(type, rows.length, (row) => rows[row].values.get(name) ?? missing("empty"));
    columns.set(name, compact(series, "forget"));
  }
  return columns;
}
