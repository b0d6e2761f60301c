import { expect, test } from "vitest";
import { type Ran, rulebookOf, runGiven } from "../running.js";

const PEOPLE = `
scored: people
tables:
  people:
    file: people
    key: id
    columns:
      id: {}
      rate: { type: percent, empty: allowed }
      low: { type: percent, empty: allowed }
      n: { type: number, empty: allowed }
      m: { type: number, empty: allowed }
      ok: { type: boolean, empty: allowed }
`;

function people(rules: string, ...rows: string[]): Ran {
  const given = rows.map((row, i) => `  - { id: p${i}, ${row} }`).join("\n");
  return runGiven(`${PEOPLE}\nrules:\n  people:\n${rules.replace(/^/gm, "    ")}`, `people:\n${given}`);
}

const x = (ran: Ran, count: number, name = "x") =>
  Array.from({ length: count }, (_, i) => ran.value("people", `p${i}`, name));

test("bands give the whole at the rate of the step that holds the value, ends as said", () => {
  const rule = "x: { of: rate, bands: { up_to 3%: 100%, over 3% up_to 5%: 95%, over 5%: 90% } }";
  const ran = people(rule, "rate: 3%", "rate: 3.01%", "rate: 5%", "rate: 5.01%", "n: 1");
  expect(x(ran, 5)).toEqual(["1", "0.95", "0.95", "0.9", "missing: not_given"]);
});

test("bands of a quotient compare it exactly", () => {
  const rule = "q: n / m\nx: { of: q, bands: { under 1/3: 1, at_least 1/3: 2 } }";
  const ran = people(
    rule.replaceAll("1/3", "third").replace("q: n / m", "q: n / m\nthird: m / (m + m + m)"),
    "n: 1, m: 3",
    "n: 333333, m: 1000000",
    "n: 333334, m: 1000000",
  );
  expect(x(ran, 3)).toEqual(["2", "1", "2"]);
});

test("bands with fixed ends take a quotient exactly, and keep why there is none", () => {
  const rule = "q: n / m\nx: { of: q, bands: { under 10%: 1, at_least 10% up_to 50%: 2, over 50%: 3 } }";
  const ran = people(
    rule,
    "n: 1, m: 10",
    "n: 1, m: 11",
    "n: 1, m: 3",
    "n: 1, m: 2",
    "n: 500001, m: 1000000",
    "n: 1, m: 0",
    "n: 1",
  );
  expect(x(ran, 7)).toEqual(["2", "1", "2", "2", "3", "missing: zero_divisor", "missing: not_given"]);
  const grades = people(
    "q: n / m\nx: { of: q, grades: { under 10%: C, at_least 10%: A } }",
    "n: 1, m: 10",
    "n: 1, m: 11",
  );
  expect(x(grades, 2)).toEqual(["A", "C"]);
});

test("an overlap that only the data show is an error that names the row", () => {
  const ran = people(
    "x: { of: rate, bands: { under 5%: 1, at_least 5% under low: 2, at_least low: 3 } }",
    "rate: 4%, low: 3%",
    "rate: 2%, low: 3%",
    "rate: 6%, low: 7%",
  );
  expect(ran.codes).toEqual({ "step-several": 1 });
  expect(ran.messages[0]).toContain("people.x: more than one step holds 0.04, the value of people p0");
  expect(x(ran, 3)).toEqual(["missing: no_branch", "1", "2"]);
});

test("a value in no step is an error, should a rulebook come with a gap", () => {
  const whole = rulebookOf(
    `${PEOPLE}rules: { people: { x: { of: rate, bands: { under 5%: 1, at_least 5%: 2 } } } }`,
  );
  const quantities = whole.quantities.map((quantity) => {
    const { shape } = quantity;
    return shape.kind === "bands"
      ? { ...quantity, shape: { ...shape, steps: shape.steps.slice(0, 1) } }
      : quantity;
  });
  const ran = runGiven({ ...whole, quantities }, "people: [{ id: p0, rate: 4% }, { id: p1, rate: 5% }]");
  expect(ran.codes).toEqual({ "step-none": 1 });
  expect(x(ran, 2)).toEqual(["1", "missing: no_branch"]);
});

test("grades give words", () => {
  const ran = people("x: { of: n, grades: { at_least 90: A, under 90: B } }", "n: 90", "n: 89.99", "m: 1");
  expect(x(ran, 3)).toEqual(["A", "B", "missing: not_given"]);
});

test("a curve runs straight between its points and flat outside them", () => {
  const ran = people(
    "x: { of: rate, curve: { 70%: 0%, 90%: 100%, 95%: 110% } }",
    "rate: 69%",
    "rate: 70%",
    "rate: 80%",
    "rate: 83.33%",
    "rate: 90%",
    "rate: 92.5%",
    "rate: 95%",
    "rate: 99%",
  );
  expect(x(ran, 8)).toEqual(["0", "0", "0.5", "0.6665", "1", "1.05", "1.1", "1.1"]);
});

test("deduct takes for started, full or proportional units beyond the limit, not below the floor", () => {
  const started = people(
    "x: { of: rate, deduct: { from: 20, above: 3%, each: started 1%, take: 4, floor: 5 } }",
    "rate: 3%",
    "rate: 3.1%",
    "rate: 4%",
    "rate: 4.01%",
    "rate: 50%",
  );
  expect(x(started, 5)).toEqual(["20", "16", "16", "12", "5"]);
  const full = people(
    "x: { of: rate, deduct: { from: 20, above: 3%, each: full 1%, take: 4, floor: 5 } }",
    "rate: 3.99%",
    "rate: 4%",
    "rate: 5.5%",
  );
  expect(x(full, 3)).toEqual(["20", "16", "12"]);
  const part = people(
    "x: { of: rate, deduct: { from: 20, above: 3%, each: proportional 1%, take: 4 } }",
    "rate: 3.5%",
    "rate: 2%",
    "rate: 13%",
  );
  expect(x(part, 3)).toEqual(["18", "20", "-20"]);
});

test("deduct looks below a limit as well, and adds up several rules", () => {
  const ran = people(
    "x:\n  deduct:\n    - { from: 60, of: rate, below: 100%, each: full 1%, take: 3 }\n    - { take: n }",
    "rate: 96.5%, n: 10",
    "rate: 101%, n: 0",
  );
  expect(x(ran, 2)).toEqual(["41", "60"]);
});

test("choose takes the first row that holds; the last may hold always", () => {
  const rule =
    "x:\n  choose:\n    - { when: n > 10, give: 1 }\n    - { when: n > 5, give: 2 }\n    - { give: 3 }";
  expect(x(people(rule, "n: 11", "n: 6", "n: 5"), 3)).toEqual(["1", "2", "3"]);
});

test("choose gives texts and yes or no as well, from columns or as written", () => {
  const rule =
    "x:\n  choose:\n    - { when: n > 10, give: id }\n    - { when: n > 5, give: '\"some\"' }\n    - { give: '\"few\"' }";
  expect(x(people(rule, "n: 11", "n: 6", "n: 5"), 3)).toEqual(["p0", "some", "few"]);
  const truth = "x:\n  choose:\n    - { when: n > 10, give: ok }\n    - { give: no }";
  expect(x(people(truth, "n: 11, ok: yes", "n: 6, ok: yes", "n: 11, m: 1"), 3)).toEqual([
    "yes",
    "no",
    "missing: not_given",
  ]);
});

test("choose gives exact quotients", () => {
  const rule = "q: n / m\nx:\n  choose:\n    - { when: n > 1, give: q }\n    - { give: 0.5 }";
  expect(x(people(rule, "n: 2, m: 3", "n: 1, m: 3"), 2)).toEqual(["2/3", "0.5"]);
});

test("choose without a row that holds is missing; unique lets only one hold", () => {
  const rule =
    "x:\n  match: unique\n  choose:\n    - { when: n > 10, give: 1 }\n    - { when: n > 5, give: 2 }";
  const ran = people(rule, "n: 6", "n: 5", "n: 11");
  expect(x(ran, 3)).toEqual(["2", "missing: no_branch", "missing: no_branch"]);
  expect(ran.codes).toEqual({ "choose-several": 1 });
});

const CARD = `
x:
  scorecard:
    a: { points: 60, of: rate, curve: { 0%: 0%, 100%: 100% }, missing: exclude }
    b: { points: 40, is: n, missing: MISSING }
`;

test("a scorecard adds shares of points and points, kept within 0 and the item's points", () => {
  const ran = people(
    CARD.replace("MISSING", "zero"),
    "rate: 50%, n: 30",
    "rate: 50%, n: 50",
    "rate: 50%, n: -1",
  );
  expect(x(ran, 3)).toEqual(["60", "70", "30"]);
});

test("points that differ from row to row are each row's own", () => {
  const rule =
    "x: { scorecard: { a: { points: n, is: rate, missing: exclude }, b: { points: m, is: 50% } } }";
  const ran = people(
    rule,
    "rate: 100%, n: 60, m: 40",
    "rate: 100%, n: 60, m: 40",
    "rate: 100%, n: 20, m: 40",
    "n: 20, m: 40",
    "rate: 100%, n: 20, m: 80",
  );
  // 60 + 20; the same; 20 + 20; b alone, 20 of 40, scaled up to 60; 20 + 40
  expect(x(ran, 5)).toEqual(["80", "80", "40", "30", "60"]);
});

test("an item that is left out is scaled up over the rest; zero and full stand for it", () => {
  expect(x(people(CARD.replace("MISSING", "zero"), "n: 30", "rate: 50%"), 2)).toEqual(["75", "30"]);
  expect(x(people(CARD.replace("MISSING", "full"), "rate: 50%"), 1)).toEqual(["70"]);
  expect(x(people(CARD.replace("MISSING", "exclude"), "rate: 50%"), 1)).toEqual(["50"]);
});

test("nothing left to score is missing, and so is less than at_least_points", () => {
  expect(x(people(CARD.replace("MISSING", "exclude"), "m: 1"), 1)).toEqual(["missing: too_few"]);
  const least = `${CARD.replace("MISSING", "exclude")}  at_least_points: 50`;
  expect(x(people(least, "n: 30", "rate: 50%"), 2)).toEqual(["missing: too_few", "50"]);
});

test("parts of 3 points are not rounded inside", () => {
  const ran = people(
    "x:\n  scorecard:\n    a: { points: 3, of: rate, curve: { 0%: 0%, 90%: 100% } }",
    "rate: 50%",
  );
  expect(x(ran, 1)).toEqual(["5/3"]);
});

const PAY = `
x:
  pay:
    base: n
    extra: { for: ok, is: m, missing: zero }
  at_least: 0
`;

test("pay lines are rounded once, half away from zero, and add up; one that does not apply is absent", () => {
  const ran = people(PAY, "n: 10.005, m: 1.005, ok: yes", "n: 10.004, ok: no", "n: -3, m: 1, ok: yes");
  expect(x(ran, 3)).toEqual(["11.02", "10", "0"]);
  expect(ran.result.cuts.map(({ key, before, after }) => [key, before.toString(), after.toString()])).toEqual(
    [["p2", "-2", "0"]],
  );
});

test("a line rounds as it says", () => {
  const ran = people(
    "x:\n  pay:\n    a: { is: n, round: down 1 }\n    b: { is: n, round: up 0.1 }\n    c: { is: n, round: 10 }",
    "n: 15.01",
    "n: -15.01",
  );
  expect(x(ran, 2)).toEqual(["50.1", "-50.1"]);
});

test("a line on what does not apply is absent, one on what is missing needs a word", () => {
  const rules = "q: { for: ok, is: n }\nx:\n  pay:\n    a: q\n    b: m";
  const ran = people(rules, "n: 5, m: 1, ok: no", "n: 5, m: 1, ok: yes");
  expect(x(ran, 2)).toEqual(["1", "6"]);
  expect(ran.codes).toEqual({});
});

test("what for: leaves out does not apply", () => {
  const ran = people("x: { for: n > 1, is: n * 2 }\ny: x + 1\nz: x else 0", "n: 1", "n: 2");
  expect(x(ran, 2)).toEqual(["missing: not_applicable", "4"]);
  expect(x(ran, 2, "y")).toEqual(["missing: not_applicable", "5"]);
  expect(x(ran, 2, "z")).toEqual(["0", "4"]);
});
