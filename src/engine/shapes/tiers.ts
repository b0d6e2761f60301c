import { type Exact, sumExact, ZERO } from "../../base/exact.js";
import { finding } from "../../findings/finding.js";
import { isMissing, type Missing, missing, type Value } from "../../language/value.js";
import type { Bound, Tiers } from "../../rulebook/model.js";
import type { RowReader } from "../quantities/row-reader.js";
import { rowName } from "../words/row-name.js";
import type { AtRow, Slice } from "./at-row.js";

/**
 * What lies between 0 and `of`, each slice at its own rate. Below 0 lies the lowest slice, so a negative `of` is taken
 * at its rate.
 */
export function tiersValue(shape: Tiers, at: AtRow): Value {
  const { reader } = at;
  const of = reader.number(shape.of);
  if (isMissing(of)) return of;
  const slices: Slice[] = [];
  for (const [step, { from, to, give }] of shape.steps.entries()) {
    const low = endOf(reader, from);
    const high = endOf(reader, to);
    if (low && isMissing(low)) return low;
    if (high && isMissing(high)) return high;
    if (low && high && low.compare(high) > 0) return crossed(at);
    const amount = within(of, low, high);
    if (amount.n === 0n) continue;
    const rate = reader.number(give);
    if (isMissing(rate)) return rate;
    slices.push({ step, amount, rate });
  }
  at.note?.({ kind: "tiers", of, slices });
  return sumExact(slices.map(({ amount, rate }) => amount.mul(rate)));
}

function endOf(reader: RowReader, bound: Bound | undefined): Exact | Missing | undefined {
  return bound && reader.number(bound.at);
}

/** How much of the stretch from 0 to `of` lies between two ends; negative where `of` is. */
function within(of: Exact, low: Exact | undefined, high: Exact | undefined): Exact {
  const isNegative = of.compare(ZERO) < 0;
  const [first, last] = isNegative ? [of, ZERO] : [ZERO, of];
  const start = low && low.compare(first) > 0 ? low : first;
  const end = high && high.compare(last) < 0 ? high : last;
  const length = end.sub(start);
  if (length.compare(ZERO) <= 0) return ZERO;
  return isNegative ? length.neg() : length;
}

function crossed(at: AtRow): Value {
  const { run, scope, row } = at.reader;
  const values = { quantity: at.path, row: rowName(run, scope.table, row) };
  at.tell?.(finding("tiers-crossed", run.table(scope.table).place(row), values));
  return missing("no_branch");
}
