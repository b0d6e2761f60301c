import type { Gather } from "../../language/tree.js";
import { type Missing, missing } from "../../language/value.js";
import type { Run, Scope } from "../run.js";
import { isBlank, type Series } from "../series.js";
import { noRows } from "./leading.js";
import { gatherReason } from "./reason.js";
import type { Taken } from "./taken.js";

/** The values of the taken rows, and what is known of those that have none. */
export interface Values extends Taken {
  /** The values by row of the gathered table. */
  readonly series: Series;
  /** For each row on which the gather stands, how many rows with a value lead to it … */
  readonly sample: Float64Array;
  /** … and how many whose value is missing (where it does not apply, it is not). */
  readonly absent: Float64Array;
  /** How many rows without a value were passed over. */
  readonly passedOver: number;
  /** Why there is nothing for a row to which no row with a value leads. */
  reason(row: number): Missing;
}

/** Tells the taken rows with a value from those without. */
export function valuesOf(run: Run, node: Gather, taken: Taken, scope: Scope): Values {
  if (!node.value) throw new Error(`${node.name} takes a value of each row`);
  const here = run.scopeOn(node.from);
  const series = run.formula(node.value, here);
  const mayNotApply = run.mayNotApply(node.value);
  const { targets, standing } = taken;
  const sample = new Float64Array(standing);
  const absent = new Float64Array(standing);
  let passedOver = 0;
  const numbers = series.kind === "scaled" && !mayNotApply ? series.values : undefined;
  for (let row = 0; row < targets.length; row++) {
    const target = targets[row];
    if (target < 0) continue;
    if (numbers === undefined ? !isBlank(series, row) : !Number.isNaN(numbers[row])) sample[target] += 1;
    else if (!mayNotApply || run.why(node.value, row, here) !== "not_applicable") {
      absent[target] += 1;
      passedOver += 1;
    }
  }
  const none = noRows(run, node);
  const reason = (row: number) =>
    absent[row] > 0 ? missing(gatherReason(run, node, row, { ...scope, atLeastRows: undefined })) : none;
  return { ...taken, series, sample, absent, passedOver, reason };
}
