import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { trace } from "../../../src/engine/trace/trace.js";
import type { Ran } from "../running.js";
import { people, valuesOf } from "./people.js";

const card = (items: string, beside = "") => `x: { ${beside}scorecard: { ${items} } }`;

function items(ran: Ran, row = 0) {
  return ran.result.tables[0].rows[row].scores.get("x") ?? [];
}

describe("what an item counts", () => {
  const BASE = "a: { points: 60, is: n }, b: { points: 40, is: m, missing: exclude }";

  it("a bonus gives on top of all points, a penalty takes away, each up to what it says", () => {
    const rule = card(`${BASE}, thanks: { bonus: 10, is: k }, late: { penalty: 20, is: rate }`);
    const ran = people(
      rule,
      "n: 60, m: 40, k: 4, rate: 0%",
      "n: 60, m: 40, k: 99, rate: 50%",
      "n: 30, m: 20, k: -3, rate: 300%",
    );
    // 100 + 4; 100 + 10 − 10; 50 + 0 − 20
    expect(valuesOf(ran, 3)).toEqual(["104", "100", "30"]);
  });

  it("what is left out is scaled up without bonus and penalty", () => {
    const rule = card(`${BASE}, thanks: { bonus: 10, is: k }, late: { penalty: 20, is: 5 }`);
    // 30 of 60 → 50 of 100; + 10 − 5
    expect(valuesOf(people(rule, "n: 30, k: 10"), 1)).toEqual(["55"]);
  });

  it("a deduction of a penalty is what is taken", () => {
    const rule = card(`${BASE}, late: { penalty: 20, of: k, deduct: { above: 3, each: full 1, take: 4 } }`);
    const ran = people(rule, "n: 60, m: 40, k: 3", "n: 60, m: 40, k: 5.5", "n: 60, m: 40, k: 99");
    expect(valuesOf(ran, 3)).toEqual(["100", "92", "80"]);
  });

  it("penalties do not lead below 0", () => {
    expect(valuesOf(people(card(`${BASE}, late: { penalty: 90, is: 90 }`), "n: 10, m: 10"), 1)).toEqual([
      "0",
    ]);
  });

  const WEIGHTS = "a: { weight: 60%, is: n }, b: { weight: 40%, is: rate, missing: exclude }";

  it("a weight is that of a score out of 100, or of a percent, which nothing bounds", () => {
    const ran = people(card(WEIGHTS), "n: 90, rate: 50%", "n: 120, rate: 110%");
    // 54 + 20; 72 + 44
    expect(valuesOf(ran, 2)).toEqual(["74", "116"]);
  });

  it("a deduction under a weight starts at 100", () => {
    const rule = card("a: { weight: 100%, of: n, deduct: { above: 3, each: full 1, take: 15 } }");
    expect(valuesOf(people(rule, "n: 3", "n: 5", "n: 50"), 3)).toEqual(["100", "70", "0"]);
  });

  it("a weighed item that is left out is scaled up over the other weights", () => {
    expect(valuesOf(people(card(WEIGHTS), "n: 90"), 1)).toEqual(["90"]);
  });

  it("weights of a row that do not add up to 100 % are an error that names it", () => {
    const rule = card("a: { weight: rate, is: n }, b: { weight: low, is: m }");
    const ran = people(rule, "n: 50, m: 100, rate: 60%, low: 40%", "n: 50, m: 100, rate: 60%, low: 39%");
    expect(valuesOf(ran, 2)).toEqual(["70", "missing: no_branch"]);
    expect(ran.codes).toEqual({ "weights-sum-here": 1 });
    expect(ran.messages[0]).toContain("people.x: the weights of people p1 add up to 99%");
  });

  it.each([
    ["points: 50", "zero", "50"],
    ["points: 50", "full", "100"],
    ["points: 50", "exclude", "100"],
    ["bonus: 10", "zero", "100"],
    ["bonus: 10", "full", "110"],
    ["bonus: 10", "exclude", "100"],
    ["penalty: 10", "zero", "100"],
    ["penalty: 10", "full", "90"],
    ["penalty: 10", "exclude", "100"],
  ])("%s whose value is missing: %s", (worth, policy, expected) => {
    const full = worth.startsWith("points") ? 50 : 100;
    const rule = card(`a: { points: ${full}, is: ${full} }, b: { ${worth}, is: m, missing: ${policy} }`);
    const ran = people(rule, "n: 1");
    expect(valuesOf(ran, 1)).toEqual([expected]);
    expect(items(ran)[1].missing?.policy).toBe(policy);
  });

  it.each([
    ["zero", "30"],
    ["full", "80"],
    ["exclude", "60"],
  ])("a weight whose value is missing: %s", (policy, expected) => {
    const rule = card(`a: { weight: 50%, is: 60 }, b: { weight: 50%, is: m, missing: ${policy} }`);
    expect(valuesOf(people(rule, "n: 1"), 1)).toEqual([expected]);
  });

  it.each(["bonus: 10", "penalty: 10"])(
    "%s whose value is missing, with nothing said, is an error",
    (worth) => {
      const ran = people(
        `q: n / m\n${card(`a: { points: 5, is: 5 }, b: { ${worth}, is: q }`)}`,
        "n: 1, m: 0",
      );
      expect(valuesOf(ran, 1)).toEqual(["missing: zero_divisor"]);
      expect(ran.codes).toEqual({ "item-missing": 1 });
    },
  );
});

describe("modules", () => {
  it("have the points of their items", () => {
    const rule = card(
      "m: { items: { a: { points: 30, is: n }, b: { points: 20, is: m } } }, c: { points: 50, is: k }",
    );
    const ran = people(rule, "n: 20, m: 10, k: 40");
    expect(valuesOf(ran, 1)).toEqual(["70"]);
    const shown = items(ran).map(({ name, module, points, got }) => [
      name,
      module,
      points.toString(),
      got?.toString(),
    ]);
    expect(shown).toEqual([
      ["m", undefined, "50", "30"],
      ["a", "m", "30", "20"],
      ["b", "m", "20", "10"],
      ["c", undefined, "50", "40"],
    ]);
  });

  it("scale what their items come to, to points of their own", () => {
    const rule =
      card(`knowledge: { points: 30, items: { a: { points: 1, is: n }, b: { points: 1, is: m }, c: { points: 1, is: k } } }
    , rest: { points: 70, items: { d: { weight: 40%, is: rate }, e: { weight: 60%, is: low } } }`);
    const ran = people(rule, "n: 1, m: 0.85, k: 0.85, rate: 100%, low: 50%");
    // 30 × 2.7 / 3 and 70 × (40 + 30) / 100
    expect(valuesOf(ran, 1)).toEqual(["76"]);
    expect(
      items(ran)
        .filter(({ isModule }) => isModule)
        .map(({ got }) => got?.toString()),
    ).toEqual(["27", "49"]);
  });

  it("scale up what is left out within themselves", () => {
    const rule = card(
      "m: { items: { a: { points: 30, is: n }, b: { points: 20, is: m } } }, c: { points: 50, is: k }",
      "missing: exclude, ",
    );
    // 15 of 30 → 25 of 50; + 50
    expect(valuesOf(people(rule, "n: 15, k: 50"), 1)).toEqual(["75"]);
  });

  it("are left out themselves where none of their items is scored", () => {
    const inside = "items: { a: { points: 30, is: n }, b: { points: 20, is: m } }";
    const rule = (word: string) =>
      card(`m: { ${inside}, missing: exclude }, c: { points: 50, is: k }`).replace("m: {", `m: {${word}`);
    expect(valuesOf(people(rule(""), "k: 40"), 1)).toEqual(["80"]);
    const told = card(
      "m: { items: { a: { points: 30, is: q, missing: exclude } } }, c: { points: 50, is: k }",
    );
    const ran = people(`q: n / m\n${told}`, "n: 1, m: 0, k: 40");
    expect(valuesOf(ran, 1)).toEqual(["missing: too_few"]);
    expect(ran.codes).toEqual({ "item-missing": 1 });
  });

  it("do not vanish where an item in them is an error", () => {
    const rule = card(
      "m: { missing: exclude, items: { a: { points: 30, is: q, missing: fail } } }, c: { points: 50, is: k }",
    );
    const ran = people(`q: n / m\n${rule}`, "n: 1, m: 0, k: 40");
    expect(valuesOf(ran, 1)).toEqual(["missing: zero_divisor"]);
    expect(ran.codes).toEqual({ "item-must-not-miss": 1 });
  });

  it("may be a bonus, a penalty or have a weight", () => {
    const one = (worth: string, inner: string) => `m: { ${worth}, items: { ${inner} } }`;
    const rule = card(`a: { points: 100, is: 80 }, ${one("bonus: 10", "b: { points: 4, is: n }")}`);
    expect(valuesOf(people(rule, "n: 2"), 1)).toEqual(["85"]);
    const penalty = card(`a: { points: 100, is: 80 }, ${one("penalty: 10", "b: { points: 4, is: n }")}`);
    expect(valuesOf(people(penalty, "n: 2"), 1)).toEqual(["75"]);
    const weight = card(`a: { weight: 75%, is: 80 }, ${one("weight: 25%", "b: { points: 4, is: n }")}`);
    expect(valuesOf(people(weight, "n: 2"), 1)).toEqual(["72.5"]);
  });

  it("give the figures of the front desk of a capability audit", () => {
    const full = {
      core: [195, 100],
      order: [62, 43],
      staff: [28, 9],
      files: [11, 7],
      boards: [24, 0],
      system: [10, 5],
    };
    const inner = Object.entries(full).map(
      ([name, [points, got]]) => `${name}: { points: ${points}, is: ${got} }`,
    );
    const ran = people(
      `${card(`desk: { pass: 70%, items: { ${inner.join(", ")} } }`)}\ny: x.desk.passed`,
      "n: 1",
    );
    expect(valuesOf(ran, 1)).toEqual(["164"]);
    expect(items(ran)[0].points.toString()).toBe("330");
    expect(valuesOf(ran, 1, "y")).toEqual(["no"]);
  });
});

describe("beside the items", () => {
  const ITEMS = "a: { points: 60, is: n }, b: { points: 40, is: m }, c: { bonus: 20, is: k }";

  it("at_most bounds the score, and says what the items came to", () => {
    const ran = people(card(ITEMS, "at_most: 105, "), "n: 60, m: 40, k: 20", "n: 60, m: 40, k: 5");
    expect(valuesOf(ran, 2)).toEqual(["105", "105"]);
    const outcomes = ran.result.tables[0].rows.map((row) => row.cards.get("x"));
    expect(outcomes.map((one) => [one?.before?.toString(), one?.atMost?.toString()])).toEqual([
      ["120", "105"],
      ["105", undefined],
    ]);
  });

  it("pass is a share of the points, bonuses apart, or a number of points", () => {
    const rules = `${card(ITEMS, "pass: 70%, ")}\ny: x.passed`;
    const rows = ["n: 60, m: 10, k: 0", "n: 60, m: 9.99, k: 0", "n: 60, m: 0, k: 10"];
    expect(valuesOf(people(rules, ...rows), 3, "y")).toEqual(["yes", "no", "yes"]);
    const points = `${card(ITEMS, "pass: 80, ")}\ny: x.passed`;
    expect(valuesOf(people(points, "n: 60, m: 20, k: 0", "n: 60, m: 19, k: 0"), 2, "y")).toEqual([
      "yes",
      "no",
    ]);
  });

  it("passed is missing where the score is", () => {
    const rules = `${card("a: { points: 60, is: n, missing: exclude }", "pass: 70%, ")}\ny: x.passed`;
    expect(valuesOf(people(rules, "m: 1"), 1, "y")).toEqual(["missing: too_few"]);
  });

  it("full must be what the points of a row add up to", () => {
    const rule = card(
      "a: { points: m, is: n }, b: { points: 40, is: 40 }, c: { bonus: 5, is: 5 }",
      "full: 100, ",
    );
    const ran = people(rule, "n: 10, m: 60", "n: 10, m: 59");
    expect(ran.codes).toEqual({ "points-not-full-here": 1 });
    expect(ran.messages[0]).toContain("add up to 99 for people p1, and `full:` is 100");
  });

  it("points below zero are an error of their row, also where others make up for them", () => {
    const rule = card("a: { points: m, is: n }, b: { points: 40, is: 40 }");
    const ran = people(rule, "n: 10, m: 60", "n: 10, m: 0", "n: 10, m: -1");
    expect(valuesOf(ran, 3)).toEqual(["50", "40", "missing: empty"]);
    expect(ran.codes).toEqual({ "points-negative-here": 1 });
    expect(ran.messages[0]).toContain("people.x.a: the points or weight for people p2 come to -1");
  });

  const VETO =
    "veto: { forged: { when: n > 50, say: { en: Forged, zh: 伪造 } }, hurt: { when: ok, say: Hurt } }, ";

  it("a veto makes the score 0, not passed, and is told", () => {
    const ran = people(
      `${card(ITEMS, `${VETO}pass: 0, `)}\ny: x.passed\nz: x.hurt`,
      "n: 60, m: 40, k: 0, ok: yes",
      "n: 50, m: 40, k: 0, ok: no",
      "n: 60, m: 40, k: 0, ok: no",
    );
    expect(valuesOf(ran, 3)).toEqual(["0", "90", "0"]);
    expect(valuesOf(ran, 3, "y")).toEqual(["no", "yes", "no"]);
    expect(valuesOf(ran, 3, "z")).toEqual(["yes", "no", "no"]);
    const told = ran.result.tables[0].rows.map((row) => row.cards.get("x")?.vetoes.map((veto) => veto.name));
    expect(told).toEqual([["forged", "hurt"], [], ["forged"]]);
  });

  it("a veto counts also where the items have no value", () => {
    const ran = people(card("a: { points: 5, is: m, missing: exclude }", VETO), "n: 60", "n: 5, ok: no");
    expect(valuesOf(ran, 2)).toEqual(["0", "missing: too_few"]);
  });

  it("a veto that is neither yes nor no is an error, unless another holds or it does not apply", () => {
    const rules = `q: n / m
r: { for: ok, is: n }
${card("a: { points: 5, is: 5 }", "veto: { v: { when: q > 1, say: V }, w: { when: r > 50, say: W } }, ")}`;
    const ran = people(rules, "n: 1, m: 0, ok: yes", "n: 60, m: 0, ok: yes", "n: 60, m: 60, ok: no");
    expect(valuesOf(ran, 3)).toEqual(["missing: zero_divisor", "0", "5"]);
    expect(ran.codes).toEqual({ "condition-missing": 2 });
  });

  it("the trace tells the vetoes, the items of modules, and the outcome", () => {
    const rule = card("m: { items: { a: { points: 60, of: n, curve: { 0: 0%, 60: 100% } } } }", VETO);
    const ran = people(rule, "n: 30, ok: no");
    const { how } = trace(ran.evaluation, "people", 0, "x");
    if (how.kind !== "scorecard") throw new Error("no scorecard");
    expect(
      how.items.map(({ item, score, how: own }) => [item.name, score?.got?.toString(), own?.note?.kind]),
    ).toEqual([
      ["m", "30", undefined],
      ["a", "30", "curve"],
    ]);
    expect(how.vetoes.map(({ veto, holds }) => [veto.name, holds.value])).toEqual([
      ["forged", false],
      ["hurt", false],
    ]);
    expect(how.outcome?.before?.toString()).toBe("30");
  });
});

test("the figures of a rubric: graded items weigh equally in their part", () => {
  const part = (name: string, points: number, grades: readonly string[]) => {
    const inner = grades.map((grade, i) => `${name}${i}: { points: 1, is: ${grade} }`);
    return `${name}: { points: ${points}, items: { ${inner.join(", ")} } }`;
  };
  const parts = [
    part("knowledge", 30, ["100%", "85%", "85%"]),
    part("satisfaction", 30, ["85%", "85%", "85%"]),
    part("efficiency", 20, ["70%", "70%", "70%"]),
    part("teamwork", 10, ["100%", "100%", "100%"]),
    part("improvement", 10, ["85%"]),
  ];
  const ran = people(card(parts.join(", "), "full: 100, "), "n: 1");
  const subtotals = items(ran).filter(({ isModule }) => isModule);
  expect(subtotals.map(({ got }) => got?.toString())).toEqual(["27", "25.5", "14", "10", "8.5"]);
  expect(valuesOf(ran, 1)).toEqual(["85"]);
});

describe("laws of scorecards", () => {
  const parts = fc.array(
    fc.record({
      points: fc.integer({ min: 1, max: 60 }),
      got: fc.integer({ min: -20, max: 80 }),
      module: fc.integer({ min: 0, max: 2 }),
    }),
    { minLength: 1, maxLength: 6 },
  );

  it("modules without points of their own change no score", () => {
    fc.assert(
      fc.property(parts, (all) => {
        const text = ({ points, got }: (typeof all)[number], i: number) =>
          `i${i}: { points: ${points}, is: ${got} }`;
        const flat = all.map(text).join(", ");
        const grouped = [0, 1, 2].flatMap((module) => {
          const inner = all.flatMap((one, i) => (one.module === module ? [text(one, i)] : []));
          return inner.length > 0 ? [`m${module}: { items: { ${inner.join(", ")} } }`] : [];
        });
        const ran = people(
          `x: { scorecard: { ${flat} } }\ny: { scorecard: { ${grouped.join(", ")} } }`,
          "n: 1",
        );
        expect(ran.value("people", "p0", "y")).toBe(ran.value("people", "p0", "x"));
      }),
      { numRuns: 25 },
    );
  });

  it("points that are the parts of 100 come to what weights of these parts do", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }),
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        (shares, there) => {
          const worth = [40, 30, 20, 10];
          const item = (unit: (i: number) => string) =>
            worth
              .map(
                (_, i) =>
                  `i${i}: { ${unit(i)}, is: ${there[i] ? `${shares[i]}%` : "rate"}, missing: exclude }`,
              )
              .join(", ");
          const points = `x: { scorecard: { ${item((i) => `points: ${worth[i]}`)} } }`;
          const weights = `y: { scorecard: { ${item((i) => `weight: ${worth[i]}%`)} } }`;
          const ran = people(`${points}\n${weights}`, "n: 1");
          expect(ran.value("people", "p0", "y")).toBe(ran.value("people", "p0", "x"));
        },
      ),
      { numRuns: 25 },
    );
  });
});
