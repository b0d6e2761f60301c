import type { Bilingual } from "../../base/language.js";
import { periodOf } from "../../base/period.js";
import type { Scope } from "../../engine/running/run.js";
import { derive, type GatheredRow } from "../../engine/trace/trace-inputs.js";
import type { Gather } from "../../language/tree.js";
import type { Explaining } from "./explaining.js";
import type { Fate, GatherHow, RowTold } from "./tree.js";

/** What rows come to, and which rows: all that lead to the row on which the gather stands. */
export function gatherHow(explaining: Explaining, node: Gather, row: number, scope: Scope): GatherHow {
  const { evaluation } = explaining;
  const { inputs } = derive(evaluation, node, row, scope);
  const input = inputs.find((one) => one.kind === "gather");
  if (input?.kind !== "gather") throw new Error("a gather was worked out and not seen");
  let counts: GatherHow["counts"] | undefined;
  const there = evaluation.scopeOn(node.from);
  return {
    kind: "gather",
    node,
    fromLabel: evaluation.table(node.from).table.label,
    get counts() {
      counts ??= countsOf(input.rows);
      return counts;
    },
    rows: { [Symbol.iterator]: () => told(explaining, input.rows) },
    derive: ({ ref }) => ({
      value: node.value && explaining.term(node.value, ref.row, there),
      where: node.where && explaining.term(node.where, ref.row, there),
    }),
    atLeastRows: scope.atLeastRows,
  };
}

/** How many rows met each fate; counted when it is asked, as there may be many. */
function countsOf(rows: Iterable<GatheredRow>): GatherHow["counts"] {
  const counts: Record<Fate, number> = {
    taken: 0,
    holds: 0,
    does_not_hold: 0,
    left_out: 0,
    outside: 0,
    not_meant: 0,
    no_value: 0,
  };
  for (const { fate } of rows) counts[fate] += 1;
  return counts;
}

function* told(explaining: Explaining, rows: Iterable<GatheredRow>): Iterator<RowTold> {
  for (const { table, row, fate, value } of rows) {
    yield { ref: explaining.ref(table, row), fate, value, detail: detailOf(explaining, table, row, fate) };
  }
}

/** Why a row is left out altogether, or when it was. */
function detailOf({ evaluation }: Explaining, name: string, row: number, fate: Fate): Bilingual | undefined {
  const table = evaluation.table(name);
  if (fate === "left_out") return table.leftOut.cause(row)?.detail;
  if (fate !== "outside") return undefined;
  const day = table.dates?.day(row);
  if (day === undefined) return { en: "it has no date", zh: "没有日期" };
  const { name: period } = periodOf(evaluation.rulebook.period, day);
  return { en: `it is in ${period}`, zh: `属于 ${period}` };
}
