import { parseExact } from "../../../src/base/exact.js";
import { parsePeriod } from "../../../src/base/period.js";
import type { Closed, ClosedPeriod, ClosedRow } from "../../../src/engine/history/closed.js";
import type { Kind } from "../../../src/language/types.js";
import { missing, type Reason, type Value } from "../../../src/language/value.js";

/** Rows of a closed table by key: numbers as texts, `missing: reason` for what is missing. */
export type PastRows = Readonly<Record<string, Readonly<Record<string, string | boolean>>>>;

export interface PastTable {
  readonly columns: Readonly<Record<string, Kind | { readonly kind: Kind; readonly rule: string }>>;
  readonly rows: PastRows;
  readonly links?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

function pastValue(text: string | boolean, kind: Kind): Value {
  if (typeof text === "boolean") return text;
  if (text.startsWith("missing: ")) return missing(text.slice("missing: ".length) as Reason);
  return kind === "text" ? text : (parseExact(text) ?? text);
}

function rowOf(
  cells: Readonly<Record<string, string | boolean>>,
  columns: PastTable["columns"],
  links: Readonly<Record<string, string>>,
): ClosedRow {
  return {
    link: (name) => links[name],
    value: (name) => {
      const column = columns[name];
      const cell = cells[name];
      const kind = typeof column === "object" ? column.kind : column;
      return kind === undefined || cell === undefined ? undefined : pastValue(cell, kind);
    },
  };
}

/** A closed month of `people`, and of other tables. */
export function month(name: string, tables: Readonly<Record<string, PastTable>>): ClosedPeriod {
  const period = parsePeriod({ unit: "month", from: 1 }, name);
  if (!period) throw new Error(`${name} is no month`);
  return {
    rulebook: "sample",
    period,
    status: "final",
    sha256: name,
    scored: "people",
    tables: new Map(
      Object.entries(tables).map(([table, { columns, rows, links }]) => [
        table,
        {
          columns: new Map(
            Object.entries(columns).map(([column, said]) => [
              column,
              typeof said === "object"
                ? { ...said, role: "quantity" }
                : { kind: said, role: "quantity", rule: undefined },
            ]),
          ),
          rows: new Map(
            Object.entries(rows).map(([key, cells]) => [key, rowOf(cells, columns, links?.[key] ?? {})]),
          ),
        },
      ]),
    ),
    used: new Map(),
    corrections: [],
  };
}

/** Closed months as a ledger gives them. */
export function closed(...own: readonly ClosedPeriod[]): Closed {
  return { own, others: new Map(), partial: false };
}
