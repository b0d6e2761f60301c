import { type Exact, ONE, percentText, sumExact } from "../../base/exact.js";
import { finding } from "../../findings/finding.js";
import { isMissing, type Missing, missing, type Value } from "../../language/value.js";
import type { Blend, WeightSet } from "../../rulebook/model.js";
import { rowName } from "../words/row-name.js";
import type { AtRow } from "./at-row.js";

/** The weighted mean by the first set of weights whose parts all have a value; missing where no set fits. */
export function blendValue(shape: Blend, at: AtRow): Value {
  for (const [set, { parts }] of shape.sets.entries()) {
    const values = valuesOf(parts, at);
    if (!values) continue;
    const weights = weightsOf(parts, at);
    if ("missing" in weights) return weights;
    const sum = sumExact(weights);
    if (!sum.equals(ONE)) return wrongSum(at, sum);
    at.note?.({ kind: "blend", set, parts: values.map((value, i) => ({ value, weight: weights[i] })) });
    return sumExact(values.map((value, i) => value.mul(weights[i])));
  }
  return missing("no_branch");
}

function valuesOf(parts: WeightSet["parts"], { reader }: AtRow): readonly Exact[] | undefined {
  const values: Exact[] = [];
  for (const { of } of parts) {
    const value = reader.number(of);
    if (isMissing(value)) return undefined;
    values.push(value);
  }
  return values;
}

function weightsOf(parts: WeightSet["parts"], { reader }: AtRow): readonly Exact[] | Missing {
  const weights: Exact[] = [];
  for (const { weight } of parts) {
    const value = reader.number(weight);
    if (isMissing(value)) return value;
    weights.push(value);
  }
  return weights;
}

function wrongSum(at: AtRow, sum: Exact): Value {
  const { run, scope, row } = at.reader;
  const values = { quantity: at.path, row: rowName(run, scope.table, row), sum: percentText(sum) };
  at.tell?.(finding("weights-sum-here", run.table(scope.table).place(row), values));
  return missing("no_branch");
}
