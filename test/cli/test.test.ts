import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { xmlTree } from "../report/excel/xml-tree.js";
import { RULEBOOK } from "./shop.js";
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

/** The expectation that fails stands in line 8: 7 points × 10 ÷ 3 are 23.33. */
const CASES = `- case: three points
  period: 2026-10
  given: { people: [{ id: 1, points: 3, base: 10, done: 1 }] }
  expect: { people: { "1": { total: 10.00 } } }
- case: seven points
  period: 2026-10
  given: { people: [{ id: 1, points: 7, base: 10, done: 1 }] }
  expect: { people: { "1": { total: 23.34 } } }
`;

describe("outcomes for services", () => {
  beforeEach(() => {
    place.write({ "rules/shop.yaml": RULEBOOK, "rules/shop.test.yaml": CASES });
  });

  test("are those of a folder where one is named", async () => {
    const named = await place.merit("test rules --format github");
    expect(named).toEqual(await place.merit("test rules/shop.test.yaml --format github"));
    expect(named.code).toBe(1);
  });

  test("are annotations at the expectation with --format github, then numbers without names of files", async () => {
    const { code, stdout, stderr } = await place.merit("test --format github");
    expect([code, stderr]).toEqual([1, ""]);
    const [annotation, counted, ...more] = stdout.split("\n");
    expect(annotation).toMatch(
      /^::error file=rules\/shop\.test\.yaml,line=8,col=37,title=.*\[case-failed\]::Case: seven points%0A.*23\.33/,
    );
    expect([counted, more]).toEqual(["Files: 1. Cases passed: 1, failed: 1, to be confirmed: 0.", [""]]);
  });

  test("that have no place of their own are at the name of their case", async () => {
    place.write({ "rules/shop.test.yaml": CASES.replaceAll("  period: 2026-10\n", "") });
    const [first] = (await place.merit("test --format github")).stdout.split("\n");
    expect(first).toMatch(
      /^::error file=rules\/shop\.test\.yaml,line=1,col=9,title=.*\[period-none\]::Case: three/,
    );
  });

  test("are results of a log with --format sarif", async () => {
    const [{ results }] = JSON.parse((await place.merit("test --format sarif --lang zh")).stdout).runs;
    expect(results).toMatchObject([
      { ruleId: "case-failed", message: { text: expect.stringMatching(/^用例：seven points\n/) } },
    ]);
  });

  test("are suites with --format junit, one of a file that cannot be tried among them", async () => {
    place.write({ "rules/lost.test.yaml": CASES });
    const { code, stdout, stderr } = await place.merit("test --format junit");
    expect([code, stderr]).toEqual([2, ""]);
    const [{ attributes, children }] = xmlTree(stdout);
    expect(attributes).toMatchObject({ tests: "3", failures: "1", errors: "1" });
    expect(children.map((suite) => suite.attributes.name)).toEqual([
      "rules/shop.test.yaml",
      "rules/lost.test.yaml",
    ]);
    expect(children[0].children.map(({ attributes: { name } }) => name)).toEqual([
      "three points",
      "seven points",
    ]);
  });

  test("say of a draft that it is skipped, and hold nothing against it", async () => {
    place.write({ "rules/shop.test.yaml": CASES.replace("seven points", "seven points\n  draft: yes") });
    const { code, stdout } = await place.merit("test --format junit");
    expect(code).toBe(0);
    const [{ attributes, children }] = xmlTree(stdout);
    expect(attributes).toMatchObject({ tests: "2", failures: "0", errors: "0" });
    expect(children[0].attributes.skipped).toBe("1");
    expect(children[0].children[1].children).toMatchObject([
      { name: "skipped", attributes: { message: "draft" } },
    ]);
    expect((await place.merit("test --format github")).stdout).toBe(
      "Files: 1. Cases passed: 1, failed: 0, to be confirmed: 1.\n",
    );
    expect(JSON.parse((await place.merit("test --format sarif")).stdout).runs[0].results).toEqual([]);
  });

  test("are an empty list of suites where there is no test file, which a finding says", async () => {
    const empty = new Workplace();
    const { code, stdout, stderr } = await empty.merit("test --format junit");
    empty.remove();
    expect([code, xmlTree(stdout)[0].attributes.tests]).toEqual([2, "0"]);
    expect(stderr).toContain("[tests-none]");
  });
});
