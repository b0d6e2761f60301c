import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { sourceFile } from "../../../src/base/source.js";
import type { DataFolder } from "../../../src/engine/data/data.js";
import { type Finding, finding, messageOf } from "../../../src/findings/finding.js";
import { Findings } from "../../../src/findings/findings.js";
import { NO_FILES } from "../../../src/rulebook/files/library.js";
import { parseRulebook } from "../../../src/rulebook/files/rulebook-tree.js";
import { readTree } from "../../../src/rulebook/read.js";
import type { YamlNode } from "../../../src/rulebook/yaml.js";
import { type MutationReport, mutate } from "../../../src/study/mutation/mutate.js";
import { mutationsOf } from "../../../src/study/mutation/mutations.js";
import { runCases } from "../../../src/study/run-cases.js";
import { folderAt, folderOf } from "../../engine/folders.js";
import { rulebookText } from "./changes.js";

const NOWHERE = async (path: string): Promise<Finding> => finding("file-missing", undefined, { path });

interface Told {
  readonly report: MutationReport | undefined;
  readonly open: readonly string[];
  readonly messages: readonly string[];
}

async function mutated(
  rulebook: string,
  cases: string,
  open: (path: string) => Promise<DataFolder | Finding> = NOWHERE,
  library = NO_FILES,
): Promise<Told> {
  const findings = new Findings();
  const task = {
    rulebook: sourceFile("a.yaml", rulebook),
    test: sourceFile("a.test.yaml", cases),
    library,
    open,
  };
  const report = await mutate(task, findings);
  const unnamed = report?.survivors.filter(({ why }) => why === undefined) ?? [];
  return {
    report,
    open: unnamed.map(({ mutation }) => mutation.change),
    messages: findings.kept.map((one) => `${one.code}: ${messageOf(one, "en")}`),
  };
}

/** Nothing counts jobs, so that it is all one when they were. */
const withoutDates = (text: string) => text.replace("    dated: day\n", "");
const FACTOR = withoutDates(
  rulebookText("  people:\n    factor: { of: rate, bands: { up_to 3%: 100%, over 3%: 90% } }\n"),
);
const caseOf = (rate: string, factor: string, more = "") =>
  `- { case: ${rate}, ${more}period: 2026-10, given: { people: [{ id: a, rate: ${rate} }] }, expect: { people: { a: { factor: ${factor} } } } }\n`;

describe("changes that no case notices", () => {
  it("are those of an edge at which no case stands, and those within reach of none", async () => {
    const { report, open } = await mutated(FACTOR, caseOf("1%", "100%") + caseOf("10%", "90%"));
    expect(open).toEqual(["up_to 3% -> under 3%", "up_to 3% -> up_to 4%", "up_to 3% -> up_to 2%"]);
    expect(report).toMatchObject({ tried: 6, noticed: 3 });
  });

  it("are none where cases stand at the edge and just beyond it", async () => {
    const { open } = await mutated(FACTOR, caseOf("3%", "100%") + caseOf("3.5%", "90%"));
    expect(open).toEqual([]);
  });

  it("say what kind of case would notice them", async () => {
    const { report } = await mutated(FACTOR, caseOf("1%", "100%") + caseOf("10%", "90%"));
    expect(report?.survivors.map(({ mutation }) => mutation.hint.en)).toEqual([
      "a case with rate exactly 3%",
      "a case with rate between 3% and 4%",
      "a case with rate between 2% and 3%",
    ]);
  });

  it("do not count where they mean the same as the rulebook", async () => {
    const rules = withoutDates(
      rulebookText(
        "  people:\n    points: { missing: fail, scorecard: { a: { points: 10, is: score, missing: zero } } }\n",
      ),
    );
    const { report } = await mutated(
      rules,
      "- { case: x, period: 2026-10, given: { people: [{ id: a, score: 7 }, { id: b }, { id: c, score: 11 }] }, expect: { people: { a: { points: 7 }, b: { points: 0 }, c: { points: 10 } } } }\n",
    );
    // The one item says itself what missing does, so what stands beside the scorecard says it to nobody.
    expect(report).toMatchObject({ tried: 2, noticed: 2 });
  });

  it("are noticed by the status, by findings, and by a case that sets a param", async () => {
    const rules = withoutDates(
      rulebookText(
        "  people:\n    checks: { low: { when: score < limit, say: Low, level: warning } }\n",
        "params: { limit: 5 }\n",
      ),
    );
    const at = (score: number, more: string) =>
      `- { case: ${score}, period: 2026-10, ${more}given: { people: [{ id: a, score: ${score} }] } }\n`;
    const plain = at(5, "findings: [], ") + at(4, "findings: [check-warning], ");
    expect((await mutated(rules, plain)).open).toEqual([]);
    const set = at(9, "set: { limit: 10 }, findings: [check-warning], ");
    expect((await mutated(rules, set)).open).toEqual(["5 -> 6", "5 -> 4", "score < limit -> score <= limit"]);
  });

  it("do not count drafts among the cases", async () => {
    const { open } = await mutated(FACTOR, caseOf("1%", "100%") + caseOf("3%", "100%", "draft: yes, "));
    expect(open).toContain("up_to 3% -> under 3%");
  });

  it("are found in files that a rulebook uses, and stand there", async () => {
    const rules = FACTOR.replace("3%: 100%", "limit: 100%").replace("over 3%", "over limit");
    const part = "merit: 1\nparams:\n  limit: 3%\n";
    const { report } = await mutated(
      rules.replace("merit: 1", "merit: 1\nuse: part.yaml"),
      caseOf("1%", "100%") + caseOf("10%", "90%"),
      NOWHERE,
      (path) => (path === "part.yaml" ? { text: part } : { near: [] }),
    );
    const own = report?.survivors.filter(({ mutation }) => mutation.at === "params.limit");
    expect(own?.map(({ mutation }) => [mutation.span.file.name, mutation.change])).toEqual([
      ["part.yaml", "3% -> 4%"],
      ["part.yaml", "3% -> 2%"],
    ]);
  });
});

describe("a study of changes", () => {
  it("is refused where a case fails before anything is changed", async () => {
    const { report, messages } = await mutated(FACTOR, caseOf("3%", "90%"));
    expect(report).toBeUndefined();
    expect(messages).toEqual([
      "mutate-case-fails: The case “3%” fails on the rulebook as it is, so it would fail on every change of it.",
    ]);
  });

  it("reads a folder once, and does not mistake one rulebook's columns for another's", async () => {
    const rules = rulebookText('  people:\n    hours: sum(jobs.hours via who where kind = "a")\n');
    const folder = folderOf({
      "staff.csv": "id,name,team,boss,base,rate,score,good\nx,X,t,t,1,1%,1,yes\n",
      "jobs.csv":
        "job,who,helper,day,hours,kind\n1,x,x,2026-10-01,2,a\n2,x,x,2026-10-02,4,a\n3,x,x,2026-10-02,8,b\n4,x,x,2026-09-02,16,a\n",
    });
    let opened = 0;
    const { open } = await mutated(
      rules,
      "- { case: hours of October, data: d, period: 2026-10, expect: { people: { x: { hours: 6 } } } }\n",
      async () => {
        opened += 1;
        return folder;
      },
    );
    expect(open).toEqual(["via who -> helper"]);
    // Once for all that read the same columns, and once where a change reads others.
    expect(opened).toBeLessThanOrEqual(3);
  });
});

describe("a change that is named in the test file", () => {
  const tests = caseOf("3%", "100%") + caseOf("10%", "90%");
  const named = (change: string, at: string) =>
    `- unnoticed: ${change}\n  at: ${at}\n  why: rates have no more decimals\n`;

  it("keeps its reason", async () => {
    const { report, open, messages } = await mutated(
      FACTOR,
      tests + named("[up_to 3% -> up_to 4%, drop keep last by x]", "rules.people.factor.bands"),
    );
    expect(open).toEqual([]);
    expect(report?.survivors.find(({ why }) => why)?.why).toBe("rates have no more decimals");
    expect(messages).toEqual([
      "unnoticed-unknown: There is no change drop keep last by x in rules.people.factor.bands.",
    ]);
  });

  it("is found where a case notices it after all", async () => {
    const { messages } = await mutated(
      FACTOR,
      tests + named("up_to 3% -> under 3%", "rules.people.factor.bands"),
    );
    expect(messages).toEqual([
      "unnoticed-noticed: up_to 3% -> under 3% in rules.people.factor.bands is named as unnoticed, but a case notices it, or it changes nothing.",
    ]);
  });

  it("is found where it is written otherwise, with the nearest", async () => {
    const { messages } = await mutated(
      FACTOR,
      tests + named("up_to 3% -> undr 3%", "rules.people.factor.bands"),
    );
    expect(messages).toEqual([
      "unnoticed-unknown: There is no change up_to 3% -> undr 3% in rules.people.factor.bands. Did you mean up_to 3% -> under 3%?",
    ]);
  });
});

/** A tree as a YAML text, for the ordinary way of reading. */
function plain(node: YamlNode): unknown {
  if (node.kind === "text") return node.text;
  if (node.kind === "list") return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plain(value)]));
}

/** Texts that stand plain remain so; others in quotes. */
function written(root: YamlNode): string {
  return stringify(plain(root), { schema: "failsafe", lineWidth: 0, defaultStringType: "PLAIN" });
}

describe("the flagship's changes", () => {
  const text = readFileSync("rules/after-sales.yaml", "utf8");
  const cases = readFileSync("rules/after-sales.test.yaml", "utf8");
  const open = async (path: string) => folderAt(`rules/${path}`);

  it("are noticed exactly when the changed text fails a case read and run for itself", async () => {
    const tree = parseRulebook(sourceFile("a.yaml", text), new Findings());
    const rulebook = tree && readTree(tree, new Findings());
    if (!tree || !rulebook) throw new Error("the flagship cannot be read");
    const { report } = await mutated(text, cases, open);
    const unnoticed = new Set(report?.survivors.map(({ mutation: { at, change } }) => `${at} ${change}`));
    const all = mutationsOf(tree.root, rulebook);
    for (const [index, one] of all.entries()) {
      // One in twenty, and each that none notices: all would take long.
      const name = `${one.at} ${one.change}`;
      if (index % 20 !== 0 && !unnoticed.has(name)) continue;
      const changed = sourceFile("a.yaml", written(one.root()));
      const findings = new Findings();
      const outcomes = await runCases(changed, sourceFile("a.test.yaml", cases), open, findings);
      if (!outcomes) continue;
      const fails = outcomes.some(({ failures }) => failures.length > 0);
      expect([name, fails]).toEqual([name, !unnoticed.has(name)]);
    }
  });
});
