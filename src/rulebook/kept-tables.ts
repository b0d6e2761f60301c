import type { Table } from "./model.js";

/** The tables that a result keeps: the scored one, `all`, and those that links from the scored one reach. */
export function keptTables(
  tables: ReadonlyMap<string, Pick<Table, "links">>,
  scored: string,
): readonly string[] {
  const reached = new Set([scored]);
  for (const name of reached) {
    for (const link of tables.get(name)?.links.values() ?? []) reached.add(link.to);
  }
  return [scored, "all", ...[...reached].filter((name) => name !== scored && name !== "all")];
}
