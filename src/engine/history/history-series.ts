import { at, finding } from "../../findings/finding.js";
import type { History } from "../../language/tree.js";
import { missing } from "../../language/value.js";
import { compact, type Series, seriesOf } from "../columns/series.js";
import { RowReader } from "../quantities/row-reader.js";
import { isActive } from "../rows/active.js";
import type { Run, Scope } from "../running/run.js";
import { historyValue } from "./history-value.js";

/** What rows were in closed periods, for all rows of a table. */
export function historySeries(run: Run, node: History, scope: Scope): Series {
  const reader = new RowReader(run, scope, 0);
  let passedOver = 0;
  const series = seriesOf(node.type, run.table(scope.table).rows, (row) => {
    if (!isActive(scope, row)) return missing("not_applicable");
    reader.row = row;
    const { value, skipped } = historyValue(node, reader);
    passedOver += skipped;
    return value;
  });
  if (passedOver > 0) {
    run.tell(finding("history-passed-over", at(node.span), { name: node.name, count: passedOver }));
  }
  return compact(series);
}
