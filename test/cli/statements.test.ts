import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SHOP } from "./shop.js";
import { Workplace } from "./workplace.js";

const STATEMENTS = "statements rules/shop.yaml --data data --period 2026-10 --out out";

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
  place.write(SHOP);
});

afterEach(() => {
  place.remove();
});

// Wang 23.33, Li 33.33, Han 0 (test/cli/shop.ts).
describe("merit statements", () => {
  test("writes a page for each one, and lists them with their hashes", async () => {
    const ended = await place.merit(STATEMENTS);
    expect(ended).toEqual({ code: 0, stdout: "Statements: out (3)\n", stderr: "" });
    expect(place.names("out")).toEqual(["1.html", "2.html", "3.html", "statements.json"]);
    const { statements, period, status } = JSON.parse(place.read("out/statements.json"));
    const sha256 = createHash("sha256").update(place.read("out/1.html")).digest("hex");
    expect([period, status, statements[0]]).toEqual([
      "2026-10",
      "final",
      { key: "1", file: "1.html", sha256 },
    ]);
  });

  test("puts nothing of the others on somebody's page", async () => {
    await place.merit(STATEMENTS);
    const page = place.read("out/1.html");
    for (const own of ["王小明", "23.33"]) expect(page).toContain(own);
    for (const other of ["李雷", "韩梅", "33.33", "66.67", "56.66"]) expect(page).not.toContain(other);
  });

  test("speaks the language asked for", async () => {
    await place.merit(`${STATEMENTS} --lang zh`);
    expect(place.read("out/3.html")).toContain("<title>韩梅 的薪酬单 2026-10</title>");
    expect(place.read("out/3.html")).toContain("全月无单");
  });

  test("writes those asked for, by key or by name, as they are among all", async () => {
    await place.merit(STATEMENTS);
    const whole = place.read("out/2.html");
    const ended = await place.merit([...STATEMENTS.split(" "), "--for", "李雷", "--for", "3"].join(" "));
    expect([ended.code, place.names("out")]).toEqual([0, ["2.html", "3.html", "statements.json"]]);
    expect(place.read("out/2.html")).toBe(whole);
  });

  test("gives a manager the statements of a team and its report, and nothing of the others", async () => {
    await place.merit(`${STATEMENTS} --only team=甲`);
    expect(place.names("out")).toEqual(["1.html", "2.html", "report.html", "statements.json"]);
    for (const name of place.names("out")) expect(place.read(`out/${name}`)).not.toContain("韩梅");
  });

  test("replaces the folder that it wrote, and none that it did not", async () => {
    await place.merit(STATEMENTS);
    expect((await place.merit(STATEMENTS)).code).toBe(0);
    place.write({ "out/letter.txt": "mine" });
    const ended = await place.merit(STATEMENTS);
    expect([ended.code, ended.stderr.includes("[output-not-ours]")]).toEqual([2, true]);
    expect(place.read("out/letter.txt")).toBe("mine");
  });

  test("names files safely after keys that are no file names", async () => {
    place.write({
      "data/people.csv": "工号,姓名,班组,基数\n../x,甲一,甲,10\nCON,甲二,甲,10\n",
      "data/jobs.csv": "单号,工号,日期,分值\na,CON,2026-10-01,3\n",
    });
    expect((await place.merit(STATEMENTS)).code).toBe(0);
    const [first, second] = place.names("out");
    expect([first, second]).toEqual([
      expect.stringMatching(/^CON-[0-9a-f]{8}\.html$/),
      expect.stringMatching(/^_x-[0-9a-f]{8}\.html$/),
    ]);
  });
});

describe("a statement at a glance", () => {
  test("names the points that were not got, and no command that its reader could not call", async () => {
    await place.merit(`${STATEMENTS} --lang en`);
    // Two jobs of three are two thirds of 100 points.
    expect(place.read("out/2.html")).toContain("<h3>Points not got</h3><ul><li>Jobs: 33.33</li></ul>");
    expect(place.read("out/2.html")).not.toContain("merit explain");
  });

  test("says nothing of it to who got all", async () => {
    await place.merit(`${STATEMENTS} --lang en`);
    expect(place.read("out/1.html")).not.toContain("Points not got");
  });
});

describe("merit statements refuses", () => {
  test.each([
    ["--for 李磊", "statement-unknown", "Did you mean 李雷?"],
    ["--for 9", "statement-unknown", "9"],
    ["--only team=丙", "only-unknown-key", "丙"],
    ["--only post=a", "only-unknown-link", "post"],
    ["--period 2026-13", "period-unreadable", "2026-13"],
  ])("%s, and writes nothing", async (options, code, said) => {
    const ended = await place.merit(`${STATEMENTS} ${options}`);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(`[${code}]`);
    expect(ended.stderr).toContain(said);
    expect(place.names()).not.toContain("out");
  });

  test("a name that two have", async () => {
    place.write({ "data/people.csv": "工号,姓名,班组,基数\n1,李雷,甲,10\n2,李雷,甲,10\n3,韩梅,乙,10\n" });
    const ended = await place.merit(`${STATEMENTS} --for 李雷`);
    expect([ended.code, ended.stderr.includes("[statement-ambiguous]")]).toEqual([2, true]);
  });

  test("to write nowhere", async () => {
    const ended = await place.merit("statements rules/shop.yaml --data data");
    expect([ended.code, ended.stderr.includes("[usage-argument-missing]")]).toEqual([2, true]);
  });
});
