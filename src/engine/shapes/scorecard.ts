import { type Exact, sumExact, ZERO } from "../../base/exact.js";
import { finding } from "../../findings/finding.js";
import { NUMBER, PERCENT } from "../../language/types.js";
import { isMissing, type Missing, missing } from "../../language/value.js";
import type { Item, MissingPolicy, Quantity, Scorecard } from "../../rulebook/model.js";
import { isActive } from "../active.js";
import { exactAt } from "../exact-at.js";
import { REASON_TEXTS } from "../reasons.js";
import { rowName } from "../row-name.js";
import type { Run, Scope } from "../run.js";
import type { Series } from "../series.js";
import { givesShare } from "./item-shape.js";
import { shapeSeries } from "./shape-series.js";

/** What each item of a scorecard came to, by row. */
export interface ScoreDetail {
  readonly kind: "scorecard";
  readonly items: readonly ScoredItem[];
}

export interface ScoredItem {
  readonly item: Item;
  readonly points: Series;
  /** Points got, within 0 and the item's points; undefined where the item was left out or could not be scored. */
  readonly got: readonly (Exact | undefined)[];
  /** Why the item has no value of its own there. */
  readonly missing: readonly (Missing | undefined)[];
}

/** The points got over all items, scaled up to all points where items are left out. */
export function scorecardSeries(
  run: Run,
  quantity: Quantity,
  shape: Scorecard,
  scope: Scope,
): { readonly series: Series; readonly detail: ScoreDetail } {
  const items = shape.items.map((item) => scoredItem(run, quantity, item, scope));
  const least = shape.atLeastPoints && run.formula(shape.atLeastPoints, scope);
  const rows = run.table(scope.table).rows;
  const values: (Exact | Missing)[] = new Array(rows);
  for (let row = 0; row < rows; row++) {
    values[row] = isActive(scope, row) ? scoreAt(items, least, row) : missing("not_applicable");
  }
  return { series: { kind: "exact", values }, detail: { kind: "scorecard", items } };
}

function scoredItem(run: Run, quantity: Quantity, item: Item, scope: Scope): ScoredItem {
  const points = run.formula(item.points, scope);
  const pointsAt = (row: number) => exactAt(points, row);
  const share = givesShare(item.gives);
  const path = `${quantity.path}.${item.name}`;
  const series = shapeSeries(run, item.gives, share ? PERCENT : NUMBER, path, scope, pointsAt);
  const rows = run.table(scope.table).rows;
  const got: (Exact | undefined)[] = new Array(rows);
  const absent: (Missing | undefined)[] = new Array(rows);
  for (let row = 0; row < rows; row++) {
    const most = isActive(scope, row) ? pointsAt(row) : undefined;
    if (!most) continue;
    const value = exactAt(series, row);
    if (value) {
      got[row] = within(share ? value.mul(most) : value, most);
      continue;
    }
    const reason = reasonOf(run, series, item, row, scope);
    absent[row] = reason;
    if (item.missing === "zero") got[row] = ZERO;
    else if (item.missing === "full") got[row] = most;
    else if (item.missing !== "exclude") tellMissing(run, path, item.missing, reason, row, scope);
  }
  return { item, points, got, missing: absent };
}

function within(value: Exact, most: Exact): Exact {
  if (value.compare(ZERO) < 0) return ZERO;
  return value.compare(most) > 0 ? most : value;
}

/** A formula's reason is worked out again; the other shapes keep theirs. */
function reasonOf(run: Run, series: Series, item: Item, row: number, scope: Scope): Missing {
  if (series.kind === "exact") {
    const value = series.values[row];
    if (isMissing(value)) return value;
  }
  const node = item.gives.kind === "formula" ? item.gives.is : item.of;
  return missing(node ? run.why(node, row, scope) : "no_branch");
}

function tellMissing(
  run: Run,
  path: string,
  policy: MissingPolicy | undefined,
  { missing: reason }: Missing,
  row: number,
  scope: Scope,
): void {
  const { used } = run.table(scope.table);
  if (reason === "not_given" || (used !== undefined && used[row] === 0)) return;
  const place = run.table(scope.table).place(row);
  const values = { item: path, row: rowName(run, scope.table, row), reason: REASON_TEXTS[reason] };
  run.tell(finding(policy === "fail" ? "item-must-not-miss" : "item-missing", place, values));
}

function scoreAt(items: readonly ScoredItem[], least: Series | undefined, row: number): Exact | Missing {
  const all: Exact[] = [];
  const left: Exact[] = [];
  const got: Exact[] = [];
  for (const { item, points, got: gotten, missing: absent } of items) {
    const most = exactAt(points, row);
    if (!most) return missing("empty");
    all.push(most);
    const own = gotten[row];
    if (own) {
      left.push(most);
      got.push(own);
    } else if (item.missing !== "exclude") {
      return absent[row] ?? missing("empty");
    }
  }
  const scored = sumExact(left);
  const needed = least && exactAt(least, row);
  if (scored.n === 0n || (needed && scored.compare(needed) < 0)) return missing("too_few");
  const total = sumExact(got);
  return left.length === all.length ? total : total.mul(sumExact(all)).div(scored);
}
