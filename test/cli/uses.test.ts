import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RULEBOOK, RUN, SHOP } from "./shop.js";
import { Workplace } from "./workplace.js";

const RULES = RULEBOOK.slice(RULEBOOK.indexOf("rules:"));
/** The shop with its parameters and rules in files of their own. */
const MAIN = RULEBOOK.replace(RULES, "").replace(
  "params: { parts: 3, goal: 3 }",
  "use: [parts/rules.yaml, ../shared/params.yaml]",
);
const PARTS = {
  "rules/shop.yaml": MAIN,
  "rules/parts/rules.yaml": `merit: 1\n${RULES}`,
  "shared/params.yaml": "merit: 1\nparams: { parts: 3, goal: 3 }\n",
};

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
  place.write({ ...SHOP, ...PARTS });
});

afterEach(() => {
  place.remove();
});

describe("a rulebook that uses other files", () => {
  test("pays what it pays in one file", async () => {
    const apart = await place.merit(RUN);
    place.write({ "rules/shop.yaml": RULEBOOK });
    expect(apart).toEqual(await place.merit(RUN));
    expect(apart.code).toBe(0);
  });

  test("names each file with its hash in the result", async () => {
    const { stdout } = await place.merit(`${RUN} --json`);
    const { rulebook } = JSON.parse(stdout) as { rulebook: { sha256: string; files: { file: string }[] } };
    expect(rulebook.files.map(({ file }) => file)).toEqual([
      "shop.yaml",
      "parts/rules.yaml",
      "../shared/params.yaml",
    ]);
    place.write({ "shared/params.yaml": "merit: 1\nparams: { parts: 3, goal: 3 } # checked\n" });
    const other = JSON.parse((await place.merit(`${RUN} --json`)).stdout) as { rulebook: { sha256: string } };
    expect(other.rulebook.sha256).not.toBe(rulebook.sha256);
  });

  test("takes --set for a param of a used file", async () => {
    const { code, stdout } = await place.merit(`${RUN} --set parts=1`);
    expect(code).toBe(0);
    // 7 and 10 points at 10 each, undivided
    expect(stdout).toContain("Total   170.00 CNY");
  });

  test("is checked with what it uses, and its parts not by themselves", async () => {
    expect(await place.merit("check")).toEqual({ code: 0, stdout: "", stderr: "" });
    const alone = await place.merit("check rules/parts/rules.yaml");
    expect(alone.code).toBe(1);
    expect(alone.stderr).toContain("[use-part]");
  });

  test("tells of a fault under the path of the file in which it stands", async () => {
    place.write({
      "rules/parts/rules.yaml": PARTS["rules/parts/rules.yaml"].replace("count(jobs)", "count(job)"),
    });
    for (const command of [RUN, "check rules/shop.yaml"]) {
      const { stderr } = await place.merit(command);
      expect(stderr).toMatch(/^rules\/parts\/rules\.yaml:\d+:\d+: error: /);
      expect(stderr).toContain("\n  used by rules/shop.yaml:8\n");
    }
    const { stdout } = await place.merit("check rules/shop.yaml --format json");
    expect(JSON.parse(stdout)).toMatchObject([
      { file: "rules/parts/rules.yaml", usedBy: ["rules/shop.yaml:8"] },
    ]);
  });

  test("names a file that is nearly the missing one", async () => {
    place.write({ "rules/shop.yaml": MAIN.replace("parts/rules.yaml", "parts/rule.yaml") });
    const { code, stderr } = await place.merit(RUN);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^rules\/shop\.yaml:8:7: error: There is no file parts\/rule\.yaml\. Did you mean rules\.yaml\?/,
    );
  });

  test("says why a used file cannot be read, where it is used", async () => {
    place.write({ "rules/parts/rules.yaml": Uint8Array.of(0x6d, 0xff) });
    const { code, stderr } = await place.merit(RUN);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^rules\/shop\.yaml:8:7: error: .*\[file-not-utf8\]/);
  });

  test("is tested with what it uses", async () => {
    place.write({
      "rules/shop.test.yaml": `- case: seven points
  period: 2026-10
  given: { people: [{ id: "1", base: 10, points: 7 }] }
  expect: { people: { "1": { total: 23.33 } } }
- case: another divisor
  period: 2026-10
  set: { parts: 7 }
  given: { people: [{ id: "1", base: 10, points: 7 }] }
  expect: { people: { "1": { total: 10.00 } } }
`,
    });
    expect(await place.merit("test")).toMatchObject({ code: 0, stderr: "" });
  });
});
