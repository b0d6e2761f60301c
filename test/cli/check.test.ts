import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RULEBOOK } from "./shop.js";
import { Workplace } from "./workplace.js";

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
  place.write({ "rules/shop.yaml": RULEBOOK });
});

afterEach(() => {
  place.remove();
});

const BROKEN = RULEBOOK.replace("count(jobs)", "count(job)").replace("scored: people", "scored: peple");

describe("merit check", () => {
  test("is silent when there is nothing to say", async () => {
    expect(await place.merit("check rules/shop.yaml")).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("tells every problem in one run, with place, caret and the nearest name", async () => {
    place.write({ "broken.yaml": BROKEN });
    const { code, stdout, stderr } = await place.merit("check broken.yaml");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^broken\.yaml:7:9: error: .*peple.*\n {2}7 \| scored: peple\n {4}\| {9}\^{5}\n/m);
    expect(stderr).toMatch(/^broken\.yaml:\d+:\d+: error: .*jobs.*\n.*count\(job\)/m);
  });

  test("takes all rulebooks of a folder that is named, and what they share with them only", async () => {
    place.write({
      "pay/broken.yaml": BROKEN.replace("period: month", "period: month\nuse: parts/rates.yaml"),
      "pay/broken.test.yaml": "no rulebook",
      "pay/parts/rates.yaml": "merit: 1\nparams: { rate: 3 }\n",
    });
    const { code, stderr } = await place.merit("check pay");
    expect(code).toBe(1);
    expect(stderr).toContain("pay/broken.yaml:8:9");
    expect(stderr).not.toMatch(/test\.yaml|rates/);
  });

  test("says of a folder without rulebooks that a file is needed", async () => {
    place.write({ "exports/a.csv": "id\n1\n" });
    const { code, stderr } = await place.merit("check exports");
    expect(code).toBe(2);
    expect(stderr).toContain("exports");
  });

  test("without files takes all rulebooks under rules/, and no test files", async () => {
    place.write({
      "rules/more/broken.yml": BROKEN,
      "rules/shop.test.yaml": "no rulebook",
      "other.yaml": "nor this",
    });
    const { code, stderr } = await place.merit("check");
    expect(code).toBe(1);
    expect(stderr).toContain("rules/more/broken.yml:7:9");
    expect(stderr).not.toMatch(/test\.yaml|other/);
  });

  test("without files and rules/ takes those of the current folder", async () => {
    const other = new Workplace();
    other.write({ "broken.yaml": BROKEN });
    expect((await other.merit("check")).stderr).toContain("broken.yaml:7:9");
    other.remove();
  });

  test("exits with 2 where a file cannot be read, and still tells of the others", async () => {
    place.write({ "broken.yaml": BROKEN });
    const { code, stderr } = await place.merit("check none.yaml broken.yaml");
    expect(code).toBe(2);
    expect(stderr).toContain("none.yaml");
    expect(stderr).toContain("broken.yaml:7:9");
  });

  test("exits with 2 where there is no rulebook at all", async () => {
    const empty = new Workplace();
    expect(await empty.merit("check")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("[rulebooks-none]"),
    });
    empty.remove();
  });

  test("prints records with --format json", async () => {
    place.write({ "broken.yaml": BROKEN });
    const { code, stdout, stderr } = await place.merit("check broken.yaml --format json --lang zh");
    expect([code, stderr]).toEqual([1, ""]);
    expect(JSON.parse(stdout)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: "scored-unknown", file: "broken.yaml", line: 7, character: 9 }),
      ]),
    );
    expect(JSON.parse((await place.merit("check --format json")).stdout)).toEqual([]);
  });
});

describe("findings for services", () => {
  test("are annotations at the right lines with --format github", async () => {
    place.write({ "broken.yaml": BROKEN });
    const { code, stdout, stderr } = await place.merit("check broken.yaml --format github");
    expect([code, stderr]).toEqual([1, ""]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.every((line) => line.startsWith("::error file=broken.yaml,line="))).toBe(true);
    expect(lines.some((line) => line.startsWith("::error file=broken.yaml,line=7,col=9,title="))).toBe(true);
    expect(await place.merit("check --format github")).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("are a log with --format sarif, also where there are none", async () => {
    place.write({ "broken.yaml": BROKEN });
    const { code, stdout } = await place.merit("check broken.yaml --format sarif");
    expect(code).toBe(1);
    expect(JSON.parse(stdout).runs[0].results).toEqual(
      expect.arrayContaining([expect.objectContaining({ ruleId: "scored-unknown" })]),
    );
    const clean = await place.merit("check --format sarif");
    expect([clean.code, JSON.parse(clean.stdout).runs[0].results]).toEqual([0, []]);
  });
});
