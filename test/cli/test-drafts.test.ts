import { afterEach, beforeEach, expect, test } from "vitest";
import { Workplace } from "./workplace.js";

let place: Workplace;

const FEES = `
merit: 1
name: Fees
period: month
scored: people
tables:
  people: { file: staff, key: id, columns: { id: { header: ID }, jobs: { header: Jobs, type: number } } }
rules:
  people:
    fee: { of: jobs, bands: { under 10: 1, at_least 10: 2 } }
`;
const CASES = `# kept as it is
- { case: many,   period: 2026-10, given: { people: [{ id: a, jobs: 12 }] }, expect: { people: { a: { fee: 2 } } } }
`;
const ADDED = `
# Drafted by \`merit test --write-edges\`. Hold each figure against the written scheme, then remove \`draft: yes\`.
- case: "people.fee, edge 10: exactly at it"
  draft: yes
  period: 2026-10
  given:
    people:
      - { id: a, jobs: 10 }
  expect: { people: { a: { fee: 2 } } }

- case: "people.fee, edge 10: just below it"
  draft: yes
  period: 2026-10
  given:
    people:
      - { id: a, jobs: 9 }
  expect: { people: { a: { fee: 1 } } }
`;

beforeEach(() => {
  place = new Workplace();
  place.write({ "fees.yaml": FEES, "fees.test.yaml": CASES });
});

afterEach(() => place.remove());

test("merit test --write-edges adds drafts below what the file holds, and leaves that as it is", async () => {
  const { code, stdout, stderr } = await place.merit("test fees.test.yaml --write-edges");
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toBe(
    "fees.test.yaml: cases passed 1, failed 0\nfees.test.yaml: drafted 2; each is to be confirmed: hold its figures against the scheme, then remove draft: yes\n",
  );
  expect(place.read("fees.test.yaml")).toBe(CASES + ADDED);
  expect(place.names()).toEqual(["fees.test.yaml", "fees.yaml"]);
});

test("drafts that merit test --write-edges wrote are listed, and cover once their mark is removed", async () => {
  await place.merit("test fees.test.yaml --write-edges");
  const drafted = await place.merit("test fees.test.yaml --coverage --min 100%");
  expect(drafted.code).toBe(1);
  expect(drafted.stdout).toContain("fees.test.yaml: to be confirmed: people.fee, edge 10: just below it\n");
  place.write({ "fees.test.yaml": place.read("fees.test.yaml").replaceAll("  draft: yes\n", "") });
  const confirmed = await place.merit("test fees.test.yaml --coverage --min 100%");
  expect([confirmed.code, confirmed.stdout]).toEqual([
    0,
    "fees.test.yaml: cases passed 3, failed 0\nfees.yaml: covered 5 of 5 (100.0%)\n",
  ]);
});

test("merit test --write-edges writes nothing the second time", async () => {
  await place.merit("test fees.test.yaml --write-edges");
  const before = place.read("fees.test.yaml");
  const { stdout } = await place.merit("test fees.test.yaml --write-edges");
  expect(stdout).toContain("fees.test.yaml: nothing to draft\n");
  expect(place.read("fees.test.yaml")).toBe(before);
});

test("merit test --write-edges leaves nothing to a second time where a draft comes first to an edge", async () => {
  const nested = FEES.replace(/fee: .*/, "fee: if(jobs >= 10, if(jobs <= 20, 2, 3), 1)");
  place.write({
    "fees.yaml": nested,
    "fees.test.yaml": CASES.replace("jobs: 12", "jobs: 5").replace("fee: 2", "fee: 1"),
  });
  await place.merit("test fees.test.yaml --write-edges");
  const once = place.read("fees.test.yaml");
  expect([...once.matchAll(/jobs: (\d+) }\n/g)].map(([, jobs]) => jobs)).toEqual([
    "10",
    "9",
    "11",
    "20",
    "19",
    "21",
  ]);
  await place.merit("test fees.test.yaml --write-edges");
  expect(place.read("fees.test.yaml")).toBe(once);
});

test("merit test --write-edges keeps byte order mark and line ends of the file", async () => {
  place.write({ "fees.test.yaml": `\uFEFF${CASES.replaceAll("\n", "\r\n")}` });
  await place.merit("test fees.test.yaml --write-edges");
  expect(place.read("fees.test.yaml")).toBe(`\uFEFF${(CASES + ADDED).replaceAll("\n", "\r\n")}`);
});

test("merit test --write-edges begins a line where the file ends without one", async () => {
  place.write({ "fees.test.yaml": CASES.trimEnd() });
  await place.merit("test fees.test.yaml --write-edges");
  expect(place.read("fees.test.yaml")).toBe(CASES + ADDED);
});

test("merit test --write-edges writes nothing below a list to which nothing can be added", async () => {
  const flow = `[${CASES.slice(CASES.indexOf("{")).trimEnd()}]\n`;
  place.write({ "fees.test.yaml": flow });
  const { code, stderr } = await place.merit("test fees.test.yaml --write-edges");
  expect(code).toBe(2);
  expect(stderr).toContain("2 drafted cases were not added to fees.test.yaml");
  expect(place.read("fees.test.yaml")).toBe(flow);
});

test("merit test --write-edges drafts in Chinese", async () => {
  const { stdout } = await place.merit("test fees.test.yaml --write-edges --lang zh");
  expect(stdout).toContain("fees.test.yaml：已起草 2 个用例，均待确认");
  expect(place.read("fees.test.yaml")).toContain("- case: people.fee，界限 10：恰好等于\n");
});

test.each([
  ["test --write-edges", "--write-edges needs FILE"],
  ["test fees.test.yaml --write-edges --coverage", "--write-edges and --coverage do not go together"],
  ["test fees.test.yaml --write-edges --format json", "--write-edges and --format do not go together"],
])("merit %s is refused", async (line, message) => {
  const { code, stderr } = await place.merit(line);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
