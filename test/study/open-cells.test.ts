/** A case that passes because it leaves open what its rule asks about is told so. */
import { expect, test } from "vitest";
import { sourceFile } from "../../src/base/source.js";
import { finding, messageOf } from "../../src/findings/finding.js";
import { Findings } from "../../src/findings/findings.js";
import { runCases } from "../../src/study/run-cases.js";

const RULEBOOK = `
merit: 1
name: Engineers
period: month
scored: people
tables:
  team: { columns: { team: } }
  people: { file: staff, key: id, columns: { id: , team: { to: team }, base: { type: money }, senior: { type: boolean, empty: allowed } } }
  jobs:
    file: jobs
    key: job
    dated: day
    columns:
      job:
      who: { to: people }
      asset: { empty: allowed }
      day: { type: date }
      kind: { words: [repair, other, empty], empty: allowed }
      hours: { type: number }
      rating: { type: number, empty: allowed }
rules:
  jobs:
    long: hours > 4
    again: first(day per asset after day where kind = "repair")
  people:
    repairs: count(jobs where kind = "repair")
    long_jobs: count(jobs where long)
    hours: sum(jobs.hours)
    rating: mean(jobs.rating)
    kind_known: 'count(jobs where if(kind = "repair", yes, no) else no)'
    total:
      pay:
        base: base
        extra: { for: senior, is: 50 }
      at_least: 0
  team:
    repairs: sum(people.repairs)
`;

async function failuresOf(
  jobs: string,
  expected: string,
  people = "[{ id: a, team: t, base: 100, senior: no }]",
  rulebook = RULEBOOK,
) {
  const findings = new Findings();
  const tried = await runCases(
    sourceFile("a.yaml", rulebook),
    sourceFile(
      "a.test.yaml",
      `- case: x\n  period: 2026-10\n  given:\n    people: ${people}\n    jobs: ${jobs}\n  expect: ${expected}\n`,
    ),
    async (folder) => finding("file-missing", undefined, { path: folder }),
    findings,
  );
  expect(findings.kept.map((one) => messageOf(one, "en"))).toEqual([]);
  return tried?.[0].failures.map((one) => `${one.code}: ${messageOf(one, "en")}`);
}

const open = (what: string, column: string, row: string, formula: string) =>
  `case-not-given: ${what} rests on ${column} of ${row}, which the case does not give: \`${formula}\` cannot be told for that row, so it has no effect there.`;

test("a row that is counted by a column it does not give", async () => {
  expect(
    await failuresOf("[{ job: 1, who: a, day: 2026-10-01 }]", "{ people: { a: { repairs: 0 } } }"),
  ).toEqual([open("people a repairs", "kind", "jobs 1", 'kind = "repair"')]);
});

test("also behind a quantity of the row, behind links, and at a team above", async () => {
  const row = "[{ job: 1, who: a, day: 2026-10-01 }]";
  expect(await failuresOf(row, "{ people: { a: { long_jobs: 0 } } }")).toEqual([
    open("people a long_jobs", "hours", "jobs 1", "long"),
  ]);
  expect(await failuresOf(row, "{ team: { t: { repairs: 0 } } }")).toEqual([
    open("team t repairs", "kind", "jobs 1", 'kind = "repair"'),
  ]);
});

test("a row without its date, which is in no period", async () => {
  expect(await failuresOf("[{ job: 1, who: a, kind: repair }]", "{ people: { a: { repairs: 0 } } }")).toEqual(
    [open("people a repairs", "day", "jobs 1", "day")],
  );
});

test("a value that is summed and that data could not lack; one that they could may be left out", async () => {
  const row =
    "[{ job: 1, who: a, day: 2026-10-01, hours: 3, rating: 4 }, { job: 2, who: a, day: 2026-10-01 }]";
  expect(await failuresOf(row, "{ people: { a: { hours: 3, rating: 4 } } }")).toEqual([
    open("people a hours", "hours", "jobs 2", "sum(jobs.hours)"),
  ]);
});

test("a pay line whose condition is left open", async () => {
  const people = "[{ id: a, base: 100 }]";
  expect(await failuresOf("[]", "{ people: { a: { total: 100 } } }", people)).toEqual([
    open("people a total", "senior", "people a", "senior"),
  ]);
});

test("a row that a window would look at", async () => {
  const jobs =
    "[{ job: 1, who: a, asset: x, day: 2026-10-01 }, { job: 2, who: a, asset: x, day: 2026-10-05 }, { job: 3, who: a, asset: y, day: 2026-10-05 }]";
  expect(await failuresOf(jobs, "{ jobs: { 1: { again: missing } } }")).toEqual([
    open("jobs 1 again", "kind", "jobs 2", 'kind = "repair"'),
  ]);
});

test("a row that stays as the rule that leaves rows out cannot be told", async () => {
  const excluding = RULEBOOK.replace(
    "    dated: day\n",
    '    dated: day\n    exclude: { repairs: { when: kind = "repair", say: Repairs } }\n',
  ).replace(
    "people: { file: staff,",
    "people: { file: staff, exclude: { seniors: { when: senior, say: Senior } },",
  );
  const of = (jobs: string, expected: string, people: string) =>
    failuresOf(jobs, expected, people, excluding);
  const job = (kind: string) => `[{ job: 1, who: a, day: 2026-10-01, hours: 2${kind} }]`;
  const known = "[{ id: a, team: t, senior: no }]";
  expect(await of(job(""), "{ people: { a: { hours: 2 } } }", known)).toEqual([
    open("people a hours", "kind", "jobs 1", 'kind = "repair"'),
  ]);
  expect(await of(job(", kind: other"), "{ people: { a: { hours: 2 } } }", known)).toEqual([]);
  expect(await of(job(", kind: repair"), "{ people: { a: { hours: 0 } } }", known)).toEqual([]);
  // The row that is expected itself, and one that a team above gathers.
  const unknown = "[{ id: a, team: t }]";
  const senior = (what: string) => open(what, "senior", "people a", "senior");
  expect(await of("[]", "{ people: { a: { hours: 0 } } }", unknown)).toEqual([senior("people a hours")]);
  expect(await of("[]", "{ team: { t: { repairs: 0 } } }", unknown)).toEqual([senior("team t repairs")]);
});

test("what no expectation rests on may be left out, and so may what the rule replaces", async () => {
  const row = "[{ job: 1, who: a, day: 2026-10-01, hours: 5 }]";
  expect(await failuresOf(row, "{ people: { a: { long_jobs: 1, kind_known: 0 } } }")).toEqual([]);
  const others = "[{ id: a, team: t, base: 100, senior: no }, { id: b, team: t, base: 1, senior: no }]";
  const jobs = "[{ job: 1, who: a, day: 2026-10-01, kind: repair }, { job: 2, who: b, day: 2026-10-01 }]";
  expect(await failuresOf(jobs, "{ people: { a: { repairs: 1 } } }", others)).toEqual([]);
});

test("`empty` is an empty cell, of which the rule says what it says of data; a word of that name stands in quotes", async () => {
  const row = (kind: string) => `[{ job: 1, who: a, day: 2026-10-01, kind: ${kind} }]`;
  const [told] = (await failuresOf(row("empty"), "{ people: { a: { repairs: 0 } } }")) ?? [];
  expect(told).toMatch(/^condition-missing: .*jobs 1.*empty/);
  expect(await failuresOf(row('"empty"'), "{ people: { a: { repairs: 0 } } }")).toEqual([]);
  const undated = "[{ job: 1, who: a, day: empty, kind: repair }]";
  expect(await failuresOf(undated, "{ people: { a: { repairs: 0 } } }")).toEqual([]);
});
