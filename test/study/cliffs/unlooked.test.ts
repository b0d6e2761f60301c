import { expect, test } from "vitest";
import { sourceFile } from "../../../src/base/source.js";
import { Findings } from "../../../src/findings/findings.js";
import { readRulebook } from "../../../src/rulebook/read.js";
import { unlookedIn } from "../../../src/study/cliffs/unlooked.js";

const RULEBOOK = `
merit: 1
name: Jobs
period: month
scored: people
tables:
  people: { file: staff, key: id, columns: { id: , base: { type: money } } }
  jobs:
    file: jobs
    key: job
    dated: day
    exclude:
      quick: { when: minutes < 5, say: Too quick }
      trial: { when: kind = "trial", say: A trial }
    columns: { job: , who: { to: people }, kind: , day: { type: date }, minutes: { type: number } }
rules:
  jobs:
    soon: first(day per who after day where minutes > 30)
    again: first(day per who after day where kind = "repair")
    late: soon - day <= 30d else no
  people:
    thin: { is: share(jobs where late), at_least_rows: 3 }
    plain: share(jobs where again - day <= 30d else no)
    total: { missing: zero, pay: { base: base * thin } }
    apart: { is: share(jobs where late), at_least_rows: 9 }
`;

function unlooked(figure: string): readonly string[] {
  const rulebook = readRulebook(sourceFile("a.yaml", RULEBOOK), new Findings());
  const quantity = rulebook?.quantities.find(({ path }) => path === figure);
  return rulebook && quantity ? unlookedIn(rulebook, quantity) : ["not read"];
}

test("limits that decide which rows count are named, where the figure rests on them", () => {
  expect([...unlooked("people.total")].sort()).toEqual(["jobs.exclude.quick", "jobs.soon", "people.thin"]);
});

test("a window without a limit of its own, and what is held against its value, are not among them", () => {
  expect(unlooked("people.plain")).toEqual(["jobs.exclude.quick"]);
});
