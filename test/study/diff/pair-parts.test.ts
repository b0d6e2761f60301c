import { describe, expect, test } from "vitest";
import { planDiff } from "../../../src/study/diff/run-diff.js";
import { sideOf } from "./differing.js";
import { SHOP } from "./shop.js";

/** Ids of what changed from the shop to another text. */
function changed(text: string, old = SHOP): string[] {
  return planDiff(sideOf(old), sideOf(text)).changes.map(({ id }) => id);
}

describe("what means the same is no change", () => {
  test("other spacing, comments, labels and order", () => {
    const other = SHOP.replace("under 2: 50%, at_least 2: 100%", "at_least 2:  100%, under 2: 50%  ")
      .replace("label: Jobs", "label: All jobs")
      .replace("    done: { label: All jobs, is: count(jobs) }\n", "")
      .replace("  all:\n", "    done: { is: count( jobs ) }   # as ever\n  all:\n");
    expect(changed(other)).toEqual([]);
  });

  test("another order of columns and parameters", () => {
    const other = SHOP.replace("rate: 10, goal: 2", "goal: 2, rate: 10").replace(
      "job: {}, who: { to: people }",
      "who: { to: people }, job: {}",
    );
    expect(changed(other)).toEqual([]);
  });

  test("another name of a quantity or parameter, wherever it is read", () => {
    expect(changed(SHOP.replaceAll("factor", "share_paid"))).toEqual([]);
    expect(changed(SHOP.replaceAll("goal", "wanted"))).toEqual([]);
    expect(changed(SHOP.replaceAll("rate", "unit").replaceAll("done", "closed"))).toEqual([]);
  });

  test("a part of a quantity is followed to the quantity's new name", () => {
    const old = `${SHOP}    work: sum(people.total)\n`.replace(
      "work: sum(people.total)",
      "work: sum(people.worked)",
    );
    const own = old.replace("    flags:\n", "    worked: total.work\n    flags:\n");
    expect(changed(own.replaceAll("total", "bonus"), own)).toEqual([]);
  });
});

describe("what means something else is found by name", () => {
  test("a step, a parameter, a table's column, what a guard does, a flag", () => {
    expect(changed(SHOP.replace("under 2: 50%", "under 2: 60%"))).toEqual(["quantity people.factor"]);
    expect(changed(SHOP.replace("rate: 10", "rate: 11"))).toEqual(["param rate"]);
    expect(
      changed(SHOP.replace("points: { type: number }", "points: { type: number, empty: allowed }")),
    ).toEqual(["table jobs"]);
    expect(changed(SHOP.replace("else: report", "else: fail"))).toEqual(["guard all.budget"]);
    expect(changed(SHOP.replace("when: good = 0", "when: good <= 1"))).toEqual(["flag people.idle"]);
  });

  test("a quantity that has another name and another rule, by its label", () => {
    const other = SHOP.replaceAll("factor", "share_paid").replace("under 2: 50%", "under 2: 60%");
    expect(changed(other)).toEqual(["quantity people.share_paid"]);
  });

  test("what is new and what is gone", () => {
    const other = SHOP.replace("    flags:", "    more: done + 1\n    flags:")
      .replace(", extra: 5", "")
      .replace("good * extra", "good");
    expect(changed(other)).toEqual(
      ["quantity people.more", "quantity people.total", "param extra"].sort().reverse(),
    );
  });

  test("both rules are told as they are written, with their lines", () => {
    const [change] = planDiff(
      sideOf(SHOP),
      sideOf(SHOP.replace("work: { is: done * rate", "work: { is: 2 * done * rate")),
    ).changes;
    expect(change.before?.line).toBe(23);
    expect(change.before?.lines).toEqual([
      "total:",
      "  label: Bonus",
      "  pay:",
      "    work: { is: done * rate * factor }",
      "    good: { is: good * extra }",
    ]);
    expect(change.after?.lines[3]).toBe("    work: { is: 2 * done * rate * factor }");
  });

  test("a value that is set stands as it was given", () => {
    const { changes } = planDiff(sideOf(SHOP), sideOf(SHOP, { rate: "12" }));
    expect(changes.map(({ id, after }) => [id, after?.file, after?.lines])).toEqual([
      ["param rate", "--set", ["rate: 12"]],
    ]);
  });
});
