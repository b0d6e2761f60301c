import { expect, test } from "vitest";
import { trace } from "../../../src/engine/trace/trace.js";
import { textOf } from "../running.js";
import { people, peopleAnd, valuesOf } from "./people.js";

const CARD = `score:
  scorecard:
    a: { points: 60, is: n }
    b: { points: 40, is: m, missing: exclude }
total:
  pay:
    base: sales
    fines: { for: ok, is: -k }
    late: { is: m, missing: exclude }`;

test("formulas read score items and pay lines behind a dot", () => {
  const ran = people(
    `${CARD}\nx: score.a / 60\ny: total.base + total.fines`,
    "n: 30, m: 1, k: 5, sales: 100, ok: yes",
  );
  expect(valuesOf(ran, 1)).toEqual(["0.5"]);
  expect(valuesOf(ran, 1, "y")).toEqual(["95"]);
});

test("a line's amount is read as it is paid, rounded", () => {
  const ran = people("total: { pay: { base: { is: sales, round: down 1 } } }\nx: total.base", "sales: 9.99");
  expect(valuesOf(ran, 1)).toEqual(["9"]);
});

test("an item that is left out and a line that is absent do not apply", () => {
  const rules = `${CARD}\nx: score.b\ny: total.fines\nz: total.late`;
  const ran = people(rules, "n: 30, k: 5, sales: 100, ok: no");
  expect([...valuesOf(ran, 1), ...valuesOf(ran, 1, "y"), ...valuesOf(ran, 1, "z")]).toEqual([
    "missing: not_applicable",
    "missing: not_applicable",
    "missing: not_applicable",
  ]);
});

test("parts are gathered, and read over links", () => {
  const ran = peopleAnd(
    "team:\n  fined: sum(people.total.fines)\n  passed: count(people where score.a >= 30)\n  pot: { pay: { half: fined / 2 } }",
    `${CARD}\nx: team.pot.half`,
    "team: t, n: 30, m: 1, k: 5, sales: 1, ok: yes",
    "team: t, n: 60, m: 1, k: 7, sales: 1, ok: yes",
    "team: t, n: 29, m: 1, k: 9, sales: 1, ok: no",
  );
  expect(ran.lines("team", ["t"], ["fined", "passed"])).toEqual(["t | -12 | 2"]);
  expect(valuesOf(ran, 1)).toEqual(["-6"]);
});

test("where a test gives the whole, its parts are not given", () => {
  const ran = people(`${CARD}\nx: score.a`, "n: 30, m: 1, score: 85");
  expect(valuesOf(ran, 1)).toEqual(["missing: not_given"]);
  expect(ran.value("people", "p0", "score")).toBe("85");
});

test("where the whole does not apply, neither do its parts", () => {
  const ran = people(
    "score: { for: ok, scorecard: { a: { points: 5, is: 5 } } }\nx: score.a else 1",
    "ok: no",
    "ok: yes",
  );
  expect(valuesOf(ran, 2)).toEqual(["1", "5"]);
});

test("an item without a value and without a word has its reason", () => {
  const ran = people("q: n / m\nscore: { scorecard: { a: { points: 5, is: q } } }\nx: score.a", "n: 1, m: 0");
  expect(valuesOf(ran, 1)).toEqual(["missing: zero_divisor"]);
});

test("parts are no columns of the result", () => {
  const ran = people(`${CARD}\nx: score.a`, "n: 30, m: 1");
  expect(ran.result.tables[0].columns.map(({ name }) => name).slice(-3)).toEqual(["score", "total", "x"]);
});

test("the trace of a part is that of the whole", () => {
  const ran = people(`${CARD}\nx: score.a`, "n: 30, m: 1");
  const { how, value } = trace(ran.evaluation, "people", 0, "score.a");
  expect(textOf(value)).toBe("30");
  expect(how).toMatchObject({ kind: "part", of: "score", whole: { kind: "scorecard" } });
});
