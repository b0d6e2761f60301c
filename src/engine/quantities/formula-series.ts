import type { Follow, Node } from "../../language/tree.js";
import { missing, type Value } from "../../language/value.js";
import { calendarSeries } from "../calendars/calendar-series.js";
import { UNKNOWN_ROW } from "../columns/lookup.js";
import { pick, type Series, seriesOf } from "../columns/series.js";
import { historySeries } from "../history/history-series.js";
import { compile } from "../kernels/compile.js";
import { fractionSeries } from "../kernels/fractions.js";
import { runKernel } from "../kernels/kernel.js";
import { isActive } from "../rows/active.js";
import type { Run, Scope } from "../running/run.js";
import { RowReader } from "./row-reader.js";

/**
 * A formula for all rows of a table: by kernels, a batch of rows at a time, where whole numbers over one denominator
 * hold every value; else row by row with fractions.
 */
export function formulaSeries(run: Run, node: Node, scope: Scope): Series {
  if (node.op === "column") return run.series(scope.table, node.name);
  if (node.op === "gather" || node.op === "window") return run.part(node, scope).series;
  if (node.op === "calendar") return calendarSeries(run, node, scope);
  if (node.op === "history") return historySeries(run, node, scope);
  if (node.op === "follow") return followed(run, node, scope);
  const overflow = { hit: false };
  const kernel = compile(node, run, scope, overflow);
  const series = kernel && !overflow.hit && runKernel(kernel, run.table(scope.table).rows, overflow);
  return series || rowByRow(run, node, scope);
}

function followed(run: Run, node: Follow, scope: Scope): Series {
  const { step } = node;
  const there = run.scopeOn(step ? step.to : "all");
  const values = run.formula(node.read, there);
  const rows = step ? run.rowsTo([step]) : new Int32Array(run.table(scope.table).rows);
  return pick(values, rows, (row) => missing(rows[row] === UNKNOWN_ROW ? "not_given" : "no_row"));
}

function rowByRow(run: Run, node: Node, scope: Scope): Series {
  const reader = new RowReader(run, scope, 0);
  const at = (row: number): Value => {
    if (!isActive(scope, row)) return missing("not_applicable");
    reader.row = row;
    return reader.evaluate(node);
  };
  return fractionSeries(run, node, scope, at) ?? seriesOf(node.type, run.table(scope.table).rows, at);
}
