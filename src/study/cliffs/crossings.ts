/** Where each row stands beside an edge, and the values just on both sides of it. */

import { type Exact, integer, ONE, ratio, roundTo, ZERO } from "../../base/exact.js";
import { exactAt } from "../../engine/columns/exact-at.js";
import { type Series, valueAt } from "../../engine/columns/series.js";
import { isActive, isUsed } from "../../engine/rows/active.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
import type { ScoreDetail } from "../../engine/shapes/scorecard.js";
import type { ScoredGroup, ScoredItem } from "../../engine/shapes/scored-items.js";
import { isMissing, type Value } from "../../language/value.js";
import type { Edge, PassMark, Units } from "./edges.js";

/** A row beside an edge. */
export interface Crossing {
  readonly row: number;
  /** What it has now. */
  readonly value: Value;
  /** The limit; undefined for an edge between yes and no. */
  readonly at: Exact | undefined;
  /** The values just below and just above the edge; the limit itself is one of them. */
  readonly low: Value;
  readonly high: Value;
  /** On which side the row stands. */
  readonly side: "low" | "high";
  /** How far the limit is. */
  readonly distance: Exact;
}

/**
 * What is no whole number is put beside its limit by so much, which no cent can feel; a figure that is not rounded to
 * cents is looked at closer. Durations are milliseconds.
 */
const BESIDE = { cents: ratio(1, 10n ** 9n), exact: ratio(1, 10n ** 18n) } as const;
const BESIDE_TIME = { cents: ratio(1, 10n ** 6n), exact: ratio(1, 10n ** 15n) } as const;

/** What is felt of a value: cents, or everything. */
export type Feeling = keyof typeof BESIDE;

/** The crossings of an edge for every row of the period that has a value; of a row of edges, the next on both sides. */
export function crossingsOf(evaluation: Evaluation, edge: Edge, path: string, feeling: Feeling): Crossing[] {
  const { table: name } = edge;
  const table = evaluation.table(name);
  const series = evaluation.series(name, path.slice(name.length + 1));
  const scope = evaluation.scopeOn(name);
  const limits = limitsOf(evaluation, edge);
  const each = edge.units && evaluation.formula(edge.units.each, scope);
  const step = stepOf(evaluation, edge, path);
  const by = step ?? (edge.of.type.kind === "duration" ? BESIDE_TIME : BESIDE)[feeling];
  const crossings: Crossing[] = [];
  for (let row = 0; row < table.rows; row++) {
    if (!isUsed(table, row) || !isActive(scope, row)) continue;
    const value = valueAt(series, row);
    if (value === undefined || typeof value === "string") continue;
    if (typeof value === "boolean") {
      const side = value ? "high" : "low";
      crossings.push({ row, value, at: undefined, low: false, high: true, side, distance: ONE });
      continue;
    }
    const limit = limits(row);
    if (isMissing(value) || !limit) continue;
    const unit = each && exactAt(each, row);
    for (const at of placesAt(edge, value, limit, unit)) {
      const crossing = beside(edge, row, value, at, by, step !== undefined);
      // There are no fewer rows than none.
      if (step !== undefined && isBelowZero(crossing.low)) continue;
      crossings.push(crossing);
    }
  }
  return crossings;
}

function isBelowZero(value: Value): boolean {
  return typeof value === "object" && !isMissing(value) && value.compare(ZERO) < 0;
}

function beside(
  { owner }: Edge,
  row: number,
  value: Exact,
  at: Exact,
  by: Exact,
  isWhole: boolean,
): Crossing {
  const down = isWhole ? floor(at) : at;
  const up = isWhole ? floor(at.neg()).neg() : at;
  const low = owner === "low" ? down : up.sub(by);
  const high = owner === "low" ? down.add(by) : up;
  const order = value.compare(at);
  const side = order < 0 || (order === 0 && owner === "low") ? "low" : "high";
  return { row, value, at, low, high, side, distance: value.sub(at).abs() };
}

/** The limits between which a value stands. */
function placesAt(
  { kind, owner, units }: Edge,
  value: Exact,
  limit: Exact,
  each: Exact | undefined,
): Exact[] {
  if (units) return each && each.compare(ZERO) > 0 ? unitsAround(owner, units, value, limit, each) : [];
  if (kind !== "equality") return [limit];
  // What is not equal lies on both sides of it: the edge below is of no concern to what is above.
  const order = value.compare(limit);
  return order === 0 || order < 0 === (owner === "high") ? [limit] : [];
}

/** The edge next below or at a value, and the one next above. */
function unitsAround(
  owner: Edge["owner"],
  { direction, first }: Units,
  value: Exact,
  limit: Exact,
  each: Exact,
): Exact[] {
  const isUp = direction === "up";
  const sign = isUp ? ONE : integer(-1);
  const away = value.sub(limit).mul(sign).div(each);
  const under = floor(away);
  // The value itself at an edge: on that side of it to which the edge belongs.
  const isOnEdge = under.equals(away);
  const belongsNear = (owner === "low") === isUp;
  const last = isOnEdge && belongsNear ? under.sub(ONE) : under;
  const next = last.add(ONE);
  return [last, next]
    .filter((count) => count.compare(first) >= 0)
    .concat(last.compare(first) < 0 && next.compare(first) < 0 ? [first] : [])
    .map((count) => limit.add(each.mul(count).mul(sign)));
}

function floor(value: Exact): Exact {
  const whole = roundTo(value, ONE, "down");
  return whole.compare(value) > 0 ? whole.sub(ONE) : whole;
}

/** Values that are whole numbers or days step from one to the next. */
function stepOf(evaluation: Evaluation, edge: Edge, path: string): Exact | undefined {
  if (edge.of.type.kind === "date" || edge.of.type.kind === "datetime") return ONE;
  let quantity = evaluation.rulebook.quantities.find((one) => one.path === path);
  while (quantity?.shape.kind === "formula") {
    const { is } = quantity.shape;
    if (is.op === "gather") return is.name === "count" || is.name === "distinct" ? ONE : undefined;
    if (is.op !== "column") return undefined;
    quantity = evaluation.quantity(is.table, is.name);
  }
  return undefined;
}

function limitsOf(evaluation: Evaluation, edge: Edge): (row: number) => Exact | undefined {
  const { limit, table, pass } = edge;
  if (!limit) return () => undefined;
  const series = evaluation.formula(limit, evaluation.scopeOn(table));
  return pass
    ? marksOf(evaluation, pass, limit.type.kind === "number", series)
    : (row) => exactAt(series, row);
}

/** A pass mark in points: it is points, or a share of those that could be got. */
function marksOf(
  evaluation: Evaluation,
  { card, module }: PassMark,
  isPoints: boolean,
  marks: Series,
): (row: number) => Exact | undefined {
  const { detail } = evaluation.computed(card);
  if (isPoints || detail?.kind !== "scorecard") return (row) => exactAt(marks, row);
  const full = module ? pointsOf(detail, module) : detail.group.full;
  return (row) => {
    const points = full?.[row];
    return points && exactAt(marks, row)?.mul(points);
  };
}

function pointsOf({ group }: ScoreDetail, module: Item): readonly (Exact | undefined)[] | undefined {
  return allScored(group).find(({ item }) => item.name === module.name)?.points;
}

type Item = NonNullable<PassMark["module"]>;

function allScored({ items }: ScoredGroup): ScoredItem[] {
  return items.flatMap((scored) => [scored, ...(scored.group ? allScored(scored.group) : [])]);
}
