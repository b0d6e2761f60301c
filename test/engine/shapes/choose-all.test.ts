import { expect, test } from "vitest";
import { type ShapeTrace, trace } from "../../../src/engine/trace/trace.js";
import { people, valuesOf } from "./people.js";

const ALL = `x:
  match: all
  choose:
    - { when: n > 1, give: 10 }
    - { give: 1 }
    - { when: n > 2, give: 20 }`;

test("with match: all, what every row that holds gives is added up", () => {
  expect(valuesOf(people(ALL, "n: 1", "n: 2", "n: 3"), 3)).toEqual(["1", "11", "31"]);
});

test("no row that holds gives 0, of money as well", () => {
  const rule = "x: { match: all, choose: [{ when: n > 1, give: sales }, { when: n > 2, give: sales * 2 }] }";
  const ran = people(rule, "n: 1, sales: 5", "n: 3, sales: 5");
  expect(valuesOf(ran, 2)).toEqual(["0", "15"]);
});

test("a row that holds and gives no value leaves none; one that does not hold may", () => {
  const rule = "x: { match: all, choose: [{ when: n > 1, give: m }, { give: 1 }] }";
  expect(valuesOf(people(rule, "n: 2", "n: 1"), 2)).toEqual(["missing: not_given", "1"]);
});

test("percents and ratios add up; a score item takes them as a share of its points", () => {
  const rule =
    "x: { scorecard: { a: { points: 50, match: all, choose: [{ when: n > 1, give: 20% }, { when: n > 2, give: 30% }] } } }";
  expect(valuesOf(people(rule, "n: 1", "n: 3"), 2)).toEqual(["0", "25"]);
});

test("a condition that is neither yes nor no is an error", () => {
  const rule = "q: m / k\nx: { match: all, choose: [{ when: q > 1, give: 1 }, { give: 1 }] }";
  const ran = people(rule, "m: 1, k: 0", "m: 2, k: 1");
  expect(valuesOf(ran, 2)).toEqual(["missing: zero_divisor", "2"]);
  expect(ran.codes).toEqual({ "condition-missing": 1 });
});

test("the trace tells which rows held", () => {
  const ran = people(ALL, "n: 3");
  const { note } = trace(ran.evaluation, "people", 0, "x").how as ShapeTrace;
  if (note?.kind !== "choices") throw new Error("no choices were told");
  expect(note.rows.map(({ row, gave }) => [row, gave.toString()])).toEqual([
    [0, "10"],
    [1, "1"],
    [2, "20"],
  ]);
});
