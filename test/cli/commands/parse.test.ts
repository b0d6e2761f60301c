import { describe, expect, test } from "vitest";
import { textWidth } from "../../../src/base/text-width.js";
import { parseCommandLine } from "../../../src/cli/commands/parse.js";
import { terminalLanguage } from "../../../src/cli/telling/language.js";
import { messageOf } from "../../../src/findings/finding.js";

const COMMANDS = "run check test explain diff cliffs statements close verify inspect init schema".split(" ");

const parse = (...argv: string[]) => parseCommandLine(argv, "en", 100);

describe("a command line", () => {
  test("of run gives its options, read and checked", () => {
    const line =
      "run r.yaml --data in --period 2026-10 --out o --set a=1 --set b=x=y --only team=A --findings f.CSV";
    expect(
      parse(...line.split(" "), "--data-until", "2026-11-30", "--strict", "--json", "--lang", "zh"),
    ).toEqual({
      command: "run",
      options: {
        rulebook: "r.yaml",
        data: "in",
        period: "2026-10",
        out: "o",
        set: new Map([
          ["a", "1"],
          ["b", "x=y"],
        ]),
        only: { link: "team", key: "A" },
        findings: "f.CSV",
        dataUntil: 20_787,
        ledger: undefined,
        correct: [],
        strict: true,
        format: "json",
        all: false,
        mask: false,
        lang: "zh",
      },
    });
  });

  test("of run needs little", () => {
    const parsed = parse("run", "r.yaml", "--data", "in");
    expect(parsed).toMatchObject({
      options: { period: undefined, set: new Map(), strict: false, lang: undefined },
    });
  });

  test("may say the language before the command", () => {
    expect(parse("--lang", "zh", "run", "r.yaml", "--data", "in")).toMatchObject({ options: { lang: "zh" } });
  });

  test("of check gives files and format", () => {
    expect(parse("check")).toEqual({ command: "check", options: { files: [], format: "text" } });
    expect(parse("check", "a", "b", "--format", "json")).toEqual({
      command: "check",
      options: { files: ["a", "b"], format: "json" },
    });
  });
});

describe("a command line that cannot be followed", () => {
  test.each([
    ["rum --help", "usage-unknown-command", "There is no command rum. Did you mean run?"],
    ["--help rum", "usage-unknown-command", "There is no command rum. Did you mean run?"],
    ["--lang zh rum", "usage-unknown-command", "There is no command rum. Did you mean run?"],
    ["rum r.yaml", "usage-unknown-command", "There is no command rum. Did you mean run?"],
    ["run r.yaml --dta x", "usage-unknown-option", "`merit run` has no option --dta. Did you mean --data?"],
    ["--nonsense", "usage-unknown-option", "`merit` has no option --nonsense."],
    ["run --data x", "usage-argument-missing", "`merit run` needs RULEBOOK."],
    ["run r.yaml", "usage-argument-missing", "`merit run` needs --data FOLDER."],
    ["run r.yaml --data", "usage-option-value", "--data needs a value."],
    ["run a b --data x", "usage-too-many-arguments", "`merit run` takes fewer arguments than were given."],
    ["run r --data x --set a", "usage-bad-value", "--set is a; expected is a name, = and a value."],
    [
      "run r --data x --set a=1 --set a=2",
      "usage-bad-value",
      "--set is a=2; expected is one value for each parameter.",
    ],
    ["run r --data x --only =A", "usage-bad-value", "--only is =A; expected is a name, = and a value."],
    ["run r --data x --lang fr", "usage-bad-value", "--lang is fr; expected is en or zh."],
    [
      "run r --data x --findings f.pdf",
      "usage-bad-value",
      "--findings is f.pdf; expected is a file ending in .csv, .xlsx or .json.",
    ],
    [
      "run r --data x --data-until 2026-02-29",
      "usage-bad-value",
      "--data-until is 2026-02-29; expected is a day that exists, as year-month-day.",
    ],
    [
      "run r --data x --mask --findings f.csv",
      "usage-not-together",
      "--mask and --findings do not go together: the file of findings quotes cells as they are.",
    ],
    [
      "run r --data x --correct 2026-09",
      "usage-needs-option",
      "--correct needs --ledger FOLDER: only the periods of a ledger can be corrected.",
    ],
    [
      "statements r --data x --out o --correct 2026-09",
      "usage-needs-option",
      "--correct needs --ledger FOLDER: only the periods of a ledger can be corrected.",
    ],
    ["check --format xml", "usage-bad-value", "--format is xml; expected is text, json, github or sarif."],
    ["check --lang fr", "usage-bad-value", "--lang is fr; expected is en or zh."],
  ])("%s", (line, code, message) => {
    const parsed = parse(...line.split(" "));
    if (parsed.command !== "none") throw new Error(`understood as ${parsed.command}`);
    expect(parsed.finding.code).toBe(code);
    expect(messageOf(parsed.finding, "en")).toBe(message);
  });
});

describe("help", () => {
  test("is also a word", () => {
    expect(parse("help", "run")).toEqual(parse("run", "--help"));
    expect(parse("help")).toEqual(parse("--help"));
    expect(parse("run", "help", "--data", "d")).not.toMatchObject({ command: "tell" });
  });

  test("is given when asked for, in the language of the terminal", () => {
    const parsed = parseCommandLine(["run", "--help"], "zh", 100);
    expect(parsed).toMatchObject({ command: "tell", code: 0 });
    const text = parsed.command === "tell" ? parsed.text : "";
    expect(text).toMatch(/^用法： merit run 规则文件 --data 文件夹 \[选项\]/);
    expect(text).toContain("选项：");
    expect(text).not.toMatch(/Usage|Options|Arguments|default/);
  });

  test.each(COMMANDS)("names the values of %s in Chinese, aligned by their width", (command) => {
    const parsed = parseCommandLine([command, "--help"], "zh", 100);
    const lines = parsed.command === "tell" ? parsed.text.split("\n") : [];
    const usage = lines[0].slice(lines[0].indexOf(command) + command.length);
    expect(usage.replace(/--[a-z-]+/g, "")).not.toMatch(/[A-Za-z]/);
    const terms = lines.flatMap((line) => /^ {2}\S.*? {2,}(?=\S)/.exec(line)?.[0] ?? []);
    expect(new Set(terms.map(textWidth)).size).toBe(1);
    expect(terms.join().replace(/-?-[a-z-]+/g, "")).not.toMatch(/[A-Za-z]/);
  });

  test("is given, with exit code 2, for want of a command", () => {
    expect(parse()).toMatchObject({
      command: "tell",
      code: 2,
      text: expect.stringMatching(/^Usage: merit <command>/),
    });
  });

  test("promises no option that is not there", () => {
    const help = parse("run", "--help");
    const options = help.command === "tell" ? (help.text.match(/--[a-z-]+/g) ?? []) : [];
    for (const option of new Set(options)) {
      const line = ["run", "r.yaml", "--data", "d", option, "1=1"];
      const parsed = parse(...line);
      const code = parsed.command === "none" ? parsed.finding.code : "";
      expect(["usage-unknown-option", "usage-unknown-command"]).not.toContain(code);
    }
  });
});

test("the version is told", () => {
  expect(parse("--version")).toEqual({ command: "tell", text: "0.1.0\n", code: 0 });
});

describe("the language of the terminal", () => {
  test.each([
    [["--lang", "en"], { LANG: "zh_CN.UTF-8" }, "en"],
    [["--lang=zh"], {}, "zh"],
    [[], { LANG: "zh_CN.UTF-8" }, "zh"],
    [[], { LC_ALL: "C", LANG: "zh_CN.UTF-8" }, "en"],
    [[], { LC_MESSAGES: "zh_TW", LANG: "en_US" }, "zh"],
    [[], {}, "en"],
    [["--", "--lang", "zh"], {}, "en"],
  ])("of %j with %j is %s", (argv, environment, language) => {
    expect(terminalLanguage(argv, environment)).toBe(language);
  });
});

describe("the form in which a command answers", () => {
  const RUNS = "r.yaml --data d";
  test.each([
    `run ${RUNS}`,
    `diff r.yaml s.yaml --data d`,
    `explain r.yaml a --data d`,
    `cliffs ${RUNS}`,
    "check",
    "test",
    "inspect a.csv",
    "verify --ledger l",
  ])("is asked for by --format, and by --json for short: merit %s", (line) => {
    const parsed = (words: string) => parseCommandLine(words.split(" "), "en", 80);
    expect(parsed(`${line} --json`)).toEqual(parsed(`${line} --format json`));
    expect(parsed(`${line} --json`)).not.toEqual(parsed(line));
    expect(parsed(`${line} --format text`)).toEqual(parsed(line));
    expect(JSON.stringify(parsed(`${line} --json --format text`))).toContain("usage-not-together");
  });
});
