import { type Exact, ONE, percentText, sumExact, ZERO } from "../../base/exact.js";
import type { Span } from "../../base/source.js";
import { at, finding } from "../../findings/finding.js";
import type { Node } from "../../language/tree.js";
import { PERCENT } from "../../language/types.js";
import { start } from "../fields.js";
import type { YamlNode } from "../yaml.js";
import type { ShapeContext } from "./shape-context.js";

/** A weight: a percent or ratio; one that is written out must be above zero. */
export function compileWeight(context: ShapeContext, node: YamlNode): Node | undefined {
  const weight = context.formula(node);
  if (!weight) return undefined;
  if (weight.type.kind !== "percent" && weight.type.kind !== "ratio") {
    return context.mismatch(weight.span, PERCENT, weight.type);
  }
  const constant = context.constantOf(weight);
  if (!constant || constant.compare(ZERO) > 0) return weight;
  return context.reader.add(finding("points-zero", at(weight.span), {}));
}

/** Weights that are the same for all rows must add up to 100 %; of others the data tell. */
export function checkWeights(context: ShapeContext, weights: readonly Node[], whole: Span): boolean {
  const sum = constantSum(context, weights);
  if (!sum || sum.equals(ONE)) return true;
  context.reader.add(finding("weights-sum", at(start(whole)), { sum: percentText(sum) }));
  return false;
}

/** What formulas add up to, where each is the same for all rows. */
export function constantSum(context: ShapeContext, formulas: readonly Node[]): Exact | undefined {
  const values = formulas.map((formula) => context.constantOf(formula));
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? sumExact(known) : undefined;
}
