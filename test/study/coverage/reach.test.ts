import { expect, test } from "vitest";
import { exactText } from "../../../src/base/exact.js";
import { Reaches } from "../../../src/study/coverage/reach.js";
import { rulebookOf } from "../../engine/running.js";

/** The least and the most that a formula can come to, as far as is known. */
const reach = (formula: string) => {
  const rulebook = rulebookOf(`
scored: people
tables:
  people: { file: people, key: id, columns: { id: {}, n: { type: number } } }
  jobs: { file: jobs, key: job, columns: { job: {}, who: { to: people }, n: { type: number } } }
rules:
  people: { x: "${formula}" }
`);
  const shape = rulebook.quantities.find(({ name }) => name === "x")?.shape;
  if (shape?.kind !== "formula") throw new Error("a formula");
  const { least, most } = new Reaches(rulebook).of(shape.is);
  return [least, most].map((end) => (end ? exactText(end) : "?")).join(" to ");
};

test.each([
  ["n", "? to ?"],
  ["abs(n)", "0 to ?"],
  ["count(jobs)", "0 to ?"],
  ["count(jobs) + 3", "3 to ?"],
  ["min(n, 5)", "? to 5"],
  ["min(count(jobs), 5)", "0 to 5"],
  ["min(count(jobs), 5, 4)", "0 to 4"],
  ["max(n, 2)", "2 to ?"],
  ["if(n > 0, 7, 9)", "7 to 9"],
])("%s reaches %s", (formula, ends) => {
  expect(reach(formula)).toBe(ends);
});
