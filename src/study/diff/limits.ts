/** How much a change may cost. */
import { type Exact, exactText, HUNDRED, moneyText, ONE, roundTo, ZERO } from "../../base/exact.js";
import { type Finding, finding } from "../../findings/finding.js";
import type { Comparison } from "./compare.js";
import { amountsIn, type Changed, changed, type PayTotal } from "./measure.js";

/** `total=2%`, `total=5000`, `person=500`, `person=10%`. */
export interface Limit {
  readonly of: "total" | "person";
  /** An amount, or a part of what was paid before. */
  readonly most: Exact;
  readonly isShare: boolean;
  /** As it was given. */
  readonly text: string;
}

/**
 * What passes a limit: more or less by more than it allows, the largest changes first. It holds for each quantity that is
 * paid by itself: one may be a part of another, so that they do not add up.
 */
export function breaches(comparison: Comparison, limits: readonly Limit[]): Finding[] {
  const { total, otherTotals } = comparison;
  const paid = total ? [total, ...otherTotals] : [];
  return limits.flatMap((limit) =>
    paid.flatMap((one): Finding[] => {
      const what = (one.after ?? one.before)?.label ?? { en: "", zh: "" };
      const common = { what, limit: limit.text };
      if (limit.of === "total") {
        if (!passes(one.total, limit)) return [];
        return [finding("diff-limit-total", undefined, { ...figures(one.total), ...common })];
      }
      return peopleOf(comparison, one)
        .filter((person) => passes(person, limit))
        .map(({ who, ...amounts }) =>
          finding("diff-limit-person", undefined, { who, ...figures(amounts), ...common }),
        );
    }),
  );
}

/** What each person is paid by a quantity on both sides, the largest changes first. */
function peopleOf({ old, side }: Comparison, paid: PayTotal): (Changed & { readonly who: string })[] {
  const before = amountsIn(old.scored, paid.before, ZERO);
  const after = amountsIn(side.scored, paid.after, ZERO);
  const keys = new Set([...before.keys(), ...after.keys()]);
  const people = [...keys].map((key) => {
    const who = (after.has(key) ? side : old).scored.who(key) ?? { key, name: undefined };
    const amounts = changed(before.get(key) ?? ZERO, after.get(key) ?? ZERO);
    return { who: who.name === undefined ? who.key : `${who.key} ${who.name}`, ...amounts };
  });
  return people.sort((a, b) => b.change.abs().compare(a.change.abs()));
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
