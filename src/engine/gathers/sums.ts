import { type Exact, integer, ratio, sumExact, ZERO } from "../../base/exact.js";
import type { Missing } from "../../language/value.js";
import { exactAt } from "../columns/exact-at.js";
import { LARGEST, unscaled } from "../columns/series.js";
import type { Gathered } from "./gathered.js";
import type { Added, Values } from "./values.js";

/** `sum(table.column)`: 0 of no rows; missing where there are rows and none has a value. */
export function sum({ sums, sample, absent, denominator }: Added): Gathered {
  const values = new Float64Array(sums.length);
  for (let row = 0; row < values.length; row++) {
    values[row] = sample[row] === 0 && absent[row] > 0 ? Number.NaN : sums[row];
  }
  return { series: { kind: "scaled", values, denominator }, sample };
}

/** The same where whole numbers do not hold the sums. */
export function exactSum(values: Values): Gathered {
  const { sample, absent } = values;
  const out = exactSums(values).map((total, row) =>
    sample[row] === 0 && absent[row] > 0 ? values.reason(row) : total,
  );
  return { series: { kind: "exact", values: out }, sample };
}

/** `mean(table.column)` */
export function mean({ sums, sample, denominator, reason }: Added): Gathered {
  const values: (Exact | Missing)[] = new Array(sums.length);
  for (let row = 0; row < values.length; row++) {
    const rows = sample[row];
    if (rows === 0) values[row] = reason(row);
    else if (rows * denominator <= LARGEST) values[row] = ratio(sums[row], rows * denominator);
    else values[row] = unscaled(sums[row], denominator).div(rows);
  }
  return { series: { kind: "exact", values }, sample };
}

/** The same where whole numbers do not hold the sums. */
export function exactMean(values: Values): Gathered {
  const { sample } = values;
  const out = exactSums(values).map((total, row) =>
    sample[row] === 0 ? values.reason(row) : total.div(integer(sample[row])),
  );
  return { series: { kind: "exact", values: out }, sample };
}

function exactSums(values: Values): Exact[] {
  const parts: (Exact[] | undefined)[] = new Array(values.standing);
  for (let row = 0; row < values.targets.length; row++) {
    const target = values.targets[row];
    const value = target < 0 ? undefined : exactAt(values.series, row);
    if (!value) continue;
    const list = parts[target];
    if (list) list.push(value);
    else parts[target] = [value];
  }
  return Array.from(parts, (list) => (list ? sumExact(list) : ZERO));
}
