import type { Gather } from "../../language/tree.js";
import { type Missing, missing, type Reason } from "../../language/value.js";
import { firstReason } from "../reasons.js";
import type { Run } from "../run.js";
import { isBlank, type Series } from "../series.js";
import { noRows, type Taken } from "./taken.js";

/** The taken rows that have a value, and what is known of those that have none. */
export interface Values extends Taken {
  /** The values by row of the gathered table. */
  readonly series: Series;
  /** Number of rows on which the gather stands. */
  readonly standing: number;
  /** For each of those, how many rows with a value lead to it … */
  readonly sample: Float64Array;
  /** … and how many whose value is missing (where it does not apply, it is not). */
  readonly absent: Float64Array;
  /** How many rows without a value were passed over. */
  readonly passedOver: number;
  /** Why there is nothing for a row to which no row with a value leads. */
  reason(row: number): Missing;
}

/** Parts the taken rows into those with a value, which stay, and those without. */
export function valuesOf(run: Run, node: Gather, taken: Taken, standing: number): Values {
  if (!node.value) throw new Error(`${node.name} takes a value of each row`);
  const scope = run.scopeOn(node.from);
  const series = run.formula(node.value, scope);
  const mayNotApply = run.mayNotApply(node.value);
  const sample = new Float64Array(standing);
  const absent = new Float64Array(standing);
  const blank: number[] = [];
  const { rows, targets } = taken;
  let count = 0;
  let passedOver = 0;
  for (let i = 0; i < taken.count; i++) {
    const row = rows[i];
    const target = targets[i];
    if (!isBlank(series, row)) {
      sample[target] += 1;
      rows[count] = row;
      targets[count++] = target;
      continue;
    }
    if (mayNotApply && run.why(node.value, row, scope) === "not_applicable") continue;
    absent[target] += 1;
    passedOver += 1;
    blank.push(row, target);
  }
  const reasons = new Map<number, Set<Reason>>();
  for (let i = 0; i < blank.length; i += 2) {
    const target = blank[i + 1];
    if (sample[target] > 0) continue;
    const known = reasons.get(target) ?? new Set();
    reasons.set(target, known.add(run.why(node.value, blank[i], scope)));
  }
  const none = noRows(run, node);
  const reason = (row: number) => {
    const first = firstReason(reasons.get(row) ?? []);
    return first ? missing(first) : none;
  };
  return { count, rows, targets, series, standing, sample, absent, passedOver, reason };
}
