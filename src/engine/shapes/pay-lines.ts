import { type Exact, roundTo, ZERO } from "../../base/exact.js";
import { finding } from "../../findings/finding.js";
import { MONEY } from "../../language/types.js";
import { isMissing, type Missing, missing } from "../../language/value.js";
import type { PayLine, Quantity } from "../../rulebook/model.js";
import { isActive, narrowed } from "../active.js";
import { truthOf } from "../conditions.js";
import { exactAt } from "../exact-at.js";
import { missingText } from "../missing-part.js";
import { rowName } from "../row-name.js";
import type { Run, Scope } from "../run.js";
import type { Series } from "../series.js";
import { shapeSeries } from "./shape-series.js";
import { amountAt, type Worked, worked } from "./worked.js";

/** What a line comes to before any limit, by row. */
export interface DueColumn {
  readonly line: PayLine;
  /** Before rounding; undefined where the line is absent or could not be worked out. */
  readonly exact: readonly (Exact | undefined)[];
  /** Rounded. */
  readonly due: readonly (Exact | undefined)[];
  /** Why the line has no value of its own there. */
  readonly missing: readonly (Missing | undefined)[];
  /** What a limit must leave of it. */
  readonly least: Worked | undefined;
}

/** A line for all rows of the group that it stands in; `factors` are those of the groups around it. */
export function dueColumn(
  run: Run,
  quantity: Quantity,
  line: PayLine,
  scope: Scope,
  factors: readonly Worked[],
): DueColumn {
  const path = `${quantity.path}.${line.name}`;
  const own = line.applies ? narrowed(scope, truthOf(run, line.applies, scope)) : scope;
  const series = shapeSeries(run, line.gives, MONEY, path, own);
  const rows = run.table(scope.table).rows;
  const exact: (Exact | undefined)[] = new Array(rows);
  const due: (Exact | undefined)[] = new Array(rows);
  const absent: (Missing | undefined)[] = new Array(rows);
  for (let row = 0; row < rows; row++) {
    if (!isActive(own, row)) continue;
    let value = product(run, lineValue(run, series, line, row, own), factors, row);
    if (isMissing(value)) {
      if (value.missing === "not_applicable") continue;
      absent[row] = value;
      if (line.missing !== "zero" && line.missing !== "exclude")
        tellMissing(run, path, line, factors, value, row, own);
      if (line.missing !== "zero") continue;
      value = ZERO;
    }
    exact[row] = value;
    due[row] = roundTo(value, line.round.to, line.round.how);
  }
  return { line, exact, due, missing: absent, least: worked(run, line.least, own) };
}

function product(run: Run, value: Exact | Missing, factors: readonly Worked[], row: number): Exact | Missing {
  let result = value;
  for (const factor of factors) {
    if (isMissing(result)) return result;
    const times = amountAt(run, factor, row);
    result = isMissing(times) ? times : result.mul(times);
  }
  return result;
}

function lineValue(run: Run, series: Series, line: PayLine, row: number, scope: Scope): Exact | Missing {
  const value = exactAt(series, row);
  if (value) return value;
  if (series.kind === "exact") {
    const reason = series.values[row];
    if (isMissing(reason)) return reason;
  }
  if (line.gives.kind === "formula") return missing(run.why(line.gives.is, row, scope));
  return missing(line.gives.kind === "bands" ? run.why(line.gives.of, row, scope) : "no_branch");
}

function tellMissing(
  run: Run,
  path: string,
  line: PayLine,
  factors: readonly Worked[],
  { missing: reason }: Missing,
  row: number,
  scope: Scope,
): void {
  const { used } = run.table(scope.table);
  if (reason === "not_given" || (used !== undefined && used[row] === 0)) return;
  const place = run.table(scope.table).place(row);
  const { gives } = line;
  const own = gives.kind === "formula" ? gives.is : "of" in gives ? gives.of : undefined;
  const nodes = [own, ...factors.map(({ node }) => node)];
  const why = missingText(run, nodes, reason, row, scope);
  const values = { line: path, row: rowName(run, scope.table, row), reason: why };
  run.tell(finding(line.missing === "fail" ? "line-must-not-miss" : "line-missing", place, values));
}
