import { expect, test } from "vitest";
import { resultOf } from "../../src/engine/result/result-of.js";
import { reportOf } from "../../src/report/report.js";
import { factsOfAll } from "../../src/report/summary/facts.js";
import { runFiles } from "../engine/running.js";

test("of all rows together, the number of those scored is left out in both languages where one calls it so", async () => {
  const rules = `scored: people
tables: { people: { file: people, key: id, label: { en: People, zh: 人员 }, columns: { id: {} } } }
rules:
  people: { score: 2 }
  all:
    heads: { label: { en: People, zh: 人数 }, is: count(people) }
    desks: { label: { en: Desks, zh: 工位 }, is: count(people) }
    more: { label: { en: People, zh: 人员 }, is: count(people) + 1 }`;
  const { evaluation, findings } = await runFiles(
    rules,
    { "people.csv": "id\n1\n2\n" },
    { period: "2026-10" },
  );
  const result = resultOf(evaluation, { overrides: [], dataUntil: undefined, findings });
  const facts = (language: "en" | "zh") =>
    factsOfAll(reportOf(result, { only: undefined, masked: false }, language)).map(([, value]) => value);
  // Desks stay, which happen to be as many, and so does a number that is another.
  expect([facts("en"), facts("zh")]).toEqual([
    ["2", "3"],
    ["2", "3"],
  ]);
});

test("of all rows together, what the scored are paid is left out where it is the plain sum of that", async () => {
  const rules = `scored: people
tables: { people: { file: people, key: id, columns: { id: {} } } }
rules:
  people: { total: { pay: { fixed: 30 } } }
  all:
    paid: sum(people.total)
    first: sum(people.total where id = "1")
    pool: { is: 60, type: money }`;
  const { evaluation, findings } = await runFiles(
    rules,
    { "people.csv": "id\n1\n2\n" },
    { period: "2026-10" },
  );
  const result = resultOf(evaluation, { overrides: [], dataUntil: undefined, findings });
  const facts = factsOfAll(reportOf(result, { only: undefined, masked: false }, "en"));
  // A pool stays, of which all was paid out.
  expect(facts.map(([label, value]) => [label, value])).toEqual([
    ["first", "30.00"],
    ["pool", "60.00"],
  ]);
});
