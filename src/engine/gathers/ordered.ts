import { type Exact, exactText, integer } from "../../base/exact.js";
import type { Missing } from "../../language/value.js";
import { bucketed } from "../columns/buckets.js";
import { exactAt } from "../columns/exact-at.js";
import { isBlank, LARGEST, type ScaledSeries } from "../columns/series.js";
import type { Gathered } from "./gathered.js";
import type { Values } from "./values.js";

const TWO = integer(2);

/** `median(table.column)`: the middle value, or the mean of the two in the middle. */
export function median(values: Values): Gathered {
  const { series, sample } = values;
  const scaled = series.kind === "scaled" ? scaledMedians(series, values) : undefined;
  return { series: scaled ?? { kind: "exact", values: exactMedians(values) }, sample };
}

function scaledMedians(series: ScaledSeries, values: Values): ScaledSeries | undefined {
  const { targets, standing } = values;
  const { starts, order } = bucketed(withValues(values), targets.length, standing);
  const sorted = Float64Array.from(order, (row) => series.values[row]);
  const out = new Float64Array(standing).fill(Number.NaN);
  const denominator = series.denominator * 2;
  if (denominator > LARGEST) return undefined;
  for (let row = 0; row < standing; row++) {
    const own = sorted.subarray(starts[row], starts[row + 1]).sort();
    if (own.length === 0) continue;
    const twice = own[(own.length - 1) >> 1] + own[own.length >> 1];
    if (Math.abs(twice) > LARGEST) return undefined;
    out[row] = twice;
  }
  return { kind: "scaled", values: out, denominator };
}

function exactMedians(values: Values): (Exact | Missing)[] {
  const { series, targets, standing } = values;
  const { starts, order } = bucketed(withValues(values), targets.length, standing);
  const out: (Exact | Missing)[] = [];
  for (let row = 0; row < standing; row++) {
    const own: Exact[] = [];
    for (const from of order.subarray(starts[row], starts[row + 1])) {
      const value = exactAt(series, from);
      if (value) own.push(value);
    }
    own.sort((a, b) => a.compare(b));
    const [low, high] = [own[(own.length - 1) >> 1], own[own.length >> 1]];
    out.push(low && high ? low.add(high).div(TWO) : values.reason(row));
  }
  return out;
}

/** `distinct(table.column)`: how many different values there are. */
export function distinct(values: Values): Gathered {
  const { series, targets, standing, sample } = values;
  const counts = new Float64Array(standing);
  const { starts, order } = bucketed(withValues(values), targets.length, standing);
  for (let row = 0; row < standing; row++) {
    const own = order.subarray(starts[row], starts[row + 1]);
    if (series.kind === "exact") {
      counts[row] = new Set(Array.from(own, (from) => exactText(series.values[from] as Exact))).size;
      continue;
    }
    const column = series.kind === "text" ? series.codes : series.values;
    const sorted = Float64Array.from(own, (from) => column[from]).sort();
    for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) counts[row] += 1;
  }
  return { series: { kind: "scaled", values: counts, denominator: 1 }, sample };
}

/** Where the rows go that have a value. */
function withValues({ targets, series }: Values): Int32Array {
  return targets.map((target, row) => (target >= 0 && isBlank(series, row) ? -1 : target));
}
