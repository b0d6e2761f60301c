import { join } from "node:path";
import type { Language } from "../base/language.js";
import { sha256 } from "../base/sha256.js";
import { finding } from "../findings/finding.js";
import { Findings } from "../findings/findings.js";
import { type ClosableResult, cannotFollow, closable } from "../ledger/close.js";
import { LIST_FILE, listText, withEntry } from "../ledger/ledger-list.js";
import { closedPeriods, type LedgerFiles, openLedger, textOf } from "../ledger/read-ledger.js";
import { RESULT_FILE } from "../report/files.js";
import type { CloseOptions } from "./commands/close.js";
import { COULD_NOT_RUN, codeForErrors, DONE } from "./exit.js";
import type { Host } from "./host/host.js";
import type { LedgerFolder } from "./host/ledger-folder.js";
import { LARGEST_RESULT, ledgerFiles } from "./job/ledger-files.js";
import { showFindings } from "./telling/show-findings.js";
import { sayIn } from "./words.js";

/** What is done with one result: the options, and where problems go. */
interface Closing {
  readonly options: CloseOptions;
  readonly host: Host;
  readonly findings: Findings;
}

/** `merit close`: puts a result into a ledger, once. Gives the exit code. */
export async function close(options: CloseOptions, host: Host, language: Language): Promise<number> {
  const closing = { options, host, findings: new Findings() };
  const closed = await attempt(closing);
  const { findings } = closing;
  await showFindings(host, { kept: findings.kept, counts: findings.counts(), language });
  if (!closed) return findings.hasErrors ? codeForErrors(findings) : COULD_NOT_RUN;
  const { id: rulebook, period, status, chain } = closed;
  const say = sayIn(language);
  const words = {
    rulebook,
    period,
    status: say(status === "final" ? "final" : "provisional"),
    ledger: options.ledger,
  };
  host.stdout.write(`${say("closed", words)}\n${say("chainHead", { chain })}\n`);
  return DONE;
}

interface ClosedNow {
  readonly id: string;
  readonly period: string;
  readonly status: string;
  readonly chain: string;
}

async function attempt(closing: Closing): Promise<ClosedNow | undefined> {
  const { options, host, findings } = closing;
  const read = await readResult(closing);
  if (!read) return undefined;
  const claimed = host.claimLedger(options.ledger);
  if (!claimed.ok) {
    findings.add(claimed.finding);
    return undefined;
  }
  try {
    // Only from here on nobody else changes the ledger.
    const files = await ledgerFiles(options.ledger, host, findings);
    return files && (await enter(closing, read, files, claimed.value));
  } finally {
    claimed.value.release();
  }
}

/** A result as it was read: its bytes are what is kept. */
interface ReadResult {
  readonly result: ClosableResult;
  readonly bytes: Uint8Array;
}

async function readResult({ options, host, findings }: Closing): Promise<ReadResult | undefined> {
  const listed = await host.list(options.result);
  const path = listed.ok ? join(options.result, RESULT_FILE) : options.result;
  const bytes = await host.readBytes(path, LARGEST_RESULT);
  if (!bytes.ok) {
    findings.add(bytes.finding);
    return undefined;
  }
  const text = textOf(bytes.value);
  const result =
    text === undefined
      ? finding("close-no-result", undefined, { path, expected: "UTF-8" })
      : closable(text, path);
  if (!("code" in result)) return { result, bytes: bytes.value };
  findings.add(result);
  return undefined;
}

/** The entry first, then the list that names it: what is cut off between the two was never closed. */
async function enter(
  { findings }: Closing,
  { result, bytes }: ReadResult,
  files: LedgerFiles,
  folder: LedgerFolder,
): Promise<ClosedNow | undefined> {
  const ledger = await openLedger(files, findings);
  const closed = ledger && (await closedPeriods(ledger, result.id, findings));
  if (!ledger || !closed) return undefined;
  const fault = cannotFollow(result, closed, ledger.list);
  if (fault) {
    findings.add(fault);
    return undefined;
  }
  const list = withEntry(ledger.list, {
    rulebook: result.id,
    period: result.period.name,
    sha256: sha256(bytes),
  });
  const { file, chain } = list[list.length - 1];
  if (files.names.includes(file)) {
    const stray = await files.read(file);
    if (!stray) return undefined;
    if (sha256(stray) !== sha256(bytes)) {
      findings.add(finding("ledger-stray", undefined, { file }));
      return undefined;
    }
  }
  // A list comes first, so that an entry without one is never met.
  const first = files.names.includes(LIST_FILE) ? [] : [[LIST_FILE, listText([])] as const];
  for (const [name, content] of [...first, [file, bytes] as const, [LIST_FILE, listText(list)] as const]) {
    const written = folder.write(name, content);
    const told = written.ok ? written.value : written.finding;
    if (told) findings.add(told);
    if (!written.ok) return undefined;
  }
  return { id: result.id, period: result.period.name, status: result.status, chain };
}
