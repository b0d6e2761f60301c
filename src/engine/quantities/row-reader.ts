import type { Exact } from "../../base/exact.js";
import { evaluate, type RowContext } from "../../language/evaluate.js";
import type { Time } from "../../language/functions.js";
import type { CalendarCall, Column, Follow, Gather, History, Node, Window } from "../../language/tree.js";
import { type Missing, missing, type Value } from "../../language/value.js";
import { calendarValue } from "../calendars/calendar-value.js";
import { UNKNOWN_ROW } from "../columns/lookup.js";
import { valueAt } from "../columns/series.js";
import { gatherReason } from "../gathers/reason.js";
import { historyValue } from "../history/history-value.js";
import type { Run, Scope } from "../running/run.js";
import { windowReason } from "../windows/reason.js";

/** Something that a formula read, with what it found. */
export type Read =
  | { readonly param: string; readonly value: Value }
  | { readonly node: CalendarCall; readonly args: readonly Value[]; readonly value: Value }
  | { readonly node: Column | Follow | Gather | Window | History; readonly value: Value };

/** What formulas read on one row: what was worked out in bulk, with the reasons of what is missing. */
export class RowReader implements RowContext {
  readonly time: Time;
  readonly run: Run;
  readonly scope: Scope;
  row: number;
  readonly #seen: ((read: Read) => void) | undefined;

  constructor(run: Run, scope: Scope, row: number, seen?: (read: Read) => void) {
    this.run = run;
    this.time = run.time;
    this.scope = scope;
    this.row = row;
    this.#seen = seen;
  }

  evaluate(node: Node): Value {
    return evaluate(node, this);
  }

  /** A formula that the types say is a number. */
  number(node: Node): Exact | Missing {
    const value = this.evaluate(node);
    if (typeof value !== "object") throw new Error("a number is asked of a formula that gives none");
    return value;
  }

  param(name: string): Value {
    const value = this.run.param(name);
    this.#seen?.({ param: name, value });
    return value;
  }

  column(node: Column): Value {
    let part = this.scope.parts.get(node);
    if (!part) {
      part = { series: this.run.series(this.scope.table, node.name), picked: undefined };
      this.scope.parts.set(node, part);
    }
    const found = valueAt(part.series, this.row);
    return this.#saw(node, found ?? this.run.value(this.scope.table, this.row, node.name));
  }

  follow(node: Follow): Value {
    return this.#saw(node, this.#followed(node));
  }

  gather(node: Gather): Value {
    const found = valueAt(this.run.part(node, this.scope).series, this.row);
    return this.#saw(node, found ?? missing(gatherReason(this.run, node, this.row, this.scope)));
  }

  window(node: Window): Value {
    const found = valueAt(this.run.part(node, this.scope).series, this.row);
    return this.#saw(node, found ?? missing(windowReason(this.run, node, this.row, this.scope)));
  }

  history(node: History): Value {
    return this.#saw(node, historyValue(node, this).value);
  }

  calendar(node: CalendarCall, args: readonly Value[]): Value {
    const value = calendarValue(this.run, node, args);
    this.#seen?.({ node, args, value });
    return value;
  }

  #followed(node: Follow): Value {
    const { step } = node;
    const row = step ? this.run.rowsTo([step])[this.row] : 0;
    // A test may name rows that it does not give.
    if (row < 0) return missing(row === UNKNOWN_ROW ? "not_given" : "no_row");
    const there = step ? step.to : "all";
    if (node.read.op === "column") return this.run.value(there, row, node.read.name);
    return evaluate(node.read, new RowReader(this.run, this.run.scopeOn(there), row));
  }

  #saw(node: Column | Follow | Gather | Window | History, value: Value): Value {
    this.#seen?.({ node, value });
    return value;
  }
}
