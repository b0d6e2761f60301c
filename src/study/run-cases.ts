import type { SourceFile, Span } from "../base/source.js";
import { zoneOf } from "../engine/running/zone-of.js";
import type { Finding } from "../findings/finding.js";
import { type FindingSink, Findings } from "../findings/findings.js";
import { type Library, libraryOf, NO_FILES } from "../rulebook/files/library.js";
import type { Rulebook } from "../rulebook/model.js";
import { readRulebook } from "../rulebook/read.js";
import { dataFrom, type OpenFolder } from "./case-data.js";
import { type CaseWorld, runCase, type WatchCase } from "./case-runner.js";
import { readTestFile } from "./cases.js";

export type { OpenFolder } from "./case-data.js";

/** A case that was tried; it holds when nothing is against it. */
export interface CaseOutcome {
  readonly name: string;
  /** Where its name stands. */
  readonly span: Span;
  /** To be confirmed by its author: it counts neither as a pass nor as a failure. */
  readonly isDraft: boolean;
  readonly failures: readonly Finding[];
}

/** Sees the rulebook, then each case that could be worked out, drafts as well. */
export interface CaseWatcher {
  begin(rulebook: Rulebook): void;
  worked: WatchCase;
}

/**
 * Tries every case of a test file on its rulebook. Undefined where the rulebook or the test file cannot be read;
 * `findings` then tells why. What is wrong with single cases stands in their outcomes.
 */
export async function runCases(
  rulebookSource: SourceFile,
  testSource: SourceFile,
  open: OpenFolder,
  findings: FindingSink,
  library: Library = NO_FILES,
  watcher?: CaseWatcher,
): Promise<readonly CaseOutcome[] | undefined> {
  const gathered = new Findings((problem) => problem.severity === "error" && findings.add(problem));
  const rulebook = readRulebook(rulebookSource, gathered, undefined, library);
  if (!rulebook) return undefined;
  const test = readTestFile(testSource, rulebook, zoneOf(rulebook), gathered);
  if (!test) return undefined;
  const files = libraryOf(rulebook.used);
  const world: CaseWorld = {
    rulebook,
    withParams: (overrides, problems) => readRulebook(rulebookSource, problems, overrides, files),
    dataOf: dataFrom(open),
    tellsOpen: true,
  };
  watcher?.begin(rulebook);
  const outcomes: CaseOutcome[] = [];
  for (const one of test.cases) {
    const { name, span, isDraft } = one;
    outcomes.push({ name, span, isDraft, failures: await runCase(world, one, watcher?.worked) });
  }
  return outcomes;
}
