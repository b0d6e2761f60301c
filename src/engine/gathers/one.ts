import { finding } from "../../findings/finding.js";
import type { Gather } from "../../language/tree.js";
import { pick } from "../columns/series.js";
import type { Run, Scope } from "../running/run.js";
import { rowName } from "../words/row-name.js";
import { written } from "../words/written.js";
import type { Gathered } from "./gathered.js";
import { noRows } from "./leading.js";
import type { Taken } from "./taken.js";

/** `one(table.column)`: the value of the only row, which may itself be missing; several rows are an error. */
export function one(run: Run, node: Gather, scope: Scope, { targets, standing }: Taken): Gathered {
  if (!node.value) throw new Error("one takes a value of its row");
  const picked = new Int32Array(standing).fill(-1);
  const sample = new Int32Array(standing);
  const second = new Map<number, number>();
  for (let row = 0; row < targets.length; row++) {
    const target = targets[row];
    if (target < 0) continue;
    sample[target] += 1;
    if (sample[target] === 1) picked[target] = row;
    else if (sample[target] === 2) second.set(target, row);
  }
  const from = run.table(node.from);
  for (const [row, other] of second) {
    picked[row] = -1;
    run.tell(
      finding("one-of-several", from.place(other), {
        formula: written(node),
        row: rowName(run, scope.table, row),
        count: sample[row],
        from: node.from,
      }),
    );
  }
  const values = run.formula(node.value, run.scopeOn(node.from));
  const none = noRows(run, node);
  return { series: pick(values, picked, () => none), sample };
}
