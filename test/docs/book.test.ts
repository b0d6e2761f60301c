import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CHAPTERS, withWayOn } from "./book.js";

/** `UPDATE_DOCS=1 npx vitest run test/docs` writes the feet of the pages anew. */
const UPDATE = process.env.UPDATE_DOCS === "1";

test.each([...CHAPTERS.en, ...CHAPTERS.zh])("%s leads back and on", (name) => {
  const path = `docs/${name}`;
  const text = readFileSync(path, "utf8");
  const wanted = withWayOn(path, text);
  if (UPDATE) writeFileSync(path, wanted);
  else expect(text.slice(-300)).toBe(wanted.slice(-300));
});

test.each([
  ["docs/README.md", CHAPTERS.en, ""],
  ["docs/README.zh.md", CHAPTERS.zh, ".zh"],
] as const)("%s names every page of the book in its order", (path, chapters, end) => {
  const pages = readdirSync("docs").filter((name) => /^[\w-]+\.md$/.test(name) && name !== "README.md");
  expect([...CHAPTERS.en].sort()).toEqual(pages.sort());
  const named = [...readFileSync(path, "utf8").matchAll(/\]\(([\w.-]+\.md)\)/g)].map(([, name]) => name);
  const own = named.filter((name) => !name.startsWith("README") && name.endsWith(`${end}.md`));
  expect(own.filter((name) => chapters.includes(name))).toEqual([...chapters]);
});
