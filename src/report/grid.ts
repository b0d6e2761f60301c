import { NUMBER, TEXT } from "../language/types.js";
import type { Value } from "../language/value.js";
import type { Meaning } from "./forms.js";

/** A table to be shown: what every renderer is given. */
export interface Grid {
  /** Name of its file or, in a workbook, of its sheet where it has no title. */
  readonly name: string;
  /** In the language of the report. */
  readonly title: string;
  readonly columns: readonly GridColumn[];
  readonly rows: Rows<readonly Cell[]>;
  /** What stands in their place where there are none, in the language of the report. */
  readonly whenEmpty?: string;
}

/** Rows that may be made one by one as they are asked for: some tables are longer than memory likes. */
export type Rows<Row> = Iterable<Row> & { readonly length: number };

/** Rows made of other rows, one by one. */
export function mappedRows<From, To>(rows: Rows<From>, make: (row: From) => To): Rows<To> {
  return {
    length: rows.length,
    *[Symbol.iterator]() {
      for (const row of rows) yield make(row);
    },
  };
}

/** At most so many of the first rows. */
export function firstRows<Row>(rows: Rows<Row>, count: number): Row[] {
  const first: Row[] = [];
  for (const row of rows) {
    if (first.length >= count) break;
    first.push(row);
  }
  return first;
}

/** A value; undefined where the column has nothing to say about the row. */
export type Cell = Value | undefined;

/** A column of a grid: its name in the rulebook, its header, and what its cells mean. */
export interface GridColumn extends Meaning {
  readonly name: string;
  /** In the language of the report, with the unit where the values alone do not tell it. */
  readonly header: string;
  /**
   * `part`: a part of a score, which is shown beside it where there is room; `cause`: why a row differs, which is cut
   * where there is none.
   */
  readonly role: "key" | "name" | "link" | "score" | "part" | "grade" | "pay" | "flags" | "cause" | "other";
}

/** A column of texts. */
export function textColumn(name: string, header: string): GridColumn {
  return { name, header, type: TEXT, role: "other" };
}

/** A column of plain numbers. */
export function numberColumn(name: string, header: string): GridColumn {
  return { name, header, type: NUMBER, role: "other" };
}
