import { ZERO } from "../../base/exact.js";
import type { Type } from "../../language/types.js";
import { missing, type Value } from "../../language/value.js";
import type { Grades, ItemShape } from "../../rulebook/model.js";
import { type Series, seriesOf } from "../columns/series.js";
import { chooseSeries } from "../kernels/choose.js";
import { curveSeries } from "../kernels/curve.js";
import { deductSeries } from "../kernels/deduct.js";
import { stepSeries } from "../kernels/steps.js";
import { RowReader } from "../quantities/row-reader.js";
import { isActive, isUsed } from "../rows/active.js";
import type { Run, Scope } from "../running/run.js";
import type { AtRow } from "./at-row.js";
import type { ItemPoints } from "./item-points.js";
import { shapeValue } from "./item-shape.js";

/**
 * A shape that looks at one row only, for all rows of a scope. `points` (by row) are those of a scorecard item.
 * Problems of rows of the period are told under `path`.
 */
export function shapeSeries(
  run: Run,
  shape: ItemShape | Grades,
  type: Type,
  path: string,
  scope: Scope,
  points?: ItemPoints,
): Series {
  if (shape.kind === "formula") return run.formula(shape.is, scope);
  return inBulk(run, shape, scope, points) ?? rowByRow(run, shape, type, path, scope, points);
}

function inBulk(
  run: Run,
  shape: ItemShape | Grades,
  scope: Scope,
  points: ItemPoints | undefined,
): Series | undefined {
  switch (shape.kind) {
    case "bands":
    case "grades":
      return stepSeries(run, shape, scope);
    case "choose":
      return chooseSeries(run, shape, scope);
    case "curve":
      return curveSeries(run, shape, scope);
    case "deduct":
      return deductSeries(run, shape, scope, points);
    default:
      return undefined;
  }
}

function rowByRow(
  run: Run,
  shape: ItemShape | Grades,
  type: Type,
  path: string,
  scope: Scope,
  points: ItemPoints | undefined,
): Series {
  const reader = new RowReader(run, scope, 0);
  const quiet: AtRow = { reader, path, tell: undefined, note: undefined };
  const telling: AtRow = { ...quiet, tell: (found) => run.tell(found) };
  const table = run.table(scope.table);
  return seriesOf(type, table.rows, (row): Value => {
    if (!isActive(scope, row)) return missing("not_applicable");
    reader.row = row;
    const at = isUsed(table, row) ? telling : quiet;
    return shapeValue(shape, at, points && (points.at(row) ?? ZERO));
  });
}
