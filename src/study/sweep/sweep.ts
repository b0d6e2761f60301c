/** What a rulebook would pay with one value of a parameter after the other. */

import { type Exact, sumExact, ZERO } from "../../base/exact.js";
import { paidQuantity } from "../../engine/history/paid-quantity.js";
import { guardsOf } from "../../engine/result/judgements.js";
import { cutsOf } from "../../engine/result/paid.js";
import type { Finding } from "../../findings/finding.js";
import type { Param, Quantity, Rulebook } from "../../rulebook/model.js";
import { amountsOf } from "../amounts.js";
import type { Evaluated } from "../variants.js";
import type { SweepValue } from "./range.js";

/** A sweep: the rulebook as it is, and with each value. */
export interface Sweep {
  readonly param: Param;
  readonly figure: Quantity;
  readonly asItIs: Outcome;
  readonly steps: readonly SweepStep[];
}

/** One value of the parameter and what came of it. */
export interface SweepStep extends SweepValue {
  /** Why the rulebook says no to this value; then nothing came of it. */
  readonly refused: Finding | undefined;
  readonly outcome: Outcome | undefined;
  /** Against the rulebook as it is; undefined without an outcome. */
  readonly against: Against | undefined;
}

/** What was paid with one value. */
export interface Outcome {
  readonly cost: Exact;
  /** How many guards say no. */
  readonly guards: number;
  /** How many times a limit of pay acted. */
  readonly cuts: number;
  /** Errors besides guards: with any, nobody would be paid. */
  readonly errors: number;
  /** By the key of the paid row. */
  readonly amounts: ReadonlyMap<string, Exact>;
}

/** How an outcome differs from that of the rulebook as it is. */
export interface Against {
  readonly change: Exact;
  /** How many people get more, and how many less. */
  readonly up: number;
  readonly down: number;
}

/** The rulebook of a value, or why it has none. */
export type Tried = SweepValue & ({ readonly rulebook: Rulebook } | { readonly refused: Finding });

/** What came of one rulebook; undefined where nothing did. */
export function outcomeOf({ evaluation, findings }: Evaluated): Outcome | undefined {
  const figure = evaluation && paidQuantity(evaluation.rulebook);
  if (!evaluation || !figure) return undefined;
  const amounts = amountsOf(evaluation, figure);
  const errors = findings
    .counts()
    .filter(({ severity, code }) => severity === "error" && code !== "guard-failed")
    .reduce((sum, { count }) => sum + count, 0);
  return {
    cost: sumExact([...amounts.values()]),
    guards: guardsOf(evaluation).filter(({ held }) => !held).length,
    cuts: evaluation.rulebook.quantities.reduce((sum, one) => sum + cutsOf(evaluation, one).length, 0),
    errors,
    amounts,
  };
}

/** One outcome against another: who gets more, who less. Rows that only one has get nothing in the other. */
export function against(asItIs: Outcome, outcome: Outcome): Against {
  let up = 0;
  let down = 0;
  for (const key of new Set([...asItIs.amounts.keys(), ...outcome.amounts.keys()])) {
    const order = (outcome.amounts.get(key) ?? ZERO).compare(asItIs.amounts.get(key) ?? ZERO);
    if (order > 0) up += 1;
    else if (order < 0) down += 1;
  }
  return { change: outcome.cost.sub(asItIs.cost), up, down };
}

/** How values are tried. */
export interface SweepWork {
  /** Works a rulebook out over the data that were read for all. */
  readonly evaluate: (rulebook: Rulebook) => Evaluated;
  /** Called before each value, and waited for. */
  readonly pause: () => Promise<void>;
}

/** Tries each value. */
export async function sweepOf(
  asItIs: Outcome,
  tried: readonly Tried[],
  { evaluate, pause }: SweepWork,
): Promise<readonly SweepStep[]> {
  const steps: SweepStep[] = [];
  for (const one of tried) {
    await pause();
    steps.push(stepOf(asItIs, one, evaluate));
  }
  return steps;
}

function stepOf(asItIs: Outcome, one: Tried, evaluate: SweepWork["evaluate"]): SweepStep {
  const { value, text } = one;
  if ("refused" in one) {
    return { value, text, refused: one.refused, outcome: undefined, against: undefined };
  }
  const evaluated = evaluate(one.rulebook);
  const outcome = outcomeOf(evaluated);
  const refused = outcome ? undefined : evaluated.findings.kept.find(({ severity }) => severity === "error");
  return { value, text, refused, outcome, against: outcome && against(asItIs, outcome) };
}
