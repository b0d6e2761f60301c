import { type Exact, roundTo, sumExact, ZERO } from "../../base/exact.js";
import { finding } from "../../findings/finding.js";
import { MONEY } from "../../language/types.js";
import { isMissing, type Missing, missing } from "../../language/value.js";
import type { Pay, PayLine, Quantity } from "../../rulebook/model.js";
import { isActive, narrowed } from "../active.js";
import { truthOf } from "../conditions.js";
import { exactAt } from "../exact-at.js";
import { REASON_TEXTS } from "../reasons.js";
import { rowName } from "../row-name.js";
import type { Run, Scope } from "../run.js";
import type { Series } from "../series.js";
import { shapeSeries } from "./shape-series.js";

/** What each line of a pay quantity came to, by row. */
export interface PayDetail {
  readonly kind: "pay";
  readonly lines: readonly PaidColumn[];
  /** The sum of the lines, before the floor. */
  readonly before: readonly (Exact | Missing)[];
}

export interface PaidColumn {
  readonly line: PayLine;
  /** Before rounding; undefined where the line is absent or could not be worked out. */
  readonly exact: readonly (Exact | undefined)[];
  readonly amount: readonly (Exact | undefined)[];
  /** Why the line has no value of its own there. */
  readonly missing: readonly (Missing | undefined)[];
}

/** Lines, each rounded once, that add up; not below the floor. */
export function paySeries(
  run: Run,
  quantity: Quantity,
  shape: Pay,
  scope: Scope,
): { readonly series: Series; readonly detail: PayDetail } {
  const lines = shape.lines.map((line) => paidColumn(run, quantity, line, scope));
  const floor = shape.atLeast && run.formula(shape.atLeast, scope);
  const rows = run.table(scope.table).rows;
  const before: (Exact | Missing)[] = new Array(rows);
  const values: (Exact | Missing)[] = new Array(rows);
  for (let row = 0; row < rows; row++) {
    const total = isActive(scope, row) ? totalAt(lines, row) : missing("not_applicable");
    const least = floor && exactAt(floor, row);
    before[row] = total;
    values[row] = !isMissing(total) && least && total.compare(least) < 0 ? least : total;
  }
  return { series: { kind: "exact", values }, detail: { kind: "pay", lines, before } };
}

function paidColumn(run: Run, quantity: Quantity, line: PayLine, scope: Scope): PaidColumn {
  const path = `${quantity.path}.${line.name}`;
  const own = line.applies ? narrowed(scope, truthOf(run, line.applies, scope)) : scope;
  const series = shapeSeries(run, line.gives, MONEY, path, own);
  const rows = run.table(scope.table).rows;
  const exact: (Exact | undefined)[] = new Array(rows);
  const amount: (Exact | undefined)[] = new Array(rows);
  const absent: (Missing | undefined)[] = new Array(rows);
  for (let row = 0; row < rows; row++) {
    if (!isActive(own, row)) continue;
    let value = exactAt(series, row);
    if (!value) {
      const reason = reasonOf(run, series, line, row, own);
      if (reason.missing === "not_applicable") continue;
      absent[row] = reason;
      if (line.missing === "zero") value = ZERO;
      else if (line.missing !== "exclude") tellMissing(run, path, line, reason, row, scope);
    }
    if (!value) continue;
    exact[row] = value;
    amount[row] = roundTo(value, line.round.to, line.round.how);
  }
  return { line, exact, amount, missing: absent };
}

function reasonOf(run: Run, series: Series, line: PayLine, row: number, scope: Scope): Missing {
  if (series.kind === "exact") {
    const value = series.values[row];
    if (isMissing(value)) return value;
  }
  if (line.gives.kind === "formula") return missing(run.why(line.gives.is, row, scope));
  return missing(line.gives.kind === "bands" ? run.why(line.gives.of, row, scope) : "no_branch");
}

function tellMissing(
  run: Run,
  path: string,
  line: PayLine,
  { missing: reason }: Missing,
  row: number,
  scope: Scope,
): void {
  const { used } = run.table(scope.table);
  if (reason === "not_given" || (used !== undefined && used[row] === 0)) return;
  const place = run.table(scope.table).place(row);
  const values = { line: path, row: rowName(run, scope.table, row), reason: REASON_TEXTS[reason] };
  run.tell(finding(line.missing === "fail" ? "line-must-not-miss" : "line-missing", place, values));
}

function totalAt(lines: readonly PaidColumn[], row: number): Exact | Missing {
  const amounts: Exact[] = [];
  for (const { line, amount, missing: absent } of lines) {
    const paid = amount[row];
    const reason = absent[row];
    if (paid) amounts.push(paid);
    else if (reason && line.missing !== "exclude") return reason;
  }
  return sumExact(amounts);
}
