import { type Exact, HUNDRED, percentText, sumExact, ZERO } from "../../base/exact.js";
import { finding } from "../../findings/finding.js";
import { UNKNOWN } from "../../intake/columns/columns.js";
import type { Node } from "../../language/tree.js";
import { isMissing, type Missing, missing } from "../../language/value.js";
import type { Item, ItemGroup, Module } from "../../rulebook/model.js";
import { exactAt } from "../columns/exact-at.js";
import type { Series } from "../columns/series.js";
import { isActive, isUsed } from "../rows/active.js";
import type { Run, Scope } from "../running/run.js";
import { rowName } from "../words/row-name.js";
import { itemPoints } from "./item-points.js";
import { insteadOfMissing, policyActs, scoredItem } from "./scored-item.js";
import { type PartNamed, tellMissing } from "./without-value.js";

/** What the items of a scorecard or module came to, by row. */
export interface ScoredGroup {
  readonly items: readonly ScoredItem[];
  /** Points that the items make together, bonus and penalty apart; undefined where some are missing. */
  readonly full: readonly (Exact | undefined)[];
  readonly values: readonly (Exact | Missing)[];
  /** 1 where all items were left out, or more than may be. */
  readonly isEmpty: Uint8Array;
}

/** What an item or module came to, by row. */
export interface ScoredItem {
  readonly item: Item;
  /** Points the item can give or take; a weight is that of 100 points, a module without points has those of its items. */
  readonly points: readonly (Exact | undefined)[];
  /** The points that all rows have; undefined where that is not seen at once. */
  readonly same: Exact | undefined;
  /** Points got, below 0 for a penalty; undefined where the item was left out or could not be scored. */
  readonly got: readonly (Exact | undefined)[];
  /** Why the item has no value of its own there. */
  readonly missing: readonly (Missing | undefined)[];
  /** The items of a module. */
  readonly group: ScoredGroup | undefined;
  /** Is the module's pass mark reached? undefined where it has none. */
  readonly passed: Uint8Array | undefined;
}

/**
 * Items that add up: the points got are scaled up to all points where items are left out; bonuses and penalties come
 * on top, not scaled; never below 0. With fewer points left than `least` the value is missing.
 */
export function scoredGroup(
  run: Run,
  path: string,
  group: ItemGroup,
  scope: Scope,
  least?: Series,
): ScoredGroup {
  const items = group.items.map((item) =>
    item.gives.kind === "module"
      ? scoredModule(run, path, item, item.gives, scope)
      : scoredItem(run, path, item, item.gives, scope),
  );
  const table = run.table(scope.table);
  const { rows } = table;
  const full: (Exact | undefined)[] = new Array(rows);
  const values: (Exact | Missing)[] = new Array(rows);
  const isEmpty = new Uint8Array(rows);
  const none = missing("not_applicable");
  const isPlain = least === undefined && items.every(counts);
  const counted = items.filter(counts).map((scored) => scored.same);
  const known = counted.filter((points) => points !== undefined);
  const same = known.length === counted.length ? sumExact(known) : undefined;
  const { active } = scope;
  for (let row = 0; row < rows; row++) {
    if (active !== undefined && active[row] === 0) {
      values[row] = none;
      continue;
    }
    const all = same ?? (row > 0 && haveSamePoints(items, row - 1, row) ? full[row - 1] : fullAt(items, row));
    const whole = isPlain && all && !all.isZero ? sumOfAll(items, row) : undefined;
    const value = whole ?? sumAt(items, all, least && exactAt(least, row), row);
    full[row] = all;
    values[row] = value === "empty" ? missing("too_few") : value;
    if (value === "empty") isEmpty[row] = 1;
    if (group.by !== "weight" || !all || all.equals(HUNDRED)) continue;
    values[row] = missing("no_branch");
    if (isUsed(table, row)) tellWeights(run, path, all, row, scope);
  }
  return { items, full, values, isEmpty };
}

/** Do all items have the same points in both rows, as far as that is seen at once? */
function haveSamePoints(items: readonly ScoredItem[], a: number, b: number): boolean {
  for (let i = 0; i < items.length; i++) {
    const { points } = items[i];
    if (points[a] === undefined || points[a] !== points[b]) return false;
  }
  return true;
}

const counts = ({ item }: ScoredItem) => item.role === "points" || item.role === "weight";

function fullAt(items: readonly ScoredItem[], row: number): Exact | undefined {
  const all: Exact[] = [];
  for (const scored of items) {
    if (!counts(scored)) continue;
    const points = scored.points[row];
    if (!points) return undefined;
    all.push(points);
  }
  return sumExact(all);
}

/** The sum where every item counts and has points, as in most rows: nothing is scaled up then. */
function sumOfAll(items: readonly ScoredItem[], row: number): Exact | undefined {
  let sum: Exact | undefined;
  for (let i = 0; i < items.length; i++) {
    const own = items[i].got[row];
    if (!own || items[i].points[row] === undefined) return undefined;
    sum = sum ? sum.add(own) : own;
  }
  return sum && sum.compare(ZERO) < 0 ? ZERO : sum;
}

function sumAt(
  items: readonly ScoredItem[],
  full: Exact | undefined,
  needed: Exact | undefined,
  row: number,
): Exact | Missing | "empty" {
  const left: Exact[] = [];
  const got: Exact[] = [];
  const beside: Exact[] = [];
  let isWhole = true;
  for (let i = 0; i < items.length; i++) {
    const scored = items[i];
    const own = scored.got[row];
    const points = scored.points[row];
    if (!points) return missing("empty");
    if (!own && scored.item.missing !== "exclude") return scored.missing[row] ?? missing("empty");
    if (!own && !isLeftOut(scored, row)) return scored.missing[row] ?? missing("empty");
    if (!counts(scored)) {
      if (own) beside.push(own);
    } else if (own) {
      left.push(points);
      got.push(own);
    } else isWhole = false;
  }
  const scored = isWhole && full ? full : sumExact(left);
  if (!full || scored.isZero || (needed && scored.compare(needed) < 0)) return "empty";
  const sum = sumExact(got);
  const scaled = scored.equals(full) ? sum : sum.mul(full).div(scored);
  const total = beside.length === 0 ? scaled : sumExact([scaled, ...beside]);
  return total.compare(ZERO) < 0 ? ZERO : total;
}

/** A module that lacks a value for another reason than that all in it is left out must not vanish. */
function isLeftOut({ group }: ScoredItem, row: number): boolean {
  return group === undefined || group.isEmpty[row] === 1;
}

function scoredModule(run: Run, path: string, item: Item, module: Module, scope: Scope): ScoredItem {
  const group = scoredGroup(run, path, module, scope);
  const own = item.worth && itemPoints(run, `${path}.${item.name}`, item, item.worth, scope).list;
  const pass = module.pass && { mark: module.pass, marks: run.formula(module.pass, scope) };
  const { rows } = run.table(scope.table);
  const named: PartNamed = { kind: "item", path: `${path}.${item.name}`, policy: item.missing, formulas: [] };
  const points = own ?? group.full;
  const got: (Exact | undefined)[] = new Array(rows);
  const absent: (Missing | undefined)[] = new Array(rows);
  const passed = pass && new Uint8Array(rows).fill(UNKNOWN);
  for (let row = 0; row < rows; row++) {
    const most = isActive(scope, row) ? points[row] : undefined;
    if (!most) continue;
    const value = group.values[row];
    const full = group.full[row];
    if (!isMissing(value)) {
      if (!full) throw new Error(`${path}.${item.name} has a value and no points`);
      const scaled = own ? value.mul(most).div(full) : value;
      got[row] = item.role === "penalty" ? scaled.neg() : scaled;
      if (pass && passed) passed[row] = passedAt(pass.mark, pass.marks, scaled, most, row);
      continue;
    }
    absent[row] = value;
    if (group.isEmpty[row] === 0) continue;
    const stands = insteadOfMissing(item, most);
    got[row] = stands;
    if (!policyActs(item)) tellMissing(run, named, value, row, scope);
    if (pass && passed && stands) passed[row] = passedAt(pass.mark, pass.marks, stands, most, row);
  }
  return { item, points, same: undefined, got, missing: absent, group, passed };
}

/** Is a pass mark reached: a share of all points, or points? As yes, no or neither (`truth` of a series). */
export function passedAt(
  mark: Node,
  marks: Series,
  value: Exact,
  full: Exact | undefined,
  row: number,
): number {
  const said = exactAt(marks, row);
  const needed = mark.type.kind === "number" ? said : full && said?.mul(full);
  if (!needed) return UNKNOWN;
  return value.compare(needed) >= 0 ? 1 : 0;
}

function tellWeights(run: Run, path: string, full: Exact, row: number, scope: Scope): void {
  const values = { quantity: path, row: rowName(run, scope.table, row), sum: percentText(full.div(HUNDRED)) };
  run.tell(finding("weights-sum-here", run.table(scope.table).place(row), values));
}
