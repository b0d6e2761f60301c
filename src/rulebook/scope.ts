import type { Zone } from "../base/calendar.js";
import type { Scope } from "../language/scope.js";
import type { LinkStep } from "../language/tree.js";
import type { Type } from "../language/types.js";
import type { LinkedTable } from "./resolve-tables.js";

/** What a scope is made from; `quantity` and `param` are worked out when they are first asked for. */
export interface ScopeParts {
  readonly tables: ReadonlyMap<string, LinkedTable>;
  readonly zone: Zone;
  readonly quantity: (table: string, name: string) => Type | "broken" | undefined;
  readonly quantityNames: (table: string) => Iterable<string>;
  readonly param: (name: string) => Type | "broken" | undefined;
  readonly paramNames: Iterable<string>;
  readonly spanNames: ReadonlySet<string>;
  readonly isDated: (table: string) => boolean;
}

/** The names in reach of a formula on `table`. */
export function makeScope(parts: ScopeParts, table: string): Scope {
  const { tables } = parts;
  const ways = new Map<string, readonly (readonly LinkStep[])[]>();
  return {
    table,
    zone: parts.zone,
    column: (on, name) => tables.get(on)?.columns.get(name)?.type ?? parts.quantity(on, name),
    param: parts.param,
    hasTable: (name) => name === "all" || tables.has(name),
    link: (on, name) => tables.get(on)?.links.get(name),
    waysTo: (from, to) => {
      const pair = `${from}>${to}`;
      let found = ways.get(pair);
      if (!found) {
        found = waysBetween(tables, from, to, new Set([from]));
        ways.set(pair, found);
      }
      return found;
    },
    isDated: parts.isDated,
    hasSpan: (name) => parts.spanNames.has(name),
    columnNames: (on) => [...(tables.get(on)?.columns.keys() ?? []), ...parts.quantityNames(on)],
    otherNames: () => [...parts.paramNames, ...tables.keys(), "all"],
  };
}

/** Every way along links that visits no table twice. Rulebooks have some ten tables, so all can be tried. */
function waysBetween(
  tables: ReadonlyMap<string, LinkedTable>,
  from: string,
  to: string,
  visited: ReadonlySet<string>,
): readonly (readonly LinkStep[])[] {
  const ways: (readonly LinkStep[])[] = [];
  for (const step of tables.get(from)?.links.values() ?? []) {
    if (step.to === to) ways.push([step]);
    else if (!visited.has(step.to)) {
      for (const rest of waysBetween(tables, step.to, to, new Set([...visited, step.to])))
        ways.push([step, ...rest]);
    }
  }
  return ways;
}
