import { expect, test } from "vitest";
import { type ShapeTrace, trace } from "../../../src/engine/trace/trace.js";
import { people, peopleAnd, valuesOf } from "./people.js";

const BLEND = `x:
  blend:
    - { n: 40%, m: 30%, k: 30% }
    - { n: 60%, m: 40% }
    - { n: 60%, k: 40% }
    - { n: 100% }`;

test("blend takes the first set of weights whose parts all have a value", () => {
  const ran = people(BLEND, "n: 82, m: 90, k: 76", "n: 82, m: 90", "n: 82, k: 76", "n: 82", "m: 90, k: 76");
  // 32.8 + 27 + 22.8; 49.2 + 36; 49.2 + 30.4; 82; nobody above
  expect(valuesOf(ran, 5)).toEqual(["82.6", "85.2", "79.6", "82", "missing: no_branch"]);
  expect(ran.codes).toEqual({});
});

test("blend takes 0 for a value", () => {
  expect(valuesOf(people(BLEND, "n: 80, m: 0, k: 50"), 1)).toEqual(["47"]);
});

test("blend takes quantities, and columns behind links", () => {
  const ran = peopleAnd(
    "team: { mean: mean(people.n) }",
    "doubled: n * 2\nx: { blend: [{ doubled: 50%, team.mean: 50% }] }",
    "team: a, n: 10",
    "team: a, n: 30",
  );
  // (20 + 20) / 2 and (60 + 20) / 2
  expect(valuesOf(ran, 2)).toEqual(["20", "40"]);
});

test("weights of a row that do not add up to 100 % are an error that names it", () => {
  const ran = people(
    "x: { blend: [{ n: rate, m: low }] }",
    "n: 10, m: 20, rate: 60%, low: 39%",
    "n: 10, m: 20, rate: 60%, low: 40%",
  );
  expect(valuesOf(ran, 2)).toEqual(["missing: no_branch", "14"]);
  expect(ran.codes).toEqual({ "weights-sum-here": 1 });
  expect(ran.messages[0]).toContain("the weights of people p0 add up to 99%");
});

test("a set whose weight is missing is not passed over for the next", () => {
  const ran = people("x: { blend: [{ n: rate, m: 50% }, { n: 100% }] }", "n: 10, m: 20");
  expect(valuesOf(ran, 1)).toEqual(["missing: not_given"]);
});

test("blend serves as score item and as pay line", () => {
  const rules = `x: { scorecard: { a: { points: 50, blend: [{ rate: 50%, low: 50% }] } } }
y: { pay: { a: { blend: [{ sales: 100% }] } } }`;
  const ran = people(rules, "rate: 100%, low: 50%, sales: 10.005");
  expect(valuesOf(ran, 1)).toEqual(["37.5"]);
  expect(valuesOf(ran, 1, "y")).toEqual(["10.01"]);
});

test("the trace tells which set counted, and its values", () => {
  const ran = people(BLEND, "n: 82, k: 76");
  const { note } = trace(ran.evaluation, "people", 0, "x").how as ShapeTrace;
  expect(note).toMatchObject({ kind: "blend", set: 2 });
});
