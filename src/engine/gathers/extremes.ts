import type { Exact } from "../../base/exact.js";
import type { Missing } from "../../language/value.js";
import { exactAt } from "../columns/exact-at.js";
import type { Gathered } from "./gathered.js";
import type { Values } from "./values.js";

/** `min(table.column)` and `max(table.column)` */
export function extreme(name: "min" | "max", values: Values): Gathered {
  const { series, standing, sample, targets } = values;
  if (series.kind === "scaled") {
    const out = new Float64Array(standing).fill(Number.NaN);
    const sign = name === "min" ? 1 : -1;
    for (let row = 0; row < targets.length; row++) {
      const target = targets[row];
      const value = series.values[row];
      if (target < 0 || Number.isNaN(value)) continue;
      const best = out[target];
      if (Number.isNaN(best) || sign * value < sign * best) out[target] = value;
    }
    return { series: { kind: "scaled", values: out, denominator: series.denominator }, sample };
  }
  const out: (Exact | Missing | undefined)[] = new Array(standing);
  for (let row = 0; row < targets.length; row++) {
    const target = targets[row];
    const value = target < 0 ? undefined : exactAt(series, row);
    const best = out[target] as Exact | undefined;
    if (value && (!best || (name === "min" ? value.compare(best) < 0 : value.compare(best) > 0))) {
      out[target] = value;
    }
  }
  return { series: { kind: "exact", values: Array.from(out, (v, row) => v ?? values.reason(row)) }, sample };
}
