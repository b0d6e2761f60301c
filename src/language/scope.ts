import type { Zone } from "../base/calendar.js";
import type { ScopeCalendar } from "./calendars.js";
import type { LinkStep } from "./tree.js";
import type { Type } from "./types.js";

/** What the names of a formula can mean: the tables around it, as far as the language must know them. */
export interface Scope {
  /** The table whose rows the formula is worked out for. */
  readonly table: string;
  readonly zone: Zone;
  /**
   * The type of a table's own column or quantity; undefined where it has none of that name, "broken" where it has
   * one that is wrong itself (a finding stands there already).
   */
  readonly column: (table: string, name: string) => Type | "broken" | undefined;
  /**
   * The names under which a dot behind a quantity reads its parts (items of a scorecard, pay lines): the part `arrival`
   * of `score` is the column `score.arrival`. None where it has no parts.
   */
  readonly partNames: (table: string, quantity: string) => readonly string[];
  /** The same, of closed periods: it may be known of a quantity that is being read itself. */
  readonly closedColumn?: (table: string, name: string) => Type | "broken" | undefined;
  readonly param: (name: string) => Type | "broken" | undefined;
  readonly hasTable: (name: string) => boolean;
  /** Links that start on a table, by name. */
  readonly link: (table: string, name: string) => LinkStep | undefined;
  /**
   * The ways along links from one table to another that visit no table twice; of many, some. "broken" where there
   * is none and a link is wrong itself (a finding stands there already).
   */
  readonly waysTo: (from: string, to: string) => readonly (readonly LinkStep[])[] | "broken";
  /** Does the table say by `dated:` in which period its rows are? */
  readonly isDated: (table: string) => boolean;
  readonly hasSpan: (name: string) => boolean;
  /** The calendars, by name; "broken" where one is wrong itself. */
  readonly calendars: ReadonlyMap<string, ScopeCalendar | "broken">;
  /** Names to choose the nearest from: of a table's columns and quantities. */
  readonly columnNames: (table: string) => Iterable<string>;
  /** Names of tables, params, spans. */
  readonly otherNames: () => Iterable<string>;
}

/** The same names seen from the rows of another table. A scope is a plain object of functions, so it can be copied. */
export function scopeOn(scope: Scope, table: string): Scope {
  return table === scope.table ? scope : { ...scope, table };
}
