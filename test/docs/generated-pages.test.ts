import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Language } from "../../src/base/language.js";
import { CATALOGUE } from "../../src/findings/catalogue.js";
import { withWayOn } from "./book.js";
import { exportPage } from "./export-page.js";
import { findingsPage } from "./findings-page.js";
import { formulasPage } from "./formulas-page.js";
import { limitsPage } from "./limits-page.js";
import { referencePage } from "./reference-page.js";

const PAGES: readonly (readonly [string, (language: Language) => string])[] = [
  ["formulas", formulasPage],
  ["rulebook-reference", referencePage],
  ["findings", findingsPage],
  ["payroll-export", exportPage],
  ["limits", limitsPage],
];
const LANGUAGES: readonly (readonly [Language, string])[] = [
  ["en", ".md"],
  ["zh", ".zh.md"],
];

/** `UPDATE_DOCS=1 npx vitest run test/docs` writes the pages anew. */
const UPDATE = process.env.UPDATE_DOCS === "1";

describe("pages made from the code", () => {
  it.each(
    PAGES.flatMap(([name, make]) =>
      LANGUAGES.map(([language, end]) => [`docs/${name}${end}`, make, language] as const),
    ),
  )("%s is as the code has it; if not: UPDATE_DOCS=1 npx vitest run test/docs", (path, make, language) => {
    const text = withWayOn(path, make(language));
    if (UPDATE) writeFileSync(path, text);
    expect(existsSync(path) ? readFileSync(path, "utf8") : "").toBe(text);
  });

  it.each(["en", "zh"] as const)("explain every finding that there is (%s)", (language) => {
    const lines = new Set(findingsPage(language).split("\n"));
    expect(Object.keys(CATALOGUE).filter((code) => !lines.has(`### ${code}`))).toEqual([]);
  });
});
