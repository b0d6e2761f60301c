import { expect, test } from "vitest";
import { people, valuesOf } from "./people.js";

test("points of a curve that do not ascend in a row are an error that names it", () => {
  const rule = "x: { of: n, curve: { m: 0, k: 10 } }";
  const ran = people(rule, "n: 7, m: 5, k: 10", "n: 7, m: 10, k: 5", "n: 7, m: 5, k: 5", "n: 4, m: 5");
  expect(valuesOf(ran, 4)).toEqual(["4", "missing: no_branch", "missing: no_branch", "0"]);
  expect(ran.codes).toEqual({ "curve-crossed": 2 });
  expect(ran.messages[0]).toContain("people p1");
});

test("a unit below zero, which would add what is to be deducted, is an error of its row", () => {
  const rule = "x: { of: n, deduct: { from: 100, above: 3, each: full m, take: 2 } }";
  const ran = people(rule, "n: 7, m: 1", "n: 7, m: -1");
  expect(valuesOf(ran, 2)).toEqual(["92", "missing: no_branch"]);
  expect(ran.codes).toEqual({ "deduct-unit-here": 1 });
  expect(ran.messages[0]).toContain("for people p1 the unit after `each:` is -1");
});
