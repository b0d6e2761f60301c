import { type Exact, roundTo, ZERO } from "../../base/exact.js";
import { MONEY } from "../../language/types.js";
import { isMissing, type Missing } from "../../language/value.js";
import { measuredBy } from "../../rulebook/model/measured-by.js";
import type { PayLine, Quantity } from "../../rulebook/model.js";
import { exactOrReason } from "../columns/exact-at.js";
import { truthOf } from "../quantities/conditions.js";
import { narrowed } from "../rows/active.js";
import type { Run, Scope } from "../running/run.js";
import { shapeSeries } from "./shape-series.js";
import { type PartNamed, reasonOf, tellMissing } from "./without-value.js";
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
  const formulas = [measuredBy(line.gives), ...factors.map(({ node }) => node)];
  const named: PartNamed = { kind: "line", path, policy: line.missing, formulas };
  const rows = run.table(scope.table).rows;
  const exact: (Exact | undefined)[] = new Array(rows);
  const due: (Exact | undefined)[] = new Array(rows);
  const absent: (Missing | undefined)[] = new Array(rows);
  const { active } = own;
  for (let row = 0; row < rows; row++) {
    if (active !== undefined && active[row] === 0) continue;
    const given = exactOrReason(series, row) ?? reasonOf(run, series, line.gives, row, own);
    let value = factors.length === 0 ? given : product(run, given, factors, row);
    if (isMissing(value)) {
      if (value.missing === "not_applicable") continue;
      absent[row] = value;
      if (line.missing !== "zero" && line.missing !== "exclude") tellMissing(run, named, value, row, own);
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
