import fc from "fast-check";
import { expect, test } from "vitest";
import { runFiles } from "../running.js";

const gathers = (via: string) => `
    jobs: count(jobs${via})
    washes: count(jobs${via} where kind = "wash")
    washed: share(jobs${via} where kind = "wash")
    all_washed: every(jobs${via} where kind = "wash")
    points: sum(jobs.points${via})
    mean: mean(jobs.points${via})
    paid: sum(jobs.part${via})
`;
const NAMES = ["jobs", "washes", "washed", "all_washed", "points", "mean", "paid"];

const rulebook = (team: string, via: string) => `
scored: people
tables:
  team: { file: team, key: id, columns: { id: {} } }
  people:
    file: people
    key: id
    exclude: { gone: { when: gone, say: gone } }
    columns: { id: {}, team: { to: team }, gone: { type: boolean } }
  jobs:
    file: jobs
    key: job
    columns:
      job: {}
      who: { to: people, unknown: exclude }
      team: { ${team} }
      points: { type: number, empty: allowed }
      kind: {}
rules:
  jobs:
    part: points / 3
  team:${gathers(via)}`;

const people = fc.array(fc.tuple(fc.constantFrom("x", "y", "z"), fc.boolean()), {
  minLength: 1,
  maxLength: 4,
});
const jobs = fc.array(
  fc.tuple(fc.nat(3), fc.constantFrom("", "1", "2.5", "-4"), fc.constantFrom("wash", "oil")),
  { minLength: 1, maxLength: 12 },
);

test("what leads to a team by its people is what leads there at once", async () => {
  await fc.assert(
    fc.asyncProperty(people, jobs, async (staff, done) => {
      const who = (job: number) => job % staff.length;
      const files = {
        "team.csv": "id\nx\ny\nz\n",
        "people.csv": `id,team,gone\n${staff.map(([team, gone], i) => `p${i},${team},${gone ? "yes" : "no"}`).join("\n")}\n`,
        "jobs.csv": `job,who,team,points,kind\n${done
          .map(([by, points, kind], i) => {
            const [team, gone] = staff[who(by)];
            return `${i},p${who(by)},${gone ? "" : team},${points},${kind}`;
          })
          .join("\n")}\n`,
      };
      const request = { period: "2026-10" };
      const byPeople = await runFiles(rulebook("empty: allowed", " via who.team"), files, request);
      const atOnce = await runFiles(rulebook("to: team, empty: allowed", " via team"), files, request);
      const keys = ["x", "y", "z"];
      expect(byPeople.lines("team", keys, NAMES)).toEqual(atOnce.lines("team", keys, NAMES));
    }),
    { numRuns: 30 },
  );
});
