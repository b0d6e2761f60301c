import { expect, test } from "vitest";
import { loadData } from "../../../src/engine/data/load-data.js";
import { planReading } from "../../../src/engine/data/read-plan.js";
import { Findings } from "../../../src/findings/findings.js";
import { folderOf } from "../folders.js";
import { messagesOf, rulebookOf, runFiles } from "../running.js";

const RULES = `
scored: people
tables:
  people: { file: people, key: id, columns: { id: {}, name: {} } }
  jobs:
    file: jobs-*
    key: job
    dated: day
    columns: { job: {}, who: { to: people }, day: { type: date }, points: { type: number }, note: {} }
rules: { people: { points: sum(jobs.points) } }
`;
const PEOPLE = "id,name\na,Ann\n";
const JOBS = "job,who,day,points,note\n1,a,2026-10-01,1,x\n";

async function found(files: Readonly<Record<string, string>>, rules = RULES): Promise<string[]> {
  const findings = new Findings();
  const store = await loadData(planReading([rulebookOf(rules)]), folderOf(files), {}, findings);
  return [store ? "read" : "not read", ...messagesOf(findings)];
}

test("only columns that something uses are read, and all those of tables that the result shows", () => {
  const [people, jobs] = planReading([rulebookOf(RULES)]).tables;
  expect(people.columns).toEqual(["id", "name"]);
  expect(jobs.columns).toEqual(["job", "who", "day", "points"]);
});

test("columns that dates, needs, exclusions and keep ask for are read", () => {
  const rules = RULES.replace(
    "dated: day",
    'dated: day\n    keep: last by seen\n    needs: { told: 1d }\n    exclude: { x: { when: note = "x", say: x } }',
  ).replace("note: {}", "note: {}, seen: { type: date }, told: { type: date }, other: {}");
  const [, jobs] = planReading([rulebookOf(rules)]).tables;
  expect(jobs.columns).toEqual(["job", "who", "day", "points", "note", "seen", "told"]);
});

test("a column that says what all its cells must be is read, whoever uses it", () => {
  const rules = RULES.replace(
    "note: {}",
    "note: { take: { whole: [x, <number>] } }, other: { header: note, take: '{number}' }",
  );
  const [, jobs] = planReading([rulebookOf(rules)]).tables;
  expect(jobs.columns).toEqual(["job", "who", "day", "points", "note"]);
});

test("several files make one table, in the order of their names", async () => {
  const ran = await runFiles(RULES, {
    "people.csv": PEOPLE,
    "jobs-b.csv": "points,job,who,day,note\n2,2,a,2026-10-01,x\n",
    "jobs-a.csv": JOBS,
  });
  expect(ran.value("people", "a", "points")).toBe("3");
  expect(ran.result.inputs.map(({ file, rows }) => [file, rows.read])).toEqual([
    ["people.csv", 1],
    ["jobs-a.csv", 1],
    ["jobs-b.csv", 1],
  ]);
});

test("a table without a file is told, with the nearest name and those that are there", async () => {
  expect(await found({ "people.csv": PEOPLE, "job-a.csv": JOBS })).toEqual([
    "not read",
    "No file is named jobs-* (and .csv, .tsv, .txt, .xlsx or .xlsm) for table jobs. By its headers job-a.csv comes nearest (4 of 4 columns). The folder has: job-a.csv, people.csv.",
  ]);
  expect((await found({ "people.doc": PEOPLE }))[1]).toContain("The folder has: no such file.");
});

test("a name without a wildcard fits one file only", async () => {
  const [read, message] = await found({ "people.csv": PEOPLE, "people.txt": PEOPLE, "jobs-a.csv": JOBS });
  expect(read).toBe("not read");
  expect(message).toBe("Table people has one file named people, but the folder has people.csv, people.txt.");
});

test("wildcards stand for any characters and for one; other characters for themselves", async () => {
  const rules = RULES.replace("file: jobs-*", "file: 工单(?)-*.v1");
  const files = {
    "people.csv": PEOPLE,
    "工单(a)-2026-10.v1.csv": JOBS,
    "工单(ab)-2026-10.v1.csv": JOBS,
    "工单(a)-2026-10xv1.csv": JOBS,
  };
  const [read, ...messages] = await found(files, rules);
  expect(read).toBe("read");
  expect(messages).toEqual([
    "No table of the rulebook reads 工单(a)-2026-10xv1.csv, 工单(ab)-2026-10.v1.csv.",
  ]);
});

test("two tables of the same file are read from it together", async () => {
  const ran = await runFiles(
    `
scored: people
tables:
  people: { file: rows, key: id, columns: { id: {} } }
  jobs: { file: rows, key: job, columns: { job: { header: id }, points: { type: number }, who: { header: boss, to: people } } }
rules: { people: { points: sum(jobs.points) } }
`,
    { "rows.csv": "id,boss,points\na,b,1\nb,b,2\n" },
    { period: "2026-10" },
  );
  expect(ran.lines("people", ["a", "b"], ["points"])).toEqual(["a | 0", "b | 3"]);
});
