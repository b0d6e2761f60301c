import { describe, expect, test } from "vitest";
import { exactText } from "../../../src/base/exact.js";
import { trace } from "../../../src/engine/trace/trace.js";
import { type Ran, runFiles, runGiven, textOf } from "../running.js";

const HEAD = `
scored: people
tables:
  people:
    file: staff
    key: id
    columns:
      id: {}
      gross: { type: money }
      fines: { type: money }
      damages: { type: money }
      score: { type: number, empty: allowed }
      ok: { type: boolean, empty: allowed }
`;

function paid(pay: string, person: string, rest = ""): Ran {
  const rules = `rules:\n  people:\n    total:\n      pay:\n${pay.replace(/^/gm, "        ")}\n${rest}`;
  return runGiven(HEAD + rules, `people: [{ id: a, ${person} }]`);
}

/** Lines as they were paid, then groups, then the total. */
function parts(ran: Ran): Record<string, string> {
  const [row] = ran.result.tables[0].rows;
  const all = [...(row.pay.get("total") ?? []), ...(row.payGroups.get("total") ?? [])];
  const shown = all.map(({ name, amount }) => [name, exactText(amount)]);
  return { ...Object.fromEntries(shown), total: ran.value("people", "a", "total") };
}

function cuts(ran: Ran): string[] {
  return ran.result.cuts.map(({ part, before, after, by }) => {
    const whose = by.group === undefined ? by.rule : `${by.group} ${by.rule}`;
    return `${part ?? "all"}: ${exactText(before)} → ${exactText(after)} (${whose} ${exactText(by.limit)})`;
  });
}

const FINES = `gross: gross
deductions:
  lines: { fines: -fines, damages: -damages }
  at_most: 20% * gross
  leaves_at_least: 2490`;

describe("a group that takes away", () => {
  test("takes no more than leaves the minimum: 510 of 700 deducted, 190 reported", () => {
    const ran = paid(FINES, "gross: 3000, fines: 300, damages: 400");
    expect(parts(ran)).toEqual({
      gross: "3000",
      fines: "-300",
      damages: "-210",
      deductions: "-510",
      total: "2490",
    });
    expect(cuts(ran)).toEqual(["damages: -400 → -210 (deductions leaves_at_least 2490)"]);
    expect(ran.codes).toEqual({});
  });

  test("takes no more than its share where that is the tighter limit", () => {
    const ran = paid(FINES, "gross: 10000, fines: 2500, damages: 400");
    expect(parts(ran)).toEqual({
      gross: "10000",
      fines: "-2000",
      damages: "0",
      deductions: "-2000",
      total: "8000",
    });
    expect(cuts(ran)).toEqual([
      "damages: -400 → 0 (deductions at_most 2000)",
      "fines: -2500 → -2000 (deductions at_most 2000)",
    ]);
  });

  test("may take exactly the limit", () => {
    const ran = paid(FINES, "gross: 10000, fines: 1500, damages: 500");
    expect(ran.value("people", "a", "total")).toBe("8000");
    expect(cuts(ran)).toEqual([]);
  });

  test("takes nothing from a pay that is under the minimum already", () => {
    const ran = paid(FINES, "gross: 2000, fines: 10, damages: 10");
    expect(parts(ran)).toMatchObject({ deductions: "0", total: "2000" });
    expect(ran.codes).toEqual({});
  });

  test("has its limit rounded down to the cent", () => {
    const ran = paid(FINES.replace("20% * gross", "gross / 3"), "gross: 10000, fines: 5000, damages: 0");
    expect(parts(ran)).toMatchObject({ deductions: "-3333.33", total: "6666.67" });
  });

  test("counts a limit below zero as 0, and says so", () => {
    const ran = paid(FINES.replace("20% * gross", "gross - 2490"), "gross: 2000, fines: 10, damages: 0");
    expect(ran.value("people", "a", "total")).toBe("2000");
    expect(ran.messages).toEqual([
      "people.total.deductions at_most is -490 for people a and counts as 0: the lines give way down to what each must keep.",
    ]);
  });
});

test("lines give way down to their least; where even the leasts do not fit, it is an error", () => {
  const pay = (least: string) => `gross: gross
deductions:
  lines: { fines: -fines, damages: { is: -damages, least: ${least} } }
  at_most: 500`;
  const fits = paid(pay("300"), "gross: 3000, fines: 400, damages: 400");
  expect(parts(fits)).toMatchObject({ fines: "-200", damages: "-300", total: "2500" });
  // A least is no more than the line's own size.
  const small = paid(pay("300"), "gross: 3000, fines: 450, damages: 100");
  expect(parts(small)).toMatchObject({ fines: "-400", damages: "-100", total: "2500" });
  const clash = paid(pay("600"), "gross: 3000, fines: 400, damages: 700");
  expect(clash.messages).toEqual([
    "people a: people.total.deductions at_most asks for 500.00, and 600.00 is left after all lines have given way.",
  ]);
});

test("a limit that is no whole number of cents is told in the cents that it comes to", () => {
  const pay = `gross: gross
deductions:
  lines: { fines: { is: -fines, least: 30 } }
  leaves_at_least: gross / 7`;
  // 100 ÷ 7 = 14.2857…: 14.29 must be left of 100, so 85.71 may be taken.
  const cut = paid(pay, "gross: 100, fines: 90");
  expect(parts(cut)).toMatchObject({ fines: "-85.71", total: "14.29" });
  expect(cuts(cut)).toEqual(["fines: -90 → -85.71 (deductions leaves_at_least 14.29)"]);
  // 32 ÷ 7 = 4.571…
  expect(paid(pay, "gross: 32, fines: 40").messages).toEqual([
    "people a: people.total.deductions leaves_at_least asks for 4.58, and 2.00 is left after all lines have given way.",
  ]);
});

test("a group that adds gives way the same way; lines of the other sign do not", () => {
  const pay = "bonus:\n  lines: { a: gross, back: -fines, b: damages }\n  at_most: 1000";
  const ran = paid(pay, "gross: 900, fines: 100, damages: 400");
  expect(parts(ran)).toEqual({ a: "900", back: "-100", b: "200", bonus: "1000", total: "1000" });
  expect(cuts(ran)).toEqual(["b: 400 → 200 (bonus at_most 1000)"]);
});

test("groups nest: the inner limit acts first, and names tell where a line stands", () => {
  const pay = `gross: gross
out:
  lines:
    late: -50
    inner:
      lines: { fines: -fines, damages: -damages }
      at_most: 300
  at_most: 200`;
  const ran = paid(pay, "gross: 3000, fines: 200, damages: 200");
  expect(parts(ran)).toMatchObject({
    late: "-50",
    fines: "-150",
    damages: "0",
    inner: "-150",
    out: "-200",
    total: "2800",
  });
  expect(cuts(ran)).toEqual([
    "damages: -200 → -100 (inner at_most 300)",
    "damages: -100 → 0 (out at_most 200)",
    "fines: -200 → -150 (out at_most 200)",
  ]);
  const lines = ran.result.tables[0].rows[0].pay.get("total") ?? [];
  expect(lines.map(({ name, groups }) => [name, groups])).toEqual([
    ["gross", []],
    ["late", ["out"]],
    ["fines", ["out", "inner"]],
    ["damages", ["out", "inner"]],
  ]);
});

test("each line takes the factors of its groups before its one rounding", () => {
  const pay = `outer:
  times: 50%
  lines:
    a: 0.01
    inner: { times: score / 100, lines: { b: gross, c: { is: gross, round: down 1 } } }`;
  // 33.33 × 0.5 × 0.918 = 15.29847
  expect(parts(paid(pay, "gross: 33.33, score: 91.8"))).toEqual({
    a: "0.01",
    b: "15.3",
    c: "15",
    inner: "30.3",
    outer: "30.31",
    total: "30.31",
  });
});

test("a factor that is missing makes the line miss; the group says for all of its lines what then", async () => {
  const yaml = (missing: string) =>
    `${HEAD}rules: { people: { total: { pay: { g: { times: score / 100, ${missing}lines: { a: gross } }, b: fines } } } }`;
  const files = { "staff.csv": "id,gross,fines,damages,score,ok\na,100,5,0,,\n" };
  const zero = await runFiles(yaml("missing: zero, "), files, { period: "2026-10" });
  expect([zero.value("people", "a", "total"), zero.codes]).toEqual(["5", {}]);
  const unsaid = await runFiles(yaml(""), files, { period: "2026-10" });
  expect(unsaid.codes).toEqual({ "line-missing": 1 });
});

test("a limit or least that has no value is an error, not no limit", async () => {
  const yaml = (limit: string) =>
    `${HEAD}rules: { people: { total: { pay: { b: gross, g: { lines: { a: { is: -fines, least: ${limit === "least" ? "score" : "0"} } }, at_most: ${limit === "at_most" ? "score" : "100"} } }, at_least: ${limit === "at_least" ? "score" : "0"} } } }`;
  const files = { "staff.csv": "id,gross,fines,damages,score,ok\na,100,5,0,,\n" };
  for (const limit of ["least", "at_most", "at_least"]) {
    const ran = await runFiles(yaml(limit), files, { period: "2026-10" });
    expect([limit, ran.codes]).toEqual([limit, { "pay-limit-missing": 1 }]);
    expect(ran.value("people", "a", "total")).toBe("missing: empty");
  }
});

test("a group that does not apply is absent, its lines and limits too", () => {
  const pay = "gross: gross\ng: { for: ok, lines: { a: -fines }, at_most: score, at_least: -1 }";
  const no = paid(pay, "gross: 100, fines: 50, ok: no");
  expect([parts(no), no.codes]).toEqual([{ gross: "100", total: "100" }, {}]);
  expect(parts(paid(pay, "gross: 100, fines: 50, score: 20, ok: yes"))).toMatchObject({
    a: "-20",
    g: "-1",
    total: "99",
  });
});

test("at_least raises a group's sum, up to the cent", () => {
  const pay = "base: gross\nextra: { lines: { a: fines, b: -damages }, at_least: gross / 300 }";
  const ran = paid(pay, "gross: 100, fines: 10, damages: 40");
  expect(parts(ran)).toEqual({ base: "100", a: "10", b: "-40", extra: "0.34", total: "100.34" });
  expect(cuts(ran)).toEqual(["extra: -30 → 0.34 (extra at_least 0.34)"]);
});

test("at_most beside pay: the last lines give way; one below at_least beside it is an error", () => {
  const ran = paid(
    "a: gross\nb: fines\nc: -damages",
    "gross: 900, fines: 200, damages: 50",
    "      at_most: 1000",
  );
  expect(parts(ran)).toEqual({ a: "900", b: "150", c: "-50", total: "1000" });
  expect(cuts(ran)).toEqual(["b: 200 → 150 (at_most 1000)"]);
  const clash = paid("a: gross", "gross: 900", "      at_most: 100\n      at_least: 200");
  expect(clash.codes).toEqual({ "pay-limits-clash": 1 });
});

test("two limits that cannot both be kept are an error", () => {
  const pay = "g: { lines: { a: gross }, at_least: 100 }\n";
  const ran = paid(pay, "gross: 20", "      at_most: 50");
  expect(ran.codes).toEqual({ "pay-limits-clash": 2 });
});

test("the trace tells the groups, their limits, and what gave way", () => {
  const ran = paid(FINES, "gross: 3000, fines: 300, damages: 400");
  const { how } = trace(ran.evaluation, "people", 0, "total");
  if (how.kind !== "pay") throw new Error("no pay");
  const [group] = how.groups;
  expect([group.group.name, textOf(group.paid?.amount)]).toEqual(["deductions", "-510"]);
  expect([group.atMost, group.leavesAtLeast].map((limit) => textOf(limit?.value))).toEqual(["600", "2490"]);
  expect(how.cuts.map(({ line, rule, after }) => [line, rule, exactText(after)])).toEqual([
    [2, "leaves_at_least", "-210"],
  ]);
});

describe("a line for a fund", () => {
  const pay = `gross: gross
deductions:
  lines:
    late: { is: -fines, fund: { en: Meals, zh: 伙食 } }
    off: { is: -damages, fund: { en: Meals, zh: 伙食 } }
  at_most: 50`;
  const rules = `rules:\n  people:\n    total:\n      pay:\n${pay.replace(/^/gm, "        ")}\n`;

  test("collects what is taken in the end, from all rows together", () => {
    const people =
      "people: [{ id: a, gross: 100, fines: 30, damages: 40 }, { id: b, gross: 100, fines: 5, damages: 0 }]";
    const ran = runGiven(HEAD + rules, people);
    // a: 30 and 20 of 40; b: 5
    expect(ran.result.funds).toMatchObject([
      {
        quantity: "people.total",
        key: undefined,
        lines: [{ name: "late" }, { name: "off" }],
        fund: { en: "Meals", zh: "伙食" },
      },
    ]);
    expect(ran.result.funds.map(({ amount }) => exactText(amount))).toEqual(["55"]);
  });

  test("collects nothing of what a floor gives back, of the last lines first", () => {
    const floored = rules
      .replace("      pay:", "      at_least: 0\n      pay:")
      .replace("at_most: 50", "at_least: -60");
    const people = [
      "{ id: a, gross: 100, fines: 30, damages: 40 }", // 70 are taken, 10 given back
      "{ id: b, gross: 50, fines: 40, damages: 0 }", // 40
      "{ id: c, gross: 20, fines: 25, damages: 45 }", // 60 after the group's floor, 20 after that of the pay
    ];
    const ran = runGiven(HEAD + floored, `people: [${people.join(", ")}]`);
    const total = ["a", "b", "c"].map((key) => ran.value("people", key, "total"));
    expect(total).toEqual(["40", "10", "0"]);
    // What was earned, 170, is what was paid, 50, and what the fund got.
    expect(ran.result.funds.map(({ amount }) => exactText(amount))).toEqual(["120"]);
  });

  test("cannot add money", () => {
    const ran = runGiven(HEAD + rules, "people: [{ id: a, gross: 100, fines: -30, damages: 0 }]");
    expect(ran.messages).toEqual([
      "people.total.late adds 30.00 for people a; a fund collects what a line takes away.",
    ]);
  });
});

test("formulas and tests read a group by its name, as they read its lines", () => {
  const pay = FINES.replace(/^/gm, "        ");
  const rules = `rules:\n  people:\n    total:\n      pay:\n${pay}\n    taken: -total.deductions\n  all:\n    fines: sum(people.total.fines)\n    kept: sum(people.taken)\n`;
  const people =
    "people: [{ id: a, gross: 3000, fines: 300, damages: 400 }, { id: b, gross: 5000, fines: 20, damages: 0 }]";
  const ran = runGiven(HEAD + rules, people);
  expect(ran.value("people", "a", "taken")).toBe("510");
  expect(ran.value("people", "a", "total.damages")).toBe("-210");
  expect(ran.lines("all", ["all"], ["fines", "kept"])).toEqual(["all | -320 | 530"]);
});

test("where a limit is not given, what it may cut is missing; the rest is not", () => {
  const ran = paid("base: fines\ng: { lines: { a: -damages }, at_most: score }", "fines: 5, damages: 10");
  expect(["total", "total.base", "total.a", "total.g"].map((name) => ran.value("people", "a", name))).toEqual(
    ["missing: not_given", "5", "missing: not_given", "missing: not_given"],
  );
  expect(ran.codes).toEqual({});
});

test("a part of a group that does not apply does not apply", () => {
  const ran = paid("base: fines\ng: { for: ok, lines: { a: -damages } }", "fines: 5, damages: 10, ok: no");
  expect(["total", "total.a", "total.g"].map((name) => ran.value("people", "a", name))).toEqual([
    "5",
    "missing: not_applicable",
    "missing: not_applicable",
  ]);
});
