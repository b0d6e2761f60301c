import { sha256 } from "../base/sha256.js";
import type { ClosedPeriod } from "../engine/history/closed.js";
import { finding } from "../findings/finding.js";
import type { FindingSink } from "../findings/findings.js";
import { type ClosedResult, closedPeriodOf, readClosedResult } from "./closed-result.js";
import { brokenLine, LIST_FILE, type ListedEntry, readList } from "./ledger-list.js";
import { sealFits } from "./seal.js";

/** The files of a ledger's folder; `read` gives undefined, with a finding, where a file cannot be read. */
export interface LedgerFiles {
  readonly names: readonly string[];
  read(name: string): Promise<Uint8Array | undefined>;
}

/** A ledger whose list is in order. */
export interface Ledger {
  readonly list: readonly ListedEntry[];
  readonly files: LedgerFiles;
}

/** Reads a ledger's list and checks its chain; undefined where it is wrong, and findings tell. */
export async function openLedger(files: LedgerFiles, findings: FindingSink): Promise<Ledger | undefined> {
  if (!files.names.includes(LIST_FILE)) {
    const strays = files.names.filter(isEntryName);
    if (strays.length === 0) return { list: [], files };
    findings.add(finding("ledger-list-missing", undefined, { names: strays }));
    return undefined;
  }
  const text = textOf(await files.read(LIST_FILE));
  const list = text === undefined ? undefined : readList(text);
  if (!list) return undefined;
  if ("code" in list) {
    findings.add(list);
    return undefined;
  }
  const broken = brokenLine(list);
  if (!broken) return { list, files };
  const { number, rulebook, period } = broken;
  findings.add(finding("ledger-chain", undefined, { number, rulebook, period }));
  return undefined;
}

/** An entry as it was closed; undefined where it is missing, changed or no result, and findings tell. */
export async function readEntry(
  { files }: Ledger,
  entry: ListedEntry,
  findings: FindingSink,
): Promise<ClosedResult | undefined> {
  const { file, rulebook, period } = entry;
  if (!files.names.includes(file)) {
    findings.add(finding("ledger-entry-missing", undefined, { file, rulebook, period }));
    return undefined;
  }
  const bytes = await files.read(file);
  if (!bytes) return undefined;
  if (sha256(bytes) !== entry.sha256) {
    findings.add(finding("ledger-entry-changed", undefined, { file, rulebook, period }));
    return undefined;
  }
  const text = textOf(bytes);
  const result = text === undefined || !sealFits(text) ? { problem: "sha256" } : readClosedResult(text);
  const problem = "problem" in result ? result.problem : misplaced(result, entry);
  if (problem === undefined && !("problem" in result)) return result;
  findings.add(finding("ledger-entry-unreadable", undefined, { file, expected: problem ?? "" }));
  return undefined;
}

/** All closed periods of a rulebook, ascending; undefined where one cannot be read. */
export async function closedPeriods(
  ledger: Ledger,
  rulebook: string,
  findings: FindingSink,
): Promise<readonly ClosedPeriod[] | undefined> {
  const periods: ClosedPeriod[] = [];
  let whole = true;
  for (const entry of ledger.list) {
    if (entry.rulebook !== rulebook) continue;
    const result = await readEntry(ledger, entry, findings);
    const closed = result && closedPeriodOf(result);
    if (closed) periods.push(closed);
    else whole = false;
  }
  return whole ? periods.sort((a, b) => a.period.first - b.period.first) : undefined;
}

/** Is a file's name such as an entry has? */
export function isEntryName(name: string): boolean {
  return /^[a-z][a-z0-9_-]*\.\d{4}(-\d{2}|-Q[1-4])?\.json$/.test(name);
}

function misplaced({ id, period, status }: ClosedResult, entry: ListedEntry): string | undefined {
  if (id !== entry.rulebook) return `rulebook.id: ${entry.rulebook}`;
  if (period.name !== entry.period) return `period: ${entry.period}`;
  return status === "trial" ? "status: final | provisional" : undefined;
}

/** UTF-8 text of bytes; undefined where they are none. */
export function textOf(bytes: Uint8Array | undefined): string | undefined {
  if (!bytes) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
