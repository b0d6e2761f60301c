import { expect, test } from "vitest";
import { groupingsOf } from "../../src/report/groups.js";
import { reportOf } from "../../src/report/report.js";
import { nameOf } from "../../src/report/statement/statement.js";
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
