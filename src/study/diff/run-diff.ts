/** Works two rulebooks out over the same data, and what lies between them. */
import { ZERO } from "../../base/exact.js";
import type { Override, Result } from "../../engine/result/result.js";
import { resultOf } from "../../engine/result/result-of.js";
import type { Findings } from "../../findings/findings.js";
import type { Rulebook } from "../../rulebook/model.js";
import type { Evaluated, Variant, Variants } from "../variants.js";
import { type Amounts, type Attribution, attribute } from "./attribution.js";
import { type Change, changeOf, type DiffRulebook } from "./changes.js";
import { bearsFigures } from "./errors.js";
import { SideFigures } from "./figures.js";
import { amountsIn, measureOf } from "./measure.js";
import { type Pairing, pairParts } from "./pair-parts.js";
import { type PlannedStep, planSteps } from "./plan-steps.js";
import { quantityAt } from "./rule-parts.js";

/** What is known of two rulebooks before any data are read. */
export interface DiffPlan {
  readonly pairing: Pairing;
  readonly changes: readonly Change[];
  readonly steps: readonly PlannedStep[];
  /** All rulebooks that data must be read for: the old one, the new one, those between. */
  readonly rulebooks: readonly Rulebook[];
}

/** Finds what changed from one rulebook to another, and the rulebooks between them. */
export function planDiff(old: DiffRulebook, side: DiffRulebook): DiffPlan {
  const pairing = pairParts(old.rulebook, side.rulebook);
  const steps = planSteps(old, side, pairing.pairs);
  return {
    pairing,
    changes: pairing.pairs.filter(({ changed }) => changed).map((pair) => changeOf(pair, old, side)),
    steps,
    rulebooks: [old.rulebook, side.rulebook, ...steps.slice(0, -1).map(({ rulebook }) => rulebook)],
  };
}

/** A side as it was worked out. */
export interface EvaluatedSide {
  readonly result: Result;
  readonly findings: Findings;
}

/** Works out one side. Undefined where it comes to no figures; its findings tell why. */
export function evaluateSide(
  { evaluation, findings }: Evaluated,
  overrides: readonly Override[],
  dataUntil: number | undefined,
): EvaluatedSide | undefined {
  if (!evaluation || !bearsFigures(findings)) return undefined;
  return { result: resultOf(evaluation, { overrides, dataUntil, findings }), findings };
}

/** The evaluations and results are of whole tables: what is shown of them is decided afterwards. */
export interface AttributeRequest {
  readonly plan: DiffPlan;
  readonly old: { readonly variant: Variant; readonly result: Result };
  readonly side: { readonly variant: Variant; readonly result: Result };
}

/** Shares the change in pay out among the changes of the rulebook; there are no steps where nobody is paid. */
export function attributeDiff(variants: Variants, { plan, old, side }: AttributeRequest): Attribution {
  const before = new SideFigures(old.variant.rulebook, old.result);
  const after = new SideFigures(side.variant.rulebook, side.result);
  const measure = measureOf(before, after);
  if (measure?.kind !== "pay") return { steps: [] };
  const pay = (figures: SideFigures, name: string | undefined) =>
    name === undefined ? undefined : quantityAt(figures.rulebook, `${figures.result.scored}.${name}`);
  return {
    steps: attribute(variants, {
      steps: plan.steps,
      old: old.variant.rulebook,
      before: amountsIn(before.scored, measure.before, ZERO),
      after: amountsIn(after.scored, measure.after, ZERO),
      pays: [pay(before, measure.before?.name), pay(after, measure.after?.name)],
      variantOf: (rulebook) => ({ rulebook, closed: old.variant.closed }),
    }),
  };
}

/** An attribution in which only some rows count, as they may be shown. */
export function limitedTo({ steps }: Attribution, keys: ReadonlySet<string>): Attribution {
  return {
    steps: steps.map(({ changes, rows }) => {
      const own: Amounts = new Map([...rows].filter(([key]) => keys.has(key)));
      let amount = ZERO;
      for (const change of own.values()) amount = amount.add(change);
      return { changes, amount, rows: own };
    }),
  };
}
