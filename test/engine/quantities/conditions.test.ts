import { expect, test } from "vitest";
import { runFiles, runGiven } from "../running.js";

const TABLES = `
scored: people
tables:
  people:
    file: people
    key: id
    columns: { id: {}, n: { type: number, empty: allowed } }
  jobs:
    file: jobs
    key: job
    dated: day
    columns: { job: {}, who: { to: people }, day: { type: date }, points: { type: number, empty: allowed } }
`;
const FILES = {
  "people.csv": "id,n\na,1\nb,\n",
  "jobs.csv": "job,who,day,points\n1,a,2026-10-01,1\n2,a,2026-10-02,\n3,b,2026-09-01,\n",
};

async function messages(rules: string): Promise<string[]> {
  const ran = await runFiles(`${TABLES}\nrules:\n${rules}`, FILES, { period: "2026-10" });
  return ran.messages.filter((message) => !message.includes("passed over"));
}

const JOB_2 =
  "jobs.csv:3: `points > 0` is neither yes nor no for jobs 2: `points` is missing (the cell is empty).";

test.for([
  ["count with where", "  people: { x: count(jobs where points > 0) }"],
  ["sum with where", "  people: { x: sum(jobs.points where points > 0) }"],
  ["share", "  people: { x: share(jobs where points > 0) }"],
  ["any", "  people: { x: any(jobs where points > 0) }"],
  ["every", "  people: { x: every(jobs where points > 0) }"],
  ["for", "  jobs: { x: { for: points > 0, is: 1 } }"],
  ["a flag", "  jobs: { flags: { x: { when: points > 0, say: x } } }"],
  ["a check", "  jobs: { checks: { x: { when: points <= 0 or points > 0, say: x } } }"],
])("a condition that meets a missing value is an error: %s", async ([, rules]) => {
  const found = await messages(rules);
  if (rules.includes("checks")) {
    expect(found).toHaveLength(2);
    expect(found.join()).toContain(
      "jobs.csv:3: `points <= 0 or points > 0` is neither yes nor no for jobs 2",
    );
  } else expect(found).toEqual([JOB_2]);
});

test("a choice that meets a missing value before one that holds is an error", async () => {
  const found = await messages("  people: { x: { choose: [{ when: n > 0, give: 1 }, { give: 2 }] } }");
  expect(found).toEqual([
    "people.csv:3: `n > 0` is neither yes nor no for people b: `n` is missing (the cell is empty).",
  ]);
});

test("else makes a condition decided", async () => {
  expect(await messages("  people: { x: share(jobs where points > 0 else no) }")).toEqual([]);
});

test("and, or: what decides does not need the other side", async () => {
  const ran = await runFiles(
    `${TABLES}\nrules: { people: { x: 'n > 0 and id = "a"', y: 'n > 0 or id = "b"', z: 'n > 0 or id = "a"', w: not (n > 0) } }`,
    FILES,
    { period: "2026-10" },
  );
  expect(ran.lines("people", ["a", "b"], ["x", "y", "z", "w"])).toEqual([
    "a | yes | yes | yes | no",
    "b | no | yes | missing: empty | missing: empty",
  ]);
});

test("in a test a condition that meets what is not given is no error", () => {
  const ran = runGiven(
    `${TABLES}\nrules: { people: { x: share(jobs where points > 0) } }`,
    'people: [{ id: a }]\njobs: [{ job: "1", who: a, day: 2026-10-01 }, { job: "2", who: a, day: 2026-10-01, points: 1 }]',
  );
  expect(ran.codes).toEqual({});
});

test("a score item or pay line that meets a missing value says what then, or it is an error", async () => {
  const item = (more: string) => `  people: { x: { scorecard: { a: { points: 10, is: n${more} } } } }`;
  const line = (more: string) => `  people: { x: { pay: { a: { is: n${more} } } } }`;
  expect(await messages(item(""))).toEqual([
    "people.csv:3: people.x.a has no value for people b: `n` is missing (the cell is empty).",
  ]);
  expect(await messages(item(", missing: zero"))).toEqual([]);
  expect(await messages(item(", missing: fail"))).toHaveLength(1);
  expect(await messages(line(""))).toEqual([
    "people.csv:3: people.x.a has no value for people b: `n` is missing (the cell is empty).",
  ]);
  expect(await messages(line(", missing: exclude"))).toEqual([]);
});

test("checks are told with the place of their rows: errors, warnings and notices, of the period's rows", async () => {
  const ran = await runFiles(
    `${TABLES}
rules:
  jobs:
    checks:
      odd: { level: warning, when: points = 1 else no, say: { en: Odd, zh: 奇 } }
      late: { when: day >= 2026-10-02, say: Late }
      due: { level: notice, when: day = 2026-10-02, say: { en: To be called, zh: 待回访 } }
      old: { when: day < 2026-10-01, say: Old }`,
    FILES,
    { period: "2026-10" },
  );
  expect(ran.messages).toEqual([
    "jobs.csv:2: jobs 1: Odd (jobs.odd).",
    "jobs.csv:3: jobs 2: Late (jobs.late).",
    "jobs.csv:3: jobs 2: To be called (jobs.due).",
  ]);
  expect(ran.codes).toEqual({ "check-warning": 1, "check-error": 1, "check-notice": 1 });
});

test("flags name themselves on the rows for which they hold", async () => {
  const ran = await runFiles(
    `${TABLES}\nrules: { people: { flags: { low: { when: n < 2 else no, say: Low } } } }`,
    FILES,
    { period: "2026-10" },
  );
  expect(ran.result.tables[0].rows.map((row) => row.flags)).toEqual([["low"], []]);
});
