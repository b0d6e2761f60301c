import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CHECK_WORDS } from "../../src/cli/commands/check.js";
import { CLOSE_WORDS } from "../../src/cli/commands/close.js";
import { EXPLAIN_COMMAND_WORDS } from "../../src/cli/commands/explain.js";
import { INIT_WORDS } from "../../src/cli/commands/init.js";
import { RUN_WORDS } from "../../src/cli/commands/run.js";
import { SCHEMA_WORDS } from "../../src/cli/commands/schema.js";
import { STATEMENTS_WORDS } from "../../src/cli/commands/statements.js";
import { TEST_WORDS } from "../../src/cli/commands/test.js";
import { VERIFY_WORDS } from "../../src/cli/commands/verify.js";
import { INIT_SCREEN_WORDS } from "../../src/cli/init.js";
import { PROGRAM_WORDS } from "../../src/cli/program.js";
import { WORDS as COMMAND_WORDS } from "../../src/cli/words.js";
import { EXPLAIN_WORDS } from "../../src/report/explain/words.js";
import { CONTROL_WORDS } from "../../src/report/export/control-words.js";
import { filesWrittenWith } from "../../src/report/files.js";
import { PAGE_WORDS } from "../../src/report/html/page-words.js";
import { RULE_WORDS } from "../../src/report/rules/rule-words.js";
import { SUMMARY_WORDS } from "../../src/report/summary-words.js";
import { VERSION } from "../../src/report/version.js";
import { WORDS as REPORT_WORDS } from "../../src/report/words.js";

const names = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

const CATALOGUES = [
  SUMMARY_WORDS,
  CONTROL_WORDS,
  PAGE_WORDS,
  RULE_WORDS,
  REPORT_WORDS,
  COMMAND_WORDS,
  PROGRAM_WORDS,
  RUN_WORDS,
  STATEMENTS_WORDS,
  EXPLAIN_COMMAND_WORDS,
  EXPLAIN_WORDS,
  CHECK_WORDS,
  TEST_WORDS,
  CLOSE_WORDS,
  VERIFY_WORDS,
  SCHEMA_WORDS,
  INIT_WORDS,
  INIT_SCREEN_WORDS,
];

test.each(CATALOGUES.flatMap((words) => Object.entries(words)))(
  "%s is said in both languages, with the same values",
  (_, { en, zh }) => {
    expect(en).not.toBe("");
    expect(zh).not.toBe("");
    expect(names(zh)).toEqual(names(en));
  },
);

test("the version is that of the package", () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(VERSION).toBe(version);
});

test("a result.json tells which files were written with it", () => {
  const text = '{"schema": "meritbook-result/1", "tables": {"people": [], "all": []}}';
  expect([...(filesWrittenWith(text) ?? [])].sort()).toEqual([
    "all.csv",
    "pay-cuts.csv",
    "people.csv",
    "report.html",
    "report.xlsx",
    "result.json",
    "rows-left-out.csv",
  ]);
});

test.each(["", "{", "null", "[]", '{"schema": "other/1", "tables": {}}', '{"schema": "meritbook-result/1"}'])(
  "%j is no result of ours",
  (text) => {
    expect(filesWrittenWith(text)).toBeUndefined();
  },
);
