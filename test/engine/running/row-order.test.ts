import fc from "fast-check";
import { expect, test } from "vitest";
import type { Result } from "../../../src/engine/result/result.js";
import { runFiles, textOf } from "../running.js";

const RULES = `
scored: people
tables:
  team:
  people: { file: people, key: id, columns: { id: {}, name: {}, team: { to: team } } }
  kinds: { key: kind, rows: [{ kind: oil, points: 3 }, { kind: wash, points: 1 }] }
  jobs:
    file: jobs
    key: job
    dated: day
    columns: { job: {}, who: { to: people.name }, day: { type: date }, kind: { to: kinds }, mark: { type: number, empty: allowed } }
  calls:
    file: calls
    key: none
    dated: day
    columns: { who: { to: people.name }, day: { type: date }, said: { words: [good, bad] } }
rules:
  jobs:
    nth: nth(per who by day)
    before: previous(mark per who by day)
    again: first(day per who, kind after day)
    soon: again - day <= 3d else no
  people:
    points: sum(jobs.kind.points)
    marks: mean(jobs.mark)
    middle: median(jobs.mark)
    best: max(jobs.before)
    soon: share(jobs where soon)
    third: any(jobs where nth = 3)
    good: share(calls where said = "good")
    grade: { of: points, grades: { under 5: low, at_least 5: high } }
    part: { split: all.pool, by: points, nobody: keep }
    total: { pay: { part: { is: part, missing: zero } } }
  team: { paid: sum(people.total), kinds: distinct(jobs.kind) }
  all: { pool: 100 + count(jobs) / 3 }
`;

const NAMES = ["Ann", "Bob", "Cy", "Di"];
const PEOPLE = NAMES.map((name, i) => `p${i},${name},${i % 2 === 0 ? "x" : "y"}`);

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-10-${String(n).padStart(2, "0")}`);
const jobs = fc
  .array(
    fc.tuple(
      fc.constantFrom(...NAMES),
      day,
      fc.constantFrom("oil", "wash"),
      fc.option(fc.integer({ max: 5, min: 1 })),
    ),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((rows) => rows.map((row, i) => [`j${i}`, ...row.map((cell) => cell ?? "")].join(",")));
const calls = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...NAMES), day, fc.constantFrom("good", "bad")), {
    maxLength: 8,
    selector: (row) => row.join(),
  })
  .map((rows) => rows.map((row) => row.join(",")));

/** Everything that a result shows of its rows. */
function shown(result: Result): unknown {
  return result.tables.map(({ name, columns, rows }) => [
    name,
    columns.map((column) => column.name),
    rows.map((row) => [row.key, [...row.links], row.values.map(textOf), row.flags]),
  ]);
}

async function resultOf(people: readonly string[], jobRows: readonly string[], callRows: readonly string[]) {
  const ran = await runFiles(
    RULES,
    {
      "people.csv": ["id,name,team", ...people, ""].join("\n"),
      "jobs.csv": ["job,who,day,kind,mark", ...jobRows, ""].join("\n"),
      "calls.csv": ["who,day,said", ...callRows, ""].join("\n"),
    },
    { period: "2026-10" },
  );
  expect(ran.findings.hasErrors).toBe(false);
  return shown(ran.result);
}

test("the order of rows in files changes nothing", async () => {
  const shuffled = fc.tuple(jobs, calls).chain(([jobRows, callRows]) =>
    fc.record({
      jobRows: fc.constant(jobRows),
      callRows: fc.constant(callRows),
      people: fc.shuffledSubarray(PEOPLE, { minLength: PEOPLE.length }),
      mixedJobs: fc.shuffledSubarray(jobRows, { minLength: jobRows.length }),
      mixedCalls: fc.shuffledSubarray(callRows, { minLength: callRows.length }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ({ jobRows, callRows, people, mixedJobs, mixedCalls }) => {
      const inOrder = await resultOf(PEOPLE, jobRows, callRows);
      expect(await resultOf(people, mixedJobs, mixedCalls)).toEqual(inOrder);
    }),
    { numRuns: 25 },
  );
});
