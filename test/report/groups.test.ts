import { expect, test } from "vitest";
import { resultOf } from "../../src/engine/result/result-of.js";
import { groupingsOf } from "../../src/report/groups.js";
import { reportOf } from "../../src/report/report.js";
import { nameOf } from "../../src/report/statement/statement.js";
import { decisionsOf } from "../../src/report/summary/decisions.js";
import { runFiles } from "../engine/running.js";
import { run } from "../engine/schemes/fixture-run.js";

const VIEW = { only: undefined, masked: false };

test("people are grouped by each link that leads to a shown table, and a word goes by its label", async () => {
  const { result } = await run("dealer.yaml", "dealer", "2026-10");
  const groupings = groupingsOf(reportOf(result, VIEW, "en"));
  expect(groupings.map(({ link, to }) => [link, to.name])).toEqual([
    ["role", "roles"],
    ["team", "team"],
  ]);
  const supervisors = groupings[0].groups.find(({ key }) => key === "supervisor");
  expect([supervisors?.name, supervisors?.members.map(({ key }) => key)]).toEqual([
    "Workshop supervisor",
    ["D01"],
  ]);
});

test("a row whose key is a word is called by the word's label", async () => {
  const { result } = await run("dealer-audit.yaml", "dealer-audit", "2026-10");
  const [departments] = result.tables;
  const desk = departments.rows.find(({ key }) => key === "front_desk");
  expect(desk && [nameOf(departments, desk, "en"), nameOf(departments, desk, "zh")]).toEqual([
    "Front desk",
    "前台",
  ]);
});

test("keys of several parts go by the labels of their words, and all rows together by their table's name", async () => {
  const rules = `scored: people
tables:
  people: { file: people, key: id, columns: { id: {} } }
  topics: { key: [who, topic], shown: yes }
  answers:
    file: answers
    key: n
    links: { topics: [who, topic] }
    columns:
      n: {}
      who: { to: people }
      topic: { words: { speed: [快], manner: [态度] }, labels: { speed: { en: Speed, zh: 及时 }, manner: { en: Manner, zh: 态度 } } }
rules:
  people: { score: 2 }
  topics: { flags: { thin: { when: count(answers) < 2, say: { en: Thin, zh: 不足 } } } }
  all: { flags: { few: { when: count(people) < 9, say: { en: Few, zh: 人少 } } } }`;
  const files = { "people.csv": "id\n7\n", "answers.csv": "n,who,topic\n1,7,快\n" };
  const { evaluation, findings } = await runFiles(rules, files, { period: "2026-10" });
  const result = resultOf(evaluation, { overrides: [], dataUntil: undefined, findings });
  const called = (name: string) =>
    result.tables
      .filter((table) => table.name === name)
      .flatMap((table) => [nameOf(table, table.rows[0], "en"), nameOf(table, table.rows[0], "zh")]);
  expect(called("topics")).toEqual(["7 / Speed", "7 / 及时"]);
  expect(called("all")).toEqual(["All", "全部"]);
  const decisions = decisionsOf(reportOf(result, VIEW, "zh"), 5);
  expect(decisions.flatMap(({ lines }) => lines)).toEqual(["人少（1）：全部", "不足（1）：7 / 及时"]);
});
