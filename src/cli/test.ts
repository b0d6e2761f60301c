import type { Language } from "../base/language.js";
import { finding } from "../findings/finding.js";
import { Findings } from "../findings/findings.js";
import type { TestFormat } from "./commands/formats.js";
import type { TestOptions } from "./commands/test.js";
import { COULD_NOT_RUN, DONE, SAYS_NO } from "./exit.js";
import type { Host } from "./host/host.js";
import { tellText, testRecord } from "./test-screen.js";
import type { Told, Untried } from "./test-services.js";
import { holds, readTest, type Tried, tryCases } from "./try-cases.js";
import { findFiles } from "./yaml-files.js";

/** `merit test`: tries the cases of every test file on the rulebook beside it. Gives the exit code. */
export async function test(options: TestOptions, host: Host, language: Language): Promise<number> {
  const findings = new Findings();
  const files = options.files.length > 0 ? options.files : await findFiles(host, "tests");
  if (files.length === 0) findings.add(finding("tests-none", undefined, { path: "rules, ." }));
  const tried: Tried[] = [];
  const untried: Untried[] = [];
  for (const file of files) {
    const own = new Findings((problem) => findings.add(problem));
    const texts = await readTest(file, host, own);
    const outcomes = texts && (await tryCases(texts, host, own));
    if (outcomes) tried.push({ file, outcomes });
    else untried.push({ file, problems: own.kept });
  }
  await tell({ tried, untried, findings }, options.format, host, language);
  if (findings.hasErrors) return COULD_NOT_RUN;
  return tried.every(({ outcomes }) => outcomes.every((one) => one.isDraft || holds(one))) ? DONE : SAYS_NO;
}

async function tell(told: Told, format: TestFormat, host: Host, language: Language): Promise<void> {
  if (format === "text") return tellText(told.tried, told.findings, host, language);
  if (format === "json") {
    const record = testRecord(told.tried, told.findings, language);
    host.stdout.write(`${JSON.stringify(record, null, 2)}\n`);
    return;
  }
  const { tellService } = await import("./test-services.js");
  await tellService(told, format, host, language);
}
