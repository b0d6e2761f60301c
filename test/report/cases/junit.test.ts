import { describe, expect, test } from "vitest";
import { sourceFile } from "../../../src/base/source.js";
import { at, finding } from "../../../src/findings/finding.js";
import { junitXml } from "../../../src/report/cases/junit.js";
import { xmlTree } from "../excel/xml-tree.js";

function failed(what: string) {
  const file = sourceFile("a.test.yaml", "- case: x\n  expect: 5\n");
  const values = { what, expected: "5", got: "6", inputs: "" };
  return finding("case-failed", at({ file, start: 20, end: 21 }), values);
}

const junit = (
  outcomes: { name: string; failures: ReturnType<typeof failed>[] }[],
  language: "en" | "zh" = "en",
) =>
  junitXml(
    [{ file: "a.test.yaml", outcomes: outcomes.map((one) => ({ ...one, isDraft: false })) }],
    [],
    language,
  );

describe("outcomes as JUnit XML", () => {
  test("are a suite a file and a test case a case, failures with message and place", () => {
    const cases = [
      { name: "paid", failures: [] },
      { name: "cut", failures: [failed("people 1 total"), failed("people 2 total")] },
    ];
    const [suites] = xmlTree(junit(cases));
    expect([suites.name, suites.attributes]).toEqual([
      "testsuites",
      { name: "merit test", tests: "2", failures: "1", errors: "0" },
    ]);
    const [suite] = suites.children;
    expect(suite.attributes).toEqual({
      name: "a.test.yaml",
      tests: "2",
      failures: "1",
      errors: "0",
      skipped: "0",
      file: "a.test.yaml",
    });
    const [paid, cut] = suite.children;
    expect(paid).toMatchObject({ attributes: { classname: "a.test.yaml", name: "paid" }, children: [] });
    const [failure] = cut.children;
    expect([failure.name, failure.attributes.type]).toEqual(["failure", "case-failed"]);
    expect(failure.attributes.message).toMatch(/people 1 total.*people 2 total/);
    expect(failure.text).toContain("a.test.yaml:2:11: error: people 1 total: expected 5, got 6.");
  });

  test("say of a file that could not be tried why", () => {
    const problem = finding("case-file", undefined, { path: "a.yaml" });
    const [suites] = xmlTree(junitXml([], [{ file: "a.yaml", problems: [problem] }], "en"));
    expect(suites.attributes).toMatchObject({ tests: "1", failures: "0", errors: "1" });
    expect(suites.children[0].children[0].children[0]).toMatchObject({
      name: "error",
      attributes: { type: "case-file" },
    });
  });

  test("hold nothing that XML cannot, and end no element early, whatever a case is called", () => {
    const name = `a\u0000\u001b[31m<b>&"'\ud800\ufffe]]></testcase>`;
    const [suites] = xmlTree(junit([{ name, failures: [failed(name)] }]));
    const [one] = suites.children[0].children;
    expect(one.attributes.name).toBe(`a\\u0000\\u001b[31m<b>&"'\\ud800]]></testcase>`);
    expect(one.children[0].text).toContain(`<b>&"'\\ud800]]></testcase>`);
  });

  test("have no elements and attributes but those that Jenkins's schema knows", () => {
    const problem = finding("case-file", undefined, { path: "a.yaml" });
    const draft = { name: "later", isDraft: true, failures: [] };
    const cut = { name: "cut", isDraft: false, failures: [failed("people 1 total")] };
    const tried = [{ file: "a.test.yaml", outcomes: [draft, cut] }];
    const seen = new Map<string, Set<string>>();
    const look = ({ name, attributes, children }: ReturnType<typeof xmlTree>[number]) => {
      const known = seen.get(name) ?? new Set();
      seen.set(name, known);
      for (const attribute of Object.keys(attributes)) known.add(attribute);
      children.forEach(look);
    };
    xmlTree(junitXml(tried, [{ file: "a.yaml", problems: [problem] }], "en")).forEach(look);
    expect(Object.fromEntries([...seen].map(([name, found]) => [name, [...found]]))).toEqual({
      testsuites: ["name", "tests", "failures", "errors"],
      testsuite: ["name", "tests", "failures", "errors", "skipped", "file"],
      testcase: ["classname", "name"],
      skipped: ["message"],
      failure: ["type", "message"],
      error: ["type", "message"],
    });
  });

  test("are the same bytes for the same outcomes: no times, no names of machines", () => {
    const xml = junit([{ name: "x", failures: [] }], "zh");
    expect(xml).not.toMatch(/time|hostname/);
    expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true);
  });
});
