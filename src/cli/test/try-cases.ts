import { dirname, join } from "node:path";
import { type SourceFile, sourceFile } from "../../base/source.js";
import { finding } from "../../findings/finding.js";
import type { Findings } from "../../findings/findings.js";
import type { RulebookText } from "../../rulebook/files/library.js";
import {
  type CaseOutcome,
  type CaseWatcher,
  runCases,
  type OpenFolder as StudyFolder,
} from "../../study/run-cases.js";
import type { Host, OpenFolder } from "../host/host.js";
import { readRulebookText } from "../job/rulebook-text.js";

/** A test file with the rulebook beside it, read as texts. */
export interface TestTexts {
  readonly file: string;
  readonly cases: SourceFile;
  readonly rulebook: RulebookText;
}

/** A test file whose cases were tried. */
export interface Tried {
  readonly file: string;
  readonly outcomes: readonly CaseOutcome[];
}

/** Does nothing speak against a case? */
export const holds = ({ failures }: CaseOutcome): boolean => failures.length === 0;

/** Reads a test file and the rulebook beside it; undefined, with a finding, where one of them is not there. */
export async function readTest(path: string, host: Host, findings: Findings): Promise<TestTexts | undefined> {
  const rulebookPath = path.replace(/\.test(\.ya?ml)$/, "$1");
  if (rulebookPath === path) {
    findings.add(finding("case-file", undefined, { path }));
    return undefined;
  }
  const cases = await host.readText(path);
  if (!cases.ok) {
    findings.add(cases.finding);
    return undefined;
  }
  const rulebook = await readRulebookText(rulebookPath, host);
  if (!rulebook.ok) {
    findings.add(finding("case-rulebook", undefined, { path, rulebook: rulebookPath }));
    return undefined;
  }
  return {
    file: path,
    cases: sourceFile(path, cases.value, undefined, host.limits?.rulebook),
    rulebook: rulebook.value,
  };
}

/** Tries the cases of a test file on its rulebook; undefined, with findings, where one of the two cannot be read. */
export function tryCases(
  { file, cases, rulebook }: TestTexts,
  host: Host,
  findings: Findings,
  watcher?: CaseWatcher,
): Promise<readonly CaseOutcome[] | undefined> {
  const { source, library } = rulebook;
  return withFolders(file, host, (open) => runCases(source, cases, open, findings, library, watcher));
}

/** Does something that opens data folders, as they are seen from a test file, and closes them. */
export async function withFolders<T>(
  file: string,
  host: Host,
  work: (open: StudyFolder) => Promise<T>,
): Promise<T> {
  const opened: OpenFolder[] = [];
  try {
    return await work(async (folder) => {
      const outcome = await host.openFolder(join(dirname(file), folder));
      if (!outcome.ok) return outcome.finding;
      opened.push(outcome.value);
      return outcome.value.data;
    });
  } finally {
    for (const folder of opened) folder.close();
  }
}
