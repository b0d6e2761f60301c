/** Finds figures of a result by table, key and name. */
import type { Bilingual } from "../../base/language.js";
import { namingPlace } from "../../engine/result/naming.js";
import type { Result, ResultColumn, ResultRow, ResultTable } from "../../engine/result/result.js";
import { isMissing, type Value } from "../../language/value.js";
import type { Rulebook } from "../../rulebook/model.js";

/** A row as readers know it. */
export interface Who {
  readonly key: string;
  /** Its name, where the table has one beside the key. */
  readonly name: string | undefined;
}

/** A table of one side of a comparison, found by key and name. */
export class SideTable {
  readonly table: ResultTable;
  readonly #shown: ResultTable;
  readonly #rows: ReadonlyMap<string, number>;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #nameAt: number;

  /** `shown`: the same rows in the same order, as they may be shown. */
  constructor(table: ResultTable, shown: ResultTable) {
    this.table = table;
    this.#shown = shown;
    this.#rows = new Map(table.rows.map(({ key }, i) => [key, i]));
    this.#columns = new Map(table.columns.map(({ name }, i) => [name, i]));
    this.#nameAt = namingPlace(table.columns);
  }

  row(key: string): ResultRow | undefined {
    const at = this.#rows.get(key);
    return at === undefined ? undefined : this.table.rows[at];
  }

  column(name: string): ResultColumn | undefined {
    const at = this.#columns.get(name);
    return at === undefined ? undefined : this.table.columns[at];
  }

  /** Undefined where there is no such row or column. */
  value(key: string, name: string): Value | undefined {
    return this.#valueIn(this.table, key, name);
  }

  /** The same as it may be shown. */
  shownValue(key: string, name: string): Value | undefined {
    return this.#valueIn(this.#shown, key, name);
  }

  #valueIn(table: ResultTable, key: string, name: string): Value | undefined {
    const [row, column] = [this.#rows.get(key), this.#columns.get(name)];
    return row === undefined || column === undefined ? undefined : table.rows[row].values[column];
  }

  /** As it may be shown; undefined where there is no such row. */
  who(key: string): Who | undefined {
    const at = this.#rows.get(key);
    if (at === undefined) return undefined;
    const row = this.#shown.rows[at];
    const name = this.#nameAt < 0 ? undefined : row.values[this.#nameAt];
    const isOther = typeof name === "string" && name !== row.key;
    return { key: row.key, name: isOther ? name : undefined };
  }

  /** The links of a row as they may be shown. */
  shownLinks(key: string): ReadonlyMap<string, string> {
    const at = this.#rows.get(key);
    return at === undefined ? new Map() : this.#shown.rows[at].links;
  }
}

/** One side of a comparison: what its rulebook came to. */
export class SideFigures {
  readonly rulebook: Rulebook;
  readonly result: Result;
  /** The result as it may be shown. */
  readonly shown: Result;
  readonly #tables: ReadonlyMap<string, SideTable>;

  /** `shown` is the result as it may be shown: the same, or with names masked. */
  constructor(rulebook: Rulebook, result: Result, shown: Result = result) {
    this.rulebook = rulebook;
    this.result = result;
    this.shown = shown;
    this.#tables = new Map(
      result.tables.map((table, i) => [table.name, new SideTable(table, shown.tables[i])]),
    );
  }

  /** Undefined for tables that the result does not keep. */
  table(name: string): SideTable | undefined {
    return this.#tables.get(name);
  }

  get scored(): SideTable {
    const scored = this.#tables.get(this.result.scored);
    if (!scored) throw new Error("a result has its scored table");
    return scored;
  }

  tableLabel(name: string): Bilingual {
    return this.rulebook.tables.get(name)?.label ?? { en: name, zh: name };
  }
}

/** Are two values the same? Why there is none does not matter. */
export function isSame(a: Value | undefined, b: Value | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (isMissing(a) || isMissing(b)) return isMissing(a) && isMissing(b);
  if (typeof a === "object" && typeof b === "object") return a.equals(b);
  return a === b;
}
