import { type Exact, integer, sumExact, ZERO } from "../../base/exact.js";
import type { Missing } from "../../language/value.js";
import { exactAt } from "../columns/exact-at.js";
import { unscaled } from "../columns/series.js";
import type { Gathered } from "./gathered.js";
import type { Values } from "./values.js";

/** `sum(table.column)`: 0 of no rows; missing where there are rows and none has a value. */
export function sum(values: Values): Gathered {
  const { series, sums, sample, absent } = values;
  const isMissingAt = (row: number) => sample[row] === 0 && absent[row] > 0;
  if (series.kind === "scaled" && sums) {
    const out = sums.map((total, row) => (isMissingAt(row) ? Number.NaN : total));
    return { series: { kind: "scaled", values: out, denominator: series.denominator }, sample };
  }
  const out = exactSums(values).map((total, row) => (isMissingAt(row) ? values.reason(row) : total));
  return { series: { kind: "exact", values: out }, sample };
}

/** `mean(table.column)` */
export function mean(values: Values): Gathered {
  const { series, sums, sample, standing } = values;
  const exact = sums ? undefined : exactSums(values);
  const out: (Exact | Missing)[] = new Array(standing);
  for (let row = 0; row < standing; row++) {
    if (sample[row] === 0) out[row] = values.reason(row);
    else if (exact) out[row] = exact[row].div(integer(sample[row]));
    else if (sums && series.kind === "scaled") {
      out[row] = unscaled(sums[row], series.denominator).div(sample[row]);
    }
  }
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
