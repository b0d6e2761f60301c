import type { Quantity } from "../../rulebook/model.js";
import type { Series } from "../columns/series.js";
import type { Run, Scope } from "../running/run.js";
import { partSeries } from "../shapes/part.js";
import { type PayDetail, paySeries } from "../shapes/pay.js";
import { type ScoreDetail, scorecardSeries } from "../shapes/scorecard.js";
import { shapeSeries } from "../shapes/shape-series.js";
import { type SplitDetail, splitSeries } from "../shapes/split.js";

/** What a quantity came to, and the parts of it that reports show. */
export interface Computed {
  readonly series: Series;
  readonly detail: ScoreDetail | PayDetail | SplitDetail | undefined;
}

/** Works out a quantity for all rows of its scope. */
export function quantitySeries(run: Run, quantity: Quantity, scope: Scope): Computed {
  const { shape } = quantity;
  switch (shape.kind) {
    case "scorecard":
      return scorecardSeries(run, quantity, shape, scope);
    case "pay":
      return paySeries(run, quantity, shape, scope);
    case "split":
      return splitSeries(run, quantity, shape, scope);
    case "part":
      return { series: partSeries(run, quantity, shape, scope), detail: undefined };
    default:
      return { series: shapeSeries(run, shape, quantity.type, quantity.path, scope), detail: undefined };
  }
}
