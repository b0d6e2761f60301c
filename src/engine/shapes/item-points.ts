import { type Exact, exactText, HUNDRED, ZERO } from "../../base/exact.js";
import { finding } from "../../findings/finding.js";
import type { Node } from "../../language/tree.js";
import type { Item } from "../../rulebook/model.js";
import { exactAt } from "../columns/exact-at.js";
import { constantNumberOf } from "../kernels/steps.js";
import { isActive, isUsed } from "../rows/active.js";
import type { Run, Scope } from "../running/run.js";
import { rowName } from "../words/row-name.js";

/** Points that an item can give or take. */
export interface ItemPoints {
  /** By row; undefined where nothing says how many. */
  readonly list: readonly (Exact | undefined)[];
  /** What all rows have; undefined where that is not seen at once. */
  readonly same: Exact | undefined;
  at(row: number): Exact | undefined;
}

/**
 * Points an item can give or take, by row; a weight is that part of 100 points. Those below zero, which only a column
 * or a formula can have, are told.
 */
export function itemPoints(run: Run, path: string, item: Item, worth: Node, scope: Scope): ItemPoints {
  const constant = constantNumberOf(run, worth);
  const same = constant && constant.compare(ZERO) >= 0 ? pointsOf(item, constant) : undefined;
  const { rows } = run.table(scope.table);
  const list: (Exact | undefined)[] = new Array(rows);
  if (same) {
    const { active } = scope;
    for (let row = 0; row < rows; row++) if (active === undefined || active[row] === 1) list[row] = same;
  } else putPoints(run, path, item, worth, scope, list);
  return { list, same, at: (row) => list[row] };
}

function putPoints(
  run: Run,
  path: string,
  item: Item,
  worth: Node,
  scope: Scope,
  list: (Exact | undefined)[],
): void {
  const series = run.formula(worth, scope);
  let before: Exact | undefined;
  for (let row = 0; row < list.length; row++) {
    if (!isActive(scope, row)) continue;
    const value = exactAt(series, row);
    if (value && value.compare(ZERO) < 0) {
      tellNegative(run, path, value, row, scope);
      continue;
    }
    const own = value && pointsOf(item, value);
    // Where many rows have the same points, one object says so (see `scoredGroup`).
    if (!own || !before?.equals(own)) before = own;
    list[row] = before;
  }
}

const pointsOf = ({ role }: Item, worth: Exact) => (role === "weight" ? worth.mul(HUNDRED) : worth);

function tellNegative(run: Run, path: string, points: Exact, row: number, scope: Scope): void {
  const table = run.table(scope.table);
  if (!isUsed(table, row)) return;
  const values = { item: path, row: rowName(run, scope.table, row), found: exactText(points) };
  run.tell(finding("points-negative-here", table.place(row), values));
}
