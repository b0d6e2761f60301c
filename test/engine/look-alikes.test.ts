import { expect, test } from "vitest";
import { runFiles } from "./running.js";

const RULES = `
scored: agents
tables:
  agents: { key: id }
  jobs: { file: jobs, key: none, dated: day, columns: { who: { to: agents }, day: { type: date } } }
rules:
  agents: { jobs_done: count(jobs) }
`;

const alike = async (...names: readonly string[]) => {
  const rows = names.map((name, index) => `${name},2026-10-${String(index + 1).padStart(2, "0")}\n`);
  const ran = await runFiles(RULES, { "jobs.csv": `who,day\n${rows.join("")}` }, { period: "2026-10" });
  return ran.messages.filter((message) => message.includes("look the same"));
};

test.each([
  ["letter case", "A01", "a01"],
  ["full-width letters", "A01", "Ａ01"],
  ["an invisible character", "A01", "A\u200b01"],
  ["a blank", "张三", "张 三"],
  ["composed and decomposed letters", "Ren\u00e9", "Rene\u0301"],
])("two people whose ids differ by %s are told", async (_, one, other) => {
  expect(await alike(one, other)).toHaveLength(1);
});

test("ids that differ otherwise, or do not differ, are not", async () => {
  expect(await alike("A01", "A01", "A011", "B01", "张三", "李三")).toEqual([]);
});
