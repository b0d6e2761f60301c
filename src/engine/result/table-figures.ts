import type { Value } from "../../language/value.js";
import type { Quantity, Table } from "../../rulebook/model.js";
import { type Series, valueAt } from "../columns/series.js";
import type { Evaluation } from "../running/evaluation.js";
import type { RunTable } from "../running/run.js";
import { type PaidFigures, paidFigures } from "./paid.js";
import { type CardFigures, cardFigures, inKeyOrder, usedRows } from "./parts.js";
import type { ResultColumn } from "./result.js";

/** What a table of a run came to, column by column: whoever goes through all its rows once need not have them made. */
export interface TableFigures {
  readonly table: RunTable;
  /** The rows of the period in the order of their keys. */
  readonly order: readonly number[];
  readonly links: readonly LinkFigures[];
  readonly columns: readonly ColumnFigures[];
  /** The quantities of shape `scorecard`. */
  readonly cards: readonly CardFigures[];
  /** The quantities of shape `pay`. */
  readonly pays: readonly PaidFigures[];
  readonly flags: readonly ColumnFigures[];
}

/** Where a link leads from each row of a table. */
export interface LinkFigures {
  readonly link: string;
  /** The row there; a negative number where it leads to none. */
  readonly there: Int32Array;
  readonly to: RunTable;
}

/** The values of a column of a result. */
export interface ColumnFigures {
  readonly column: ResultColumn;
  readonly series: Series;
  /** The value of a row; where there is none, with the reason. */
  readonly at: (row: number) => Value;
}

/** The figures of a table with the columns that a result shows of it. */
export function figuresOf(
  evaluation: Evaluation,
  table: Table,
  quantities: readonly Quantity[],
  shown: readonly ResultColumn[],
): TableFigures {
  const { name } = table;
  const columns = shown.map((column): ColumnFigures => {
    const series = evaluation.series(name, column.name);
    return {
      column,
      series,
      at: (row) => valueAt(series, row) ?? evaluation.value(name, row, column.name),
    };
  });
  const links = [...table.links.values()].map(({ from, link, to }): LinkFigures => {
    return { link, there: evaluation.rowsTo([{ from, link, to }]), to: evaluation.table(to) };
  });
  const rows = evaluation.table(name);
  return {
    table: rows,
    order: inKeyOrder(rows, usedRows(rows)),
    links,
    columns,
    cards: quantities
      .filter(({ shape }) => shape.kind === "scorecard")
      .map((quantity) => cardFigures(evaluation, quantity)),
    pays: quantities
      .filter(({ shape }) => shape.kind === "pay")
      .map((quantity) => paidFigures(evaluation, quantity)),
    flags: columns.filter(({ column }) => column.role === "flag"),
  };
}
