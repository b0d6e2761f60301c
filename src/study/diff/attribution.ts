/** How much of a change in pay each change of the rulebook brings. */
import { type Exact, sumExact, ZERO } from "../../base/exact.js";
import { paidQuantity } from "../../engine/history/paid-quantity.js";
import type { Quantity, Rulebook } from "../../rulebook/model.js";
import { amountsOf } from "../amounts.js";
import type { Variant, Variants } from "../variants.js";
import { bearsFigures } from "./errors.js";
import type { PlannedStep } from "./plan-steps.js";
import { quantityAt } from "./rule-parts.js";

/** What each row is paid, by its key. */
export type Amounts = ReadonlyMap<string, Exact>;

/** Changes that were made together, after those of the steps before, and what came of it. */
export interface AttributedStep {
  /** Ids of the changes. */
  readonly changes: readonly string[];
  /** All rows together. */
  readonly amount: Exact;
  /** By key, the rows whose pay it changes. */
  readonly rows: Amounts;
}

/** How a change in pay is shared out among the changes of the rulebook. */
export interface Attribution {
  /** In the order in which they were made; none where nobody is paid. */
  readonly steps: readonly AttributedStep[];
}

/** What attribution starts from and ends at. */
export interface AttributionRequest {
  readonly steps: readonly PlannedStep[];
  readonly old: Rulebook;
  /** What is paid by the old rulebook and by the new one. */
  readonly before: Amounts;
  readonly after: Amounts;
  /** The pay of the old rulebook and of the new one; a rulebook between has either. */
  readonly pays: readonly (Quantity | undefined)[];
  readonly variantOf: (rulebook: Rulebook) => Variant;
}

/**
 * Makes the changes one after another, and works out each rulebook on the way: what a step brings is what is paid
 * after it less what was paid before it. So all steps together are the whole change, to the cent. A rulebook that
 * comes to no figures is left out, and its changes are told with the next ones.
 */
export function attribute(variants: Variants, request: AttributionRequest): AttributedStep[] {
  const { steps, old, before, after, pays, variantOf } = request;
  const attributed: AttributedStep[] = [];
  let last = { amounts: before, hash: payOf(old, pays)?.hash };
  let open: string[] = [];
  steps.forEach(({ changes, rulebook }, i) => {
    open.push(...changes);
    const amounts =
      i === steps.length - 1
        ? after
        : amountsBetween(variants, variantOf(rulebook), pays, last.hash, last.amounts);
    if (!amounts) return;
    attributed.push({ changes: open, ...difference(last.amounts, amounts) });
    last = { amounts, hash: payOf(rulebook, pays)?.hash };
    open = [];
  });
  return attributed;
}

/** The pay of a rulebook on the way: the new one, where it is there already. */
function payOf(rulebook: Rulebook, pays: AttributionRequest["pays"]): Quantity | undefined {
  for (const pay of pays.toReversed()) {
    const own = pay && quantityAt(rulebook, pay.path);
    if (own) return own;
  }
  return paidQuantity(rulebook);
}

function amountsBetween(
  variants: Variants,
  variant: Variant,
  pays: AttributionRequest["pays"],
  hash: string | undefined,
  known: Amounts,
): Amounts | undefined {
  const pay = payOf(variant.rulebook, pays);
  if (!pay) return undefined;
  // Equal hash, equal column: what changed is not on the way to pay. Corrections are worked out by the whole rulebook.
  if (pay.hash === hash && !variant.closed) return known;
  const { evaluation, findings } = variants.evaluate(variant);
  return evaluation && bearsFigures(findings) ? amountsOf(evaluation, pay) : undefined;
}

function difference(before: Amounts, after: Amounts): Pick<AttributedStep, "amount" | "rows"> {
  const rows = new Map<string, Exact>();
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const change = (after.get(key) ?? ZERO).sub(before.get(key) ?? ZERO);
    if (!change.isZero) rows.set(key, change);
  }
  return { amount: sumExact([...rows.values()]), rows };
}
