import { describe, expect, it } from "vitest";
import { caseOf, coveredAndNot, rulebookOf } from "./covering.js";

const RULES = (is: string) => rulebookOf(["x", "y"], `q: ${is}`);

describe("coverage of formulas", () => {
  it("tells the branches of if", async () => {
    const { covered, lacking } = await coveredAndNot(RULES("if(x = 1, 10, 20)"), caseOf([{ x: 1 }]));
    expect(covered).toEqual(["if x = 1 yes", "comparison x = 1 equal"]);
    expect(lacking).toEqual(["if x = 1 no", "comparison x = 1 different"]);
  });

  it("looks only into the branch that is taken", async () => {
    const { covered } = await coveredAndNot(
      RULES("if(x = 1, min(x, y), max(x, y))"),
      caseOf([{ x: 1, y: 2 }]),
    );
    expect(covered).toContain("min x in min(x, y) chosen");
    expect(covered.some((text) => text.startsWith("max"))).toBe(false);
  });

  it("tells whether an else was used", async () => {
    const { covered, lacking } = await coveredAndNot(RULES("x else 0"), caseOf([{ x: 1 }]));
    expect([covered, lacking]).toEqual([["else x else 0 kept"], ["else x else 0 replaced"]]);
  });

  it("tells which part of and settles it", async () => {
    const { covered, lacking } = await coveredAndNot(
      RULES("x = 1 and y = 1"),
      caseOf([
        { x: 2, y: 1 },
        { x: 1, y: 1 },
      ]),
    );
    expect(covered.filter((text) => text.startsWith("and"))).toEqual([
      "and x = 1 settles",
      "and x = 1 and y = 1 none_settles",
    ]);
    expect(lacking.filter((text) => text.startsWith("and"))).toEqual(["and y = 1 settles"]);
  });

  it("tells which part of or settles it, a missing one before it notwithstanding", async () => {
    const { covered } = await coveredAndNot(RULES("x = 1 or y = 1"), caseOf([{ y: 1 }]));
    expect(covered).toContain("or y = 1 settles");
  });

  it("tells from which side a comparison was looked at, whichever side the limit stands on", async () => {
    const { covered, lacking } = await coveredAndNot(RULES("5 > x"), caseOf([{ x: 5 }]));
    expect([covered, lacking]).toEqual([
      ["comparison 5 > x at"],
      ["comparison 5 > x just_below", "comparison 5 > x above"],
    ]);
  });

  it("asks for any distance where the limit differs from row to row", async () => {
    const { covered } = await coveredAndNot(RULES("x <= y"), caseOf([{ x: 500, y: 1 }]));
    expect(covered).toEqual(["comparison x <= y above"]);
  });

  it("tells the members of a list, and a value that is none of them", async () => {
    const { covered, lacking } = await coveredAndNot(RULES("x in [1, 2]"), caseOf([{ x: 1 }]));
    expect([covered, lacking]).toEqual([["in x = 1 chosen"], ["in x in [1, 2] none", "in x = 2 chosen"]]);
  });

  it("does not take a tie as the choice of either", async () => {
    const { covered } = await coveredAndNot(RULES("min(x, y)"), caseOf([{ x: 1, y: 1 }]));
    expect(covered).toEqual([]);
  });

  it("looks at the rows that a gather is asked about", async () => {
    const rulebook = `merit: 1
name: Sample
period: month
scored: people
tables:
  people: { file: staff, key: id, columns: { id: {} } }
  jobs: { file: jobs, key: job, dated: day, columns: { job: {}, who: { to: people }, day: { type: date }, done: { type: boolean }, mark: { type: number } } }
rules:
  people:
    finished: count(jobs where done)
    good: count(jobs where mark >= 4)
`;
    const jobs = (...rows: string[]) => `- case: jobs
  period: 2026-10
  given: { people: [{ id: a }], jobs: [${rows.join(", ")}] }
  expect: { people: { a: { id: a } } }
`;
    const job = (name: string, day: string, more: string) => `{ job: ${name}, who: a, day: ${day}, ${more} }`;
    const { covered, lacking } = await coveredAndNot(
      rulebook,
      jobs(job("1", "2026-10-02", "done: yes, mark: 4"), job("2", "2026-09-02", "done: no, mark: 3")),
    );
    expect(covered).toEqual(["where done yes", "comparison mark >= 4 at"]);
    expect(lacking).toEqual([
      "where done no",
      "comparison mark >= 4 just_below",
      "comparison mark >= 4 above",
    ]);
  });

  it("tells which values of a dated parameter were in force", async () => {
    const rulebook = rulebookOf(["x"], "q: x * rate", "params: { rate: { 2026-01: 1, 2026-11: 2 } }\n");
    const { covered, lacking } = await coveredAndNot(rulebook, caseOf([{ x: 1 }]));
    expect([covered, lacking]).toEqual([
      ["param 2026-01-01: rate in_force"],
      ["param 2026-11-01: rate in_force"],
    ]);
  });
});
