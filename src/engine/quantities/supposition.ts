import { walk } from "../../language/print-tree.js";
import type { Gather, LinkStep, Node, Window } from "../../language/tree.js";
import type { Value } from "../../language/value.js";
import type { Quantity } from "../../rulebook/model.js";
import type { DayBook } from "../calendars/day-book.js";
import { replaced } from "../columns/masked.js";
import { type Series, valueAt } from "../columns/series.js";
import type { TableRows } from "../rows/table-rows.js";
import { Evaluation } from "../running/evaluation.js";
import type { Part, Scope, Way } from "../running/run.js";
import type { Computed } from "./quantity-series.js";

/** Other values of quantities, by path and row. */
export type Supposed = ReadonlyMap<string, ReadonlyMap<number, Value>>;

/** What follows from some quantities: their own paths, and those of all that read them. */
export type Affected = ReadonlySet<string>;

const NOBODY = { add: () => {} };

/**
 * What a run would have come to if some quantities had other values in some rows. Only what follows from them is
 * worked out again; all else is that of the run. What is found on the way is told to nobody.
 */
export class Supposition extends Evaluation {
  readonly #base: Evaluation;
  readonly #supposed: Supposed;
  readonly #affected: Affected;
  readonly #own = new Map<string, Computed>();
  readonly #touched = new Map<Node, boolean>();

  /** `rulebook`: another one that means the same but for what is affected, over a store of its own. */
  constructor(
    base: Evaluation,
    supposed: Supposed,
    affected: Affected,
    { rulebook, store }: Pick<Evaluation, "rulebook" | "store"> = base,
  ) {
    super(rulebook, store, base.time.period, NOBODY, undefined, base.closed);
    this.#base = base;
    this.#supposed = supposed;
    this.#affected = affected;
  }

  override tableRows(name: string): TableRows {
    return this.#base.tableRows(name);
  }

  override span(name: string): { readonly first: number; readonly last: number } {
    return this.#base.span(name);
  }

  override calendar(name: string): DayBook {
    return this.#base.calendar(name);
  }

  override rowsTo(steps: readonly LinkStep[]): Int32Array {
    return this.#base.rowsTo(steps);
  }

  override leading(way: Way): Int32Array {
    return this.#base.leading(way);
  }

  override rowsLeadingTo(steps: readonly LinkStep[], table: string, row: number): Iterable<number> {
    return this.#base.rowsLeadingTo(steps, table, row);
  }

  override mayNotApply(node: Node): boolean {
    return this.#base.mayNotApply(node);
  }

  override computed(quantity: Quantity): Computed {
    const { path } = quantity;
    if (!this.#affected.has(path)) return this.#base.computed(quantity);
    const others = this.#supposed.get(path);
    if (!others) return super.computed(quantity);
    let own = this.#own.get(path);
    if (!own) {
      const { series, detail } = this.#base.computed(quantity);
      const why = (row: number) => {
        const value = this.#base.value(quantity.table, row, quantity.name);
        if (typeof value === "object" && "missing" in value) return value;
        throw new Error(`${path} has a value in row ${row}`);
      };
      own = { series: replaced(series, others, why), detail };
      this.#own.set(path, own);
    }
    return own;
  }

  override value(table: string, row: number, name: string): Value {
    const path = `${table}.${name}`;
    if (!this.#affected.has(path)) return this.#base.value(table, row, name);
    if (!this.#supposed.has(path)) return super.value(table, row, name);
    return valueAt(this.series(table, name), row) ?? this.#base.value(table, row, name);
  }

  override formula(node: Node, scope: Scope): Series {
    return this.#isApart(node, scope)
      ? this.#base.formula(node, this.#base.scopeOn(scope.table))
      : super.formula(node, scope);
  }

  override part(node: Gather | Window, scope: Scope): Part {
    return this.#isApart(node, scope)
      ? this.#base.part(node, this.#base.scopeOn(scope.table))
      : super.part(node, scope);
  }

  /** Does a formula come to the same as in the run, whichever rows are asked about? */
  #isApart(node: Node, scope: Scope): boolean {
    return scope.atLeastRows === undefined && !this.#reads(node);
  }

  #reads(node: Node): boolean {
    let reads = this.#touched.get(node);
    if (reads === undefined) {
      reads = false;
      walk(node, (one) => {
        if (one.op === "column" && this.#affected.has(`${one.table}.${one.name}`)) reads = true;
      });
      this.#touched.set(node, reads);
    }
    return reads;
  }
}
