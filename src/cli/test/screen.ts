/** What `merit test` says of cases: as text, and as records. */
import type { Language } from "../../base/language.js";
import { printable } from "../../base/printable.js";
import { Findings } from "../../findings/findings.js";
import { findingRecord } from "../../findings/render-record.js";
import type { Host } from "../host/host.js";
import { showFindings } from "../telling/show-findings.js";
import { tellFindings } from "../telling/tell-findings.js";
import { sayIn } from "../words.js";
import { holds, type Tried } from "./try-cases.js";

/** Failed cases with what is against them and drafts, then a count for each file. */
export async function tellText(
  tried: readonly Tried[],
  findings: Findings,
  host: Host,
  language: Language,
): Promise<void> {
  await tellFindings("text", findings, host, language);
  const say = sayIn(language);
  for (const { file, outcomes } of tried) {
    for (const outcome of outcomes) {
      if (outcome.isDraft || holds(outcome)) continue;
      host.stderr.write(`${say("caseFailed", { file, name: printable(outcome.name) })}\n`);
      const kept = new Findings();
      kept.addAll(outcome.failures);
      await showFindings(host, { kept: kept.kept, counts: kept.counts(), language });
    }
    const drafts = outcomes.filter(({ isDraft }) => isDraft);
    for (const draft of drafts) {
      const name = printable(draft.name);
      host.stdout.write(`${say(holds(draft) ? "caseDraft" : "caseDraftStale", { file, name })}\n`);
    }
    const counted = outcomes.filter(({ isDraft }) => !isDraft);
    const passed = counted.filter(holds).length;
    const counts = { file, passed, failed: counted.length - passed };
    const text =
      drafts.length === 0
        ? say("casesCounted", counts)
        : say("casesCountedDrafts", { ...counts, drafts: drafts.length });
    host.stdout.write(`${text}\n`);
  }
}

/** Cases and findings as plain records; a draft is not passed. */
export function testRecord(tried: readonly Tried[], findings: Findings, language: Language): object {
  return {
    cases: tried.flatMap(({ file, outcomes }) =>
      outcomes.map((outcome) => ({
        file,
        case: outcome.name,
        draft: outcome.isDraft,
        passed: !outcome.isDraft && holds(outcome),
        failures: outcome.failures.map((one) => findingRecord(one, language)),
      })),
    ),
    findings: findings.kept.map((one) => findingRecord(one, language)),
  };
}
