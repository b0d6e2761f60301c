import { dateText } from "../../base/calendar.js";
import type { Period } from "../../base/period.js";
import { at, finding } from "../../findings/finding.js";
import type { FindingSink } from "../../findings/findings.js";
import type { Rulebook } from "../../rulebook/model.js";
import type { Closed } from "./closed.js";

/**
 * The days of a period that no closed result of another rulebook covers, though a table is made of them: a year of
 * which three quarters are closed is no year. Closed periods follow one another, so only the ends can be open.
 */
export function tellLedgerHoles(
  { tables, historyFrom }: Rulebook,
  period: Period,
  { others, partial }: Closed,
  findings: FindingSink,
): void {
  if (partial) return;
  for (const { name, origin, span } of tables.values()) {
    if (origin.kind !== "ledger") continue;
    const closed = others.get(origin.rulebook) ?? [];
    const from = Math.max(period.first, historyFrom ?? period.first);
    const first = closed[0]?.period.first ?? period.last + 1;
    const last = closed.at(-1)?.period.last ?? period.first - 1;
    const holes = [
      [from, Math.min(first - 1, period.last)],
      [Math.max(last + 1, from), period.last],
    ].filter(([start, end]) => start <= end);
    const [hole] = holes;
    if (!hole) continue;
    const values = {
      table: name,
      rulebook: origin.rulebook,
      period: period.name,
      from: dateText(hole[0]),
      to: dateText(hole[1]),
    };
    findings.add(finding("ledger-table-hole", at(span), values));
  }
}
