import { describe, expect, it } from "vitest";
import { sourceFile } from "../../src/base/source.js";
import { type Finding, finding, messageOf } from "../../src/findings/finding.js";
import { Findings } from "../../src/findings/findings.js";
import { type CaseOutcome, runCases } from "../../src/study/run-cases.js";
import { folderOf } from "../engine/folders.js";

const RULEBOOK = `
merit: 1
name: Engineers
period: month
scored: people
params: { rate: 2 }
tables:
  people: { file: staff, key: id, columns: { id: { header: ID }, base: { header: Base, type: money } } }
  jobs:
    file: jobs
    key: none
    dated: day
    columns: { who: { header: Who, to: people }, day: { header: Day, type: date }, done: { header: Done, type: boolean, empty: allowed }, note: { header: Note, optional: yes } }
rules:
  people:
    jobs_done: count(jobs where done)
    total: { pay: { base: base, jobs: jobs_done * rate }, at_least: 0 }
`;

const NOWHERE = async (folder: string): Promise<Finding> =>
  finding("file-missing", undefined, { path: folder });

async function outcomes(
  tests: string,
  open: Parameters<typeof runCases>[2] = NOWHERE,
): Promise<readonly CaseOutcome[]> {
  const findings = new Findings();
  const tried = await runCases(
    sourceFile("engineers.yaml", RULEBOOK),
    sourceFile("engineers.test.yaml", tests),
    open,
    findings,
  );
  expect(findings.kept.map((one) => messageOf(one, "en"))).toEqual([]);
  return tried ?? [];
}

const messages = (outcome: CaseOutcome | undefined) => outcome?.failures.map((one) => messageOf(one, "en"));

describe("cases with given rows", () => {
  it("expects lines and groups of a pay by their names, after limits", async () => {
    const rules = RULEBOOK.replace(
      "jobs: jobs_done * rate }",
      "off: { lines: { late: -30, lost: -50 }, at_most: 60 } }",
    );
    const tests = `
- case: the last line gives way
  period: 2026-10
  given: { people: [{ id: a, base: 100 }] }
  expect: { people: { a: { total: 40, total.off: -60, total.late: -30, total.lost: -30 } } }
`;
    const findings = new Findings();
    const tried = await runCases(
      sourceFile("a.yaml", rules),
      sourceFile("a.test.yaml", tests),
      NOWHERE,
      findings,
    );
    expect([messages(tried?.[0]), findings.kept]).toEqual([[], []]);
  });

  it("holds where every expected value is exactly so", async () => {
    const [one] = await outcomes(`
- case: base and two jobs
  period: 2026-10
  given:
    people: [{ id: a, base: 100.50 }]
    jobs: [{ who: a, day: 2026-10-01, done: yes }, { who: a, day: 2026-10-02, done: yes }, { who: a, day: 2026-10-02, done: no }]
  expect: { people: { a: { jobs_done: 2, total: 104.50, total.jobs: 4 } } }
`);
    expect(messages(one)).toEqual([]);
  });

  it("says what was expected, what came, and from what", async () => {
    const [one] = await outcomes(`
- case: a cent off
  period: 2026-10
  given: { people: [{ id: a, base: 100, jobs_done: 3 }] }
  expect: { people: { a: { total: 106.01 } } }
`);
    expect(messages(one)).toEqual([
      "people a total: expected 106.01, got 106.00. From base = 100.00, jobs_done = 3, rate = 2.",
    ]);
  });

  it("says from what a line of pay came, not the sum that it went into", async () => {
    const [one] = await outcomes(`
- case: a line
  period: 2026-10
  given: { people: [{ id: a, base: 100, jobs_done: 3 }] }
  expect: { people: { a: { total.jobs: 7 } } }
`);
    expect(messages(one)).toEqual([
      "people a total.jobs: expected 7.00, got 6.00. From jobs_done = 3, rate = 2.",
    ]);
  });

  it("does not work out what is given", async () => {
    const [one] = await outcomes(`
- case: given wins
  period: 2026-10
  given: { people: [{ id: a, base: 0, jobs_done: 5 }], jobs: [{ who: a, day: 2026-10-01, done: yes }] }
  expect: { people: { a: { total: 10.00 } } }
`);
    expect(messages(one)).toEqual([]);
  });

  it("expects `missing` only where there is no value", async () => {
    const [one, two] = await outcomes(`
- case: nothing given
  period: 2026-10
  given: { people: [{ id: a }] }
  expect: { people: { a: { base: missing } } }
- case: something given
  period: 2026-10
  given: { people: [{ id: a, base: 1 }] }
  expect: { people: { a: { base: missing } } }
`);
    expect(messages(one)).toEqual([]);
    expect(messages(two)).toEqual(["people a base: expected missing, got 1.00."]);
  });

  it("names the rows there are where an expected one is not", async () => {
    const [one] = await outcomes(`
- case: a typing error in the key
  period: 2026-10
  given: { people: [{ id: a, base: 1 }, { id: b, base: 1 }] }
  expect: { people: { c: { total: 1 } } }
`);
    expect(messages(one)).toEqual(["people has no row c; it has a, b."]);
  });

  it("tries other values of params", async () => {
    const [one] = await outcomes(`
- case: a higher rate
  period: 2026-10
  set: { rate: 7 }
  given: { people: [{ id: a, base: 0, jobs_done: 2 }] }
  expect: { people: { a: { total: 14.00 } } }
`);
    expect(messages(one)).toEqual([]);
  });

  it("fails on an error that it does not expect, and holds on one that it names", async () => {
    const rows = `
  period: 2026-10
  given: { people: [{ id: a, base: 1 }, { id: a, base: 2 }] }`;
    const [unexpected, expected] = await outcomes(`
- case: twice the same person
${rows}
  expect: { people: { a: { base: 1 } } }
- case: twice the same person, and so it says
${rows}
  findings: [key-doubled]
`);
    expect(unexpected?.failures.map(({ code }) => code)).toContain("key-doubled");
    expect(messages(expected)).toEqual([]);
  });
});

describe("cases with a data folder", () => {
  const files = {
    "staff.csv": "ID,Base\na,100\nb,200\n",
    "jobs.csv": "Who,Day,Done\na,2026-10-01,yes\na,2026-10-02,no\nb,2026-09-30,yes\n",
  };

  it("reads the folder that the case names", async () => {
    const [one] = await outcomes(
      `
- case: october
  data: october
  period: 2026-10
  status: final
  expect: { people: { a: { total: 102.00 }, b: { total: 200.00 } } }
`,
      async (folder) => (folder === "october" ? folderOf(files) : NOWHERE(folder)),
    );
    expect(messages(one)).toEqual([]);
  });

  it("holds a column to what it expects that no rule uses", async () => {
    const [one] = await outcomes(
      `
- case: october
  data: october
  period: 2026-10
  expect: { jobs: { "0": { note: late }, "1": { note: early } } }
`,
      async () =>
        folderOf({
          ...files,
          "jobs.csv": "Who,Day,Done,Note\na,2026-10-01,yes,late\na,2026-10-02,no,on time\n",
        }),
    );
    expect(one?.failures.map(({ values }) => values.what)).toEqual(["jobs 1 note"]);
  });

  it("fails where the folder is not there", async () => {
    const [one] = await outcomes(`
- case: november
  data: november
  period: 2026-11
  expect: { people: { a: { total: 102.00 } } }
`);
    expect(one?.failures.map(({ code }) => code)).toEqual(["file-missing"]);
  });
});

describe("test files that cannot be read", () => {
  const codes = async (tests: string) => {
    const findings = new Findings();
    const tried = await runCases(
      sourceFile("engineers.yaml", RULEBOOK),
      sourceFile("engineers.test.yaml", tests),
      NOWHERE,
      findings,
    );
    expect(tried).toBeUndefined();
    return findings.kept.map(({ code }) => code);
  };

  it.each([
    ["a map instead of a list", "case: x", ["cases-form"]],
    ["no input", "- { case: x, expect: { people: { a: { base: 1 } } } }", ["case-input"]],
    ["two inputs", "- { case: x, data: d, given: { people: [] }, status: final }", ["case-input"]],
    ["nothing expected", "- { case: x, data: d }", ["case-expects-nothing"]],
    ["a mistyped period", "- { case: x, period: 2026-4, data: d, status: final }", ["period-unreadable"]],
    ["an unknown table", "- { case: x, given: { peple: [] }, status: final }", ["rules-table"]],
    [
      "an unknown name",
      "- { case: x, given: { people: [{ id: a, bse: 1 }] }, status: final }",
      ["case-name"],
    ],
    ["an unknown line", "- { case: x, data: d, expect: { people: { a: { total.bse: 1 } } } }", ["case-part"]],
    [
      "a line among what is given",
      "- { case: x, given: { people: [{ id: a, total.base: 1 }] }, status: final }",
      ["case-name"],
    ],
    ["rows that are no list", "- { case: x, given: { people: { id: a } }, status: final }", ["case-rows"]],
    [
      "a value of another type",
      "- { case: x, data: d, expect: { people: { a: { base: much } } } }",
      ["value-type"],
    ],
  ])("finds %s", async (_, tests, expected) => {
    expect(await codes(tests)).toEqual(expected);
  });
});
