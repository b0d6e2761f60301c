import type { Bilingual } from "../../base/language.js";
import { isActive } from "../../engine/rows/active.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
import type { Scope } from "../../engine/running/run.js";
import { type How as Traced, trace } from "../../engine/trace/trace.js";
import type { Node } from "../../language/tree.js";
import type { Part, Quantity, TableColumn } from "../../rulebook/model.js";
import { cardHow } from "./card-how.js";
import type { Explaining } from "./explaining.js";
import { payHow } from "./pay-how.js";
import { rowRef, rulePlace } from "./rows.js";
import { shapeHow } from "./shape-how.js";
import { splitHow } from "./split-how.js";
import { termOf } from "./term.js";
import { toldLater } from "./told-later.js";
import type { How, RowRef, Step, Term } from "./tree.js";

/** Explains the figures of one run; what two figures rest on is explained once. */
export class Explainer implements Explaining {
  readonly evaluation: Evaluation;
  readonly set: ReadonlySet<string>;
  readonly #steps = new Map<string, Step>();
  readonly #graded: ReadonlySet<string>;

  constructor(evaluation: Evaluation, set: Iterable<string> = []) {
    this.evaluation = evaluation;
    this.set = new Set(set);
    this.#graded = gradedPaths(evaluation.rulebook.quantities);
  }

  step(table: string, row: number, name: string): Step {
    const quantity = this.evaluation.quantity(table, name);
    const column = this.evaluation.rulebook.tables.get(table)?.columns.get(name);
    if (quantity?.shape.kind === "part") return this.#part(quantity, quantity.shape, row);
    if (quantity) return this.once(`${table} ${row} ${name}`, () => this.#quantity(quantity, row));
    if (!column) throw new Error(`there is no ${table}.${name}`);
    return this.once(`${table} ${row} ${name}`, () => this.#column(table, row, column));
  }

  once(name: string, make: () => Step): Step {
    let step = this.#steps.get(name);
    if (!step) {
      step = make();
      this.#steps.set(name, step);
    }
    return step;
  }

  term(node: Node, row: number, scope: Scope): Term {
    return termOf(this, node, row, scope);
  }

  ref(table: string, row: number): RowRef {
    return rowRef(this.evaluation, table, row);
  }

  #column(table: string, row: number, { name, label, type, wordLabels }: TableColumn): Step {
    const { where } = rowRef(this.evaluation, table, row);
    const place = this.evaluation.table(table).place(row, name);
    return {
      kind: "column",
      path: `${table}.${name}`,
      label,
      row: this.ref(table, row),
      value: this.evaluation.value(table, row, name),
      type,
      wordLabels,
      isScore: false,
      rule: undefined,
      how: { kind: "cell", where: "data" in place ? { data: place.data } : where },
    };
  }

  #quantity(quantity: Quantity, row: number): Step {
    const { table, name, path, label, type, shape, role, span } = quantity;
    return toldLater({
      kind: "quantity",
      path,
      label: role === "quantity" ? label : saidOr(label, name, role.say),
      row: this.ref(table, row),
      value: this.evaluation.value(table, row, name),
      type,
      wordLabels: shape.kind === "grades" ? shape.labels : undefined,
      isScore: shape.kind === "scorecard" || this.#graded.has(path),
      rule: rulePlace(span),
      how: () => this.#how(quantity, row),
    });
  }

  #how(quantity: Quantity, row: number): How {
    const { how } = trace(this.evaluation, quantity.table, row, quantity.name);
    const { shape } = quantity;
    switch (how.kind) {
      case "given":
        return { kind: "given" };
      case "not_applicable":
        return this.#notApplicable(quantity, row);
      case "shape": {
        if (shape.kind === "scorecard" || shape.kind === "pay" || shape.kind === "split") break;
        if (shape.kind === "part") break;
        return shapeHow(this, shape, how.note, row, this.evaluation.scopeOf(quantity));
      }
      case "scorecard":
        if (shape.kind === "scorecard") return cardHow(this, quantity, shape, how, row);
        break;
      case "pay":
        if (shape.kind === "pay") return payHow(this, quantity, shape, how, row);
        break;
      case "split":
        if (shape.kind === "split") return splitHow(this, quantity, shape, row);
    }
    throw new Error(`${quantity.path} was traced as ${how.kind satisfies Traced["kind"]}`);
  }

  #notApplicable(quantity: Quantity, row: number): How {
    const accepted = this.evaluation.scopeOn(quantity.table);
    if (!isActive(accepted, row)) {
      const cause = this.evaluation.table(quantity.table).leftOut.cause(row);
      return { kind: "not_applicable", applies: undefined, leftOut: cause?.detail };
    }
    const applies = quantity.applies && this.term(quantity.applies, row, accepted);
    return { kind: "not_applicable", applies, leftOut: undefined };
  }

  /** A part of a score or pay: that of the whole, or a step that says why there is none. */
  #part(quantity: Quantity, { of, part }: Part, row: number): Step {
    const whole = this.step(quantity.table, row, of.name);
    // How the whole came about makes the steps of its parts, so it is asked first.
    const isTold = whole.how.kind === "card" || whole.how.kind === "pay";
    const known = isTold ? this.#steps.get(`${quantity.path} ${row}`) : undefined;
    if (known) return known;
    return this.once(`${quantity.path} ${row}`, () => ({
      kind: "part",
      path: quantity.path,
      label: quantity.label,
      row: this.ref(quantity.table, row),
      value: this.evaluation.value(quantity.table, row, quantity.name),
      type: quantity.type,
      wordLabels: undefined,
      isScore: false,
      rule: rulePlace(quantity.span),
      how:
        part.kind === "veto"
          ? { kind: "veto", when: this.term(part.veto.when, row, this.evaluation.scopeOn(quantity.table)) }
          : { kind: "part", of: whole },
    }));
  }
}

/** A flag is called by what it says, unless it was given a label. */
function saidOr(label: Bilingual, name: string, say: Bilingual): Bilingual {
  return label.en === name && label.zh === name ? say : label;
}

/** Quantities that grades are given for: numbers that are scores, whatever gave them. */
function gradedPaths(quantities: readonly Quantity[]): ReadonlySet<string> {
  const looked = quantities.flatMap(({ shape }) => (shape.kind === "grades" ? [shape.of] : []));
  return new Set(looked.flatMap((node) => (node.op === "column" ? [`${node.table}.${node.name}`] : [])));
}
