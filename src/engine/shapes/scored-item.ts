import { type Exact, HUNDRED, ZERO } from "../../base/exact.js";
import { NUMBER, PERCENT } from "../../language/types.js";
import type { Missing } from "../../language/value.js";
import { measuredBy } from "../../rulebook/model/measured-by.js";
import type { Item, ItemShape } from "../../rulebook/model.js";
import { exactAt } from "../columns/exact-at.js";
import { fewOf } from "../columns/once.js";
import type { Run, Scope } from "../running/run.js";
import { type ItemPoints, itemPoints } from "./item-points.js";
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
  const from = item.role === "weight" ? ALL_POINTS : points;
  const series = shapeSeries(run, shape, share ? PERCENT : NUMBER, path, scope, from);
  const named: PartNamed = { kind: "item", path, policy: item.missing, formulas: [measuredBy(shape)] };
  const rows = run.table(scope.table).rows;
  const got: (Exact | undefined)[] = new Array(rows);
  const absent: (Missing | undefined)[] = new Array(rows);
  const few = points.same && fewOf(series);
  const known: (Exact | undefined)[] = new Array(few?.count ?? 0);
  const { active } = scope;
  const { list } = points;
  for (let row = 0; row < rows; row++) {
    const most = active === undefined || active[row] === 1 ? list[row] : undefined;
    if (!most) continue;
    const before = few && known[few.codes[row]];
    if (before) {
      got[row] = before;
      continue;
    }
    const value = exactAt(series, row);
    if (value) {
      const own = gotOf(item, shape, share ? value.mul(most) : value, most, share);
      got[row] = own;
      if (few) known[few.codes[row]] = own;
      continue;
    }
    const reason = reasonOf(run, series, shape, row, scope);
    absent[row] = reason;
    got[row] = insteadOfMissing(item, most);
    if (!policyActs(item)) tellMissing(run, named, reason, row, scope);
  }
  return { item, points: list, same: points.same, got, missing: absent, group: undefined, passed: undefined };
}

/** A weight is of a hundred points. */
const ALL_POINTS: ItemPoints = { list: [], same: HUNDRED, at: () => HUNDRED };

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
