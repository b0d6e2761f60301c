import { describe, expect, test } from "vitest";
import { exactText, moneyText } from "../../../src/base/exact.js";
import { isMissing, type Value } from "../../../src/language/value.js";
import { type Comparison, isEmpty } from "../../../src/study/diff/compare.js";
import type { PersonChange } from "../../../src/study/diff/people.js";
import { differ, sideOf } from "./differing.js";
import { FILES, SHOP } from "./shop.js";

async function shopWith(from: string, to: string): Promise<Comparison> {
  if (!SHOP.includes(from)) throw new Error(`the shop has no ${from}`);
  return differ(sideOf(SHOP), sideOf(SHOP.replaceAll(from, to)), FILES);
}

function text(value: Value | undefined): string {
  if (value === undefined || typeof value !== "object") return String(value);
  return isMissing(value) ? value.missing : exactText(value);
}

function causes({ people }: Comparison): string[] {
  return people.map(({ who, cause }: PersonChange) => {
    if (!cause) return `${who.key}: none`;
    const whose = cause.of ? ` of ${cause.of.key}` : "";
    return `${who.key}: ${cause.path}${whose} ${text(cause.before)} → ${text(cause.after)} by ${cause.because.join(", ")}`;
  });
}

test("a rulebook and itself have no difference", async () => {
  const comparison = await shopWith("rate: 10", "rate: 10");
  expect(isEmpty(comparison)).toBe(true);
  expect(comparison.counts).toEqual({ before: 3, after: 3, up: 0, down: 0, same: 3, added: 0, gone: 0 });
});

test("who gets more or less, the largest changes first, and what is paid in all", async () => {
  const { people, total, counts } = await shopWith("points >= goal", "points > goal");
  expect(
    people.map(({ who, before, after, lines }) =>
      [who.name, before, after]
        .map((one) => (typeof one === "object" ? moneyText(one) : one))
        .concat(lines.map(({ name, change }) => `${name} ${moneyText(change)}`)),
    ),
  ).toEqual([
    ["Ann", "40.00", "35.00", "good -5.00"],
    ["Bob", "10.00", "5.00", "good -5.00"],
  ]);
  expect([total?.total.before, total?.total.after].map((one) => one && moneyText(one))).toEqual([
    "55.00",
    "45.00",
  ]);
  expect(counts).toMatchObject({ up: 0, down: 2, same: 1 });
});

describe("the first difference on the way to pay", () => {
  test("is the figure where the changed rule is first seen", async () => {
    expect(causes(await shopWith("points >= goal", "points > goal"))).toEqual([
      "a: people.good 2 → 1 by quantity jobs.good",
      "b: people.good 1 → 0 by quantity jobs.good",
    ]);
  });

  test("names the parameter that a figure reads", async () => {
    expect(causes(await shopWith("goal: 2", "goal: 3"))).toEqual([
      "a: people.good 2 → 1 by param goal",
      "b: people.good 1 → 0 by param goal",
    ]);
    expect(causes(await shopWith("extra: 5", "extra: 6"))).toEqual([
      "a: people.total 40 → 42 by param extra",
      "b: people.total 10 → 11 by param extra",
    ]);
  });

  test("is one of the row that a link leads to, where that differs", async () => {
    const linked = SHOP.replace("  all:\n", "  team:\n    bonus: count(people) * rate\n  all:\n").replace(
      "good: { is: good * extra }",
      "good: { is: team.bonus }",
    );
    const old = sideOf(linked);
    const other = sideOf(linked.replace("count(people) * rate", "count(people) * rate + 1"));
    expect(causes(await differ(old, other, FILES))).toEqual([
      "a: team.bonus of x 20 → 21 by quantity team.bonus",
      "b: team.bonus of x 20 → 21 by quantity team.bonus",
      "e: team.bonus of y 10 → 11 by quantity team.bonus",
    ]);
  });

  test("is the pool that is shared, where that differs", async () => {
    const shared = SHOP.replace(
      "  all:\n",
      "  team:\n    pot: { type: money, is: count(people) * rate }\n  all:\n    fund: { type: money, is: 3 * rate }\n",
    )
      .replace(
        "    factor:",
        "    of_team: { split: team.pot }\n    of_all: { split: all.fund }\n    factor:",
      )
      .replace("good: { is: good * extra }", "good: { is: of_team + of_all }");
    const differing = async (from: string, to: string) =>
      causes(await differ(sideOf(shared), sideOf(shared.replace(from, to)), FILES));
    expect(await differing("count(people) * rate", "count(people) * (rate + 1)")).toEqual([
      "a: team.pot of x 20 → 22 by quantity team.pot",
      "b: team.pot of x 20 → 22 by quantity team.pot",
      "e: team.pot of y 10 → 11 by quantity team.pot",
    ]);
    expect(await differing("3 * rate", "3 * rate + 3")).toEqual([
      "a: all.fund 30 → 33 by quantity all.fund",
      "b: all.fund 30 → 33 by quantity all.fund",
      "e: all.fund 30 → 33 by quantity all.fund",
    ]);
    // The pool stays and another's weight moves it: the part is where it is first seen.
    expect(await differing("split: team.pot }", "split: team.pot, by: done }")).toEqual([
      "a: people.of_team 10 → 15 by quantity people.of_team",
      "b: people.of_team 10 → 5 by quantity people.of_team",
    ]);
  });

  test("bears the figure's new name, with the value it had under the old one", async () => {
    const other = SHOP.replaceAll("factor", "share_paid").replace("under 2: 50%", "under 2: 60%");
    expect(causes(await differ(sideOf(SHOP), sideOf(other), FILES))).toEqual([
      "b: people.share_paid 0.5 → 0.6 by quantity people.share_paid",
      "e: people.share_paid 0.5 → 0.6 by quantity people.share_paid",
    ]);
  });
});

test("people who are there on one side only are new or gone", async () => {
  const only = SHOP.replace(
    "key: id, columns",
    'key: id, exclude: { out: { when: name = "Eve", say: Left } }, columns',
  );
  const apart = { ...FILES, "jobs.csv": FILES["jobs.csv"].replace("5,e,2026-10-05,1\n", "") };
  const gone = await differ(sideOf(SHOP), sideOf(only), apart);
  expect(gone.people.map(({ who, standing, cause }) => [who.name, standing, cause])).toEqual([
    ["Eve", "gone", undefined],
  ]);
  expect(gone.counts).toMatchObject({ before: 3, after: 2, gone: 1, same: 2 });
  const added = await differ(sideOf(only), sideOf(SHOP), apart);
  expect(added.people.map(({ who, standing }) => [who.name, standing])).toEqual([["Eve", "new"]]);
});

test("teams have the totals of their people", async () => {
  const { teams } = await shopWith("points >= goal", "points > goal");
  expect(
    teams.map(({ way, rows }) => [
      way,
      rows.map(
        ({ who, before, after, people }) =>
          `${who?.key} ${moneyText(before)} ${moneyText(after)} ${people.after}`,
      ),
    ]),
  ).toEqual([["team", ["x 50.00 40.00 2", "y 5.00 5.00 1"]]]);
});

test("grades that move, flags that appear or go, guards that change their answer", async () => {
  const stricter = await shopWith("points >= goal", "points > goal");
  expect(
    stricter.grades.map(({ from, to, rows }) => [from?.word, to?.word, rows.map(({ name }) => name)]),
  ).toEqual([
    ["high", "middle", ["Ann"]],
    ["middle", "low", ["Bob"]],
  ]);
  expect(
    stricter.flags.map(({ flag, standing, rows }) => [flag, standing, rows.map(({ name }) => name)]),
  ).toEqual([["idle", "new", ["Bob"]]]);
  const milder = await shopWith("goal: 2", "goal: 1");
  expect(milder.flags.map(({ standing, rows }) => [standing, rows.map(({ name }) => name)])).toEqual([
    ["gone", ["Eve"]],
  ]);
  // 55 + 5 + 5
  expect(milder.guards.map(({ guard, before, after }) => [guard.name, before, after])).toEqual([
    ["budget", true, false],
  ]);
  expect(milder.findings).toEqual([{ code: "guard-reported", severity: "warning", before: 0, after: 1 }]);
});

test("a rule that changes no figure is told, and no row is", async () => {
  const comparison = await shopWith("under 2: 50%, at_least 2: 100%", "under 1.5: 50%, at_least 1.5: 100%");
  expect(comparison.changes.map(({ id }) => id)).toEqual(["quantity people.factor"]);
  expect([comparison.people, comparison.figures, isEmpty(comparison)]).toEqual([[], [], false]);
});

test("without pay, scores are compared", async () => {
  const scores = SHOP.replace(
    / {4}total:[\s\S]*? {4}flags:/,
    "    score: { scorecard: { a: { points: 100, of: good / 2, curve: { 0%: 0%, 100%: 100% } } } }\n    flags:",
  ).replace(/ {2}all:[\s\S]*/, "");
  const comparison = await differ(
    sideOf(scores),
    sideOf(scores.replace("points >= goal", "points > goal")),
    FILES,
  );
  expect(comparison.measure?.kind).toBe("score");
  expect(comparison.total).toBeUndefined();
  expect(
    comparison.people.map(({ who, before, after }) => [
      who.name,
      before && exactText(before),
      after && exactText(after),
    ]),
  ).toEqual([
    ["Ann", "100", "50"],
    ["Bob", "50", "0"],
  ]);
});
