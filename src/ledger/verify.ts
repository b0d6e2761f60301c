import type { ClosedPeriod, ClosedTable } from "../engine/history/closed.js";
import { finding } from "../findings/finding.js";
import type { FindingSink } from "../findings/findings.js";
import { isMissing } from "../language/value.js";
import { type ClosableResult, cannotFollow } from "./close.js";
import { closedPeriodOf } from "./closed-result.js";
import { LIST_FILE, type ListedEntry } from "./ledger-list.js";
import { isEntryName, type LedgerFiles, openLedger, readEntry } from "./read-ledger.js";

/**
 * Reads a whole ledger again: each entry is there, unchanged, in its place, and follows the one before; and nothing
 * else is there. Gives the list; undefined where the list itself is wrong.
 */
export async function verifyLedger(
  files: LedgerFiles,
  findings: FindingSink,
): Promise<readonly ListedEntry[] | undefined> {
  const ledger = await openLedger(files, findings);
  if (!ledger) return undefined;
  const { list } = ledger;
  const listed = new Set(list.map(({ file }) => file));
  for (const name of files.names) {
    if (name !== LIST_FILE && isEntryName(name) && !listed.has(name)) {
      findings.add(finding("ledger-entry-added", undefined, { file: name }));
    }
  }
  const closed = new Map<string, ClosedPeriod[]>();
  const incomplete = new Set<string>();
  for (const entry of list) {
    const result = await readEntry(ledger, entry, findings);
    const period = result && closedPeriodOf(result);
    if (!result || !period) {
      incomplete.add(entry.rulebook);
      continue;
    }
    const before = closed.get(entry.rulebook) ?? [];
    const follows: ClosableResult = { ...result, id: entry.rulebook };
    const fault = incomplete.has(entry.rulebook)
      ? undefined
      : cannotFollow(follows, before, list.slice(0, entry.number - 1));
    if (fault) findings.add(finding("ledger-order", undefined, { file: entry.file, period: entry.period }));
    const wrong = [...period.tables].flatMap(([name, table]) => wrongValue(name, table) ?? [])[0];
    if (wrong !== undefined) {
      findings.add(finding("ledger-entry-unreadable", undefined, { file: entry.file, expected: wrong }));
    }
    closed.set(entry.rulebook, [...before, period]);
  }
  return list;
}

/** Where the first value stands that is none of its column's type. */
function wrongValue(name: string, { columns, rows }: ClosedTable): string | undefined {
  for (const [key, row] of rows) {
    for (const [column, { kind }] of columns) {
      const value = row.value(column);
      if (value === undefined || (isMissing(value) && value.missing === "unreadable")) {
        return `tables.${name} ${key} ${column}: ${kind}`;
      }
    }
  }
  return undefined;
}
