import { expect } from "vitest";
import { sourceFile } from "../../../src/base/source.js";
import { finding, messageOf } from "../../../src/findings/finding.js";
import { Findings } from "../../../src/findings/findings.js";
import type { EdgeDraft } from "../../../src/study/drafts/draft.js";
import { EdgeDrafts } from "../../../src/study/drafts/draft-edges.js";
import { runCases } from "../../../src/study/run-cases.js";

const NOWHERE = async (path: string) => finding("file-missing", undefined, { path });

/** Drafts for what the cases of a rulebook leave open at its edges; a draft is called by outcome. */
export async function drafting(rulebook: string, cases: string): Promise<readonly EdgeDraft[]> {
  const findings = new Findings();
  let drafts: EdgeDrafts | undefined;
  await runCases(
    sourceFile("rules.yaml", rulebook),
    sourceFile("rules.test.yaml", cases),
    NOWHERE,
    findings,
    undefined,
    {
      begin: (read) => {
        drafts = new EdgeDrafts(read);
      },
      worked: (one, evaluation) => drafts?.add(one, evaluation),
    },
  );
  expect(findings.kept.map((one) => messageOf(one, "en"))).toEqual([]);
  return drafts?.drafts(({ outcome }) => outcome) ?? [];
}

/** Texts of drafts, or why there is none. */
export async function draftTexts(rulebook: string, cases: string): Promise<readonly string[]> {
  return (await drafting(rulebook, cases)).map((draft) => ("text" in draft ? draft.text : draft.why));
}

/** What speaks against the cases of a test file. */
export async function failuresOf(rulebook: string, cases: string): Promise<readonly string[]> {
  const findings = new Findings();
  const outcomes = await runCases(
    sourceFile("rules.yaml", rulebook),
    sourceFile("rules.test.yaml", cases),
    NOWHERE,
    findings,
  );
  return [...findings.kept, ...(outcomes ?? []).flatMap(({ failures }) => failures)].map((one) =>
    messageOf(one, "en"),
  );
}
