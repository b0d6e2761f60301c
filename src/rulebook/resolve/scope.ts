import type { Zone } from "../../base/calendar.js";
import type { Scope } from "../../language/scope.js";
import type { Type } from "../../language/types.js";
import type { LinkedTable } from "./resolve-tables.js";
import type { Ways } from "./ways.js";

/** What a scope is made from; `quantity` and `param` are worked out when they are first asked for. */
export interface ScopeParts {
  readonly tables: ReadonlyMap<string, LinkedTable>;
  readonly ways: Ways;
  /** Is a link of the rulebook wrong itself? Ways may be missing for that reason alone. */
  readonly hasBrokenLink: boolean;
  readonly zone: Zone;
  /** Is a table's column wrong itself? */
  readonly isBroken: (table: string, column: string) => boolean;
  readonly quantity: (table: string, name: string) => Type | "broken" | undefined;
  readonly closedQuantity: (table: string, name: string) => Type | "broken" | undefined;
  readonly quantityNames: (table: string) => Iterable<string>;
  readonly partNames: (table: string, quantity: string) => readonly string[];
  readonly param: (name: string) => Type | "broken" | undefined;
  readonly paramNames: Iterable<string>;
  readonly spanNames: ReadonlySet<string>;
  readonly calendars: Scope["calendars"];
  readonly isDated: (table: string) => boolean;
}

/** The names in reach of a formula on `table`. */
export function makeScope(parts: ScopeParts, table: string): Scope {
  const { tables } = parts;
  return {
    table,
    zone: parts.zone,
    column: (on, name) => {
      if (parts.isBroken(on, name)) return "broken";
      return tables.get(on)?.columns.get(name)?.type ?? parts.quantity(on, name);
    },
    closedColumn: (on, name) => {
      if (parts.isBroken(on, name)) return "broken";
      return tables.get(on)?.columns.get(name)?.type ?? parts.closedQuantity(on, name);
    },
    partNames: parts.partNames,
    param: parts.param,
    hasTable: (name) => name === "all" || tables.has(name),
    link: (on, name) => tables.get(on)?.links.get(name),
    waysTo: (from, to) => {
      const ways = parts.ways.between(from, to);
      return ways.length === 0 && parts.hasBrokenLink ? "broken" : ways;
    },
    isDated: parts.isDated,
    calendars: parts.calendars,
    hasSpan: (name) => parts.spanNames.has(name),
    columnNames: (on) => [...(tables.get(on)?.columns.keys() ?? []), ...parts.quantityNames(on)],
    otherNames: () => [...parts.paramNames, ...tables.keys(), "all"],
  };
}
