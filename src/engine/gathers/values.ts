import type { Gather } from "../../language/tree.js";
import { type Missing, missing } from "../../language/value.js";
import { isBlank, LARGEST, type ScaledSeries, type Series } from "../columns/series.js";
import { BATCH, batchesOf } from "../kernels/kernel.js";
import type { Run, Scope } from "../running/run.js";
import { noRows } from "./leading.js";
import { gatherReason } from "./reason.js";
import type { Taken } from "./taken.js";

/** What is known of the taken rows, for each row on which the gather stands. */
interface Counted {
  /** How many rows with a value lead to it … */
  readonly sample: Float64Array;
  /** … and how many whose value is missing (where it does not apply, it is not). */
  readonly absent: Float64Array;
  /** The sum of the values, over the denominator of the series; undefined where whole numbers do not hold it. */
  readonly sums: Float64Array | undefined;
}

/** The values of the taken rows, and what is known of those that have none. */
export interface Values extends Taken, Counted {
  /** The values by row of the gathered table. */
  readonly series: Series;
  /** How many rows without a value were passed over. */
  readonly passedOver: number;
  /** Why there is nothing for a row to which no row with a value leads. */
  reason(row: number): Missing;
}

/** Tells the taken rows with a value from those without. */
export function valuesOf(run: Run, node: Gather, taken: Taken, scope: Scope): Values {
  const { value } = node;
  if (!value) throw new Error(`${node.name} takes a value of each row`);
  const here = run.scopeOn(node.from);
  const series = run.formula(value, here);
  const mayNotApply = run.mayNotApply(value);
  const isAbsent = (row: number) => !mayNotApply || run.why(value, row, here) !== "not_applicable";
  const counted =
    series.kind === "scaled" ? countNumbers(series, taken, isAbsent) : countOthers(series, taken, isAbsent);
  const { absent } = counted;
  const passedOver = absent.reduce((sum, rows) => sum + rows, 0);
  const none = noRows(run, node);
  const reason = (row: number) =>
    absent[row] > 0 ? missing(gatherReason(run, node, row, { ...scope, atLeastRows: undefined })) : none;
  return { ...taken, series, ...counted, passedOver, reason };
}

function countNumbers(
  series: ScaledSeries,
  { targets, standing }: Taken,
  isAbsent: (row: number) => boolean,
): Counted {
  const batch = batchesOf(series);
  const sample = new Float64Array(standing);
  const absent = new Float64Array(standing);
  const sums = new Float64Array(standing);
  let largest = 0;
  for (let start = 0; start < targets.length; start += BATCH) {
    const end = Math.min(targets.length, start + BATCH);
    const numbers = batch(start, end);
    for (let row = start; row < end; row++) {
      const target = targets[row];
      if (target < 0) continue;
      const value = numbers[row - start];
      if (Number.isNaN(value)) {
        if (isAbsent(row)) absent[target] += 1;
        continue;
      }
      sample[target] += 1;
      const total = sums[target] + value;
      sums[target] = total;
      if (total > largest) largest = total;
      else if (-total > largest) largest = -total;
    }
  }
  // A sum is not exact where one on the way to it is too large.
  return { sample, absent, sums: largest > LARGEST ? undefined : sums };
}

function countOthers(
  series: Series,
  { targets, standing }: Taken,
  isAbsent: (row: number) => boolean,
): Counted {
  const sample = new Float64Array(standing);
  const absent = new Float64Array(standing);
  for (let row = 0; row < targets.length; row++) {
    const target = targets[row];
    if (target < 0) continue;
    if (!isBlank(series, row)) sample[target] += 1;
    else if (isAbsent(row)) absent[target] += 1;
  }
  return { sample, absent, sums: undefined };
}
