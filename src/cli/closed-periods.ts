import type { Closed, ClosedPeriod } from "../engine/history/closed.js";
import { finding } from "../findings/finding.js";
import type { FindingSink } from "../findings/findings.js";
import { closedPeriods, openLedger } from "../ledger/read-ledger.js";
import type { Rulebook } from "../rulebook/model.js";
import type { Host } from "./host/host.js";
import { ledgerFiles } from "./ledger-files.js";

/** What a ledger holds for a rulebook. Undefined where it cannot be trusted; findings tell. */
export async function readClosed(
  path: string,
  rulebook: Rulebook,
  host: Host,
  findings: FindingSink,
): Promise<Closed | undefined> {
  const { id } = rulebook;
  if (id === undefined) {
    findings.add(finding("ledger-no-id", undefined, { rulebook: rulebook.source.name }));
    return undefined;
  }
  const files = await ledgerFiles(path, host, findings);
  const ledger = files && (await openLedger(files, findings));
  const own = ledger && (await closedPeriods(ledger, id, findings));
  if (!ledger || !own) return undefined;
  const others = new Map<string, readonly ClosedPeriod[]>();
  return { own, others, partial: false };
}
