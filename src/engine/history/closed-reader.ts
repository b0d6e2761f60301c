import { evaluate, type RowContext } from "../../language/evaluate.js";
import type { Time } from "../../language/functions.js";
import type { CalendarCall, Column, Follow, Node } from "../../language/tree.js";
import { missing, type Value } from "../../language/value.js";
import { calendarValue } from "../calendars/calendar-value.js";
import { paramValue } from "../running/params.js";
import type { Run } from "../running/run.js";
import type { ClosedPeriod } from "./closed.js";

/** What a formula reads on a row of a closed period: its values, its links, and the parameters as they were then. */
export class ClosedReader implements RowContext {
  readonly time: Time;
  readonly #run: Run;
  readonly #closed: ClosedPeriod;
  readonly #table: string;
  readonly #key: string;

  constructor(run: Run, closed: ClosedPeriod, table: string, key: string) {
    this.time = { ...run.time, period: closed.period };
    this.#run = run;
    this.#closed = closed;
    this.#table = table;
    this.#key = key;
  }

  evaluate(node: Node): Value {
    return evaluate(node, this);
  }

  param(name: string): Value {
    const param = this.#run.rulebook.params.get(name);
    return (param && paramValue(param, this.time.period.first)) ?? missing("no_period");
  }

  column(node: Column): Value {
    return this.#run.past.column(this.#closed, node, this.#key);
  }

  follow({ step, read }: Follow): Value {
    if (!step) return this.#on("all", "all").evaluate(read);
    const row = this.#closed.tables.get(this.#table)?.rows.get(this.#key);
    if (!row) return missing("not_there");
    const key = row.link(step.link);
    return key === undefined ? missing("no_row") : this.#on(step.to, key).evaluate(read);
  }

  calendar(node: CalendarCall, args: readonly Value[]): Value {
    return calendarValue(this.#run, node, args);
  }

  gather(): Value {
    throw new Error("a closed result holds no rows to gather");
  }

  window(): Value {
    throw new Error("a closed result holds no other rows");
  }

  history(): Value {
    throw new Error("the past of a closed period is not asked for");
  }

  #on(table: string, key: string): ClosedReader {
    return new ClosedReader(this.#run, this.#closed, table, key);
  }
}
