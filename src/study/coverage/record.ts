import { RowReader } from "../../engine/quantities/row-reader.js";
import { truths } from "../../engine/quantities/truths.js";
import { isActive, isUsed } from "../../engine/rows/active.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
import { UNKNOWN, YES } from "../../intake/columns/columns.js";
import { isMissing } from "../../language/value.js";
import type { Param, Quantity, Split, Table } from "../../rulebook/model.js";
import type { PointList } from "./point-list.js";
import { CardRecorder } from "./record-card.js";
import { type EdgeSeen, FormulaRecorder, type Watcher } from "./record-formula.js";
import { PayRecorder } from "./record-pay.js";
import { ShapeRecorder } from "./record-shape.js";

/** An edge that a case looked at, and for which quantity of which row. */
export interface Sighting extends EdgeSeen {
  readonly evaluation: Evaluation;
  readonly quantity: Quantity;
  readonly row: number;
}

/**
 * Goes once more through all that was worked out for a case, row by row, and adds the keys of the points that came
 * about to `covered`. `sight` is told of each edge that a value was held to.
 */
export function recordCase(
  evaluation: Evaluation,
  list: PointList,
  covered: Set<string>,
  sight?: (sighting: Sighting) => void,
): void {
  new CaseRecorder(evaluation, list, covered, sight).record();
}

class CaseRecorder implements Watcher {
  readonly #evaluation: Evaluation;
  readonly #list: PointList;
  readonly #covered: Set<string>;
  readonly #sight: ((sighting: Sighting) => void) | undefined;
  readonly #formulas: FormulaRecorder;
  readonly #shapes: ShapeRecorder;
  readonly #cards: CardRecorder;
  /** What is being gone through. */
  #now: { readonly quantity: Quantity; readonly row: number } | undefined;

  constructor(
    evaluation: Evaluation,
    list: PointList,
    covered: Set<string>,
    sight: ((sighting: Sighting) => void) | undefined,
  ) {
    this.#evaluation = evaluation;
    this.#list = list;
    this.#covered = covered;
    this.#sight = sight;
    this.#formulas = new FormulaRecorder(list, evaluation, this);
    this.#shapes = new ShapeRecorder(this.#formulas, this);
    this.#cards = new CardRecorder(this.#formulas, this.#shapes, this);
  }

  hit(...[owner, construct, outcome]: Parameters<Watcher["hit"]>): void {
    const point = this.#list.find(owner, construct, outcome);
    if (point) this.#covered.add(point.key);
  }

  edge(seen: EdgeSeen): void {
    if (this.#now) this.#sight?.({ ...seen, ...this.#now, evaluation: this.#evaluation });
  }

  record(): void {
    const { rulebook } = this.#evaluation;
    for (const param of rulebook.params.values()) this.#param(param);
    for (const table of rulebook.tables.values()) this.#table(table);
    for (const quantity of rulebook.quantities) {
      if (quantity.shape.kind !== "part") this.#quantity(quantity);
    }
  }

  #param({ values }: Param): void {
    const { first } = this.#evaluation.time.period;
    const holds = values.filter(({ from }) => from === undefined || from <= first);
    const last = holds[holds.length - 1];
    if (last) this.hit(last, "param", "in_force");
  }

  #table({ name, dated, exclude }: Table): void {
    const { rows, leftOut } = this.#evaluation.table(name);
    for (let row = 0; row < rows; row++) {
      const reader = new RowReader(this.#evaluation, this.#evaluation.scopeOn(name), row);
      if (!leftOut.has(row)) this.#formulas.visit(dated, reader);
      const cause = leftOut.cause(row);
      for (const exclusion of exclude) {
        if (cause && cause.detail !== exclusion.say) continue;
        this.#formulas.visit(exclusion.when, reader);
        this.hit(exclusion, "exclude", cause ? "yes" : "no");
        if (cause) break;
      }
    }
  }

  #quantity(quantity: Quantity): void {
    this.#applies(quantity);
    const { shape } = quantity;
    const scope = this.#evaluation.scopeOf(quantity);
    const table = this.#evaluation.table(quantity.table);
    const visit = this.#visitor(quantity);
    for (let row = 0; row < table.rows; row++) {
      if (!isActive(scope, row)) continue;
      if (quantity.role !== "quantity" && !isUsed(table, row)) continue;
      this.#now = { quantity, row };
      visit(row);
      this.#outcome(quantity, row);
    }
    this.#now = undefined;
    if (shape.kind === "split") this.#pools(quantity, shape);
  }

  /** What goes through a quantity at a row. */
  #visitor(quantity: Quantity): (row: number) => void {
    const { shape } = quantity;
    const scope = this.#evaluation.scopeOf(quantity);
    const reader = (row: number) => new RowReader(this.#evaluation, scope, row);
    switch (shape.kind) {
      case "scorecard":
        return (row) => this.#cards.visit(this.#evaluation, quantity, shape, reader(row));
      case "pay": {
        const recorders = { formulas: this.#formulas, shapes: this.#shapes, watcher: this };
        const pay = new PayRecorder(this.#evaluation, quantity, shape, recorders);
        return (row) => pay.visit(row);
      }
      case "split":
        return (row) => this.#sharer(quantity, shape, reader(row));
      case "part":
        return () => {};
      default:
        return (row) => this.#shapes.visit(shape, reader(row));
    }
  }

  /** `for:`, asked of the rows for which no test gives the quantity. */
  #applies(quantity: Quantity): void {
    const { applies, table, name } = quantity;
    if (!applies) return;
    const scope = this.#evaluation.scopeOn(table);
    const { rows, stored } = this.#evaluation.table(table);
    const given = stored.given.get(name);
    const answers = truths(this.#evaluation, applies, scope);
    for (let row = 0; row < rows; row++) {
      if (!isActive(scope, row) || given?.has(row)) continue;
      this.#now = { quantity, row };
      this.#formulas.visit(applies, new RowReader(this.#evaluation, scope, row));
      if (answers[row] !== UNKNOWN) this.hit(applies, "for", answers[row] === YES ? "yes" : "no");
    }
    this.#now = undefined;
  }

  #outcome(quantity: Quantity, row: number): void {
    const { table, name, role, atLeastRows } = quantity;
    const value = this.#evaluation.value(table, row, name);
    if (atLeastRows !== undefined) {
      if (!isMissing(value)) this.hit(quantity, "at_least_rows", "enough");
      else if (value.missing === "too_few") this.hit(quantity, "at_least_rows", "too_few");
    }
    if (role !== "quantity" && !isMissing(value)) this.hit(quantity, role.kind, value ? "yes" : "no");
  }

  #sharer(quantity: Quantity, shape: Split, reader: RowReader): void {
    const { detail } = this.#evaluation.computed(quantity);
    if (detail?.kind !== "split") return;
    if (shape.where) {
      this.#formulas.visit(shape.where, reader);
      const answer = reader.evaluate(shape.where);
      if (!isMissing(answer)) this.hit(shape, "where", answer ? "yes" : "no");
    }
    if (detail.poolOf[reader.row] < 0) return;
    this.#formulas.visit(shape.by, reader);
    if (!detail.weights[reader.row]?.isZero) this.hit(shape, "split", "shared");
  }

  #pools(quantity: Quantity, shape: Split): void {
    const { detail } = this.#evaluation.computed(quantity);
    if (detail?.kind !== "split") return;
    if (detail.unshared.length > 0) this.hit(shape, "split", "nobody");
    const pools = this.#evaluation.table(detail.pools);
    const scope = this.#evaluation.scopeOn(detail.pools);
    for (let row = 0; row < pools.rows; row++) {
      if (isUsed(pools, row)) this.#formulas.visit(shape.pool, new RowReader(this.#evaluation, scope, row));
    }
  }
}
