import { FILE } from "../findings/catalogue/file.js";
import type { Code } from "../findings/catalogue.js";
import type { Findings } from "../findings/findings.js";

/** Exit codes (128 + the signal's number where one ended the command). */
export const DONE = 0;
/** The command ran and says no. */
export const SAYS_NO = 1;
/** It could not run: usage, files, a broken rulebook, a lock, a fault of ours. */
export const COULD_NOT_RUN = 2;
/** The exit codes of signals, as shells count them. */
export const STOPPED = { SIGINT: 130, SIGTERM: 143 } as const;

/** Errors that come up while a run reads, and yet say that it could not run: what was asked for is not there to read. */
const HINDRANCES: readonly Code[] = [
  "file-none-fits",
  "data-misfit",
  "file-several-fit",
  "file-empty",
  "file-saved-as-page",
  "file-no-table",
  "not-a-workbook",
  "workbook-binary",
  "workbook-old",
  "workbook-encrypted",
  "workbook-part-missing",
  "workbook-without-sheets",
  "zip-truncated",
  "zip-damaged",
  "zip-part-damaged",
  "zip-encrypted",
  "zip-method",
  "zip-too-many-parts",
  "zip-part-too-large",
  "zip-bomb",
  "zip-path",
  "zip-doubled",
  "xml-doctype",
  "xml-entity",
  "xml-encoding",
  "period-unreadable",
  "period-several",
  "param-without-value",
  "output-unwritable",
  "ledger-needed",
  "ledger-no-id",
  "ledger-needs-period",
  "ledger-locked",
  "ledger-too-large",
  "ledger-list-missing",
  "ledger-list-unreadable",
  "ledger-chain",
  "ledger-entry-missing",
  "ledger-entry-changed",
  "ledger-entry-unreadable",
  "correction-not-closed",
];
const HINDERING: ReadonlySet<string> = new Set([...Object.keys(FILE), ...HINDRANCES]);

/** Does a finding of that code say that a command could not run? */
export function isHindrance(code: Code): boolean {
  return HINDERING.has(code);
}

/** The code for a command that found errors: one that could not read its input is worse than wrong content. */
export function codeForErrors(findings: Findings): number {
  const hindered = findings
    .counts()
    .some(({ code, severity }) => severity === "error" && HINDERING.has(code));
  return hindered ? COULD_NOT_RUN : SAYS_NO;
}

/** Could a file not be read at all? */
export function couldNotRead(findings: Findings): boolean {
  return findings.counts().some(({ code }) => code in FILE);
}
