import type { Exact } from "../../base/exact.js";
import type { Missing } from "../../language/value.js";
import { exactAt } from "../exact-at.js";
import type { Gathered } from "./gathered.js";
import type { Values } from "./values.js";

/** `min(table.column)` and `max(table.column)` */
export function extreme(name: "min" | "max", values: Values): Gathered {
  const { series, standing, sample, count, rows, targets } = values;
  if (series.kind === "scaled") {
    const out = new Float64Array(standing).fill(Number.NaN);
    const sign = name === "min" ? 1 : -1;
    for (let i = 0; i < count; i++) {
      const value = series.values[rows[i]];
      const best = out[targets[i]];
      if (!(sign * best <= sign * value)) out[targets[i]] = value;
    }
    return { series: { kind: "scaled", values: out, denominator: series.denominator }, sample };
  }
  const out: (Exact | Missing | undefined)[] = new Array(standing);
  for (let i = 0; i < count; i++) {
    const value = exactAt(series, rows[i]);
    const best = out[targets[i]] as Exact | undefined;
    if (value && (!best || (name === "min" ? value.compare(best) < 0 : value.compare(best) > 0))) {
      out[targets[i]] = value;
    }
  }
  return { series: { kind: "exact", values: Array.from(out, (v, row) => v ?? values.reason(row)) }, sample };
}
