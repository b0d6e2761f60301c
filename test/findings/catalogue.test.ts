import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
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

/** Dynamic imports of every file of the catalogue, also of one that nobody takes in. */
async function codesByFile(): Promise<readonly string[]> {
  const folder = "src/findings/catalogue";
  const files = readdirSync(folder).filter((name) => !COMPOSED.has(name));
  const modules: Record<string, Record<string, Entry>>[] = await Promise.all(
    files.map((name) => import(`../../${folder}/${name.replace(/\.ts$/, ".js")}`)),
  );
  return modules.flatMap((module) => Object.values(module).flatMap((entries) => Object.keys(entries)));
}

/** Stages that are made of other files. */
const COMPOSED: ReadonlySet<string> = new Set([
  "sheets.ts",
  "intake.ts",
  "language.ts",
  "rulebook.ts",
  "engine.ts",
]);

test("every code stands in one file of the catalogue, and every file is taken in", async () => {
  const codes = await codesByFile();
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
  expect([...codes].sort()).toEqual(Object.keys(CATALOGUE).sort());
});
