import type { LinkStep } from "../../language/tree.js";
import { type Buckets, bucketed } from "../columns/buckets.js";
import { chained } from "../columns/chained.js";
import { LEFT_OUT_ROW } from "../columns/lookup.js";
import type { TableRows } from "./table-rows.js";

/** Where rows lead by one or more links, and which rows lead to a row; each way is worked out once. */
export class Paths {
  readonly #table: (name: string) => TableRows;
  readonly #forward = new Map<string, Int32Array>();
  readonly #back = new Map<string, Buckets>();

  constructor(table: (name: string) => TableRows) {
    this.#table = table;
  }

  /** For each row of the first step's table, the row to which the steps lead, or a negative number (`lookup.ts`). */
  rowsTo(steps: readonly LinkStep[]): Int32Array {
    const name = nameOf(steps);
    let rows = this.#forward.get(name);
    if (!rows) {
      const last = steps.length - 1;
      rows =
        last === 0
          ? this.#stepRows(steps[0])
          : chained(this.rowsTo(steps.slice(0, last)), this.rowsTo([steps[last]]));
      if (steps.every((step) => this.#table(step.to).settled)) this.#forward.set(name, rows);
    }
    return rows;
  }

  /** The rows that lead to a row. */
  rowsLeadingTo(steps: readonly LinkStep[], row: number): Int32Array {
    const name = nameOf(steps);
    let back = this.#back.get(name);
    if (!back) {
      const rows = this.rowsTo(steps);
      back = bucketed(rows, rows.length, this.#table(steps[steps.length - 1].to).rows);
      this.#back.set(name, back);
    }
    return back.order.subarray(back.starts[row], back.starts[row + 1]);
  }

  /** A link leads to no row that is excluded: such a row is as if it were not there. */
  #stepRows(step: LinkStep): Int32Array {
    const rows = this.#table(step.from).link(step.link);
    const { accepted, leftOut } = this.#table(step.to);
    if (!accepted) return rows;
    const kept = new Int32Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      kept[i] = row >= 0 && leftOut.cause(row)?.reason === "excluded" ? LEFT_OUT_ROW : row;
    }
    return kept;
  }
}

function nameOf(steps: readonly LinkStep[]): string {
  return steps.map((step) => `${step.from}.${step.link}`).join(" ");
}
