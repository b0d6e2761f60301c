/** How much a change may cost. */
import { type Exact, exactText, HUNDRED, moneyText, ONE, roundTo, ZERO } from "../../base/exact.js";
import { type Finding, finding } from "../../findings/finding.js";
import type { Comparison } from "./compare.js";
import type { Changed } from "./measure.js";

/** `total=2%`, `total=5000`, `person=500`, `person=10%`. */
export interface Limit {
  readonly of: "total" | "person";
  /** An amount, or a part of what was paid before. */
  readonly most: Exact;
  readonly isShare: boolean;
  /** As it was given. */
  readonly text: string;
}

/** What passes a limit: more or less by more than it allows, the largest changes first. */
export function breaches({ total, people }: Comparison, limits: readonly Limit[]): Finding[] {
  return limits.flatMap((limit): Finding[] => {
    if (limit.of === "total") {
      if (!total || !passes(total.total, limit)) return [];
      return [finding("diff-limit-total", undefined, { ...figures(total.total), limit: limit.text })];
    }
    return people.flatMap(({ who, before = ZERO, after = ZERO, change }) => {
      if (!passes({ before, change }, limit)) return [];
      const person = who.name === undefined ? who.key : `${who.key} ${who.name}`;
      const values = { ...figures({ before, after, change }), limit: limit.text };
      return [finding("diff-limit-person", undefined, { who: person, ...values })];
    });
  });
}

/** Of nothing any share is nothing: who had nothing before passes every share. */
function passes({ before, change }: Pick<Changed, "before" | "change">, { most, isShare }: Limit): boolean {
  return change.abs().compare(isShare ? before.abs().mul(most) : most) > 0;
}

function figures({ before, after, change }: Changed) {
  const share = before.isZero ? "" : ` (${signed(percent(change.div(before.abs())))}%)`;
  return {
    before: moneyText(before),
    after: moneyText(after),
    change: `${signed(moneyText(change))}${share}`,
  };
}

function percent(share: Exact): string {
  return exactText(roundTo(share.mul(HUNDRED), ONE.div(HUNDRED)));
}

function signed(text: string): string {
  return text.startsWith("-") ? text : `+${text}`;
}
