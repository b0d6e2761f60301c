import { type Exact, ZERO } from "../../base/exact.js";
import type { RowReader } from "../../engine/quantities/row-reader.js";
import type { ShapeNote } from "../../engine/shapes/at-row.js";
import { shapeValue } from "../../engine/shapes/item-shape.js";
import { treeText } from "../../language/print-tree.js";
import { isMissing } from "../../language/value.js";
import type { Bands, Choose, Curve, Deduct, Grades, ItemShape } from "../../rulebook/model.js";
import type { FormulaRecorder, Watcher } from "./record-formula.js";
import { edgesOf } from "./step-words.js";

/** Hands on the way that a shape takes at a row, and what comes about in the formulas on that way. */
export class ShapeRecorder {
  readonly #formulas: FormulaRecorder;
  readonly #watcher: Watcher;

  constructor(formulas: FormulaRecorder, watcher: Watcher) {
    this.#formulas = formulas;
    this.#watcher = watcher;
  }

  /** `points`: those of a score item, from which a deduction starts. */
  visit(shape: ItemShape | Grades, reader: RowReader, points?: Exact): void {
    if (shape.kind === "formula") {
      this.#formulas.visit(shape.is, reader);
      return;
    }
    let note: ShapeNote | undefined;
    shapeValue(shape, { reader, path: "", tell: undefined, note: (taken) => (note = taken) }, points);
    switch (shape.kind) {
      case "bands":
      case "grades":
        this.#steps(shape, note, reader);
        return;
      case "tiers":
        this.#formulas.visit(shape.of, reader);
        if (note?.kind !== "tiers") return;
        for (const { step } of note.slices) {
          this.#watcher.hit(shape.steps[step], "tiers", "taken");
          this.#formulas.visit(shape.steps[step].give, reader);
        }
        return;
      case "curve":
        this.#curve(shape, note, reader);
        return;
      case "deduct":
        this.#deduct(shape, note, reader);
        return;
      case "choose":
        this.#choose(shape, reader);
        return;
      case "blend":
        for (const set of shape.sets) for (const { of } of set.parts) this.#formulas.visit(of, reader);
        if (note?.kind !== "blend") return;
        this.#watcher.hit(shape.sets[note.set], "blend", "taken");
        for (const { weight } of shape.sets[note.set].parts) this.#formulas.visit(weight, reader);
    }
  }

  #steps(shape: Bands | Grades, note: ShapeNote | undefined, reader: RowReader): void {
    this.#formulas.visit(shape.of, reader);
    const of = reader.number(shape.of);
    if (isMissing(of)) return;
    for (const { at, bounds } of edgesOf(shape.steps, treeText).values()) {
      this.#formulas.visit(at, reader);
      const limit = reader.number(at);
      if (isMissing(limit)) continue;
      const seen = { owner: bounds[0], construct: "edge", of: shape.of, value: of, limit, reader } as const;
      this.#formulas.edge(seen);
    }
    if (note?.kind !== "step") return;
    const step = shape.steps[note.step];
    this.#watcher.hit(step, shape.kind, "taken");
    if (typeof step.give !== "string") this.#formulas.visit(step.give, reader);
  }

  #curve({ of, points }: Curve, note: ShapeNote | undefined, reader: RowReader): void {
    this.#formulas.visit(of, reader);
    if (note?.kind !== "curve") return;
    const low = points[note.low];
    for (const { at, give } of new Set([low, points[note.high]])) {
      this.#formulas.visit(at, reader);
      this.#formulas.visit(give, reader);
    }
    if (note.low !== note.high) {
      this.#watcher.hit(low, "curve", "taken");
      return;
    }
    const place = reader.number(low.at);
    if (isMissing(place)) return;
    const side = note.of.compare(place);
    if (side !== 0) this.#watcher.hit(low, "curve", side < 0 ? "below" : "above");
  }

  #deduct(shape: Deduct, note: ShapeNote | undefined, reader: RowReader): void {
    this.#formulas.visit(shape.from, reader);
    this.#formulas.visit(shape.floor, reader);
    for (const [i, rule] of shape.rules.entries()) {
      const { measure, take } = rule;
      for (const part of [take, measure?.of, measure?.limit, measure?.each])
        this.#formulas.visit(part, reader);
      const deducted = note?.kind === "deduct" ? note.rules[i] : undefined;
      const { beyond, of, limit } = deducted ?? {};
      if (!measure || !beyond || !of || !limit) continue;
      const seen = { owner: measure, construct: "edge", of: measure.of, value: of, limit, reader } as const;
      this.#formulas.edge(seen);
      if (beyond.isZero) this.#watcher.hit(rule, "deduct", "takes_nothing");
      if (beyond.compare(ZERO) <= 0) continue;
      if (deducted?.units && !deducted.units.isZero) this.#watcher.hit(rule, "deduct", "takes");
      const each = reader.number(measure.each);
      if (isMissing(each)) continue;
      this.#watcher.hit(rule, "deduct", beyond.div(each).d === 1n ? "whole_units" : "part_unit");
    }
    if (note?.kind === "deduct") this.#watcher.hit(shape, "floor", note.floored ? "acts" : "does_not_act");
  }

  #choose(shape: Choose, reader: RowReader): void {
    let none = true;
    for (const row of shape.rows) {
      this.#formulas.visit(row.when, reader);
      const holds = row.when ? reader.evaluate(row.when) : shape.mode === "all" || none;
      if (isMissing(holds)) return;
      if (holds !== true) continue;
      none = false;
      this.#watcher.hit(row, "choose", "taken");
      this.#formulas.visit(row.give, reader);
      if (shape.mode === "first") return;
    }
    if (none) this.#watcher.hit(shape, "choose", "none");
  }
}
