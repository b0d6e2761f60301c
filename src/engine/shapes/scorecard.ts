import { type Exact, exactText, ZERO } from "../../base/exact.js";
import { finding } from "../../findings/finding.js";
import { UNKNOWN, YES } from "../../intake/columns/columns.js";
import type { Node } from "../../language/tree.js";
import { isMissing, type Missing, missing } from "../../language/value.js";
import type { Quantity, Scorecard, Veto } from "../../rulebook/model.js";
import { exactAt } from "../columns/exact-at.js";
import type { Series } from "../columns/series.js";
import { tellUndecidedRows } from "../quantities/conditions.js";
import { truths } from "../quantities/truths.js";
import { isActive, isUsed } from "../rows/active.js";
import type { Run, Scope } from "../running/run.js";
import { rowName } from "../words/row-name.js";
import { passedAt, type ScoredGroup, scoredGroup } from "./scored-items.js";

/** What each item of a scorecard came to, by row, and what made of it the score. */
export interface ScoreDetail {
  readonly kind: "scorecard";
  readonly group: ScoredGroup;
  /** The most that the score may be; undefined where nothing bounds it. */
  readonly atMost: Series | undefined;
  readonly vetoes: readonly { readonly veto: Veto; readonly holds: Uint8Array }[];
  /** Is the pass mark reached? undefined for a scorecard without one. */
  readonly passed: Uint8Array | undefined;
}

/** What the items come to, not above `at_most:`; 0 where a veto holds. */
export function scorecardSeries(
  run: Run,
  quantity: Quantity,
  shape: Scorecard,
  scope: Scope,
): { readonly series: Series; readonly detail: ScoreDetail } {
  const least = shape.atLeastPoints && run.formula(shape.atLeastPoints, scope);
  const group = scoredGroup(run, quantity.path, shape, scope, least);
  const atMost = shape.atMost && run.formula(shape.atMost, scope);
  const vetoes = shape.vetoes.map((veto) => ({ veto, holds: answers(run, veto.when, scope) }));
  if (shape.full) tellNotFull(run, quantity, group, run.formula(shape.full, scope), scope);
  const pass = shape.pass && { mark: shape.pass, marks: run.formula(shape.pass, scope) };
  if (vetoes.length === 0 && !atMost && !pass) {
    const detail = { kind: "scorecard", group, atMost, vetoes, passed: undefined } as const;
    return { series: { kind: "exact", values: group.values }, detail };
  }
  const { rows } = run.table(scope.table);
  const none = missing("not_applicable");
  const values: (Exact | Missing)[] = new Array(rows);
  const passed = pass && new Uint8Array(rows).fill(UNKNOWN);
  for (let row = 0; row < rows; row++) {
    if (!isActive(scope, row)) {
      values[row] = none;
      continue;
    }
    const veto = vetoes.length === 0 ? "none" : vetoAt(run, vetoes, row, scope);
    const value = veto === "none" ? bounded(group.values[row], atMost, row) : veto;
    values[row] = value;
    if (!pass || !passed || isMissing(value)) continue;
    passed[row] = veto === "none" ? passedAt(pass.mark, pass.marks, value, group.full[row], row) : 0;
  }
  return { series: { kind: "exact", values }, detail: { kind: "scorecard", group, atMost, vetoes, passed } };
}

/** A condition by row; a row of the period for which it is neither yes nor no is told. */
function answers(run: Run, when: Node, scope: Scope): Uint8Array {
  const holds = truths(run, when, scope);
  tellUndecidedRows(run, when, holds, scope);
  return holds;
}

function bounded(value: Exact | Missing, atMost: Series | undefined, row: number): Exact | Missing {
  const most = atMost && exactAt(atMost, row);
  if (atMost && !most) return missing("empty");
  return most && !isMissing(value) && value.compare(most) > 0 ? most : value;
}

/** 0 where a veto holds; missing where one may (a finding stands there, or a test leaves it open); else none. */
function vetoAt(
  run: Run,
  vetoes: ScoreDetail["vetoes"],
  row: number,
  scope: Scope,
): Exact | Missing | "none" {
  if (vetoes.some(({ holds }) => holds[row] === YES)) return ZERO;
  for (const { veto, holds } of vetoes) {
    if (holds[row] !== UNKNOWN) continue;
    const reason = run.why(veto.when, row, scope);
    if (reason !== "not_applicable") return missing(reason);
  }
  return "none";
}

/** `full:` where points are those of rows. */
function tellNotFull(run: Run, quantity: Quantity, group: ScoredGroup, full: Series, scope: Scope): void {
  const table = run.table(scope.table);
  for (let row = 0; row < table.rows; row++) {
    if (!isActive(scope, row) || !isUsed(table, row)) continue;
    const expected = exactAt(full, row);
    const sum = group.full[row];
    if (!expected || !sum || sum.equals(expected)) continue;
    const values = {
      quantity: quantity.path,
      row: rowName(run, scope.table, row),
      sum: exactText(sum),
      full: exactText(expected),
    };
    run.tell(finding("points-not-full-here", table.place(row), values));
  }
}
