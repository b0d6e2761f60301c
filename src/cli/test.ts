import { dirname, join } from "node:path";
import type { Language } from "../base/language.js";
import { sourceFile } from "../base/source.js";
import { finding } from "../findings/finding.js";
import { Findings } from "../findings/findings.js";
import { findingRecord } from "../findings/render-record.js";
import { type CaseOutcome, runCases } from "../study/run-cases.js";
import { tellFindings } from "./check.js";
import type { TestOptions } from "./commands/test.js";
import { COULD_NOT_RUN, DONE, SAYS_NO } from "./exit.js";
import type { Host, OpenFolder } from "./host/host.js";
import { readRulebookText } from "./rulebook-text.js";
import { showFindings } from "./show-findings.js";
import { sayIn } from "./words.js";
import { findFiles } from "./yaml-files.js";

/** A test file whose cases were tried. */
interface Tried {
  readonly file: string;
  readonly outcomes: readonly CaseOutcome[];
}

/** `merit test`: tries the cases of every test file on the rulebook beside it. Gives the exit code. */
export async function test(options: TestOptions, host: Host, language: Language): Promise<number> {
  const findings = new Findings();
  const files = options.files.length > 0 ? options.files : await findFiles(host, "tests");
  if (files.length === 0) findings.add(finding("tests-none", undefined, { path: "rules, ." }));
  const tried: Tried[] = [];
  for (const file of files) {
    const outcomes = await tryFile(file, host, findings);
    if (outcomes) tried.push({ file, outcomes });
  }
  if (options.format === "json") tellRecords(tried, findings, host, language);
  else await tellText(tried, findings, options, host, language);
  if (findings.hasErrors) return COULD_NOT_RUN;
  return tried.every(({ outcomes }) => outcomes.every(holds)) ? DONE : SAYS_NO;
}

const holds = ({ failures }: CaseOutcome) => failures.length === 0;

async function tryFile(
  path: string,
  host: Host,
  findings: Findings,
): Promise<readonly CaseOutcome[] | undefined> {
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
  const { source, library } = rulebook.value;
  const opened: OpenFolder[] = [];
  try {
    const open = async (folder: string) => {
      const outcome = await host.openFolder(join(dirname(path), folder));
      if (!outcome.ok) return outcome.finding;
      opened.push(outcome.value);
      return outcome.value.data;
    };
    return await runCases(source, sourceFile(path, cases.value), open, findings, library);
  } finally {
    for (const folder of opened) folder.close();
  }
}

/** Failed cases with what is against them, then a count for each file. */
async function tellText(
  tried: readonly Tried[],
  findings: Findings,
  options: TestOptions,
  host: Host,
  language: Language,
): Promise<void> {
  await tellFindings(options, findings, host, language);
  const say = sayIn(language);
  for (const { file, outcomes } of tried) {
    for (const { name, failures } of outcomes) {
      if (failures.length === 0) continue;
      host.stderr.write(`${say("caseFailed", { file, name })}\n`);
      const kept = new Findings();
      kept.addAll(failures);
      await showFindings(host, { kept: kept.kept, counts: kept.counts(), language });
    }
    const passed = outcomes.filter(holds).length;
    host.stdout.write(`${say("casesCounted", { file, passed, failed: outcomes.length - passed })}\n`);
  }
}

function tellRecords(tried: readonly Tried[], findings: Findings, host: Host, language: Language): void {
  const record = {
    cases: tried.flatMap(({ file, outcomes }) =>
      outcomes.map((outcome) => ({
        file,
        case: outcome.name,
        passed: holds(outcome),
        failures: outcome.failures.map((one) => findingRecord(one, language)),
      })),
    ),
    findings: findings.kept.map((one) => findingRecord(one, language)),
  };
  host.stdout.write(`${JSON.stringify(record, null, 2)}\n`);
}
