import type { Language } from "../base/language.js";
import { finding } from "../findings/finding.js";
import { Findings } from "../findings/findings.js";
import { findingRecord } from "../findings/render-record.js";
import { LIST_FILE } from "../ledger/ledger-list.js";
import { isEntryName } from "../ledger/read-ledger.js";
import { verifyLedger } from "../ledger/verify.js";
import type { VerifyOptions } from "./commands/verify.js";
import { COULD_NOT_RUN, couldNotRead, DONE, SAYS_NO } from "./exit.js";
import type { Host } from "./host/host.js";
import { ledgerFiles } from "./job/ledger-files.js";
import { showFindings } from "./telling/show-findings.js";
import { sayIn } from "./words.js";

/** `merit verify`: reads a whole ledger again and says what is not as it was closed. Gives the exit code. */
export async function verify(
  { ledger, json }: VerifyOptions,
  host: Host,
  language: Language,
): Promise<number> {
  const findings = new Findings();
  const say = sayIn(language);
  const files = await ledgerFiles(ledger, host, findings);
  if (files && !files.names.some((name) => name === LIST_FILE || isEntryName(name))) {
    const there = await host.list(ledger);
    findings.add(there.ok ? finding("ledger-empty", undefined, { path: ledger }) : there.finding);
  }
  const readable = files !== undefined && !findings.hasErrors;
  const list = readable ? await verifyLedger(files, findings) : undefined;
  const code =
    !readable || couldNotRead(findings) ? COULD_NOT_RUN : findings.hasErrors || !list ? SAYS_NO : DONE;
  if (json) {
    const records = findings.kept.map((one) => findingRecord(one, language));
    const chain = code === DONE ? (list?.at(-1)?.chain ?? null) : null;
    const told = {
      schema: "meritbook-verify/1",
      intact: code === DONE,
      chain,
      entries: list ?? [],
      findings: records,
    };
    host.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
    return code;
  }
  await showFindings(host, { kept: findings.kept, counts: findings.counts(), language });
  if (code !== DONE || !list) return code;
  host.stdout.write(`${say("verified", { ledger, count: list.length })}\n`);
  const head = list.at(-1);
  if (head) host.stdout.write(`${say("chainHead", { chain: head.chain })}\n`);
  return DONE;
}
