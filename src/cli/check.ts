import { posix } from "node:path";
import type { Language } from "../base/language.js";
import { finding } from "../findings/finding.js";
import { Findings } from "../findings/findings.js";
import type { RulebookText } from "../rulebook/files/library.js";
import { readRulebook } from "../rulebook/read.js";
import type { CheckOptions } from "./commands/check.js";
import { COULD_NOT_RUN, codeForErrors, DONE } from "./exit.js";
import type { Host } from "./host/host.js";
import { readRulebookText } from "./job/rulebook-text.js";
import { filesAsked } from "./job/yaml-files.js";
import { tellFindings } from "./telling/tell-findings.js";

/** `merit check`: every finding of every rulebook; silent and 0 when there is none. Gives the exit code. */
export async function check(options: CheckOptions, host: Host, language: Language): Promise<number> {
  const findings = new Findings();
  const files = await filesAsked(host, options.files, "rulebooks");
  if (files.length === 0) findings.add(finding("rulebooks-none", undefined, { path: "rules, ." }));
  const read: RulebookText[] = [];
  const parts = new Set<string>();
  for (const path of files) {
    const text = await readRulebookText(path, host);
    if (!text.ok) {
      findings.add(text.finding);
      continue;
    }
    read.push(text.value);
    for (const used of text.value.asked) parts.add(posix.join(posix.dirname(path), used));
  }
  // What is used is read with each rulebook that uses it; by itself only where somebody asks for it.
  const asked = new Set(options.files);
  for (const { source, library } of read) {
    if (asked.has(source.name) || !parts.has(posix.normalize(source.name)))
      readRulebook(source, findings, undefined, library);
  }
  await tellFindings(options.format, findings, host, language);
  if (files.length === 0) return COULD_NOT_RUN;
  return findings.hasErrors ? codeForErrors(findings) : DONE;
}
