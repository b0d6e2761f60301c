import type { Exact } from "../../base/exact.js";
import { isMissing, missing } from "../../language/value.js";
import type { Curve } from "../../rulebook/model.js";
import { exactOrReason } from "../columns/exact-at.js";
import { exactSeries, fewOf } from "../columns/once.js";
import type { Series } from "../columns/series.js";
import type { Run, Scope } from "../running/run.js";
import { constantNumberOf } from "./steps.js";

/** A point of a curve, and by how much its value changes for each unit up to the next one. */
interface Point {
  readonly at: Exact;
  readonly give: Exact;
  readonly slope: Exact | undefined;
}

/**
 * A curve whose points are the same for all rows, over a column. Undefined where they are not, or do not ascend: that
 * is told row by row.
 */
export function curveSeries(run: Run, shape: Curve, scope: Scope): Series | undefined {
  const points = pointsOf(run, shape);
  const of = points && run.formula(shape.of, scope);
  if (!points || (of?.kind !== "scaled" && of?.kind !== "exact")) return undefined;
  return exactSeries(run.table(scope.table).rows, scope.active, fewOf(of), (row) => {
    const value = exactOrReason(of, row) ?? missing(run.why(shape.of, row, scope));
    return isMissing(value) ? value : valueOn(points, value);
  });
}

function pointsOf(run: Run, shape: Curve): readonly Point[] | undefined {
  const points: { at: Exact; give: Exact; slope: Exact | undefined }[] = [];
  for (const point of shape.points) {
    const at = constantNumberOf(run, point.at);
    const give = constantNumberOf(run, point.give);
    if (!at || !give) return undefined;
    const before = points.at(-1);
    if (before) {
      if (at.compare(before.at) <= 0) return undefined;
      before.slope = give.sub(before.give).div(at.sub(before.at));
    }
    points.push({ at, give, slope: undefined });
  }
  return points.length > 0 ? points : undefined;
}

/** Flat before the first point and after the last. */
function valueOn(points: readonly Point[], value: Exact): Exact {
  let low = points[0];
  for (const point of points) {
    if (point.at.compare(value) > 0) break;
    low = point;
  }
  const beyond = low.slope && value.sub(low.at);
  return low.slope && beyond && beyond.compare(0) > 0 ? low.give.add(low.slope.mul(beyond)) : low.give;
}
