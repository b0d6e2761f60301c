import { sourceFile } from "../../../src/base/source.js";
import { messageOf } from "../../../src/findings/finding.js";
import { Findings } from "../../../src/findings/findings.js";
import { parseRulebook } from "../../../src/rulebook/files/rulebook-tree.js";
import { readTree } from "../../../src/rulebook/read.js";
import type { Mutation } from "../../../src/study/mutation/mutation.js";
import { mutationsOf } from "../../../src/study/mutation/mutations.js";

const TABLES = `
  team:
  people:
    file: staff
    key: id
    columns: { id: {}, name: {}, team: { to: team }, boss: { to: team }, base: { type: money }, rate: { type: percent }, score: { type: number }, good: { type: boolean } }
  jobs:
    file: jobs
    key: job
    dated: day
    columns: { job: {}, who: { to: people }, helper: { to: people }, day: { type: date }, hours: { type: number }, kind: { words: [a, b] } }
`;

/** A rulebook with these rules; `head` and `tables` stand before them, indented. */
export function rulebookText(rules: string, head = "", tables = ""): string {
  return `merit: 1\nname: Changes\nperiod: month\nscored: people\n${head}tables:${TABLES}${tables}rules:\n${rules}`;
}

/** The changes of a rulebook that can be read: where, and what. */
export function readableChanges(text: string): readonly Mutation[] {
  const findings = new Findings();
  const tree = parseRulebook(sourceFile("changes.yaml", text), findings);
  const rulebook = tree && readTree(tree, findings);
  if (!tree || !rulebook) throw new Error(findings.kept.map((one) => messageOf(one, "en")).join("\n"));
  return mutationsOf(tree.root, rulebook).filter((one) =>
    readTree({ ...tree, root: one.root() }, new Findings()),
  );
}

/** What can be changed at one place. */
export function changesAt(text: string, at: string): string[] {
  return readableChanges(text)
    .filter((one) => one.at === at || one.at.startsWith(`${at}.`))
    .map((one) => `${one.at.slice(at.length).replace(/^\./, "")}: ${one.change}`.replace(/^: /, ""));
}
