import type { ReadTable } from "../../intake/table.js";
import type { Reason, Value } from "../../language/value.js";
import type { Rulebook } from "../../rulebook/model.js";
import { Grouping } from "../columns/grouping.js";
import type { Series } from "../columns/series.js";
import { Identities } from "./identities.js";

/** The rows of one table as they were read, written or made, before any period is chosen. */
export interface StoreTable {
  readonly name: string;
  readonly rows: number;
  /** The columns that were kept, by the rulebook's names. */
  readonly columns: ReadonlyMap<string, Series>;
  /** What the files were; undefined for rows that no file has. */
  readonly read: ReadTable | undefined;
  /** 1 for rows with a cell that could not be read; undefined where there is none. */
  readonly bad: Uint8Array | undefined;
  /** Why a value of a column is not there. */
  readonly absent: Reason;
  /** Rows by column in which a test says that a cell is empty. */
  readonly emptied?: ReadonlyMap<string, ReadonlySet<number>> | undefined;
  /** Quantities that a test gives: what is given is not worked out. */
  readonly given: ReadonlyMap<string, ReadonlyMap<number, Value>>;
  /** Rows that a test gives may name rows that it does not give: such a link leads nowhere. */
  readonly partial: boolean;
  /** The same object for the same rows, also when another rulebook sees them with other columns. */
  readonly identity: object;
}

/** The data of one or more rulebooks: each file and column is read once, whoever asks for it. */
export class Store {
  readonly #tables: ReadonlyMap<Rulebook, ReadonlyMap<string, StoreTable>>;
  /** Numbers for the columns and rows of this store. */
  readonly identities: Identities;
  readonly #groupings = new Map<string, Grouping>();

  constructor(
    tables: ReadonlyMap<Rulebook, ReadonlyMap<string, StoreTable>>,
    identities: Identities = new Identities(),
  ) {
    this.#tables = tables;
    this.identities = identities;
  }

  /** The same data for another rulebook, by tables of its own. */
  with(rulebook: Rulebook, tables: ReadonlyMap<string, StoreTable>): Store {
    return new Store(new Map([[rulebook, tables]]), this.identities);
  }

  /** The tables of a rulebook for which this store was made. */
  tables(rulebook: Rulebook): ReadonlyMap<string, StoreTable> {
    const tables = this.#tables.get(rulebook);
    if (!tables) throw new Error("the data were not read for this rulebook");
    return tables;
  }

  /** A number that is the same for the same object, and for no other of this store. */
  identity(thing: object): number {
    return this.identities.of(thing);
  }

  /** The rows grouped by the values of columns; made once. */
  grouping(columns: readonly Series[], rows: number): Grouping {
    const name = columns.map((column) => this.identity(column)).join(" ");
    let grouping = this.#groupings.get(name);
    if (!grouping) {
      grouping = new Grouping(columns, rows);
      this.#groupings.set(name, grouping);
    }
    return grouping;
  }
}
