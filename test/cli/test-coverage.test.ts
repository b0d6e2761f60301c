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
const feeCase = (jobs: number, fee: number) =>
  `- { case: c${jobs}, period: 2026-10, given: { people: [{ id: a, jobs: ${jobs} }] }, expect: { people: { a: { fee: ${fee} } } } }\n`;

beforeEach(() => {
  place = new Workplace();
  place.write({ "fees.yaml": FEES, "fees.test.yaml": feeCase(9, 1) + feeCase(12, 2) });
});

afterEach(() => place.remove());

const COVERAGE = `fees.test.yaml: cases passed 2, failed 0
fees.yaml: covered 4 of 5 (80.0%)
  line 10  people.fee  edge 10 · never exactly at it
`;

test("merit test --coverage lists what no case shows, and passes", async () => {
  const ended = await place.merit("test fees.test.yaml --coverage");
  expect(ended).toEqual({ code: 0, stdout: COVERAGE, stderr: "" });
});

test("merit test --coverage --min says no where less is covered, with the first place that is not", async () => {
  const { code, stdout, stderr } = await place.merit("test fees.test.yaml --coverage --min 90%");
  expect([code, stdout]).toEqual([1, COVERAGE]);
  expect(stderr).toContain(
    "fees.yaml:10:37: error: The cases cover 4 of 5 points of fees.yaml (80.0%); asked is 90%.",
  );
});

test("merit test --coverage --min is content with exactly as much as it asks", async () => {
  expect((await place.merit("test fees.test.yaml --coverage --min 80")).code).toBe(0);
});

test("merit test --coverage does not hide a failed case", async () => {
  place.write({ "fees.test.yaml": feeCase(10, 1) });
  expect((await place.merit("test fees.test.yaml --coverage --min 0%")).code).toBe(1);
});

test("merit test --coverage --format json adds the points to the cases", async () => {
  const { stdout } = await place.merit("test fees.test.yaml --coverage --format json");
  const { cases, coverage } = JSON.parse(stdout);
  expect(cases).toHaveLength(2);
  expect(coverage).toMatchObject({
    schema: "meritbook-coverage/1",
    total: { covered: 4, points: 5, share: "0.8" },
  });
});

test("merit test --coverage --min annotates the rulebook in a workflow", async () => {
  const { code, stdout } = await place.merit("test fees.test.yaml --coverage --min 90% --format github");
  expect(code).toBe(1);
  expect(stdout).toContain("::error file=fees.yaml,line=10");
});

test("merit test --min needs --coverage", async () => {
  const { code, stderr } = await place.merit("test fees.test.yaml --min 90%");
  expect(code).toBe(2);
  expect(stderr).toContain("--min needs --coverage");
});

test.each(["101%", "-1", "much"])("merit test --coverage --min %s is refused", async (min) => {
  const { code, stderr } = await place.merit(`test fees.test.yaml --coverage --min ${min}`);
  expect(code).toBe(2);
  expect(stderr).toContain("expected is a percent from 0% to 100%");
});
