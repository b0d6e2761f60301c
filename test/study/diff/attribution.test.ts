import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moneyText, sumExact } from "../../../src/base/exact.js";
import type { Comparison } from "../../../src/study/diff/compare.js";
import { differ, sideOf } from "./differing.js";
import { FILES, SHOP } from "./shop.js";

/** Each step: what changed, what it brings, for how many. */
function steps({ attribution }: Comparison): string[] {
  return attribution.steps.map(
    ({ changes, amount, rows }) => `${changes.join(" + ")}: ${moneyText(amount)} for ${rows.size}`,
  );
}

/** The shop with some of its rules replaced. */
function changedShop(...replaced: readonly (readonly [string, string])[]): string {
  return replaced.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the shop has no ${from}`);
    return text.replaceAll(from, to);
  }, SHOP);
}

describe("each change brings what is paid after it less what was paid before", () => {
  // rate 12: ann 36 + 10, bob 6 + 5, eve 6: +6 +1 +1 = 8. Then 60% for one job: bob 7.2, eve 7.2: +1.2 +1.2.
  // Then only good jobs with 3 points: ann 1, bob 0: -5 -5.
  test("in the order of the rulebook, adding up to the whole change", async () => {
    const other = changedShop(
      ["rate: 10", "rate: 12"],
      ["under 2: 50%", "under 2: 60%"],
      ["points >= goal", "points > goal"],
    );
    const comparison = await differ(sideOf(SHOP), sideOf(other), FILES);
    expect(steps(comparison)).toEqual([
      "param rate: 8.00 for 3",
      "quantity jobs.good: -10.00 for 2",
      "quantity people.factor: 2.40 for 2",
    ]);
    expect(moneyText(comparison.total?.total.change ?? sumExact([]))).toBe("0.40");
  });

  test("what is new stands with the first change that reads it, what is gone with the first that read it", async () => {
    const other = changedShop(
      ["factor: { label: Factor, of: done, bands: { under 2: 50%, at_least 2: 100% } }", "more: done + 1"],
      ["done * rate * factor", "more * rate"],
    );
    // ann 40 + 10, bob 20 + 5, eve 20: +10 +15 +15.
    const comparison = await differ(sideOf(SHOP), sideOf(other), FILES);
    expect(steps(comparison)).toEqual([
      "quantity people.more + quantity people.total + quantity people.factor: 40.00 for 3",
    ]);
  });

  test("changes whose types fit only together are made together", async () => {
    const other = changedShop(
      ["goal: 2", "goal: 50%"],
      ["points >= goal", "points / 5 >= goal"],
      ["extra: 5", "extra: 6"],
    );
    // Good is at least 2.5 points now: ann 1, bob 0, so 5 less each; then one more for ann's one good job.
    const comparison = await differ(sideOf(SHOP), sideOf(other), FILES);
    expect(steps(comparison)).toEqual([
      "param goal + quantity jobs.good: -10.00 for 2",
      "param extra: 1.00 for 1",
    ]);
  });

  test("under another name it is one change, and who reads it is none", async () => {
    const other = changedShop(
      ["factor", "share_paid"],
      ["under 2: 50%", "under 2: 60%"],
      ["rate: 10", "rate: 20"],
    );
    const comparison = await differ(sideOf(SHOP), sideOf(other), FILES);
    // rate 20: ann +30, bob +5, eve +5; then 60 %: bob and eve +2 each.
    expect(steps(comparison)).toEqual(["param rate: 40.00 for 3", "quantity people.share_paid: 4.00 for 2"]);
  });

  test("a rule by which nothing is paid brings nothing", async () => {
    const other = changedShop(["when: good = 0", "when: good = 1"], ["rate: 10", "rate: 11"]);
    const comparison = await differ(sideOf(SHOP), sideOf(other), FILES);
    expect(steps(comparison)).toEqual(["param rate: 4.00 for 3", "flag people.idle: 0.00 for 0"]);
  });

  test("all steps together are the whole change, of all and of each person", async () => {
    const cents = fc.integer({ min: 0, max: 99_999 }).map((value) => (value / 100).toFixed(2));
    const percent = fc.integer({ min: 0, max: 300 }).map((value) => `${value}%`);
    const shop = fc
      .tuple(cents, cents, fc.integer({ min: 1, max: 4 }), percent, percent, fc.integer({ min: 1, max: 3 }))
      .map(([rate, extra, goal, low, high, edge]) =>
        changedShop(
          ["rate: 10", `rate: ${rate}`],
          ["extra: 5", `extra: ${extra}`],
          ["goal: 2", `goal: ${goal}`],
          ["under 2: 50%, at_least 2: 100%", `under ${edge}: ${low}, at_least ${edge}: ${high}`],
          ["is: done * rate * factor", `is: done * rate * factor * ${edge}`],
        ),
      );
    await fc.assert(
      fc.asyncProperty(shop, shop, async (one, other) => {
        const { attribution, total, people } = await differ(sideOf(one), sideOf(other), FILES);
        const all = sumExact(attribution.steps.map(({ amount }) => amount));
        expect(moneyText(all)).toBe(moneyText(total?.total.change ?? sumExact([])));
        for (const { change, steps: own } of people) expect(moneyText(sumExact(own))).toBe(moneyText(change));
      }),
      { numRuns: 25 },
    );
  });
});
