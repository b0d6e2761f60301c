import type { Exact } from "../../base/exact.js";
import { at, finding } from "../../findings/finding.js";
import { NO_TEXT, UNKNOWN } from "../../intake/columns/columns.js";
import type { Gather } from "../../language/tree.js";
import { type Missing, missing } from "../../language/value.js";
import type { Series } from "../columns/series.js";
import type { Run, Scope } from "../running/run.js";
import { written } from "../words/written.js";
import { asked, count } from "./counts.js";
import { extreme } from "./extremes.js";
import type { Gathered } from "./gathered.js";
import { asksAll } from "./leading.js";
import { one } from "./one.js";
import { distinct, median } from "./ordered.js";
import { mean, sum } from "./sums.js";
import { type Taken, takenRows } from "./taken.js";
import { type Values, valuesOf } from "./values.js";

/** What a gather comes to for every row of the table on which it stands: each gathered row is looked at once. */
export function gatherSeries(run: Run, node: Gather, scope: Scope): Series {
  const taken = takenRows(run, node, scope);
  const { series, sample } = gathered(run, node, scope, taken);
  taken.release();
  return scope.atLeastRows === undefined ? series : withoutThin(series, sample, scope.atLeastRows);
}

function gathered(run: Run, node: Gather, scope: Scope, taken: Taken): Gathered {
  if (node.name === "count") return count(taken);
  if (node.name === "one") return one(run, node, scope, taken);
  if (asksAll(node)) return asked(run, node, taken);
  const values = valuesOf(run, node, taken, scope);
  if (values.passedOver > 0 && !run.table(node.from).stored.partial) {
    const place = at(node.span);
    run.tell(
      finding("values-passed-over", place, {
        formula: written(node),
        count: values.passedOver,
        from: node.from,
      }),
    );
  }
  return ofValues(node, values);
}

function ofValues(node: Gather, values: Values): Gathered {
  switch (node.name) {
    case "sum":
      return sum(values);
    case "mean":
      return mean(values);
    case "min":
    case "max":
      return extreme(node.name, values);
    case "median":
      return median(values);
    default:
      return distinct(values);
  }
}

/** `at_least_rows:`: no value where it would rest on fewer rows. */
function withoutThin(series: Series, sample: Float64Array, least: number): Series {
  switch (series.kind) {
    case "scaled":
      return { ...series, values: series.values.map((v, row) => (sample[row] < least ? Number.NaN : v)) };
    case "truth":
      return { ...series, values: series.values.map((v, row) => (sample[row] < least ? UNKNOWN : v)) };
    case "text":
      return { ...series, codes: series.codes.map((v, row) => (sample[row] < least ? NO_TEXT : v)) };
    case "exact": {
      const thin = (value: Exact | Missing, row: number) =>
        sample[row] < least ? missing("too_few") : value;
      return { kind: "exact", values: series.values.map(thin) };
    }
  }
}
