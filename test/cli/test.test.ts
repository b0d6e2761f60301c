import { afterEach, beforeEach, expect, test } from "vitest";
import { Workplace } from "./workplace.js";

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
});

afterEach(() => place.remove());

test("merit test refuses a rulebook in the place of its cases", async () => {
  place.write({ "shop.yaml": "merit: 1\n" });
  const { code, stderr } = await place.merit("test shop.yaml");
  expect(code).toBe(2);
  expect(stderr).toContain("shop.yaml is no test file: its name does not end in .test.yaml. [case-file]");
});

test("merit test names the rulebook that does not stand beside its cases", async () => {
  place.write({ "shop.test.yaml": "- { case: x, given: {}, status: final }\n" });
  const { code, stderr } = await place.merit("test shop.test.yaml");
  expect(code).toBe(2);
  expect(stderr).toContain("shop.test.yaml tests shop.yaml, which is not there. [case-rulebook]");
});

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
const feeCase = (name: string, jobs: number, fee: number, draft = "") =>
  `- { case: ${name}, ${draft}period: 2026-10, given: { people: [{ id: a, jobs: ${jobs} }] }, expect: { people: { a: { fee: ${fee} } } } }\n`;

test("merit test counts a draft neither as a pass nor as a failure", async () => {
  place.write({
    "fees.yaml": FEES,
    "fees.test.yaml": feeCase("few", 9, 1) + feeCase("many", 10, 2, "draft: yes, "),
  });
  const { code, stdout, stderr } = await place.merit("test fees.test.yaml");
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout:
      "fees.test.yaml: to be confirmed: many\nfees.test.yaml: cases passed 1, failed 0, to be confirmed 1\n",
    stderr: "",
  });
});

test("merit test says of a draft that the rules no longer give its figures, and does not fail for it", async () => {
  place.write({ "fees.yaml": FEES, "fees.test.yaml": feeCase("many", 10, 3, "draft: yes, ") });
  const { code, stdout } = await place.merit("test fees.test.yaml");
  expect(code).toBe(0);
  expect(stdout).toContain("fees.test.yaml: to be confirmed, and no longer what the rules give: many\n");
});

test("merit test --format json does not call a draft passed", async () => {
  place.write({ "fees.yaml": FEES, "fees.test.yaml": feeCase("many", 10, 2, "draft: yes, ") });
  const { stdout } = await place.merit("test fees.test.yaml --format json");
  expect(JSON.parse(stdout).cases).toEqual([
    { file: "fees.test.yaml", case: "many", draft: true, passed: false, failures: [] },
  ]);
});
