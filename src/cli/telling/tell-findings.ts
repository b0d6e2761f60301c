import type { Language } from "../../base/language.js";
import type { FindingAbout } from "../../findings/finding-about.js";
import type { Findings } from "../../findings/findings.js";
import { findingRecord } from "../../findings/render-record.js";
import { VERSION } from "../../report/version.js";
import type { FindingFormat } from "../commands/formats.js";
import type { Host } from "../host/host.js";
import { showFindings } from "./show-findings.js";

/** Findings as text on stderr, or on stdout in a form that programs read. */
export async function tellFindings(
  format: FindingFormat,
  findings: Findings,
  host: Host,
  language: Language,
): Promise<void> {
  if (format === "text") {
    await showFindings(host, { kept: findings.kept, counts: findings.counts(), language });
  } else if (format === "json") {
    const records = findings.kept.map((one) => findingRecord(one, language));
    host.stdout.write(`${JSON.stringify(records, null, 2)}\n`);
  } else {
    await tellAbout(
      format,
      findings.kept.map((finding) => ({ finding })),
      host,
      language,
    );
  }
}

/**
 * Findings for a service that shows them beside the lines of rulebooks and tests. It knows files as the repository does,
 * wherever in it the command was given.
 */
export async function tellAbout(
  format: "github" | "sarif",
  findings: readonly FindingAbout[],
  host: Host,
  language: Language,
): Promise<void> {
  const pathOf = (path: string) => host.inRepository(path);
  if (format === "sarif") {
    const { sarifLog } = await import("../../findings/render-sarif.js");
    host.stdout.write(sarifLog(findings, { version: VERSION, language, pathOf }));
    return;
  }
  if (findings.length === 0) return;
  const { githubAnnotation } = await import("../../findings/render-github.js");
  for (const one of findings) host.stdout.write(githubAnnotation(one, language, pathOf), "commands");
}
