import { parsePeriod, periodBefore } from "../base/period.js";
import type { ClosedPeriod } from "../engine/history/closed.js";
import { type Finding, finding } from "../findings/finding.js";
import { type ClosedResult, type LedgerReference, readClosedResult } from "./closed-result.js";
import type { ListedEntry } from "./ledger-list.js";
import { sealFits } from "./seal.js";

/** A result that may be closed as far as can be told from itself. */
export type ClosableResult = ClosedResult & { readonly id: string };

/** Reads a `result.json` that is to be closed; else why it cannot be. `path` is where people know it to stand. */
export function closable(text: string, path: string): ClosableResult | Finding {
  const result = readClosedResult(text);
  if ("problem" in result) return finding("close-no-result", undefined, { path, expected: result.problem });
  if (!sealFits(text)) return finding("close-changed", undefined, { path });
  const { id, status, whole, errors } = result;
  const period = result.period.name;
  if (status === "trial") return finding("close-trial", undefined, { period });
  if (!whole) return finding("close-not-whole", undefined, { period });
  if (errors > 0) return finding("close-errors", undefined, { period, count: errors });
  if (id === undefined) return finding("close-no-id", undefined, { period });
  return { ...result, id };
}

/**
 * Why a result cannot follow what is closed of its rulebook (ascending); undefined where it can. It must be the next
 * period, and rest on just what the ledger holds of the rulebook, else a correction could be paid twice, or never; and
 * on nothing that is not in the ledger's list.
 */
export function cannotFollow(
  result: ClosableResult,
  closed: readonly ClosedPeriod[],
  list: readonly ListedEntry[],
): Finding | undefined {
  const { id: rulebook, period } = result;
  const last = closed.at(-1);
  if (closed.some((one) => one.period.name === period.name)) {
    return finding("close-again", undefined, { rulebook, period: period.name });
  }
  if (last && last.period.last + 1 !== period.first) {
    const values = {
      rulebook,
      period: period.name,
      last: last.period.name,
      next: nextName(last.period.name),
    };
    return finding("close-hole", undefined, values);
  }
  const listed = new Set(list.map(referenceText));
  const read = (result.ledger ?? []).map(referenceText);
  const own = (result.ledger ?? []).filter((entry) => entry.rulebook === rulebook);
  const isKnown = read.every((entry) => listed.has(entry)) && own.length === closed.length;
  if (isKnown) return undefined;
  return finding("close-other-ledger", undefined, { rulebook, period: period.name, count: closed.length });
}

const referenceText = ({ rulebook, period, sha256 }: LedgerReference) => `${rulebook} ${period} ${sha256}`;

/** The name of the period after one. */
function nextName(name: string): string {
  for (const unit of ["month", "quarter", "year"] as const) {
    const rule = { unit, from: 1 };
    const period = parsePeriod(rule, name);
    if (period) return periodBefore(rule, period, -1).name;
  }
  return name;
}
