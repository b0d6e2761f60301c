import { expect, test } from "vitest";
import { runFiles } from "../running.js";

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
  return ran.messages.filter((message) => message.includes("differ only"));
};

test.each([
  ["in letter case", "A01", "a01"],
  ["in full-width or other forms", "A01", "Ａ01"],
  ["in invisible characters", "A01", "A\u200b01"],
  ["in blanks", "张三", "张 三"],
  ["in leading zeros", "007", "7"],
  ["in how letters with marks are made up", "Ren\u00e9", "Rene\u0301"],
])("two people whose ids differ %s are told", async (how, one, other) => {
  expect(await alike(one, other)).toEqual([expect.stringContaining(how)]);
});

test("ids that differ otherwise, or do not differ, are not", async () => {
  expect(await alike("A01", "A01", "A011", "B01", "张三", "李三")).toEqual([]);
});
