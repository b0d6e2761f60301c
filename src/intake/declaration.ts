import type { Zone } from "../base/calendar.js";
import type { CellReading, Layout } from "../base/layout.js";
import type { Stretch } from "../base/stretch.js";
import type { ByteSource } from "../sheets/source.js";

/** What a cell of a column is to be read as. */
export type CellType = "text" | "number" | "percent" | "money" | "duration" | "date" | "datetime" | "boolean";

/** A column to be read, in sheets' terms: nothing of rulebooks is known here. */
export interface ColumnDeclaration {
  /** The rulebook's name for it, for messages and as the key of the result. */
  readonly name: string;
  /** Accepted headers; any of them, compared after `comparable`. */
  readonly headers: readonly string[];
  readonly type: CellType;
  /** Decimals a number may have: money 2, others 6 unless said. More in a cell is a finding. */
  readonly decimals: number;
  /** May a cell be empty? Else an empty one is a finding. */
  readonly emptyAllowed: boolean;
  /** May the whole column be absent from a file? Then every cell of it has no value. */
  readonly optional: boolean;
  /** Declared words: accepted text (any spelling of it) → the word it stands for. Other texts are a finding. */
  readonly words: ReadonlyMap<string, string> | undefined;
  /** A percent column whose bare numbers count hundredths (95 is 95 %). */
  readonly of100: boolean;
  /** How its cells are prepared before they are read; absent: they are read as they stand. */
  readonly reading?: CellReading | undefined;
  /** In which its datetimes are read, where that is not the table's zone. */
  readonly zone?: Zone | undefined;
}

/** One table to be read from one or more files, which may have their columns in different orders. */
export interface TableDeclaration {
  readonly name: string;
  readonly files: readonly ByteSource[];
  /** Names of sheets, also with `*` and `?`; undefined: the only sheet that has the headers. */
  readonly sheet: readonly string[] | undefined;
  /** Quotes out of place in CSV files are taken as text; absent: they are errors. */
  readonly lenient?: boolean | undefined;
  readonly columns: readonly ColumnDeclaration[];
  /** In which datetimes without an offset of their own are read. */
  readonly zone: Zone;
  /** How its sheets are arranged; absent: a header that is looked for, and a row a line. */
  readonly layout?: Layout | undefined;
  /** The period that is worked out: dates without a year are those next to it. */
  readonly period?: Stretch | undefined;
}
