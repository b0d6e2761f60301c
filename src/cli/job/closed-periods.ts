import type { Period } from "../../base/period.js";
import type { Closed, ClosedPeriod } from "../../engine/history/closed.js";
import { ledgersRead } from "../../engine/history/reads-history.js";
import { periodNamed } from "../../engine/running/choose-period.js";
import { finding } from "../../findings/finding.js";
import type { FindingSink, Findings } from "../../findings/findings.js";
import { closedPeriods, openLedger } from "../../ledger/read-ledger.js";
import type { Rulebook } from "../../rulebook/model.js";
import type { EvaluationOptions } from "../commands/evaluation-options.js";
import type { Host } from "../host/host.js";
import { ledgerFiles } from "./ledger-files.js";

/**
 * What a command is given of closed periods for a rulebook: `closed` is undefined where no ledger is named. A mistyped
 * period is told here, before a gigabyte is read for it. Undefined where there is an error; findings tell.
 */
export async function historyFor(
  rulebook: Rulebook,
  { period, ledger }: Pick<EvaluationOptions, "period" | "ledger">,
  host: Host,
  findings: Findings,
): Promise<{ readonly closed: Closed | undefined } | undefined> {
  const named = period === undefined ? undefined : periodNamed(rulebook, period, findings);
  if (period !== undefined && !named) return undefined;
  if (ledger === undefined) return { closed: undefined };
  const closed = await readClosed(ledger, rulebook, named, host, findings);
  return closed && { closed };
}

/**
 * What a ledger holds for a rulebook, and for those of whose results it makes tables, up to the period's end.
 * Undefined where it cannot be trusted; findings tell.
 */
async function readClosed(
  path: string,
  rulebook: Rulebook,
  period: Period | undefined,
  host: Host,
  findings: FindingSink,
): Promise<Closed | undefined> {
  const { id } = rulebook;
  if (id === undefined) {
    findings.add(finding("ledger-no-id", undefined, { rulebook: rulebook.source.name }));
    return undefined;
  }
  const read = ledgersRead(rulebook);
  if (read.length > 0 && !period) {
    // Without it, results that were closed later would be among the rows.
    findings.add(finding("ledger-needs-period", undefined, { ids: read }));
    return undefined;
  }
  const files = await ledgerFiles(path, host, findings);
  const ledger = files && (await openLedger(files, findings));
  const own = ledger && (await closedPeriods(ledger, id, findings));
  if (!ledger || !own) return undefined;
  const others = new Map<string, readonly ClosedPeriod[]>();
  for (const other of read) {
    const periods = await closedPeriods(ledger, other, findings);
    if (!periods) return undefined;
    others.set(
      other,
      periods.filter((closed) => period && closed.period.last <= period.last),
    );
  }
  return { own, others, partial: false };
}
