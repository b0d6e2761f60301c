import { dateText } from "../../base/calendar.js";
import type { Period } from "../../base/period.js";
import { finding } from "../../findings/finding.js";
import type { FindingSink } from "../../findings/findings.js";
import type { Rulebook } from "../../rulebook/model.js";
import type { Closed } from "./closed.js";
import { readsHistory } from "./reads-history.js";

/**
 * Days since `history: { from: … }` that the ledger does not cover. Formulas that look back tell of holes themselves;
 * where none does, corrections would be left out without a word, as from a ledger whose folder is mistyped.
 */
export function tellOwnHoles(
  rulebook: Rulebook,
  { name: period, first }: Period,
  closed: Closed | undefined,
  findings: FindingSink,
): void {
  const { historyFrom } = rulebook;
  if (historyFrom === undefined || historyFrom >= first || readsHistory(rulebook)) return;
  if (!closed) {
    findings.add(finding("ledger-not-given", undefined, { from: dateText(historyFrom) }));
    return;
  }
  if (closed.partial) return;
  const before = closed.own.filter((one) => one.period.first < first);
  // Closed periods follow one another, so only the ends can be open.
  const earliest = before[0]?.period.first ?? first;
  const [from, to] =
    earliest > historyFrom
      ? [historyFrom, earliest - 1]
      : [before[before.length - 1].period.last + 1, first - 1];
  if (from > to) return;
  findings.add(finding("ledger-gap", undefined, { period, from: dateText(from), to: dateText(to) }));
}
