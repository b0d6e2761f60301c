import { expect, test } from "vitest";
import { runFiles } from "../running.js";

const RULES = `
scored: people
tables:
  people:
    file: people
    key: id
    columns: { id: {}, name: {} }
  jobs:
    file: jobs
    key: job
    dated: day
    columns: { job: {}, who: { to: people.name }, day: { type: date, empty: allowed }, points: { type: number } }
rules: { people: { points: sum(jobs.points) } }
`;

const PEOPLE = "id,name\na,Ann\nb,Bob\n";

test("read is used, outside, excluded and rejected; each row has one of these", async () => {
  const ran = await runFiles(
    RULES.replace("key: job", "key: job\n    exclude: { tests: { when: points < 0, say: a trial } }"),
    {
      "people.csv": PEOPLE,
      "jobs.csv": `job,who,day,points
1,Ann,2026-10-01,1
2,Ann,2026-10-31,2
3,Ann,2026-11-01,4
4,Ann,,8
5,Ann,2026-10-01,-1
6,Anna,2026-10-01,16
7,Bob,2026-10-01,x
`,
    },
    { period: "2026-10" },
  );
  const [, jobs] = ran.result.inputs;
  expect(jobs.rows).toEqual({ read: 7, used: 2, outside: 2, excluded: 1, rejected: 2, consulted: 0 });
  expect(ran.value("people", "a", "points")).toBe("3");
  expect(
    [...ran.result.leftOut].map((row) => `${row.row} ${row.key} ${row.reason}: ${row.detail.en}`),
  ).toEqual([
    "4 3 outside: it is in 2026-11",
    "5 4 outside: it has no date",
    "6 5 excluded: a trial",
    "7 6 rejected: a value names no row of the table it leads to",
    "8 7 rejected: a cell cannot be read",
  ]);
  expect(ran.result.leftOut.length).toBe(5);
});

test("an unknown value is told with file, row, column, what was there and the nearest known one", async () => {
  const ran = await runFiles(
    RULES,
    { "people.csv": PEOPLE, "jobs.csv": "job,who,day,points\n1,Anna,2026-10-01,1\n2,Bob,2026-10-01,1\n" },
    { period: "2026-10" },
  );
  expect(ran.findings.kept.map(({ code, place }) => [code, place])).toEqual([
    ["link-unknown", { data: { file: "jobs.csv", row: 2, column: "who" } }],
  ]);
  expect(ran.messages).toEqual(["jobs.csv:2: Anna is no name of table people. Is Ann meant?"]);
});

test("unknown: exclude leaves such rows out and counts them", async () => {
  const ran = await runFiles(
    RULES.replace("to: people.name", "to: people.name, unknown: exclude"),
    { "people.csv": PEOPLE, "jobs.csv": "job,who,day,points\n1,Anna,2026-10-01,1\n2,Bob,2026-10-01,1\n" },
    { period: "2026-10" },
  );
  expect(ran.codes).toEqual({});
  expect(ran.result.inputs[1].rows).toMatchObject({ used: 1, excluded: 1, rejected: 0 });
});

test("a doubled key is told with both places", async () => {
  const ran = await runFiles(
    RULES,
    {
      "people.csv": PEOPLE,
      "jobs.csv": "job,who,day,points\n1,Ann,2026-10-01,1\n2,Bob,2026-10-01,1\n1,Bob,2026-10-02,1\n",
    },
    { period: "2026-10" },
  );
  expect(ran.messages).toEqual(["jobs.csv:4: The key 1 of table jobs is that of row 2 of jobs.csv, too."]);
  expect(ran.result.inputs[1].rows).toMatchObject({ used: 2, rejected: 1 });
});

test("a row that is excluded is no doubled key", async () => {
  const ran = await runFiles(
    RULES.replace("key: job", "key: job\n    exclude: { void: { when: points = 0, say: void } }"),
    { "people.csv": PEOPLE, "jobs.csv": "job,who,day,points\n1,Ann,2026-10-01,0\n1,Bob,2026-10-02,1\n" },
    { period: "2026-10" },
  );
  expect(ran.codes).toEqual({});
  expect(ran.value("people", "b", "points")).toBe("1");
});

test.for([
  ["last by day", "4"],
  ["first by day", "1"],
])("keep: %s keeps that row of a key, in whatever order they stand", async ([keep, points]) => {
  const ran = await runFiles(
    RULES.replace("key: job", `key: job\n    keep: ${keep}`),
    {
      "people.csv": PEOPLE,
      "jobs.csv": "job,who,day,points\n1,Ann,2026-10-02,2\n1,Ann,2026-10-03,4\n1,Ann,2026-10-01,1\n",
    },
    { period: "2026-10" },
  );
  expect(ran.codes).toEqual({});
  expect(ran.value("people", "a", "points")).toBe(points);
  expect(ran.result.inputs[1].rows).toMatchObject({ used: 1, excluded: 2 });
});

test("keep cannot choose among equals, whatever lies below them", async () => {
  const ran = await runFiles(
    RULES.replace("key: job", "key: job\n    keep: last by day"),
    {
      "people.csv": PEOPLE,
      "jobs.csv": "job,who,day,points\n1,Ann,2026-10-03,2\n1,Ann,2026-10-01,4\n1,Ann,2026-10-03,1\n",
    },
    { period: "2026-10" },
  );
  expect(ran.codes).toEqual({ "key-kept-tie": 2 });
});

test("rows that are wholly equal: in two files an error, in one a warning and both count", async () => {
  const none = RULES.replace("file: jobs", "file: jobs*").replace("key: job\n", "key: none\n");
  const twice = await runFiles(
    none,
    {
      "people.csv": PEOPLE,
      "jobs1.csv": "job,who,day,points\n1,Ann,2026-10-01,1\n2,Ann,2026-10-01,1\n",
      "jobs2.csv": "job,who,day,points\n3,Ann,2026-10-01,1\n2,Ann,2026-10-01,1\n",
    },
    { period: "2026-10" },
  );
  expect(twice.codes).toEqual({ "row-in-two-files": 1 });
  expect(twice.messages[0]).toContain("jobs2.csv:3: All cells are those of row 3 of jobs1.csv");
  const once = await runFiles(
    none,
    { "people.csv": PEOPLE, "jobs1.csv": "job,who,day,points\n1,Ann,2026-10-01,1\n1,Ann,2026-10-01,1\n" },
    { period: "2026-10" },
  );
  expect(once.codes).toEqual({ "row-repeated": 1 });
  expect(once.findings.hasErrors).toBe(false);
  expect(once.value("people", "a", "points")).toBe("2");
});

test("a link into a column whose values are not all different is an error", async () => {
  const ran = await runFiles(
    RULES,
    { "people.csv": "id,name\na,Ann\nb,Ann\n", "jobs.csv": "job,who,day,points\n1,Ann,2026-10-01,1\n" },
    { period: "2026-10" },
  );
  expect(ran.messages).toEqual([
    "people.csv:3: Rows a and b of table people both have name = Ann, by which other tables lead to them.",
  ]);
});

test("an excluded row of the other table is as if it were not there, and no unknown value", async () => {
  const ran = await runFiles(
    RULES.replace("key: id", 'key: id\n    exclude: { left: { when: name = "Bob", say: left } }').replace(
      "rules: {",
      "rules: { jobs: { whose: who.id }, all: { n: count(jobs) },",
    ),
    { "people.csv": PEOPLE, "jobs.csv": "job,who,day,points\n1,Ann,2026-10-01,1\n2,Bob,2026-10-01,1\n" },
    { period: "2026-10" },
  );
  expect(ran.codes).toEqual({});
  expect(ran.lines("jobs", ["1", "2"], ["whose"])).toEqual(["1 | a", "2 | missing: no_row"]);
  expect(ran.result.tables[0].rows.map((row) => row.key)).toEqual(["a"]);
  expect(ran.value("all", "all", "n")).toBe("2");
});

test("an exclusion that is neither yes nor no is told", async () => {
  const ran = await runFiles(
    RULES.replace("key: job", "key: job\n    exclude: { old: { when: day < 2026-01-01, say: old } }"),
    { "people.csv": PEOPLE, "jobs.csv": "job,who,day,points\n1,Ann,,1\n" },
    { period: "2026-10" },
  );
  expect(ran.messages).toEqual([
    "jobs.csv:2: `day < 2026-01-01` is neither yes nor no for jobs 1: `day` is missing (the cell is empty).",
  ]);
});

const VALUES = `
scored: agents
tables:
  agents:
  sheet: { key: [agent, about] }
  calls:
    file: calls
    key: none
    dated: day
    exclude: { tests: { when: 'about = "test"', say: a trial } }
    columns: { agent: { to: agents }, about: {}, day: { type: date }, marks: { type: number } }
    links: { sheet: [agent, about] }
rules:
  agents: { calls: count(calls via agent), best: max(sheet.marks) }
  sheet: { marks: sum(calls.marks) }
`;

test("a table without a file has a row for each value, or combination, that leads to it, in key order", async () => {
  const ran = await runFiles(
    VALUES,
    {
      "calls.csv": `agent,about,day,marks
Cy,x,2026-10-01,1
Al,y,2026-10-01,2
Cy,x,2026-10-02,3
Al,x,2026-09-01,4
Al,q,2026-10-01,5
Bo,z,2026-09-01,6
Di,test,2026-10-01,7
`,
    },
    { period: "2026-10" },
  );
  expect(ran.result.tables[0].rows.map((row) => row.key)).toEqual(["Al", "Bo", "Cy"]);
  expect(ran.lines("agents", ["Al", "Bo", "Cy"], ["calls", "best"])).toEqual([
    "Al | 2 | 5",
    "Bo | 0 | 0",
    "Cy | 2 | 4",
  ]);
  expect(ran.lines("sheet", ["Al / x", "Cy / x"], ["marks"])).toEqual(["Al / x | 0", "Cy / x | 4"]);
});

test("rows written in a rulebook are a table as any other", async () => {
  const ran = await runFiles(
    `
scored: people
tables:
  grade:
    key: grade
    rows: [{ grade: A, share: 60% }, { grade: B, share: 40% }]
  people: { file: people, key: id, columns: { id: {}, grade: { to: grade } } }
rules: { grade: { heads: count(people) }, people: { share: grade.share / grade.heads } }
`,
    { "people.csv": "id,grade\na,A\nb,A\nc,B\n" },
    { period: "2026-10" },
  );
  expect(ran.lines("people", ["a", "b", "c"], ["share"])).toEqual(["a | 0.3", "b | 0.3", "c | 0.4"]);
});

test("several columns together lead to a key of several columns", async () => {
  const ran = await runFiles(
    `
scored: people
tables:
  people: { file: people, key: id, columns: { id: {} } }
  plan: { file: plan, key: [who, day], columns: { who: { to: people }, day: { type: date }, hours: { type: number } } }
  work:
    file: work
    key: none
    columns: { who: { to: people }, on: { type: date }, done: { type: number } }
    links: { plan: [who, on] }
rules: { work: { rest: plan.hours - done } }
`,
    {
      "people.csv": "id\na\nb\n",
      "plan.csv": "who,day,hours\na,2026-10-01,8\na,2026-10-02,6\nb,2026-10-01,4\n",
      "work.csv": "who,on,done\nb,2026-10-01,1\na,2026-10-02,1\na,2026-10-01,1\nb,2026-10-02,1\n",
    },
    { period: "2026-10" },
  );
  expect(ran.lines("work", ["0", "1", "2"], ["rest"])).toEqual(["0 | 3", "1 | 5", "2 | 7"]);
  expect(ran.messages).toEqual([
    "work.csv:5: b / 2026-10-02 is no who, day of table plan. Is a / 2026-10-02 meant?",
  ]);
});

test("rows consulted in other periods are counted", async () => {
  const ran = await runFiles(
    RULES.replace("rules: {", "rules: { jobs: { again: first(day per who after day) },"),
    {
      "people.csv": PEOPLE,
      "jobs.csv": "job,who,day,points\n1,Ann,2026-10-01,1\n2,Ann,2026-11-01,1\n3,Ann,,1\n",
    },
    { period: "2026-10" },
  );
  expect(ran.result.inputs[1].rows).toMatchObject({ used: 1, outside: 2, consulted: 2 });
});

const NOBODY = "Table people, whose rows are scored, has no row that counts in 2026-10.";

test("a scored table without rows is an error, other tables may be empty", async () => {
  const jobs = { "jobs.csv": "job,who,day,points\n" };
  const none = await runFiles(RULES, { ...jobs, "people.csv": "id,name\n" }, { period: "2026-10" });
  expect(none.messages).toContain(NOBODY);
  const some = await runFiles(RULES, { ...jobs, "people.csv": PEOPLE }, { period: "2026-10" });
  expect(some.findings.hasErrors).toBe(false);
});

test("it is an error as well where all its rows are left out", async () => {
  const ran = await runFiles(
    RULES.replace("key: id", "key: id\n    exclude: { all: { when: id != name, say: all } }"),
    { "people.csv": PEOPLE, "jobs.csv": "job,who,day,points\n" },
    { period: "2026-10" },
  );
  expect(ran.messages).toContain(NOBODY);
});
