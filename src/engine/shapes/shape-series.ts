import { type Exact, ZERO } from "../../base/exact.js";
import type { Type } from "../../language/types.js";
import { missing, type Value } from "../../language/value.js";
import type { Grades, ItemShape } from "../../rulebook/model.js";
import { stepSeries } from "../kernels/steps.js";
import { RowReader } from "../row-reader.js";
import type { Run, Scope } from "../run.js";
import { type Series, seriesOf } from "../series.js";
import type { AtRow } from "./at-row.js";
import { shapeValue } from "./item-shape.js";

/**
 * A shape that looks at one row only, for all rows of a scope. `points` (by row) are those of a scorecard item.
 * Problems are told under `path`.
 */
export function shapeSeries(
  run: Run,
  shape: ItemShape | Grades,
  type: Type,
  path: string,
  scope: Scope,
  points?: (row: number) => Exact | undefined,
): Series {
  if (shape.kind === "formula") return run.formula(shape.is, scope);
  if (shape.kind === "bands" || shape.kind === "grades") {
    const series = stepSeries(run, shape, scope);
    if (series) return series;
  }
  const reader = new RowReader(run, scope, 0);
  const at: AtRow = { reader, path, tell: (found) => run.tell(found), note: undefined };
  return seriesOf(type, run.table(scope.table).rows, (row): Value => {
    if (scope.active !== undefined && scope.active[row] === 0) return missing("not_applicable");
    reader.row = row;
    return shapeValue(shape, at, points && (points(row) ?? ZERO));
  });
}
