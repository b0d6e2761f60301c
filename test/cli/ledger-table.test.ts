import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Ended, Workplace } from "./workplace.js";

/** Four quarters of a rated staff, whose year is the mean of them. */
const QUARTERLY = `merit: 1
id: quarterly
name: Quarterly appraisal
period: quarter
scored: people
tables:
  team:
  people: { file: staff, key: id, columns: { id: {}, team: { to: team } } }
  ratings:
    file: ratings
    key: [who, day]
    dated: day
    columns: { who: { to: people }, day: { type: date }, points: { type: number } }
rules:
  people: { score: mean(ratings.points) }
  team: { best: max(people.score) }
`;
const YEARLY = `merit: 1
id: yearly
name: Yearly appraisal
period: year
scored: people
tables:
  people: { file: staff, key: id, columns: { id: {} } }
  quarters:
    ledger: quarterly
    key: [who, quarter]
    dated: ended
    columns:
      who: { header: key, to: people }
      quarter: { header: period }
      ended: { header: period.last, type: date }
      score: { type: number, empty: allowed }
rules:
  people:
    year: mean(quarters.score)
    quarters: count(quarters)
`;
const RATINGS = `who,day,points
a,2026-02-01,82.6
a,2026-05-01,79
a,2026-08-01,91
a,2026-11-01,85.4
b,2026-02-02,70
a,2027-02-01,10
`;

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
  place.write({
    "quarterly.yaml": QUARTERLY,
    "yearly.yaml": YEARLY,
    "quarters/staff.csv": "id,team\na,East\nb,East\n",
    "quarters/ratings.csv": RATINGS,
    "year/staff.csv": "id\na\nb\n",
  });
});

afterEach(() => place.remove());

async function close(...periods: readonly string[]): Promise<void> {
  for (const period of periods) {
    const run = `run quarterly.yaml --data quarters --ledger books --period ${period} --out out`;
    expect(await place.merit(run)).toMatchObject({ code: 0 });
    expect(await place.merit("close out --ledger books")).toMatchObject({ code: 0 });
  }
}

const YEAR = "run yearly.yaml --data year --ledger books --json";
const yearly = (more = "--period 2026"): Promise<Ended> => place.merit(`${YEAR} ${more}`);
const codes = ({ stderr }: Ended) => [...stderr.matchAll(/\[([a-z][a-z0-9-]+)\]/g)].map(([, code]) => code);
const QUARTERS = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"];

describe("a table of another rulebook's closed results", () => {
  test("has a row for each of their rows", async () => {
    await close(...QUARTERS);
    const ended = await yearly();
    expect(ended.code).toBe(0);
    const { tables, ledger } = JSON.parse(ended.stdout);
    expect(tables.people.map(({ values }: { values: object }) => values)).toEqual([
      { id: "a", year: "84.5", quarters: "4" },
      { id: "b", year: "70", quarters: "4" },
    ]);
    expect(ledger.entries.map(({ period }: { period: string }) => period)).toEqual(QUARTERS);
  });

  test("stays as it is when later periods are closed", async () => {
    await close(...QUARTERS);
    const before = await yearly();
    await close("2027-Q1");
    expect((await yearly()).stdout).toBe(before.stdout);
  });

  test("stands in one ledger with the results that rest on it", async () => {
    await close(...QUARTERS);
    await place.merit(`${YEAR.replace(" --json", "")} --period 2026 --out year-out`);
    expect(await place.merit("close year-out --ledger books")).toMatchObject({ code: 0 });
    expect(place.names("books")).toContain("yearly.2026.json");
    await close("2027-Q1");
    expect(await place.merit("verify --ledger books")).toMatchObject({ code: 0, stderr: "" });
    // Into a ledger that does not hold the quarters it rests on, it cannot go.
    expect(codes(await place.merit("close year-out --ledger others"))).toEqual(["close-other-ledger"]);
  });

  test("must cover the period", async () => {
    await close(...QUARTERS.slice(0, 3));
    const ended = await yearly();
    expect(ended.code).toBe(1);
    expect(codes(ended)).toContain("ledger-table-hole");
    expect(ended.stderr).toContain("from 2026-10-01 to 2026-12-31");
    const empty = await place.merit(YEAR.replace("books", "none").concat(" --period 2026"));
    expect(empty.stderr).toContain("from 2026-01-01 to 2026-12-31");
  });

  test("may begin where history begins", async () => {
    place.write({ "yearly.yaml": YEARLY.replace("scored:", "history: { from: 2026-Q2 }\nscored:") });
    await close(...QUARTERS.slice(1));
    expect(JSON.parse((await yearly()).stdout).tables.people[0].values.quarters).toBe("3");
  });

  test("may be another of its tables", async () => {
    await close(...QUARTERS);
    const teams = YEARLY.replace("ledger: quarterly", "ledger: quarterly.team")
      .replace("header: key, to: people", "header: key")
      .replace("score: { type", "best: { type")
      .replace(/rules:[\s\S]*/, "rules: { all: { best: max(quarters.best) } }\n");
    place.write({ "yearly.yaml": teams });
    expect(JSON.parse((await yearly()).stdout).tables.all[0].values).toEqual({ best: "91" });
  });

  test.each([
    ["ledger-table-unknown", "ledger: quarterly", "ledger: quarterly.teams"],
    ["ledger-column-unknown", "score: { type", "scores: { header: scors, type"],
    ["history-type", "score: { type: number", "score: { type: date"],
    ["ledger-value-missing", "score: { type: number, empty: allowed }", "score: { type: number }"],
  ])("that is not in the results is found: %s", async (code, from, to) => {
    await close(...QUARTERS);
    const changed = YEARLY.replace(from, to).replace("    year: mean(quarters.score)\n", "");
    place.write({ "yearly.yaml": changed });
    const ended = await yearly();
    expect(ended.code).toBe(1);
    expect([...new Set(codes(ended))]).toEqual([code]);
  });

  test("needs a period, and a ledger", async () => {
    await close(...QUARTERS);
    expect(codes(await yearly(""))).toEqual(["ledger-needs-period"]);
    expect(codes(await place.merit("run yearly.yaml --data year --period 2026"))).toEqual(["ledger-needed"]);
  });

  test("is given in a rulebook's test like any other", async () => {
    place.write({
      "yearly.test.yaml": `- case: a year is the mean of its quarters
  period: 2026
  given:
    people: [{ id: a }]
    quarters: [{ who: a, quarter: 2026-Q1, ended: 2026-03-31, score: 80 }, { who: a, quarter: 2026-Q2, ended: 2026-06-30, score: 90 }, { who: a, quarter: 2025-Q4, ended: 2025-12-31, score: 1 }]
  expect: { people: { a: { year: 85, quarters: 2 } } }
`,
    });
    expect(await place.merit("test yearly.test.yaml")).toMatchObject({ code: 0 });
  });
});
