import { tableText } from "../../rulebook/meaning.js";
import type { Rulebook, Table } from "../../rulebook/model.js";
import { zoneOf } from "../running/zone-of.js";
import { MadeTables } from "./made-tables.js";
import { planReading } from "./read-plan.js";
import type { Store, StoreTable } from "./store.js";

/**
 * Data that were read for one rulebook, for others that read the same files in the same way: what files filled is
 * theirs as well, what rulebooks write themselves is made for each.
 */
export class SameData {
  readonly #rulebook: Rulebook;
  readonly #tables: ReadonlyMap<string, StoreTable>;
  readonly #store: Store;
  readonly #made: MadeTables;
  readonly #columns: ReadonlySet<string>;

  /** `asked`: columns that were kept although no rule uses them. */
  constructor(rulebook: Rulebook, store: Store, asked: ReadonlySet<string>) {
    this.#rulebook = rulebook;
    this.#tables = store.tables(rulebook);
    this.#store = store;
    this.#made = new MadeTables(store.identities);
    this.#columns = new Set(columnsOf(rulebook, asked));
  }

  /** A store for another rulebook; undefined where it would have to read its files for itself. */
  storeFor(rulebook: Rulebook, asked: ReadonlySet<string>): Store | undefined {
    if (rulebook.timezone !== this.#rulebook.timezone) return undefined;
    const tables = new Map<string, StoreTable>();
    for (const table of rulebook.tables.values()) {
      if (table.origin.kind !== "file" && table.origin.kind !== "ledger") continue;
      const known = this.#rulebook.tables.get(table.name);
      const stored = this.#tables.get(table.name);
      if (!known || !stored || readText(known) !== readText(table)) return undefined;
      tables.set(table.name, stored);
    }
    if (columnsOf(rulebook, asked).some((column) => !this.#columns.has(column))) return undefined;
    this.#made.addTo(tables, rulebook, zoneOf(rulebook));
    return this.#store.with(rulebook, tables);
  }
}

/** How a table is read; which of several rows is kept is found out only after that. */
function readText(table: Table): string {
  return tableText({ ...table, keep: undefined });
}

function columnsOf(rulebook: Rulebook, asked: ReadonlySet<string>): string[] {
  return planReading([rulebook], asked).tables.flatMap(({ table, columns }) =>
    columns.map((column) => `${table.name}.${column}`),
  );
}
