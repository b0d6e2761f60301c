import { expect, test } from "vitest";
import { COMMAND } from "../../src/findings/catalogue/command.js";
import { ENGINE } from "../../src/findings/catalogue/engine.js";
import { FILE } from "../../src/findings/catalogue/file.js";
import { INTAKE } from "../../src/findings/catalogue/intake.js";
import { LANGUAGE } from "../../src/findings/catalogue/language.js";
import { RULEBOOK } from "../../src/findings/catalogue/rulebook.js";
import { SHEETS } from "../../src/findings/catalogue/sheets.js";
import { STUDY } from "../../src/findings/catalogue/study.js";
import { CATALOGUE } from "../../src/findings/catalogue.js";
import type { Entry } from "../../src/findings/entry.js";

const ENTRIES: [string, Entry][] = Object.entries(CATALOGUE);
const names = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

test.each(ENTRIES)("%s is told in both languages, with the same values", (code, { title, message, fix }) => {
  expect(code).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  expect(title.en.trim()).not.toBe("");
  expect(title.zh).toMatch(/\p{Script=Han}/u);
  // A message may be no more than what the rulebook says.
  if (/[a-z]/i.test(message.en.replace(/\{\w+\}/g, ""))) expect(message.zh).toMatch(/\p{Script=Han}/u);
  expect(fix.zh === "").toBe(fix.en === "");
  expect(message.en + title.en + fix.en).not.toMatch(/\p{Script=Han}/u);
  expect(names(message.zh)).toEqual(names(message.en));
  expect(names(message.zh + fix.zh)).toEqual(names(message.en + fix.en));
});

test("no code stands in the catalogues of two stages", () => {
  const stages = [FILE, SHEETS, INTAKE, LANGUAGE, RULEBOOK, ENGINE, STUDY, COMMAND];
  const codes = stages.flatMap((stage) => Object.keys(stage));
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
});
