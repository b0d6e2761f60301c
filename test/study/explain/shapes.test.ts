import { describe, expect, test } from "vitest";
import { usedRows } from "../../../src/engine/result/parts.js";
import { Explainer } from "../../../src/study/explain/explainer.js";
import type { CardHow, LineHow, PayHow, ShapeHow, SplitHow, Step } from "../../../src/study/explain/tree.js";
import { type Ran, runFiles, textOf } from "../../engine/running.js";
import { Recombination } from "./recombine.js";

const TABLES = `
scored: people
currency: CNY
params: { cap: 50, law: { value: 20%, label: Law, source: A law } }
tables:
  team: { file: team, key: team, columns: { team: {}, pot: { type: money } } }
  people:
    file: people
    key: id
    columns:
      id: {}
      team: { to: team }
      base: { type: money }
      n: { type: number }
      m: { type: number, empty: allowed }
      ok: { type: boolean }
  jobs:
    file: jobs
    key: job
    dated: day
    columns: { job: {}, who: { to: people }, day: { type: date }, points: { type: number, empty: allowed } }
`;

const FILES = {
  "team.csv": "team,pot\nt,100.00\nu,0.05\n",
  "people.csv":
    "id,team,base,n,m,ok\na,t,1000.00,12,4,yes\nb,t,333.33,0,,no\nc,t,50.00,70,9,no\nd,u,900.00,3,1,yes\n",
  "jobs.csv": "job,who,day,points\n1,a,2026-10-01,4\n2,a,2026-10-02,\n3,a,2026-09-02,7\n4,b,2026-10-03,2\n",
};

async function ran(rules: string): Promise<Ran> {
  return runFiles(`${TABLES}rules:\n  people:\n${rules.replace(/^/gm, "    ")}\n`, FILES, {
    period: "2026-10",
  });
}

/** Every figure of every person put together again; what does not come out is given. */
function wrong({ evaluation }: Ran): readonly string[] {
  const explainer = new Explainer(evaluation);
  const again = new Recombination(evaluation.time);
  for (const { table, name } of evaluation.rulebook.quantities) {
    for (const row of usedRows(evaluation.table(table))) again.step(explainer.step(table, row, name));
  }
  return again.wrong;
}

function step({ evaluation }: Ran, key: string, name: string): Step {
  return new Explainer(evaluation).step("people", evaluation.rowOf("people", key) ?? -1, name);
}

const how = <H>(one: Step) => one.how as H;

describe("figures come out again from their explanations", () => {
  test.each([
    ["bands", "x: { of: n, bands: { up_to 3: 1, over 3 up_to 12: 2, over 12: 3 } }"],
    ["grades", "x: { of: n, grades: { under 12: low, at_least 12: high } }"],
    ["a curve", "x: { of: n, curve: { 2: 0%, 10: 50%, 20: 100% } }"],
    ["tiers", "x: { of: base, tiers: { up_to 100: 1%, over 100 up_to 500: 2%, over 500: 3% } }"],
    [
      "a deduction",
      "x: { of: n, deduct: { from: 10, floor: -2, above: 2, each: started 5, take: 4 } }\ny: { of: n, deduct: { from: 100, above: 2, each: full 4, take: 1 } }",
    ],
    ["a choice", "x: { choose: [{ when: ok, give: 1 }, { when: n > 10, give: n / 7 }, { give: 0 }] }"],
    ["all that hold", "x: { match: all, choose: [{ when: ok, give: 1 }, { when: n > 10, give: 5 }] }"],
    ["a blend", "x: { blend: [{ n: 60%, m: 40% }, { n: 100% }] }"],
    [
      "missing values",
      "x: m else n\ny: if(m is missing, 1, m * 2)\nz: (m > 1 and n > 2) or not ok else no\nw: n in [0, 3]",
    ],
    ["gathers", "x: mean(jobs.points)\ny: max(jobs.day)\nz: distinct(jobs.points)\nv: median(jobs.points)"],
    ["too few rows", "x: { is: mean(jobs.points), at_least_rows: 2 }"],
    ["for whom it applies", "x: { for: ok, is: n }\ny: x else 0"],
    [
      "scores",
      `score:
  at_most: 90
  scorecard:
    a: { points: 60, of: n, curve: { 0: 0%, 60: 100% } }
    b: { points: 30, is: m, missing: exclude }
    c: { bonus: 5, is: n }
    d: { penalty: 8, of: n, deduct: { above: 10, each: full 2, take: 3 } }`,
    ],
    [
      "modules",
      `score:
  pass: 50%
  scorecard:
    one: { points: 40, pass: 70%, items: { a: { points: 1, is: m, missing: full }, b: { points: 3, is: n } } }
    two: { points: 60, items: { c: { weight: 40%, is: n }, d: { weight: 60%, is: 50 } } }`,
    ],
    [
      "vetoes",
      "score: { veto: { bad: { when: n > 50, say: Bad } }, scorecard: { a: { points: 10, is: n } } }",
    ],
    [
      "pay",
      `total:
  pay:
    gross: base
    extra: { for: ok, is: base / 7, round: down 0.1 }
    more:
      times: 1 / 3
      lines: { one: { is: m * 1, missing: zero }, two: n * 1 }
      at_most: 20
    off:
      lines: { fine: { is: -n, least: 10, fund: Meals }, damage: -30 }
      at_most: law * base
      leaves_at_least: 40
  at_least: 45.005
  at_most: 990`,
    ],
    [
      "splits",
      "share: { split: team.pot, by: n, nobody: keep }\nequal: { split: team.pot, where: n > 0, nobody: keep }",
    ],
  ])("of %s", async (_, rules) => {
    const all = await ran(rules);
    expect(all.messages.filter((one) => one.includes("error"))).toEqual([]);
    expect(wrong(all)).toEqual([]);
  });

  test("a tree whose leaves were changed does not", async () => {
    const { evaluation } = await ran("x: n * 2");
    const told = new Explainer(evaluation).step("people", 0, "x");
    const again = new Recombination(evaluation.time);
    const changed = how<Extract<ShapeHow, { kind: "formula" }>>(told).term;
    if (changed.op !== "binary" || !changed.right) throw new Error("no product");
    const forged: Step = {
      ...told,
      how: { kind: "formula", term: { ...changed, right: changed.left }, atLeastRows: undefined },
    };
    again.step(forged);
    expect(again.wrong).not.toEqual([]);
  });
});

describe("an explanation tells", () => {
  test("the cents of a pool that were left, and who got one", async () => {
    const all = await ran("share: { split: team.pot, nobody: keep }");
    const told = ["a", "b", "c"].map((key) => how<SplitHow>(step(all, key, "share")).share);
    expect(told.map((share) => [textOf(share?.down), textOf(share?.extra), share?.left])).toEqual([
      ["33.33", "0.01", 1],
      ["33.33", "0", 1],
      ["33.33", "0", 1],
    ]);
  });

  test("the pool that is of another time, in which nobody shares now", async () => {
    const dated = TABLES.replace(
      "team: { file: team, key: team, columns: { team: {},",
      "team: { file: team, key: team, dated: day, columns: { team: {}, day: { type: date },",
    );
    const files = { ...FILES, "team.csv": "team,day,pot\nt,2026-10-31,100.00\nu,2026-09-30,5.00\n" };
    const all = await runFiles(
      `${dated}rules:\n  people:\n    share: { split: team.pot }\n    total: { pay: { share: { is: share, missing: fail } } }\n`,
      files,
      { period: "2026-10" },
    );
    const { share, outside } = how<SplitHow>(step(all, "d", "share"));
    expect([share, outside?.key]).toEqual([undefined, "u"]);
    expect(step(all, "d", "share").value).toEqual({ missing: "not_applicable" });
    expect(wrong(all)).toEqual([]);
  });

  test("the limit that made a line give way, in its own words", async () => {
    const all = await ran(
      "total: { pay: { gross: base, off: { lines: { fine: -30 }, at_most: law * base } } }",
    );
    const pay = how<PayHow>(step(all, "c", "total"));
    const [, group] = pay.parts;
    if (group.how.kind !== "group") throw new Error("no group");
    const [fine] = group.how.parts;
    const { cuts } = how<LineHow>(fine);
    expect(
      cuts.map(({ before, after, by, limit }) => [
        textOf(before),
        textOf(after),
        by.rule,
        textOf(limit.value),
      ]),
    ).toEqual([["-30", "-10", "at_most", "10"]]);
  });

  test("why a line does not apply: its own condition, or what it is worked out from", async () => {
    const all = await ran(
      "q: { for: ok, is: n }\ntotal: { pay: { gross: base, own: { for: n > 50, is: 1 }, other: q } }",
    );
    const { absent } = how<PayHow>(step(all, "b", "total"));
    expect(absent.map(({ label, applies, lacks }) => [label.en, applies?.op, lacks?.op])).toEqual([
      ["own", "binary", undefined],
      ["other", undefined, "step"],
    ]);
  });

  test("only the branch that was taken, and only the side that decided", async () => {
    const all = await ran("x: if(ok, n, m)\ny: ok or m > 3");
    const x = how<Extract<ShapeHow, { kind: "formula" }>>(step(all, "a", "x")).term;
    expect(x.op === "if" && x.taken?.op === "step" && x.taken.step.path).toBe("people.n");
    const y = how<Extract<ShapeHow, { kind: "formula" }>>(step(all, "a", "y")).term;
    expect(y.op === "binary" && y.right).toBe(undefined);
  });

  test("what was left out of a score, and what the rest was scaled from", async () => {
    const all = await ran(
      "score: { scorecard: { a: { points: 60, is: n }, b: { points: 40, is: m, missing: exclude } } }",
    );
    const { summed } = how<CardHow>(step(all, "b", "score"));
    expect([textOf(summed.full), textOf(summed.scored)]).toEqual(["100", "60"]);
  });

  test("what two figures rest on once", async () => {
    const { evaluation } = await ran("a: n + 1\nb: a * 2\nc: a * 3");
    const explainer = new Explainer(evaluation);
    const inner = (name: string) => {
      const { term } = how<Extract<ShapeHow, { kind: "formula" }>>(explainer.step("people", 0, name));
      return term.op === "binary" && term.left.op === "step" ? term.left.step : undefined;
    };
    expect(inner("b")).toBeDefined();
    expect(inner("b")).toBe(inner("c"));
  });
});
