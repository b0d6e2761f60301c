import { expect, test } from "vitest";
import { runFiles, runGiven } from "../running.js";

const JOBS = `
scored: people
tables:
  team:
  people:
    file: people
    key: id
    columns: { id: {}, team: { to: team } }
  jobs:
    file: jobs
    key: job
    dated: day
    columns:
      job: {}
      who: { to: people }
      day: { type: date }
      points: { type: number, empty: allowed }
      kind: {}
`;

const FILES = {
  "people.csv": "id,team\na,x\nb,x\nc,y\n",
  "jobs.csv": `job,who,day,points,kind
1,a,2026-10-01,2,wash
2,a,2026-10-02,3.5,oil
3,a,2026-10-03,,wash
4,b,2026-10-04,4,oil
5,b,2026-10-05,1,wash
6,b,2026-09-30,100,wash
7,a,2026-10-06,3.5,oil
`,
};

async function of(formula: string) {
  const ran = await runFiles(`${JOBS}\nrules: { people: { x: '${formula}' } }`, FILES, { period: "2026-10" });
  return ["a", "b", "c"].map((key) => ran.value("people", key, "x"));
}

test("count counts the period's rows", async () => {
  expect(await of("count(jobs)")).toEqual(["4", "2", "0"]);
});

test("count with where counts those that meet it", async () => {
  expect(await of('count(jobs where kind = "oil")')).toEqual(["2", "1", "0"]);
});

test("sum passes over missing values, and is 0 of no rows", async () => {
  expect(await of("sum(jobs.points)")).toEqual(["9", "5", "0"]);
});

test("sum of only missing values is missing, with their reason", async () => {
  expect(await of('sum(jobs.points where kind = "wash" and job != "1")')).toEqual([
    "missing: empty",
    "1",
    "0",
  ]);
});

test("mean passes over missing values", async () => {
  expect(await of("mean(jobs.points)")).toEqual(["3", "2.5", "missing: no_rows"]);
});

test("min and max", async () => {
  expect(await of("min(jobs.points)")).toEqual(["2", "1", "missing: no_rows"]);
  expect(await of("max(jobs.points)")).toEqual(["3.5", "4", "missing: no_rows"]);
});

test("median is the middle value, or the mean of the two in the middle", async () => {
  expect(await of("median(jobs.points)")).toEqual(["3.5", "2.5", "missing: no_rows"]);
});

test("distinct counts different values, of numbers and of texts", async () => {
  expect(await of("distinct(jobs.points)")).toEqual(["2", "2", "0"]);
  expect(await of("distinct(jobs.kind)")).toEqual(["2", "2", "0"]);
});

test("share is an exact quotient, and missing of no rows", async () => {
  expect(await of('share(jobs where kind = "oil")')).toEqual(["0.5", "0.5", "missing: no_rows"]);
  expect(await of('share(jobs where day = 2026-10-01 or kind = "x")')).toEqual([
    "0.25",
    "0",
    "missing: no_rows",
  ]);
});

test("any of no rows is no, every of no rows is yes", async () => {
  expect(await of('any(jobs where kind = "oil")')).toEqual(["yes", "yes", "no"]);
  expect(await of('every(jobs where kind = "oil")')).toEqual(["no", "no", "yes"]);
});

test("rows of rows: jobs lead to people, people to team", async () => {
  const ran = await runFiles(
    `${JOBS}\nrules: { team: { points: sum(jobs.points), jobs: count(jobs) }, all: { jobs: count(jobs) } }`,
    FILES,
    { period: "2026-10" },
  );
  expect(ran.lines("team", ["x", "y"], ["points", "jobs"])).toEqual(["x | 14 | 6", "y | 0 | 0"]);
  expect(ran.value("all", "all", "jobs")).toBe("6");
});

test("how many values were passed over is told once for a formula", async () => {
  const ran = await runFiles(
    `${JOBS}\nrules: { people: { x: sum(jobs.points), y: sum(jobs.points) + 1 } }`,
    FILES,
    { period: "2026-10" },
  );
  expect(ran.messages).toEqual(["`sum(jobs.points)` passed over rows of jobs that have no value: 1."]);
});

const ONE = `
scored: people
tables:
  people: { file: people, key: id, columns: { id: {} } }
  marks: { file: marks, key: none, columns: { who: { to: people }, mark: { type: number, empty: allowed } } }
rules: { people: { mark: one(marks.mark) } }
`;

test("one is the value of the only row; several rows are an error that names one of them", async () => {
  const ran = await runFiles(
    ONE,
    {
      "people.csv": "id\na\nb\nc\nd\n",
      "marks.csv": "who,mark\na,3\nb,1\nb,2\nc,\n",
    },
    { period: "2026-10" },
  );
  expect(ran.lines("people", ["a", "c", "d"], ["mark"])).toEqual([
    "a | 3",
    "c | missing: empty",
    "d | missing: no_rows",
  ]);
  expect(ran.codes).toEqual({ "one-of-several": 1 });
  expect(ran.messages[0]).toContain("marks.csv:4: ");
  expect(ran.messages[0]).toContain("2 rows of marks lead to people b");
});

test("a sum that leaves 2^53 goes on exactly", async () => {
  const big = "9007199254740991";
  const ran = await runFiles(
    `${JOBS}\nrules: { all: { x: sum(jobs.points) } }`,
    {
      ...FILES,
      "jobs.csv": `job,who,day,points,kind\n1,a,2026-10-01,${big},k\n2,a,2026-10-01,${big},k\n3,a,2026-10-01,-1,k\n`,
    },
    { period: "2026-10" },
  );
  expect(ran.value("all", "all", "x")).toBe("18014398509481981");
});

test("sums of quotients are exact", () => {
  const ran = runGiven(
    `${JOBS}\nrules: { jobs: { part: points / 7 }, people: { x: sum(jobs.part) } }`,
    `people: [{ id: a }]
jobs: [{ job: "1", who: a, day: 2026-10-01, points: 3 }, { job: "2", who: a, day: 2026-10-01, points: 3 }, { job: "3", who: a, day: 2026-10-01, points: 1 }]`,
  );
  expect(ran.value("people", "a", "x")).toBe("1");
});

test("what does not apply is left out: of a sum, of a share, of a count by condition", () => {
  const ran = runGiven(
    `${JOBS}
rules:
  jobs:
    bonus: { for: 'kind = "oil"', is: points * 2 }
    good: { for: 'kind = "oil"', is: points > 3 }
  people:
    bonuses: sum(jobs.bonus)
    share: share(jobs where good)
    many: count(jobs where good)
    all_good: every(jobs where good)`,
    `people: [{ id: a }, { id: b }]
jobs:
  - { job: "1", who: a, day: 2026-10-01, points: 3, kind: oil }
  - { job: "2", who: a, day: 2026-10-01, points: 5, kind: oil }
  - { job: "3", who: a, day: 2026-10-01, kind: wash }
  - { job: "4", who: b, day: 2026-10-01, kind: wash }`,
  );
  expect(ran.codes).toEqual({});
  expect(ran.lines("people", ["a", "b"], ["bonuses", "share", "many", "all_good"])).toEqual([
    "a | 16 | 0.5 | 1 | no",
    "b | 0 | missing: no_rows | 0 | yes",
  ]);
});

test("at_least_rows makes a thinner sample missing; rows without a value are none of it", () => {
  const ran = runGiven(
    `${JOBS}
rules:
  people:
    mean: { is: mean(jobs.points), at_least_rows: 2 }
    share: { is: share(jobs where kind = "oil"), at_least_rows: 2 }`,
    `people: [{ id: a }, { id: b }, { id: c }]
jobs:
  - { job: "1", who: a, day: 2026-10-01, points: 3, kind: oil }
  - { job: "2", who: a, day: 2026-10-01, points: 5, kind: wash }
  - { job: "3", who: b, day: 2026-10-01, points: 5, kind: wash }
  - { job: "4", who: b, day: 2026-10-01, kind: wash }`,
  );
  expect(ran.lines("people", ["a", "b", "c"], ["mean", "share"])).toEqual([
    "a | 4 | 0.5",
    "b | missing: too_few | 0",
    "c | missing: too_few | missing: too_few",
  ]);
});

test("a gather into an undated table takes the period's rows, into a dated one all, over a span those of it", async () => {
  const ran = await runFiles(
    `${JOBS.replace("scored", "spans: { autumn: { from: 2026-09-01, to: 2026-10-02 } }\nscored")}
  parts:
    file: parts
    key: none
    dated: day
    columns: { job: { to: jobs }, day: { type: date } }
rules:
  people: { month: count(jobs), autumn: count(jobs over autumn) }
  jobs: { parts: count(parts) }
`,
    { ...FILES, "parts.csv": "job,day\n1,2026-10-01\n1,2026-08-01\n" },
    { period: "2026-10" },
  );
  expect(ran.lines("people", ["a", "b"], ["month", "autumn"])).toEqual(["a | 4 | 2", "b | 2 | 1"]);
  expect(ran.value("jobs", "1", "parts")).toBe("2");
});
