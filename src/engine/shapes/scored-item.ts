import { type Exact, exactText, HUNDRED, ZERO } from "../../base/exact.js";
import { finding } from "../../findings/finding.js";
import type { Node } from "../../language/tree.js";
import { NUMBER, PERCENT } from "../../language/types.js";
import type { Missing } from "../../language/value.js";
import { measuredBy } from "../../rulebook/model/measured-by.js";
import type { Item, ItemShape } from "../../rulebook/model.js";
import { exactAt } from "../columns/exact-at.js";
import { isActive, isUsed } from "../rows/active.js";
import type { Run, Scope } from "../running/run.js";
import { rowName } from "../words/row-name.js";
import { givesShare } from "./item-shape.js";
import type { ScoredItem } from "./scored-items.js";
import { shapeSeries } from "./shape-series.js";
import { type PartNamed, reasonOf, tellMissing } from "./without-value.js";

/** An item of one shape: what it gives, or what its policy puts in the place of a missing value. */
export function scoredItem(run: Run, card: string, item: Item, shape: ItemShape, scope: Scope): ScoredItem {
  if (!item.worth) throw new Error(`${card}.${item.name} has no points`);
  const path = `${card}.${item.name}`;
  const points = itemPoints(run, path, item, item.worth, scope);
  const share = givesShare(shape);
  const from = (row: number) => (item.role === "weight" ? HUNDRED : points[row]);
  const series = shapeSeries(run, shape, share ? PERCENT : NUMBER, path, scope, from);
  const named: PartNamed = { kind: "item", path, policy: item.missing, formulas: [measuredBy(shape)] };
  const rows = run.table(scope.table).rows;
  const got: (Exact | undefined)[] = new Array(rows);
  const absent: (Missing | undefined)[] = new Array(rows);
  for (let row = 0; row < rows; row++) {
    const most = isActive(scope, row) ? points[row] : undefined;
    if (!most) continue;
    const value = exactAt(series, row);
    if (value) {
      got[row] = gotOf(item, shape, share ? value.mul(most) : value, most, share);
      continue;
    }
    const reason = reasonOf(run, series, shape, row, scope);
    absent[row] = reason;
    got[row] = insteadOfMissing(item, most);
    if (!policyActs(item)) tellMissing(run, named, reason, row, scope);
  }
  return { item, points, got, missing: absent, group: undefined, passed: undefined };
}

/** The points of an item that has no value, where its policy gives some. */
export function insteadOfMissing({ missing, role }: Item, most: Exact): Exact | undefined {
  if (missing === "zero") return ZERO;
  if (missing === "full") return role === "penalty" ? most.neg() : most;
  return undefined;
}

/** Does an item's policy settle a missing value, so that nothing is wrong? */
export function policyActs({ missing }: Item): boolean {
  return missing === "zero" || missing === "full" || missing === "exclude";
}

/**
 * Points an item can give or take, by row; a weight is that part of 100 points. Those below zero, which only a column
 * or a formula can have, are told.
 */
export function itemPoints(
  run: Run,
  path: string,
  item: Item,
  worth: Node,
  scope: Scope,
): readonly (Exact | undefined)[] {
  const series = run.formula(worth, scope);
  const points: (Exact | undefined)[] = new Array(run.table(scope.table).rows);
  let before: Exact | undefined;
  for (let row = 0; row < points.length; row++) {
    if (!isActive(scope, row)) continue;
    const value = exactAt(series, row);
    if (value && value.compare(ZERO) < 0) {
      tellNegative(run, path, value, row, scope);
      continue;
    }
    const own = item.role === "weight" ? value?.mul(HUNDRED) : value;
    // Most items have the same points in all rows: one object says so (see `scoredGroup`).
    if (!own || !before?.equals(own)) before = own;
    points[row] = before;
  }
  return points;
}

function tellNegative(run: Run, path: string, points: Exact, row: number, scope: Scope): void {
  const table = run.table(scope.table);
  if (!isUsed(table, row)) return;
  const values = { item: path, row: rowName(run, scope.table, row), found: exactText(points) };
  run.tell(finding("points-negative-here", table.place(row), values));
}

function gotOf({ role }: Item, shape: ItemShape, value: Exact, most: Exact, share: boolean): Exact {
  switch (role) {
    case "points":
    case "bonus":
      return within(value, most);
    case "penalty": {
      const points = within(value, most);
      // What a deduction leaves of the penalty is not taken; any other shape says what is.
      return shape.kind === "deduct" ? points.sub(most) : points.neg();
    }
    case "weight":
      return share ? value : value.mul(most).div(HUNDRED);
  }
}

function within(value: Exact, most: Exact): Exact {
  if (value.compare(ZERO) < 0) return ZERO;
  return value.compare(most) > 0 ? most : value;
}
