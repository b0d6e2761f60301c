import type { Language } from "../base/language.js";
import { finding } from "../findings/finding.js";
import { Findings } from "../findings/findings.js";
import { LIST_FILE } from "../ledger/ledger-list.js";
import { isEntryName } from "../ledger/read-ledger.js";
import { verifyLedger } from "../ledger/verify.js";
import type { VerifyOptions } from "./commands/verify.js";
import { COULD_NOT_RUN, couldNotRead, DONE, SAYS_NO } from "./exit.js";
import type { Host } from "./host/host.js";
import { ledgerFiles } from "./ledger-files.js";
import { showFindings } from "./show-findings.js";
import { sayIn } from "./words.js";

/** `merit verify`: reads a whole ledger again and says what is not as it was closed. Gives the exit code. */
export async function verify({ ledger }: VerifyOptions, host: Host, language: Language): Promise<number> {
  const findings = new Findings();
  const say = sayIn(language);
  const files = await ledgerFiles(ledger, host, findings);
  if (files && !files.names.some((name) => name === LIST_FILE || isEntryName(name))) {
    const there = await host.list(ledger);
    findings.add(there.ok ? finding("ledger-empty", undefined, { path: ledger }) : there.finding);
  }
  const readable = files !== undefined && !findings.hasErrors;
  const list = readable ? await verifyLedger(files, findings) : undefined;
  await showFindings(host, { kept: findings.kept, counts: findings.counts(), language });
  if (!readable || couldNotRead(findings)) return COULD_NOT_RUN;
  if (findings.hasErrors || !list) return SAYS_NO;
  host.stdout.write(`${say("verified", { ledger, count: list.length })}\n`);
  const head = list.at(-1);
  if (head) host.stdout.write(`${say("chainHead", { chain: head.chain })}\n`);
  return DONE;
}
