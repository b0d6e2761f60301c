import { type Exact, exactText } from "../../base/exact.js";
import { finding } from "../../findings/finding.js";
import { isMissing, missing, type Value } from "../../language/value.js";
import type { Bands, Bound, Grades } from "../../rulebook/model.js";
import type { RowReader } from "../quantities/row-reader.js";
import { rowName } from "../words/row-name.js";
import type { AtRow } from "./at-row.js";

/** What the step gives in which `of` falls. A gap or an overlap that shows only here is an error. */
export function stepValue(shape: Bands | Grades, at: AtRow): Value {
  const { reader } = at;
  const of = reader.number(shape.of);
  if (isMissing(of)) return of;
  let found = -1;
  for (let step = 0; step < shape.steps.length; step++) {
    const { from, to } = shape.steps[step];
    const above = from ? within(reader, from, of, 1) : true;
    const below = to ? within(reader, to, of, -1) : true;
    if (isMissing(above)) return above;
    if (isMissing(below)) return below;
    if (!above || !below) continue;
    if (found >= 0) return noSingleStep("step-several", at, of);
    found = step;
  }
  if (found < 0) return noSingleStep("step-none", at, of);
  at.note?.({ kind: "step", of, step: found });
  const { give } = shape.steps[found];
  return typeof give === "string" ? give : reader.evaluate(give);
}

function within(
  reader: RowReader,
  bound: Bound,
  of: Exact,
  side: 1 | -1,
): boolean | ReturnType<typeof missing> {
  const limit = reader.number(bound.at);
  if (isMissing(limit)) return limit;
  const order = of.compare(limit) * side;
  return order > 0 || (order === 0 && bound.included);
}

function noSingleStep(code: "step-none" | "step-several", at: AtRow, of: Exact): Value {
  const { run, scope, row } = at.reader;
  at.tell?.(
    finding(code, run.table(scope.table).place(row), {
      quantity: at.path,
      row: rowName(run, scope.table, row),
      value: exactText(of),
    }),
  );
  return missing("no_branch");
}
