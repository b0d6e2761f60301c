import { type Exact, ZERO } from "../../base/exact.js";
import { isMeasured } from "../../language/types.js";
import { isMissing } from "../../language/value.js";
import type { Cell, GridColumn } from "../grid.js";
import { type TableGrid, totalColumn } from "../grids/table-grids.js";

/** The rows of a table by what they were scored or paid. */
export interface Ranking {
  readonly column: GridColumn;
  /** Places of the rows that have a value, the highest first. */
  readonly order: readonly number[];
  /** How many rows have none. */
  readonly without: number;
}

/**
 * Ranks by the score (`score`, else the last one), those with the same by the pay; without scores by the pay. Undefined
 * where there is neither.
 */
export function rankingOf(grid: TableGrid): Ranking | undefined {
  const pay = payColumn(grid);
  const at = scoreColumn(grid) ?? pay;
  if (at === undefined) return undefined;
  const valued: { readonly place: number; readonly value: Exact; readonly paid: Exact }[] = [];
  for (const [place, row] of grid.rows.entries()) {
    const value = figureIn(row[at]);
    if (value) valued.push({ place, value, paid: (pay !== undefined && figureIn(row[pay])) || ZERO });
  }
  valued.sort((a, b) => b.value.compare(a.value) || b.paid.compare(a.paid) || a.place - b.place);
  return {
    column: grid.columns[at],
    order: valued.map(({ place }) => place),
    without: grid.rows.length - valued.length,
  };
}

function figureIn(cell: Cell): Exact | undefined {
  return typeof cell === "object" && !isMissing(cell) ? cell : undefined;
}

function scoreColumn({ columns }: TableGrid): number | undefined {
  const scores = columns.flatMap(({ role, type }, at) => (role === "score" && isMeasured(type) ? [at] : []));
  return scores.find((at) => columns[at].name === "score") ?? scores.at(-1);
}

function payColumn(grid: TableGrid): number | undefined {
  const total = totalColumn(grid.table);
  if (total === undefined) return undefined;
  const at = grid.columns.findIndex(({ name }) => name === grid.table.columns[total].name);
  return at < 0 ? undefined : at;
}

/** A table of so many of the highest and of the lowest; where rows between them are left out stands `…`. */
export function extremesOf(grid: TableGrid, { order }: Ranking, count: number): TableGrid {
  if (order.length <= 2 * count) return picked(grid, order, order.length);
  return picked(grid, [...order.slice(0, count), ...order.slice(-count)], count);
}

function picked(grid: TableGrid, places: readonly number[], parted: number): TableGrid {
  const rows = places.map((place) => grid.rows[place]);
  if (parted === places.length) return { ...grid, rows };
  const gap = grid.columns.map(({ role }): Cell => (role === "key" ? "…" : undefined));
  return { ...grid, rows: [...rows.slice(0, parted), gap, ...rows.slice(parted)] };
}
