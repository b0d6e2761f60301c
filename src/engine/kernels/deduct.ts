import { type Exact, ZERO } from "../../base/exact.js";
import { isMissing, type Missing, missing } from "../../language/value.js";
import type { Deduct, DeductRule } from "../../rulebook/model.js";
import { exactOrReason } from "../columns/exact-at.js";
import { exactSeries, fewOf } from "../columns/once.js";
import type { Few, Series } from "../columns/series.js";
import type { Run, Scope } from "../running/run.js";
import { countedUnits } from "../shapes/deduct.js";
import type { ItemPoints } from "../shapes/item-points.js";
import { constantNumberOf } from "./steps.js";

/**
 * A deduction whose limits, units and amounts are the same for all rows, over columns; `points` (by row) are those of a
 * scorecard item. Undefined where they are not, and where a unit is not above zero: that is told row by row.
 */
export function deductSeries(
  run: Run,
  shape: Deduct,
  scope: Scope,
  points: ItemPoints | undefined,
): Series | undefined {
  const from = shape.from ? constantNumberOf(run, shape.from) : ZERO;
  const floor = points ? ZERO : shape.floor && constantNumberOf(run, shape.floor);
  if (!points && (!from || (shape.floor && !floor))) return undefined;
  const takers: Taker[] = [];
  for (const rule of shape.rules) {
    const taker = takerOf(run, rule, scope);
    if (!taker) return undefined;
    takers.push(taker);
  }
  const start = points ? points.same : from;
  // With one column of few values and all else the same, the rows have few values as well.
  const few = start && takers.length === 1 ? takers[0].few : undefined;
  return exactSeries(run.table(scope.table).rows, scope.active, few, (row) =>
    left(start ?? points?.at(row) ?? ZERO, takers, floor, row),
  );
}

/** What a rule takes in a row. */
interface Taker {
  readonly at: (row: number) => Exact | Missing;
  /** The numbers of the values on which that depends, where they are few. */
  readonly few: Few | undefined;
}

function takerOf(run: Run, { take, measure }: DeductRule, scope: Scope): Taker | undefined {
  const each = constantNumberOf(run, take);
  if (!each || !measure) return each && { at: () => each, few: undefined };
  const limit = constantNumberOf(run, measure.limit);
  const unit = constantNumberOf(run, measure.each);
  if (!limit || !unit || unit.compare(ZERO) <= 0) return undefined;
  const of = run.formula(measure.of, scope);
  if (of.kind !== "scaled" && of.kind !== "exact") return undefined;
  const at = (row: number) => {
    const value = exactOrReason(of, row) ?? missing(run.why(measure.of, row, scope));
    if (isMissing(value)) return value;
    const distance = measure.side === "above" ? value.sub(limit) : limit.sub(value);
    if (distance.compare(ZERO) <= 0) return ZERO;
    return countedUnits(distance.div(unit), measure.unit).mul(each);
  };
  return { at, few: fewOf(of) };
}

function left(
  start: Exact,
  takers: readonly Taker[],
  floor: Exact | undefined,
  row: number,
): Exact | Missing {
  let rest = start;
  for (const taker of takers) {
    const taken = taker.at(row);
    if (isMissing(taken)) return taken;
    if (!taken.isZero) rest = rest.sub(taken);
  }
  return floor && rest.compare(floor) < 0 ? floor : rest;
}
