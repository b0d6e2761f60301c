import { type Exact, integer, ratio, sumExact, ZERO } from "../../base/exact.js";
import type { Missing } from "../../language/value.js";
import { exactAt } from "../exact-at.js";
import { LARGEST, type ScaledSeries } from "../series.js";
import type { Gathered } from "./gathered.js";
import type { Values } from "./values.js";

/** `sum(table.column)`: 0 of no rows; missing where there are rows and none has a value. */
export function sum(values: Values): Gathered {
  const { series, standing, sample, absent } = values;
  if (series.kind === "scaled") {
    const sums = scaledSums(series, values);
    if (sums) {
      for (let row = 0; row < standing; row++)
        if (sample[row] === 0 && absent[row] > 0) sums[row] = Number.NaN;
      return { series: { kind: "scaled", values: sums, denominator: series.denominator }, sample };
    }
  }
  const sums = exactSums(values);
  const out = sums.map((total, row) => (sample[row] === 0 && absent[row] > 0 ? values.reason(row) : total));
  return { series: { kind: "exact", values: out }, sample };
}

/** `mean(table.column)` */
export function mean(values: Values): Gathered {
  const { series, sample, standing } = values;
  const sums = series.kind === "scaled" ? scaledSums(series, values) : undefined;
  const exact = sums ? undefined : exactSums(values);
  const out: (Exact | Missing)[] = new Array(standing);
  for (let row = 0; row < standing; row++) {
    if (sample[row] === 0) out[row] = values.reason(row);
    else if (exact) out[row] = exact[row].div(integer(sample[row]));
    else if (sums && series.kind === "scaled") {
      out[row] = ratio(BigInt(sums[row]), BigInt(series.denominator) * BigInt(sample[row]));
    }
  }
  return { series: { kind: "exact", values: out }, sample };
}

/** Sums of scaled numbers; undefined where one of them, or one on the way to it, is too large to be exact. */
function scaledSums(series: ScaledSeries, values: Values): Float64Array | undefined {
  const { targets, standing } = values;
  const numbers = series.values;
  const sums = new Float64Array(standing);
  let largest = 0;
  for (let row = 0; row < targets.length; row++) {
    const target = targets[row];
    const value = numbers[row];
    if (target < 0 || Number.isNaN(value)) continue;
    const total = sums[target] + value;
    sums[target] = total;
    if (total > largest) largest = total;
    else if (-total > largest) largest = -total;
  }
  return largest > LARGEST ? undefined : sums;
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
