import type { Language } from "../base/language.js";
import { finding } from "../findings/finding.js";
import { Findings } from "../findings/findings.js";
import type { TestOptions } from "./commands/test.js";
import { COULD_NOT_RUN, DONE, SAYS_NO } from "./exit.js";
import type { Host } from "./host/host.js";
import { filesAsked } from "./job/yaml-files.js";
import type { CoverageWatch } from "./test/coverage.js";
import { tellText, testRecord } from "./test/screen.js";
import type { Told, Untried } from "./test/services.js";
import { holds, readTest, type Tried, tryCases } from "./test/try-cases.js";

/** `merit test`: tries the cases of every test file on the rulebook beside it. Gives the exit code. */
export async function test(options: TestOptions, host: Host, language: Language): Promise<number> {
  if (options.writeEdges) {
    const { writeEdges } = await import("./test/drafts.js");
    return writeEdges(options.files, host, language);
  }
  const files = await filesAsked(host, options.files, "tests");
  if (options.mutate) {
    const { testMutate } = await import("./test/mutate.js");
    return testMutate(files, options.mutate, host, language);
  }
  const findings = new Findings();
  if (files.length === 0) findings.add(finding("tests-none", undefined, { path: "rules, ." }));
  const coverage = options.coverage ? new (await import("./test/coverage.js")).CoverageWatch() : undefined;
  const tried: Tried[] = [];
  const untried: Untried[] = [];
  for (const file of files) {
    const own = new Findings((problem) => findings.add(problem));
    const texts = await readTest(file, host, own);
    const watch = texts && coverage?.begin(texts);
    const outcomes = texts && (await tryCases(texts, host, own, watch?.watcher));
    watch?.end();
    if (outcomes) tried.push({ file, outcomes });
    else untried.push({ file, problems: own.kept });
  }
  const couldRun = !findings.hasErrors;
  const enough = await coversEnough(options, coverage, findings);
  await tell({ tried, untried, findings }, options, coverage, host, language);
  if (!couldRun) return COULD_NOT_RUN;
  const passed = tried.every(({ outcomes }) => outcomes.every((one) => one.isDraft || holds(one)));
  return passed && enough ? DONE : SAYS_NO;
}

/** Is as much covered as `--min` asks? What is not goes to `findings`. */
async function coversEnough(
  { min }: TestOptions,
  coverage: CoverageWatch | undefined,
  findings: Findings,
): Promise<boolean> {
  if (!coverage || !min) return true;
  const { belowLeast } = await import("./test/coverage.js");
  const below = belowLeast(coverage.files, min);
  for (const problem of below) findings.add(problem);
  return below.length === 0;
}

async function tell(
  told: Told,
  { format }: TestOptions,
  coverage: CoverageWatch | undefined,
  host: Host,
  language: Language,
): Promise<void> {
  if (format === "text") {
    await tellText(told.tried, told.findings, host, language);
    if (!coverage) return;
    const { tellCoverage } = await import("./test/coverage.js");
    tellCoverage(coverage.files, host, language);
    return;
  }
  if (format === "json") {
    const record = testRecord(told.tried, told.findings, language);
    const more = coverage && {
      coverage: (await import("./test/coverage.js")).coverageRecord(coverage.files),
    };
    host.stdout.write(`${JSON.stringify({ ...record, ...more }, null, 2)}\n`);
    return;
  }
  const { tellService } = await import("./test/services.js");
  await tellService(told, format, host, language);
}
