/** Two results of the same data and period, compared: what is paid otherwise, to whom and why. */
import { ZERO } from "../../base/exact.js";
import { isProvisional } from "../../engine/result/judgements.js";
import type { Attribution } from "./attribution.js";
import { Causes } from "./causes.js";
import type { Change } from "./changes.js";
import type { SideFigures } from "./figures.js";
import { amountsIn, type Measure, measureOf, type PayTotal, totalOf } from "./measure.js";
import {
  type FigureChange,
  type FindingChange,
  type FlagChange,
  figureChanges,
  findingChanges,
  flagChanges,
  type GradeMove,
  type GuardChange,
  gradeMoves,
  guardChanges,
} from "./outcomes.js";
import type { Pairing } from "./pair-parts.js";
import { type PeopleCounts, type PersonChange, peopleOf } from "./people.js";
import { type TeamTotals, teamsOf } from "./teams.js";

/** All that a comparison shows. */
export interface Comparison {
  readonly old: SideFigures;
  readonly side: SideFigures;
  readonly changes: readonly Change[];
  /** Undefined where scored rows have neither pay nor score. */
  readonly measure: Measure | undefined;
  /** What is paid in all; undefined where nobody is paid. */
  readonly total: PayTotal | undefined;
  /** The other pay quantities of the scored table. */
  readonly otherTotals: readonly PayTotal[];
  readonly attribution: Attribution;
  readonly people: readonly PersonChange[];
  readonly counts: PeopleCounts;
  readonly teams: readonly TeamTotals[];
  readonly grades: readonly GradeMove[];
  readonly flags: readonly FlagChange[];
  readonly guards: readonly GuardChange[];
  readonly findings: readonly FindingChange[];
  readonly figures: readonly FigureChange[];
}

/** What is compared. */
export interface CompareRequest {
  readonly old: SideFigures;
  readonly side: SideFigures;
  readonly pairing: Pairing;
  readonly changes: readonly Change[];
  readonly attribution: Attribution;
}

/** Compares two results. */
export function compare(request: CompareRequest): Comparison {
  const { old, side, pairing, changes, attribution } = request;
  const measure = measureOf(old, side);
  const none = measure?.kind === "pay" ? ZERO : undefined;
  const before = amountsIn(old.scored, measure?.before, none);
  const after = amountsIn(side.scored, measure?.after, none);
  const causes = new Causes(old, side, pairing);
  const isPay = measure?.kind === "pay";
  return {
    old,
    side,
    changes,
    measure,
    total: isPay ? totalOf(old, side, measure) : undefined,
    otherTotals: isPay ? otherTotals(old, side, pairing, measure) : [],
    attribution,
    ...peopleOf({ old, side, measure, before, after, causes, attribution }),
    teams: isPay ? teamsOf(old, side, before, after) : [],
    grades: gradeMoves(old, side, pairing),
    flags: flagChanges(old, side, pairing),
    guards: guardChanges(old.shown.guards, side.shown.guards),
    findings: findingChanges(old, side),
    figures: figureChanges(old, side, pairing),
  };
}

/** Is there nothing to show: no rule that means something else, and no figure that differs? */
export function isEmpty(comparison: Comparison): boolean {
  const { changes, people, figures, guards, findings, old, side } = comparison;
  const lists = [changes, people, figures, guards, findings, comparison.flags, comparison.grades];
  return lists.every(({ length }) => length === 0) && isFinal(old) === isFinal(side);
}

/** Is a result final, but for parameters that were set? */
export function isFinal({ result: { reach, provisional } }: SideFigures): boolean {
  return !isProvisional(reach, provisional);
}

function otherTotals(old: SideFigures, side: SideFigures, pairing: Pairing, measure: Measure): PayTotal[] {
  const { scored } = side.result;
  const totals: PayTotal[] = [];
  const seen = new Set([measure.before]);
  for (const after of side.scored.table.columns) {
    if (after.role !== "pay" || after === measure.after) continue;
    const path = pairing.oldPath(`${scored}.${after.name}`);
    const was = path === undefined ? undefined : old.scored.column(path.slice(scored.length + 1));
    const before = was === measure.before ? undefined : was;
    seen.add(before);
    totals.push(totalOf(old, side, { before, after }));
  }
  for (const before of old.scored.table.columns) {
    if (before.role === "pay" && !seen.has(before))
      totals.push(totalOf(old, side, { before, after: undefined }));
  }
  return totals;
}
