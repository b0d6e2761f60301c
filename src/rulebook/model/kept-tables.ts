import type { Table } from "../model.js";

/**
 * The tables that a result keeps: the scored one, `all`, those that links from the scored one reach, and those that
 * say `shown: yes`.
 */
export function keptTables(
  tables: ReadonlyMap<string, Pick<Table, "links" | "shown">>,
  scored: string,
): readonly string[] {
  const reached = new Set([scored]);
  for (const name of reached) {
    for (const link of tables.get(name)?.links.values() ?? []) reached.add(link.to);
  }
  for (const [name, { shown }] of tables) if (shown) reached.add(name);
  return [scored, "all", ...[...reached].filter((name) => name !== scored && name !== "all")];
}
