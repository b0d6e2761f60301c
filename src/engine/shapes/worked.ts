import type { Exact } from "../../base/exact.js";
import type { Node } from "../../language/tree.js";
import { type Missing, missing } from "../../language/value.js";
import { exactAt } from "../columns/exact-at.js";
import type { Series } from "../columns/series.js";
import type { Run, Scope } from "../running/run.js";

/** A formula that gives numbers, with what it came to. */
export interface Worked {
  readonly node: Node;
  readonly series: Series;
  readonly scope: Scope;
}

/** Works a formula out for all rows of a scope. */
export function worked(run: Run, node: Node | undefined, scope: Scope): Worked | undefined {
  return node && { node, series: run.formula(node, scope), scope };
}

/** The number of a row, or why there is none. */
export function amountAt(run: Run, { node, series, scope }: Worked, row: number): Exact | Missing {
  return exactAt(series, row) ?? missing(run.why(node, row, scope));
}
