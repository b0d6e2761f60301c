import { walk } from "../../language/print-tree.js";
import type { Node } from "../../language/tree.js";
import { formulasOf } from "../../rulebook/meaning.js";
import type { Rulebook, Table } from "../../rulebook/model.js";
import { tableNames } from "../result/result-tables.js";

/** What is to be read for one or more rulebooks: of each table only the columns that something uses. */
export interface ReadPlan {
  readonly rulebooks: readonly Rulebook[];
  readonly tables: readonly PlannedTable[];
}

/** A table to be read, with the columns that some rulebook of the run uses. */
export interface PlannedTable {
  readonly rulebook: Rulebook;
  readonly table: Table;
  /** Names of the columns that are used, in the order of the rulebook. */
  readonly columns: readonly string[];
}

/**
 * Plans the reading of the tables that come from files. `asked`: columns (`people.base`) that are kept although no
 * rule uses them.
 */
export function planReading(
  rulebooks: readonly Rulebook[],
  asked: ReadonlySet<string> = new Set(),
): ReadPlan {
  const tables = rulebooks.flatMap((rulebook) => {
    const used = usedColumns(rulebook);
    return [...rulebook.tables.values()]
      .filter(({ origin }) => origin.kind === "file")
      .map((table): PlannedTable => {
        const columns = [...table.columns.keys()].filter((name) => {
          const path = `${table.name}.${name}`;
          return used.has(path) || asked.has(path);
        });
        return { rulebook, table, columns };
      });
  });
  return { rulebooks, tables };
}

/** Columns (`people.base`) that keys, links, dates, exclusions, formulas or the result ask for. */
function usedColumns(rulebook: Rulebook): Set<string> {
  const used = new Set<string>();
  const add = (table: string, names: Iterable<string>) => {
    for (const name of names) used.add(`${table}.${name}`);
  };
  const addFormula = (formula: Node) =>
    walk(formula, (node) => {
      if (node.op === "column") add(node.table, [node.name]);
    });
  for (const table of rulebook.tables.values()) {
    if (table.key !== "none") add(table.name, table.key);
    if (table.keep) add(table.name, [table.keep.by]);
    for (const link of table.links.values()) {
      add(table.name, link.columns);
      add(link.to, link.target);
    }
    add(
      table.name,
      table.needs.map(({ column }) => column),
    );
    if (table.dated) addFormula(table.dated);
    for (const { when } of table.exclude) addFormula(when);
    // What a column says all its cells must be is held to, also where no rule reads it.
    for (const { name, reading } of table.columns.values()) {
      if (reading?.take?.how === "whole") add(table.name, [name]);
    }
    if (table.origin.kind !== "file") continue;
    for (const { columns } of table.origin.skips) add(table.name, columns);
    // What a line of a block is, its columns tell: all of them, also those that no rule reads.
    if (table.origin.layout?.blocks) add(table.name, table.columns.keys());
  }
  for (const { days } of rulebook.calendars.values()) {
    if (days)
      add(
        days.table,
        [days.date, days.works, days.opens, days.closes].filter((name) => name !== undefined),
      );
  }
  for (const quantity of rulebook.quantities) for (const formula of formulasOf(quantity)) addFormula(formula);
  for (const name of tableNames(rulebook)) add(name, rulebook.tables.get(name)?.columns.keys() ?? []);
  return used;
}
