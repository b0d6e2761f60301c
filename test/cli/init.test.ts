import { readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { textWidth } from "../../src/base/text-width.js";
import { STARTERS } from "../../src/cli/init/starters.js";
import { Workplace } from "./workplace.js";

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
});

afterEach(() => place.remove());

const EVERY = STARTERS.flatMap(({ name, period }) =>
  (["en", "zh"] as const).map((lang) => ({ name, period, lang })),
);

describe("merit init", () => {
  test.each(EVERY)(
    "writes $name ($lang), which checks clean, holds its cases and runs",
    async ({ name, lang }) => {
      const written = await place.merit(`init first --scheme ${name} --lang ${lang}`);
      expect([written.code, written.stderr]).toEqual([0, ""]);
      expect(await place.merit(`check first/${name}.yaml`)).toEqual({ code: 0, stdout: "", stderr: "" });
      const tried = await place.merit(`test first/${name}.test.yaml`);
      expect([tried.code, tried.stderr]).toEqual([0, ""]);
      expect(tried.stdout).toMatch(/cases passed [1-9]\d*, failed 0\n$/);
    },
  );

  test.each(EVERY)(
    "says commands for $name ($lang) that work as they stand",
    async ({ name, lang, period }) => {
      const { stdout } = await place.merit(`init first --scheme ${name} --lang ${lang}`);
      const commands = [...stdout.matchAll(/^ {2}merit (.*)$/gm)].map(([, words]) => words);
      expect(commands).toEqual([
        `test first/${name}.test.yaml`,
        `run first/${name}.yaml --data first/sample --period ${period}`,
      ]);
      for (const command of commands) expect(await place.merit(command)).toMatchObject({ code: 0 });
    },
  );

  test.each(EVERY)("speaks one language in $name ($lang)", async ({ name, lang }) => {
    await place.merit(`init first --scheme ${name} --lang ${lang}`);
    const sample = place.names("first/sample");
    const rulebook = place.read(`first/${name}.yaml`);
    const texts = [rulebook, place.read(`first/${name}.test.yaml`), ...sample];
    const headers = sample.map((file) => place.read(`first/sample/${file}`).split("\n")[0]);
    if (lang === "en") expect([...texts, ...headers].join("")).not.toMatch(/\p{Script=Han}/u);
    else {
      for (const header of headers) expect(header).toMatch(/^\ufeff\p{Script=Han}+(,[\p{Script=Han}]+)+$/u);
      // A comment may be no more than a calculation.
      for (const [, comment] of texts.join("\n").matchAll(/ # (.*\p{L}.*)$/gmu))
        expect(comment).toMatch(/\p{Script=Han}/u);
      for (const [, label] of rulebook.matchAll(/label: ([^,}\n]+)/g))
        expect(label).toMatch(/\p{Script=Han}/u);
    }
  });

  test("lists what there is, in the language of the terminal", async () => {
    const listed = await place.merit("init", { environment: { LANG: "zh_CN.UTF-8" } });
    expect([listed.code, listed.stderr]).toEqual([0, ""]);
    for (const { name, about } of STARTERS)
      expect(listed.stdout).toMatch(new RegExp(`^  ${name} +${about.zh}$`, "m"));
    expect(place.names()).toEqual([]);
  });

  test("fits its list on a screen of 80 columns", async () => {
    for (const lang of ["en", "zh"]) {
      const { stdout } = await place.merit(`init --lang ${lang}`);
      expect(stdout.split("\n").filter((line) => textWidth(line) > 80)).toEqual([]);
    }
  });

  test("knows a starter for every folder there is, in both languages", () => {
    expect(readdirSync("starters").sort()).toEqual(STARTERS.map(({ name }) => name).sort());
    for (const { name } of STARTERS) expect(readdirSync(`starters/${name}`).sort()).toEqual(["en", "zh"]);
  });

  test("overwrites nothing, and writes nothing where one file is in the way", async () => {
    place.write({ "first/engineer.test.yaml": "mine" });
    const { code, stdout, stderr } = await place.merit("init first --scheme engineer");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("[init-exists]");
    expect(stderr).toContain("first/engineer.test.yaml");
    expect(place.names("first")).toEqual(["engineer.test.yaml"]);
    expect(place.read("first/engineer.test.yaml")).toBe("mine");
  });

  test("writes into the current folder where none is named", async () => {
    expect(await place.merit("init --scheme commission")).toMatchObject({ code: 0 });
    expect(place.names()).toEqual(["commission.test.yaml", "commission.yaml", "sample"]);
  });

  test("names the nearest scheme, and asks for one where only a folder is given", async () => {
    expect(await place.merit("init --scheme engneer")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/Did you mean engineer\?.*\[init-scheme\]/),
    });
    expect(await place.merit("init first")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--scheme NAME. [usage-argument-missing]"),
      stdout: expect.stringContaining("merit init first --scheme engineer"),
    });
    expect(place.names()).toEqual([]);
  });
});
