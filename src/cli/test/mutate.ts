import type { Language } from "../../base/language.js";
import { at, finding } from "../../findings/finding.js";
import { Findings } from "../../findings/findings.js";
import { findingRecord } from "../../findings/render-record.js";
import { mutationRecord } from "../../report/cases/mutation-json.js";
import { mutationText } from "../../report/cases/mutation-text.js";
import { type MutationReport, mutate } from "../../study/mutation/mutate.js";
import type { FindingFormat } from "../commands/formats.js";
import { COULD_NOT_RUN, DONE, SAYS_NO } from "../exit.js";
import type { Host } from "../host/host.js";
import { tellAbout, tellFindings } from "../telling/tell-findings.js";
import { MutationProgress } from "./mutation-progress.js";
import { readTest, withFolders } from "./try-cases.js";

/** A test file, and what its cases noticed. */
interface Mutated {
  readonly file: string;
  readonly report: MutationReport;
}

/** `merit test --mutate`: changes each rulebook one meaning at a time and tells what no case notices. Gives the exit code. */
export async function testMutate(
  files: readonly string[],
  format: FindingFormat,
  host: Host,
  language: Language,
): Promise<number> {
  const findings = new Findings();
  if (files.length === 0) findings.add(finding("tests-none", undefined, { path: "rules, ." }));
  const mutated: Mutated[] = [];
  for (const file of files) {
    const report = await mutateFile(file, host, language, findings);
    if (!report) continue;
    mutated.push({ file, report });
    if (format === "text") tellReport({ file, report }, host, language);
  }
  await tell(mutated, format, findings, host, language);
  const unread = findings
    .counts()
    .some(({ code, severity }) => severity === "error" && code !== "mutate-case-fails");
  if (unread) return COULD_NOT_RUN;
  const isOpen = mutated.some(({ report }) => report.survivors.some(({ why }) => why === undefined));
  return isOpen || findings.hasErrors ? SAYS_NO : DONE;
}

async function mutateFile(
  file: string,
  host: Host,
  language: Language,
  findings: Findings,
): Promise<MutationReport | undefined> {
  const texts = await readTest(file, host, findings);
  if (!texts) return undefined;
  const { source, library } = texts.rulebook;
  const shown = new MutationProgress(host, language);
  const progress = (done: number, all: number) => shown.update(done, all);
  try {
    return await withFolders(file, host, (open) =>
      mutate({ rulebook: source, test: texts.cases, library, open, progress }, findings),
    );
  } finally {
    shown.end();
  }
}

function tellReport({ file, report }: Mutated, host: Host, language: Language): void {
  host.stdout.write(mutationText(file, report, { language, width: host.stdout.columns }));
}

async function tell(
  mutated: readonly Mutated[],
  format: FindingFormat,
  findings: Findings,
  host: Host,
  language: Language,
): Promise<void> {
  if (format === "text") return tellFindings(format, findings, host, language);
  if (format === "json") {
    const problems = findings.kept.map((one) => findingRecord(one, language));
    const record = { ...mutationRecord(mutated, language), findings: problems };
    host.stdout.write(`${JSON.stringify(record, null, 2)}\n`);
    return;
  }
  const open = mutated.flatMap(({ report }) =>
    report.survivors.flatMap(({ mutation: { at: where, change, hint, span }, why }) =>
      why === undefined ? [finding("mutation-unnoticed", at(span), { at: where, change, hint })] : [],
    ),
  );
  const all = [...findings.kept, ...open].map((one) => ({ finding: one }));
  await tellAbout(format, all, host, language);
}
