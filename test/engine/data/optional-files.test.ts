import { expect, test } from "vitest";
import { sourceFile } from "../../../src/base/source.js";
import { loadData } from "../../../src/engine/data/load-data.js";
import { planReading } from "../../../src/engine/data/read-plan.js";
import { runRulebook } from "../../../src/engine/running/run-rulebook.js";
import { Findings } from "../../../src/findings/findings.js";
import { readRulebook } from "../../../src/rulebook/read.js";
import { folderOf } from "../folders.js";
import { messagesOf } from "../running.js";

const rulebook = (optional: string) => `
merit: 1
name: Fines
period: month
scored: people
tables:
  people: { file: staff, key: id, columns: { id: , base: { type: money } } }
  fines:
    file: fines
    ${optional}
    key: none
    columns: { who: { to: people }, amount: { type: money } }
rules:
  people:
    total: { pay: { base: base, fines: -sum(fines.amount) }, at_least: 0 }
`;

async function runOver(optional: string, files: Readonly<Record<string, string>>) {
  const findings = new Findings();
  const read = readRulebook(sourceFile("fines.yaml", rulebook(optional)), findings);
  const store = read && (await loadData(planReading([read]), folderOf(files), {}, findings));
  const run = read && store && runRulebook(read, store, { period: "2026-10" }, findings);
  return { findings, codes: findings.kept.map(({ code }) => code), total: run?.value("people", 0, "total") };
}

const STAFF = "id,base\na,100\n";

test("a table whose optional file is not there has no rows, and that is told", async () => {
  const { codes, total } = await runOver("optional: yes", { "staff.csv": STAFF });
  expect(codes).toEqual(["file-optional"]);
  expect(String(total)).toBe("100");
});

test("an optional file that is there is read", async () => {
  const { codes, total } = await runOver("optional: yes", {
    "staff.csv": STAFF,
    "fines.csv": "who,amount\na,30\n",
  });
  expect(codes).toEqual([]);
  expect(String(total)).toBe("70");
});

test("a file that is not optional is missed", async () => {
  const { codes } = await runOver("", { "staff.csv": STAFF });
  expect(codes).toEqual(["file-none-fits"]);
});

test("an old workbook in the place of a missing file is named, with what to do", async () => {
  const { findings } = await runOver("", { "staff.csv": STAFF, "fines.xls": "" });
  expect(messagesOf(findings)[0]).toContain("fines.xls is not read: save it as .xlsx or .csv.");
});
