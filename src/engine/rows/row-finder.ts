import type { TableRows } from "./table-rows.js";

/** Finds rows by their keys as people read them. Each table's keys are gone through once. */
export class RowFinder {
  readonly #tableRows: (table: string) => TableRows;
  readonly #keys = new Map<string, ReadonlyMap<string, number>>();

  constructor(tableRows: (table: string) => TableRows) {
    this.#tableRows = tableRows;
  }

  /**
   * The row of a table with that key; where rows are told apart by several columns or none, also by its number from
   * 0. Undefined where there is none.
   */
  rowOf(table: string, key: string): number | undefined {
    const rows = this.#tableRows(table);
    const row = this.#keysOf(rows).get(key);
    if (row !== undefined || rows.table.key.length === 1) return row;
    return /^\d+$/.test(key) && Number(key) < rows.rows ? Number(key) : undefined;
  }

  #keysOf(rows: TableRows): ReadonlyMap<string, number> {
    let keys = this.#keys.get(rows.name);
    if (!keys) {
      keys = new Map(Array.from({ length: rows.rows }, (_, row) => [rows.keyText(row), row]));
      this.#keys.set(rows.name, keys);
    }
    return keys;
  }
}
