import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { UTC } from "../../src/base/calendar.js";
import { sourceFile } from "../../src/base/source.js";
import { messageOf } from "../../src/findings/finding.js";
import { Findings } from "../../src/findings/findings.js";
import { readExport } from "../../src/report/export/read-definition.js";
import type { Rulebook } from "../../src/rulebook/model.js";
import { readRulebook } from "../../src/rulebook/read.js";
import { readTestFile } from "../../src/study/cases.js";

/** The page on keys shows parts of rulebooks, which are tried whole. */
const PAGES = ["README.md", "README.zh.md", ...readdirSync("docs").map((name) => `docs/${name}`)].filter(
  (name) => name.endsWith(".md") && !name.startsWith("docs/rulebook-reference."),
);

interface Block {
  readonly name: string;
  readonly text: string;
}

function yamlBlocks(page: string): Block[] {
  const text = readFileSync(page, "utf8");
  return [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match, index) => ({
    name: `${page} block ${index + 1}`,
    text: match[1] ?? "",
  }));
}

const problems = (findings: Findings) => findings.kept.map((finding) => messageOf(finding, "en"));

describe("YAML in the documentation", () => {
  for (const page of PAGES) {
    const rulebooks: Rulebook[] = [];
    for (const { name, text } of yamlBlocks(page)) {
      const findings = new Findings();
      if (text.startsWith("merit:")) {
        const rulebook = readRulebook(sourceFile(name, text), findings);
        if (rulebook) rulebooks.push(rulebook);
        it(`${name} is a rulebook that checks clean`, () => {
          readRulebook(sourceFile(name, text), findings);
          expect(problems(findings)).toEqual([]);
        });
      } else if (text.startsWith("export:")) {
        it(`${name} is an export of the flagship's pay`, () => {
          const path = "rules/after-sales.yaml";
          const rulebook = readRulebook(sourceFile(path, readFileSync(path, "utf8")), findings);
          const definition = rulebook && readExport(sourceFile(name, text), rulebook, findings);
          expect([problems(findings), definition?.columns.length]).toEqual([[], 6]);
        });
      } else {
        const before = [...rulebooks];
        it(`${name} is cases of a rulebook before it`, () => {
          const problemsWith = before.map((rulebook) => {
            const found = new Findings();
            readTestFile(sourceFile(name, text), rulebook, UTC, found);
            return problems(found);
          });
          expect(problemsWith).toContainEqual([]);
        });
      }
    }
  }
});
