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
import { exactMean, exactSum, mean, sum } from "./sums.js";
import { type Taken, takenRows } from "./taken.js";
import { addedValues, type Values, valuesOf } from "./values.js";

/** What a gather comes to for every row of the table on which it stands: each gathered row is looked at once. */
export function gatherSeries(run: Run, node: Gather, scope: Scope): Series {
  const { series, sample } = tallied(run, node, scope) ?? ofTaken(run, node, scope);
  return scope.atLeastRows === undefined ? series : withoutThin(series, sample, scope.atLeastRows);
}

/** What is counted or added up; undefined for other gathers, and where that is not enough. */
function tallied(run: Run, node: Gather, scope: Scope): Gathered | undefined {
  if (node.name === "count") return count(run, node, scope);
  if (asksAll(node)) return asked(run, node, scope);
  const added = addedValues(run, node, scope);
  if (!added) return undefined;
  tellPassedOver(run, node, added.passedOver);
  return node.name === "sum" ? sum(added) : mean(added);
}

function ofTaken(run: Run, node: Gather, scope: Scope): Gathered {
  const taken = takenRows(run, node, scope);
  const gathered = node.name === "one" ? one(run, node, scope, taken) : valued(run, node, scope, taken);
  taken.release();
  return gathered;
}

function valued(run: Run, node: Gather, scope: Scope, taken: Taken): Gathered {
  const values = valuesOf(run, node, taken, scope);
  tellPassedOver(run, node, values.passedOver);
  return ofValues(node, values);
}

function tellPassedOver(run: Run, node: Gather, count: number): void {
  if (count === 0 || run.table(node.from).stored.partial) return;
  const values = { formula: written(node), count, from: node.from };
  run.tell(finding("values-passed-over", at(node.span), values));
}

function ofValues(node: Gather, values: Values): Gathered {
  switch (node.name) {
    case "sum":
      return values.sums ? sum({ ...values, sums: values.sums }) : exactSum(values);
    case "mean":
      return values.sums ? mean({ ...values, sums: values.sums }) : exactMean(values);
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
function withoutThin(series: Series, sample: Int32Array, least: number): Series {
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
