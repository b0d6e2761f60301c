import { expect, test } from "vitest";
import { runFiles, runGiven, tryFiles } from "../running.js";

const RULES = `
timezone: Asia/Shanghai
scored: people
tables:
  people: { file: people, key: id, columns: { id: {} } }
  jobs: { file: jobs, key: job, dated: done, columns: { job: {}, who: { to: people }, done: { type: datetime } } }
  marks: { file: marks, key: none, dated: job.done, columns: { job: { to: jobs }, mark: { type: number } } }
rules: { people: { jobs: count(jobs), from: period.first, to: period.last }, all: { marks: sum(marks.mark) } }
`;
const PEOPLE = "id\na\n";
const MARKS = "job,mark\n1,1\n";

test("the only period of the data is the one that is run", async () => {
  const files = {
    "people.csv": PEOPLE,
    "jobs.csv": "job,who,done\n1,a,2026-10-31 23:59\n",
    "marks.csv": MARKS,
  };
  const ran = await runFiles(RULES, files);
  expect(ran.evaluation.time.period.name).toBe("2026-10");
  expect(ran.value("people", "a", "jobs")).toBe("1");
});

test("a month begins and ends at midnight of the rulebook's zone", async () => {
  const files = {
    "people.csv": PEOPLE,
    "jobs.csv":
      "job,who,done\n1,a,2026-09-30 23:59:59\n2,a,2026-10-01 00:00\n3,a,2026-10-31 23:59:59.999\n4,a,2026-11-01 00:00\n",
    "marks.csv": "job,mark\n1,1\n2,10\n3,100\n4,1000\n",
  };
  const ran = await runFiles(RULES, files, { period: "2026-10" });
  expect(ran.value("people", "a", "jobs")).toBe("2");
  expect(ran.value("all", "all", "marks")).toBe("110");
});

test("several periods are told with their rows, and nothing is computed", async () => {
  const files = {
    "people.csv": PEOPLE,
    "jobs.csv": "job,who,done\n1,a,2026-09-30 10:00\n2,a,2026-10-01 10:00\n3,a,2026-10-02 10:00\n",
    "marks.csv": MARKS,
  };
  const { findings, evaluation } = await tryFiles(RULES, files);
  expect(evaluation).toBeUndefined();
  expect(findings.kept.map(({ code, values }) => [code, values])).toEqual([
    ["period-several", { periods: ["2026-09 (2)", "2026-10 (2)"], example: "2026-10" }],
  ]);
});

test("data without any date do not tell the period", async () => {
  const files = { "people.csv": PEOPLE, "jobs.csv": "job,who,done\n", "marks.csv": "job,mark\n" };
  const { findings, evaluation } = await tryFiles(RULES, files);
  expect(evaluation).toBeUndefined();
  expect(findings.counts().map(({ code }) => code)).toContain("period-none");
});

test("a period that is none of the rulebook is told", async () => {
  const files = { "people.csv": PEOPLE, "jobs.csv": "job,who,done\n", "marks.csv": "job,mark\n" };
  const { findings } = await tryFiles(RULES, files, { period: "2026-Q4" });
  expect(findings.counts().map(({ code }) => code)).toContain("period-unreadable");
});

test("a parameter has the value that holds when the period begins; none is an error", () => {
  const rules = `
scored: people
params: { rate: { 2026-01: 1, 2026-10: 2 } }
tables: { people: { file: people, key: id, columns: { id: {} } } }
rules: { people: { x: rate } }
`;
  const given = "people: [{ id: a }]";
  expect(
    ["2026-09", "2026-10", "2027-03"].map((p) => runGiven(rules, given, p).value("people", "a", "x")),
  ).toEqual(["1", "2", "2"]);
  expect(() => runGiven(rules, given, "2025-12")).toThrow(
    "The parameter rate has no value that holds in 2025-12.",
  );
});

test("a period in which no dated row is comes with a warning that names those of the data", async () => {
  const files = {
    "people.csv": PEOPLE,
    "jobs.csv": "job,who,done\n1,a,2026-10-02 10:00\n",
    "marks.csv": MARKS,
  };
  const { findings } = await tryFiles(RULES, files, { period: "2026-01" });
  expect(findings.kept.map(({ code, severity, values }) => [code, severity, values])).toEqual([
    ["period-without-rows", "warning", { period: "2026-01", periods: ["2026-10 (2)"] }],
  ]);
  const right = await tryFiles(RULES, files, { period: "2026-10" });
  expect(right.findings.kept).toEqual([]);
});

test("the only period is found where a span of time begins with a dated parameter", async () => {
  const rules = `params: { begin: { 2026-01: 2026-02-17 } }
spans: { year: { from: begin, to: 2027-02-05 } }${RULES.replace("jobs: count(jobs)", "jobs: count(jobs over year)")}`;
  const files = {
    "people.csv": PEOPLE,
    "jobs.csv": "job,who,done\n1,a,2026-10-31 10:00\n",
    "marks.csv": MARKS,
  };
  const ran = await runFiles(rules, files);
  expect(ran.value("people", "a", "jobs")).toBe("1");
});
