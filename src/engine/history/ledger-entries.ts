import type { LedgerEntry } from "../result/result.js";
import type { Evaluation } from "../running/evaluation.js";
import type { Closed } from "./closed.js";

/** The closed periods that a result rests on: its rulebook's own before this one, and those that are tables here. */
export function ledgerEntries({ time }: Evaluation, { own, others }: Closed): readonly LedgerEntry[] {
  const { first, last } = time.period;
  const before = own.filter(({ period }) => period.first < first);
  const read = [...others.values()].flat().filter(({ period }) => period.first <= last);
  return [...before, ...read].map(({ rulebook, period, status, sha256 }) => {
    return { rulebook, period: period.name, status, sha256 };
  });
}
