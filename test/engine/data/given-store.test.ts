import { expect, test } from "vitest";
import { runGiven } from "../running.js";

const RULES = `
scored: people
tables:
  team:
  grade: { key: grade, rows: [{ grade: A, rate: 2 }, { grade: B, rate: 1 }] }
  people: { file: people, key: id, columns: { id: {}, team: { to: team }, grade: { to: grade, empty: allowed }, n: { type: number, empty: allowed } } }
  jobs: { file: jobs, key: none, columns: { who: { to: people }, points: { type: number } } }
rules:
  people: { points: sum(jobs.points), pay: points * grade.rate, more: pay + n }
  team: { paid: sum(people.pay), heads: count(people) }
  all: { paid: sum(team.paid) }
`;

test("what is given is not worked out for that row, and is for the others", () => {
  const ran = runGiven(
    RULES,
    `people: [{ id: a, team: t, points: 10, grade: A }, { id: b, team: t, grade: B }]
jobs: [{ who: a, points: 3 }, { who: b, points: 4 }]`,
  );
  expect(ran.lines("people", ["a", "b"], ["points", "pay"])).toEqual(["a | 10 | 20", "b | 4 | 4"]);
  expect(ran.value("team", "t", "paid")).toBe("24");
});

test("columns that are not given are missing, and say so", () => {
  const ran = runGiven(RULES, "people: [{ id: a, team: t }]");
  expect(ran.lines("people", ["a"], ["n", "pay", "more", "points"])).toEqual([
    "a | missing: not_given | missing: no_row | missing: no_row | 0",
  ]);
});

test("rows of the rulebook stay unless others are given; a name that is not given leads nowhere, without a finding", () => {
  const ran = runGiven(
    RULES,
    "grade: [{ grade: C, rate: 5 }]\npeople: [{ id: a, team: t, points: 1, grade: C }, { id: b, team: t, points: 1, grade: A }]",
  );
  expect(ran.lines("people", ["a", "b"], ["pay"])).toEqual(["a | 5", "b | missing: not_given"]);
  expect(ran.codes).toEqual({});
});

test("a table of values has the given rows and those that link to it; all has its one row", () => {
  const ran = runGiven(
    RULES,
    "team: [{ team: v, paid: 7 }, { team: t, paid: 1 }]\npeople: [{ id: a, team: u, pay: 3 }, { id: b, team: t, pay: 4 }]",
  );
  expect(ran.lines("team", ["t", "u", "v"], ["paid", "heads"])).toEqual([
    "t | 1 | 1",
    "u | 3 | 1",
    "v | 7 | 0",
  ]);
  expect(ran.value("all", "all", "paid")).toBe("11");
  expect(runGiven(RULES, "all: [{ paid: 5 }]").value("all", "all", "paid")).toBe("5");
});

test("rows without a key are known by their numbers, in the order in which they are given", () => {
  const ran = runGiven(
    RULES,
    "people: [{ id: a, team: t }]\njobs: [{ who: a, points: 3 }, { who: a, points: 4 }]",
  );
  expect(ran.lines("jobs", ["0", "1", "2"], ["points"])).toEqual(["0 | 3", "1 | 4", "2 | no such row"]);
});
