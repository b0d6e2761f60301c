/** A rulebook as a whole, its params, stretches of time and calendars. */
import type { Exact } from "../../base/exact.js";
import type { Bilingual, Language } from "../../base/language.js";
import type { PeriodRule } from "../../base/period.js";
import type { SourceFile, Span } from "../../base/source.js";
import type { Node } from "../../language/tree.js";
import type { Type } from "../../language/types.js";
import type { UsedFile } from "../files/library.js";
import type { Quantity } from "./quantity.js";
import type { Table } from "./table.js";

/** A whole rulebook. */
export interface Rulebook {
  readonly source: SourceFile;
  /** The files that it takes in by `use:`, each after those that it uses itself. */
  readonly used: readonly UsedFile[];
  readonly name: Bilingual;
  readonly version: string | undefined;
  /** What a ledger calls the rulebook; undefined: its results cannot be closed. */
  readonly id: string | undefined;
  /** The first day of which a ledger tells; undefined: every period that is looked for must be in it. */
  readonly historyFrom: number | undefined;
  /** The language files speak when `--lang` does not say. */
  readonly language: Language;
  readonly period: PeriodRule;
  /** IANA name; undefined: clock times are taken as they stand. */
  readonly timezone: string | undefined;
  readonly currency: string | undefined;
  /** Name of the table whose rows are scored and paid. */
  readonly scored: string;
  readonly params: ReadonlyMap<string, Param>;
  /** In the order of the rulebook; `all` (one row, no columns) is always the last. */
  readonly tables: ReadonlyMap<string, Table>;
  /** In graph order. */
  readonly quantities: readonly Quantity[];
  readonly spans: ReadonlyMap<string, TimeSpan>;
  readonly calendars: ReadonlyMap<string, Calendar>;
}

/** A named value, by date where it changes. */
export interface Param {
  readonly name: string;
  readonly label: Bilingual;
  /** Where the value comes from: a law, a decision. */
  readonly source: Bilingual | undefined;
  readonly type: Type;
  /** One value, or values by the first day from which each holds, ascending. */
  readonly values: readonly { readonly from: number | undefined; readonly value: ParamValue }[];
  readonly span: Span;
}

/** A value of a parameter. */
export type ParamValue = Exact | string | boolean;

/** A stretch of time other than the period: first and last day, inclusive; both are dates. */
export interface TimeSpan {
  readonly name: string;
  readonly label: Bilingual;
  readonly from: Node;
  readonly to: Node;
}

/** Which days are worked, and within which hours. */
export interface Calendar {
  readonly name: string;
  readonly label: Bilingual;
  /** Days of the week that are not worked, 1 for Monday to 7 for Sunday. */
  readonly weekend: ReadonlySet<number>;
  /** The days that are not as their day of the week; undefined: there are none. */
  readonly days: CalendarDays | undefined;
  /** When a worked day opens and closes, in milliseconds since its midnight. */
  readonly hours: { readonly opens: number; readonly closes: number } | undefined;
  /** From and until which day it is known; with neither, in the years that its table names. */
  readonly from: Node | undefined;
  readonly until: Node | undefined;
  readonly span: Span;
}

/** A table keyed by a date, and its columns: is the day worked (if none says: no), and within which hours. */
export interface CalendarDays {
  readonly table: string;
  readonly date: string;
  readonly works: string | undefined;
  readonly opens: string | undefined;
  readonly closes: string | undefined;
}
