import { UNKNOWN, YES } from "../../intake/columns/columns.js";
import type { CalendarCall, Column, Follow, Gather, History, Node, Window } from "../../language/tree.js";
import type { Value } from "../../language/value.js";
import { daysAsked } from "../calendars/days-asked.js";
import { isBlank } from "../columns/series.js";
import { asksAll, inTime } from "../gathers/leading.js";
import { type Asked, closedAsked } from "../history/asked.js";
import { RowReader } from "../quantities/row-reader.js";
import { truths } from "../quantities/truths.js";
import type { Evaluation } from "../running/evaluation.js";
import type { Scope } from "../running/run.js";

/** A row by its table and number. */
export interface RowPlace {
  readonly table: string;
  readonly row: number;
}

/** Something that a formula read, with what it found; what names a row can be traced on. */
export type Input =
  | { readonly kind: "param"; readonly name: string; readonly value: Value }
  | { readonly kind: "column"; readonly node: Column; readonly value: Value; readonly at: RowPlace }
  /** `at`: the row to which the links lead; undefined where they lead to none */
  | {
      readonly kind: "follow";
      readonly node: Follow;
      readonly value: Value;
      readonly at: RowPlace | undefined;
    }
  /** `rows`: those that lead here, made as they are asked for */
  | {
      readonly kind: "gather";
      readonly node: Gather;
      readonly value: Value;
      readonly rows: Iterable<GatheredRow>;
    }
  /** `closed`: what closed periods told, latest first */
  | {
      readonly kind: "history";
      readonly node: History;
      readonly value: Value;
      readonly closed: readonly Asked[];
    }
  /** `days`: the rows of the calendar's table for the days that it looked at */
  | {
      readonly kind: "calendar";
      readonly node: CalendarCall;
      readonly value: Value;
      readonly days: readonly RowPlace[];
    }
  /** `found`: the other row; undefined for `nth`, and where there is none */
  | {
      readonly kind: "window";
      readonly node: Window;
      readonly value: Value;
      readonly found: RowPlace | undefined;
    };

/** A row that leads to the row on which a gather stands. */
export interface GatheredRow extends RowPlace {
  /**
   * What became of it: taken; or for `share`, `any` and `every` whether the condition holds; or why it was left out:
   * rejected or excluded, of another time, not meeting the condition, without a value.
   */
  readonly fate: "taken" | "holds" | "does_not_hold" | "left_out" | "outside" | "not_meant" | "no_value";
  /** The value that is gathered, where there is one. */
  readonly value: Value | undefined;
}

/** Works out a formula for one row and keeps what it read. */
export function derive(evaluation: Evaluation, node: Node, row: number, scope: Scope) {
  const inputs: Input[] = [];
  const reader = recordingReader(evaluation, row, scope, inputs);
  return { node, value: reader.evaluate(node), inputs };
}

/** A reader that adds to `inputs` whatever formulas read through it. */
export function recordingReader(
  evaluation: Evaluation,
  row: number,
  scope: Scope,
  inputs: Input[],
): RowReader {
  return new RowReader(evaluation, scope, row, (read) => {
    if ("param" in read) {
      inputs.push({ kind: "param", name: read.param, value: read.value });
      return;
    }
    if ("args" in read) {
      const { node, args, value } = read;
      const { days: table = "" } = node;
      const days = daysAsked(evaluation, node, args).map((at) => ({ table, row: at }));
      inputs.push({ kind: "calendar", node, value, days });
      return;
    }
    const { node, value } = read;
    switch (node.op) {
      case "column":
        inputs.push({ kind: "column", node, value, at: { table: node.table, row } });
        return;
      case "follow":
        inputs.push({ kind: "follow", node, value, at: reached(evaluation, node, row) });
        return;
      case "gather": {
        const rows = { [Symbol.iterator]: () => gatheredRows(evaluation, node, row) };
        inputs.push({ kind: "gather", node, value, rows });
        return;
      }
      case "history": {
        const closed = closedAsked(node, new RowReader(evaluation, scope, row));
        inputs.push({ kind: "history", node, value, closed });
        return;
      }
      case "window": {
        const found = evaluation.part(node, scope).picked?.[row] ?? -1;
        const place = found < 0 ? undefined : { table: node.table, row: found };
        inputs.push({ kind: "window", node, value, found: place });
      }
    }
  });
}

/** The row to which the links of a path lead. */
function reached(evaluation: Evaluation, node: Follow, row: number): RowPlace | undefined {
  let here = row;
  let step: Node = node;
  let table = "all";
  while (step.op === "follow") {
    table = step.step?.to ?? "all";
    here = step.step ? evaluation.rowsTo([step.step])[here] : 0;
    if (here < 0) return undefined;
    step = step.read;
  }
  return { table, row: here };
}

/** The rows that lead to a row, with what a gather on it made of each. */
function* gatheredRows(evaluation: Evaluation, node: Gather, row: number): Iterator<GatheredRow> {
  const { from } = node;
  const here = evaluation.scopeOn(from);
  const { accepted } = evaluation.table(from);
  const allowed = inTime(evaluation, node);
  const where = node.where && truths(evaluation, node.where, here);
  const values = node.value && evaluation.formula(node.value, here);
  for (const at of evaluation.rowsLeadingTo(node.via, from, row)) {
    const answer = where === undefined ? YES : where[at];
    const blank = values !== undefined && isBlank(values, at);
    let fate: GatheredRow["fate"] = "taken";
    if (accepted !== undefined && accepted[at] === 0) fate = "left_out";
    else if (allowed !== undefined && allowed[at] === 0) fate = "outside";
    else if (asksAll(node))
      fate = answer === UNKNOWN ? "no_value" : answer === YES ? "holds" : "does_not_hold";
    else if (answer !== YES) fate = "not_meant";
    else if (blank && node.name !== "one") fate = "no_value";
    yield {
      table: from,
      row: at,
      fate,
      value: node.value && new RowReader(evaluation, here, at).evaluate(node.value),
    };
  }
}
