import { type Exact, sumExact } from "../../base/exact.js";
import { finding } from "../../findings/finding.js";
import type { Node } from "../../language/tree.js";
import { isMissing, missing, type Value } from "../../language/value.js";
import type { Choose } from "../../rulebook/model.js";
import { tellUndecided } from "../quantities/conditions.js";
import { rowName } from "../words/row-name.js";
import type { AtRow } from "./at-row.js";

/** What the rows give whose condition holds: the first, the only one that may (`unique`), or `all` added up. */
export function chooseValue(shape: Choose, at: AtRow): Value {
  return shape.mode === "all" ? allThatHold(shape, at) : theOne(shape, at);
}

/** What all rows that hold give, added up; 0 where none holds. */
function allThatHold(shape: Choose, at: AtRow): Value {
  const { reader } = at;
  const rows: { row: number; gave: Exact }[] = [];
  for (const [row, { when, give }] of shape.rows.entries()) {
    const holds = when ? conditionAt(when, at) : true;
    if (isMissing(holds)) return holds;
    if (holds !== true) continue;
    const gave = reader.number(give);
    if (isMissing(gave)) return gave;
    rows.push({ row, gave });
  }
  at.note?.({ kind: "choices", rows });
  return sumExact(rows.map(({ gave }) => gave));
}

function theOne(shape: Choose, at: AtRow): Value {
  const { reader } = at;
  let found = -1;
  for (let i = 0; i < shape.rows.length; i++) {
    const { when } = shape.rows[i];
    const holds = when ? conditionAt(when, at) : found < 0;
    if (isMissing(holds)) return holds;
    if (holds !== true) continue;
    if (found >= 0) return severalHold(at, found, i);
    found = i;
    if (shape.mode === "first") break;
  }
  if (found < 0) return missing("no_branch");
  at.note?.({ kind: "choice", row: found });
  return reader.evaluate(shape.rows[found].give);
}

/** A row's condition; one that is neither yes nor no is told. */
function conditionAt(when: Node, { reader, tell }: AtRow): Value {
  const holds = reader.evaluate(when);
  if (isMissing(holds) && tell) tellUndecided(reader.run, when, reader.row, reader.scope);
  return holds;
}

function severalHold(at: AtRow, first: number, second: number): Value {
  const { run, scope, row } = at.reader;
  at.tell?.(
    finding("choose-several", run.table(scope.table).place(row), {
      quantity: at.path,
      row: rowName(run, scope.table, row),
      first: first + 1,
      second: second + 1,
    }),
  );
  return missing("no_branch");
}
