import type { Language } from "../base/language.js";
import { finding } from "../findings/finding.js";
import { Findings } from "../findings/findings.js";
import type { TestOptions } from "./commands/test.js";
import { COULD_NOT_RUN, DONE, SAYS_NO } from "./exit.js";
import type { Host } from "./host/host.js";
import { tellText, testRecord } from "./test-screen.js";
import { holds, readTest, type Tried, tryCases } from "./try-cases.js";
import { findFiles } from "./yaml-files.js";

/** `merit test`: tries the cases of every test file on the rulebook beside it. Gives the exit code. */
export async function test(options: TestOptions, host: Host, language: Language): Promise<number> {
  const findings = new Findings();
  const files = options.files.length > 0 ? options.files : await findFiles(host, "tests");
  if (files.length === 0) findings.add(finding("tests-none", undefined, { path: "rules, ." }));
  const tried: Tried[] = [];
  for (const file of files) {
    const texts = await readTest(file, host, findings);
    const outcomes = texts && (await tryCases(texts, host, findings));
    if (outcomes) tried.push({ file, outcomes });
  }
  if (options.format === "json") {
    host.stdout.write(`${JSON.stringify(testRecord(tried, findings, language), null, 2)}\n`);
  } else await tellText(tried, findings, options, host, language);
  if (findings.hasErrors) return COULD_NOT_RUN;
  return tried.every(({ outcomes }) => outcomes.every((one) => one.isDraft || holds(one))) ? DONE : SAYS_NO;
}
