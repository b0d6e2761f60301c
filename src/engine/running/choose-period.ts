import { PERIOD_EXAMPLE, type Period, parsePeriod } from "../../base/period.js";
import { finding } from "../../findings/finding.js";
import type { FindingSink } from "../../findings/findings.js";
import type { Origin, Rulebook } from "../../rulebook/model.js";
import type { Store } from "../data/store.js";
import { Evaluation } from "./evaluation.js";

/**
 * The period of a run: the one that is asked for, else the only one in which the dated rows of the files are. A
 * finding tells where there are several or none.
 */
export function choosePeriod(
  rulebook: Rulebook,
  store: Store,
  asked: string | undefined,
  findings: FindingSink,
): Period | undefined {
  if (asked !== undefined) return periodNamed(rulebook, asked, findings);
  const example = PERIOD_EXAMPLE[rulebook.period.unit];
  const found = periodsFound(rulebook, store);
  const [first, second] = found;
  if (!first) {
    findings.add(finding("period-none", undefined, { example }));
    return undefined;
  }
  if (!second) return first.period;
  const periods = found.map(({ period, rows }) => `${period.name} (${rows})`);
  findings.add(
    finding("period-several", undefined, { periods, example: found[found.length - 1].period.name }),
  );
  return undefined;
}

/** The period of a name, or undefined with a finding. */
export function periodNamed(rulebook: Rulebook, name: string, findings: FindingSink): Period | undefined {
  const period = parsePeriod(rulebook.period, name);
  const example = PERIOD_EXAMPLE[rulebook.period.unit];
  if (!period) findings.add(finding("period-unreadable", undefined, { found: name, example }));
  return period;
}

/** Warns where files have dated rows and none of them is in the period: it was most likely mistyped. */
export function tellEmptyPeriod(evaluation: Evaluation): void {
  const { rulebook, time } = evaluation;
  for (const { name, origin } of rulebook.tables.values()) {
    const { dates, rows, used } = evaluation.table(name);
    if (!isRead(origin) || !dates) continue;
    if (used === undefined ? rows > 0 : used.includes(1)) return;
  }
  const found = periodsFound(rulebook, evaluation.store);
  // Rows that are there and were left out or refused have been told.
  if (found.length === 0 || found.some(({ period }) => period.name === time.period.name)) return;
  const periods = found.map(({ period, rows }) => `${period.name} (${rows})`);
  evaluation.tell(finding("period-without-rows", undefined, { period: time.period.name, periods }));
}

/** Do a table's rows come from outside of the rulebook? */
function isRead({ kind }: Origin): boolean {
  return kind === "file" || kind === "ledger";
}

/** The periods of all rows that are dated, in their order, with the number of rows in each. */
function periodsFound(rulebook: Rulebook, store: Store): { period: Period; rows: number }[] {
  const all = new Map<string, { period: Period; rows: number }>();
  // Which period is run does not matter for when rows were; any will do to ask them.
  const any: Period = { name: "", first: 0, last: 0 };
  const evaluation = new Evaluation(rulebook, store, any, { add: () => {} });
  for (const { name, origin } of rulebook.tables.values()) {
    if (!isRead(origin)) continue;
    for (const [key, { period, rows }] of evaluation.table(name).dates?.periods(rulebook.period, undefined) ??
      []) {
      const known = all.get(key);
      if (known) known.rows += rows;
      else all.set(key, { period, rows });
    }
  }
  return [...all.values()].sort((a, b) => a.period.first - b.period.first);
}
