import type { Gather } from "../../language/tree.js";
import { type Missing, missing } from "../../language/value.js";
import { compact, isBlank, LARGEST, type Series } from "../columns/series.js";
import type { Run, Scope } from "../running/run.js";
import { noRows } from "./leading.js";
import { gatherReason } from "./reason.js";
import type { Taken } from "./taken.js";
import { addedUp, type Numbers } from "./tallies.js";

/** What is known of the taken rows, for each row on which the gather stands. */
interface Counted {
  /** How many rows with a value lead to it … */
  readonly sample: Int32Array;
  /** … and how many whose value is missing (where it does not apply, it is not). */
  readonly absent: Int32Array;
  /** How many rows without a value were passed over. */
  readonly passedOver: number;
  /** Why there is nothing for a row to which no row with a value leads. */
  reason(row: number): Missing;
}

/** Values that were added up. */
export interface Added extends Counted {
  readonly sums: Float64Array;
  readonly denominator: number;
}

/** The values of the taken rows, and what is known of those that have none. */
export interface Values extends Taken, Counted {
  /** The values by row of the gathered table. */
  readonly series: Series;
  /** The sum of the values; undefined where whole numbers do not hold it. */
  readonly sums: Float64Array | undefined;
  readonly denominator: number;
}

/** What a sum or mean of all rows needs to know; undefined where it must look at each of them. */
export function addedValues(run: Run, node: Gather, scope: Scope): Added | undefined {
  const { value } = node;
  if (!value || node.where || (node.name !== "sum" && node.name !== "mean")) return undefined;
  const series = compact(run.formula(value, run.scopeOn(node.from)), "forget");
  if (series.kind !== "scaled") return undefined;
  const numbers = run.tallies.numbers(node, value, series, run.table(node.table).rows);
  if (numbers.largest > LARGEST) return undefined;
  const { sample, absent, sums } = ofActive(numbers, scope.active);
  return { sums, denominator: series.denominator, ...counted(run, node, scope, sample, absent) };
}

/** Nothing for the rows that do not matter. */
function ofActive(numbers: Numbers, active: Uint8Array | undefined): Numbers {
  if (active === undefined) return numbers;
  const only = (all: Int32Array) => all.map((rows, row) => (active[row] === 1 ? rows : 0));
  const sums = numbers.sums.map((total, row) => (active[row] === 1 ? total : 0));
  return { ...numbers, sample: only(numbers.sample), absent: only(numbers.absent), sums };
}

/** Tells the taken rows with a value from those without. */
export function valuesOf(run: Run, node: Gather, taken: Taken, scope: Scope): Values {
  const { value } = node;
  if (!value) throw new Error(`${node.name} takes a value of each row`);
  const series = run.formula(value, run.scopeOn(node.from));
  if (series.kind !== "scaled") {
    const { sample, absent } = countValues(run, node, value, series, taken);
    const known = counted(run, node, scope, sample, absent);
    return { ...taken, ...known, series, sums: undefined, denominator: 1 };
  }
  const { sample, absent, ...added } = addedUp(run, node, value, series, taken.targets, taken.standing);
  // A sum is not exact where one on the way to it is too large.
  const sums = added.largest > LARGEST ? undefined : added.sums;
  return {
    ...taken,
    ...counted(run, node, scope, sample, absent),
    series,
    sums,
    denominator: series.denominator,
  };
}

function counted(run: Run, node: Gather, scope: Scope, sample: Int32Array, absent: Int32Array): Counted {
  const passedOver = absent.reduce((sum, rows) => sum + rows, 0);
  const none = noRows(run, node);
  const reason = (row: number) =>
    absent[row] > 0 ? missing(gatherReason(run, node, row, { ...scope, atLeastRows: undefined })) : none;
  return { sample, absent, passedOver, reason };
}

function countValues(
  run: Run,
  node: Gather,
  value: NonNullable<Gather["value"]>,
  series: Series,
  { targets, standing }: Taken,
): Pick<Counted, "sample" | "absent"> {
  const here = run.scopeOn(node.from);
  const mayNotApply = run.mayNotApply(value);
  const isAbsent = (row: number) => !mayNotApply || run.why(value, row, here) !== "not_applicable";
  const sample = new Int32Array(standing);
  const absent = new Int32Array(standing);
  for (let row = 0; row < targets.length; row++) {
    const target = targets[row];
    if (target < 0) continue;
    if (!isBlank(series, row)) sample[target] += 1;
    else if (isAbsent(row)) absent[target] += 1;
  }
  return { sample, absent };
}
