import { expect, test } from "vitest";
import { WholeCents } from "../../../src/study/mutation/whole-cents.js";
import { rulebookOf } from "../../engine/running.js";

const isWhole = (formula: string) => {
  const rulebook = rulebookOf(`
scored: people
params: { fee: 0.25, rate: 0.005 }
tables:
  people: { file: people, key: id, columns: { id: {}, pay: { type: money }, n: { type: number, decimals: 0 } } }
  jobs: { file: jobs, key: job, columns: { job: {}, who: { to: people }, pay: { type: money } } }
rules:
  people: { x: "${formula}" }
`);
  const x = rulebook.quantities.find(({ name }) => name === "x");
  return x && new WholeCents(rulebook).ofShape(x.shape);
};

test.each(["pay", "pay + fee", "-pay * n", "sum(jobs.pay)", "count(jobs) * fee", "round(pay / 3, 0.01)"])(
  "%s comes to whole cents whatever the data",
  (formula) => expect(isWhole(formula)).toBe(true),
);

test.each(["pay / 3", "pay * fee", "rate", "mean(jobs.pay)", "pay + pay / 3", "round(pay / 3, 0.005)"])(
  "%s may end in parts of a cent",
  (formula) => expect(isWhole(formula)).toBe(false),
);
