import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesWrittenWith } from "../../src/report/files.js";
import { VERSION } from "../../src/report/version.js";

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
