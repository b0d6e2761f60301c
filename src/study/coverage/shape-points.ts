import { written } from "../../engine/words/written.js";
import { treeText } from "../../language/print-tree.js";
import type {
  Bands,
  Choose,
  Curve,
  Deduct,
  Grades,
  ItemShape,
  Rulebook,
  Split,
  Tiers,
} from "../../rulebook/model.js";
import { edgeOutcomes } from "./edges.js";
import { type FormulaPoints, words } from "./formula-points.js";
import { type PointList, type Spot, within } from "./point-list.js";
import type { Reaches } from "./reach.js";
import { deductText, edgesOf, pointText, stepText, stretchText } from "./step-words.js";

/** Lists what can come about in the shapes that look at one row. */
export class ShapePoints {
  readonly #list: PointList;
  readonly #formulas: FormulaPoints;
  readonly #rulebook: Rulebook;
  readonly #reaches: Reaches;

  constructor(list: PointList, formulas: FormulaPoints, rulebook: Rulebook, reaches: Reaches) {
    this.#list = list;
    this.#formulas = formulas;
    this.#rulebook = rulebook;
    this.#reaches = reaches;
  }

  /** `inItem`: a deduction in a score item ends at 0. */
  add(shape: ItemShape | Grades | Split, spot: Spot, inItem = false): void {
    switch (shape.kind) {
      case "formula":
        this.#formulas.add(shape.is, spot);
        return;
      case "bands":
      case "grades":
        this.#steps(shape, spot);
        return;
      case "tiers":
        this.#tiers(shape, spot);
        return;
      case "curve":
        this.#curve(shape, spot);
        return;
      case "deduct":
        this.#deduct(shape, spot, inItem);
        return;
      case "choose":
        this.#choose(shape, spot);
        return;
      case "blend":
        for (const set of shape.sets) {
          const text = set.parts.map(({ of, weight }) => `${written(of)}: ${written(weight)}`).join(", ");
          const slot = within(spot, set.parts.map(({ of }) => treeText(of)).join(" "));
          this.#list.add(set, slot, "blend", ["taken"], { text, span: set.span });
          for (const { of, weight } of set.parts) {
            this.#formulas.add(of, within(slot, "of", treeText(of)));
            this.#formulas.add(weight, within(slot, "weight", treeText(of)));
          }
        }
        return;
      case "split":
        this.#list.add(shape, spot, "split", ["shared", "nobody"], words(shape.pool));
        if (shape.where) this.#list.add(shape, spot, "where", ["yes", "no"], words(shape.where));
        this.#formulas.add(shape.where, within(spot, "where"));
        this.#formulas.add(shape.by, within(spot, "by"));
        this.#formulas.add(shape.pool, within(spot, "pool"));
    }
  }

  #steps(shape: Bands | Grades, spot: Spot): void {
    this.#formulas.add(shape.of, within(spot, "of"));
    for (const step of shape.steps) {
      const slot = within(spot, boundsKey(step));
      this.#list.add(step, slot, shape.kind, ["taken"], { text: stepText(step), span: step.span });
      if (typeof step.give !== "string") this.#formulas.add(step.give, within(slot, "give"));
    }
    for (const [text, { at, bounds }] of edgesOf(shape.steps, treeText)) {
      // `at_least` and `under` put the end itself above it, `over` and `up_to` below.
      const isFrom = shape.steps.some(({ from }) => from === bounds[0]);
      const belongs = isFrom === bounds[0].included ? "above" : "below";
      const edge = { of: shape.of, limit: at, belongs } as const;
      const outcomes = edgeOutcomes(edge, this.#rulebook, this.#reaches);
      for (const bound of bounds) {
        this.#list.add(bound, within(spot, "edge", text), "edge", outcomes, words(at));
      }
      this.#formulas.add(at, within(spot, "end", text));
    }
  }

  #tiers(shape: Tiers, spot: Spot): void {
    this.#formulas.add(shape.of, within(spot, "of"));
    const { least } = this.#reaches.of(shape.of);
    for (const step of shape.steps) {
      const slot = within(spot, boundsKey(step));
      const end = step.to && this.#reaches.of(step.to.at).most;
      const isOutside = least && end && end.compare(least) <= 0;
      if (!isOutside) {
        this.#list.add(step, slot, "tiers", ["taken"], { text: stepText(step), span: step.span });
      }
      this.#formulas.add(step.give, within(slot, "give"));
    }
  }

  /** Stretches between points, and beyond the ends where the value can come to be there. */
  #curve(shape: Curve, spot: Spot): void {
    this.#formulas.add(shape.of, within(spot, "of"));
    const { least, most } = this.#reaches.of(shape.of);
    const { points } = shape;
    for (const [i, point] of points.entries()) {
      const slot = within(spot, "point", i);
      const next = points[i + 1];
      if (next) {
        const text = stretchText(point, next);
        this.#list.add(point, slot, "curve", ["taken"], { text, span: point.span });
      }
      const place = this.#reaches.of(point.at);
      const named = { text: pointText(point), span: point.span };
      const canBeBelow = !(least && place.least && least.compare(place.least) >= 0);
      const canBeAbove = !(most && place.most && most.compare(place.most) <= 0);
      if (i === 0 && canBeBelow) this.#list.add(point, slot, "curve", ["below"], named);
      if (!next && canBeAbove) this.#list.add(point, slot, "curve", ["above"], named);
      this.#formulas.add(point.give, within(slot, "give"));
      this.#formulas.add(point.at, within(slot, "at"));
    }
  }

  #deduct(shape: Deduct, spot: Spot, inItem: boolean): void {
    this.#formulas.add(shape.from, within(spot, "from"));
    for (const [i, rule] of shape.rules.entries()) {
      const slot = within(spot, "rule", i);
      this.#formulas.add(rule.take, within(slot, "take"));
      const { measure } = rule;
      if (!measure) continue;
      const named = { text: deductText(rule), span: rule.span };
      this.#list.add(rule, slot, "deduct", ["takes_nothing", "takes"], named);
      if (measure.unit !== "proportional") {
        this.#list.add(rule, slot, "deduct", ["whole_units", "part_unit"], named);
      }
      const { of, limit } = measure;
      const canBe = edgeOutcomes({ of, limit, belongs: "below" }, this.#rulebook, this.#reaches);
      if (canBe.includes("at")) this.#list.add(measure, slot, "edge", ["at"], words(limit));
      for (const name of ["of", "limit", "each"] as const) {
        this.#formulas.add(measure[name], within(slot, name));
      }
    }
    if (!shape.floor && !inItem) return;
    const last = shape.rules[shape.rules.length - 1];
    const named = shape.floor ? words(shape.floor) : { text: "0", span: last.span };
    this.#list.add(shape, spot, "floor", ["acts", "does_not_act"], named);
    this.#formulas.add(shape.floor, within(spot, "floor"));
  }

  #choose(shape: Choose, spot: Spot): void {
    for (const [i, row] of shape.rows.entries()) {
      const slot = within(spot, "row", i);
      const when = row.when ? `${written(row.when)}: ` : "else: ";
      const named = { text: `${when}${written(row.give)}`, span: row.span };
      this.#list.add(row, slot, "choose", ["taken"], named);
      this.#formulas.add(row.when, within(slot, "when"));
      this.#formulas.add(row.give, within(slot, "give"));
    }
    const last = shape.rows[shape.rows.length - 1];
    if (!last.when) return;
    this.#list.add(shape, spot, "choose", ["none"], { text: "choose", span: shape.rows[0].span });
  }
}

/** What tells a step from the others, in whatever order they are written. */
function boundsKey({ from, to }: Bands["steps"][number] | Grades["steps"][number]): string {
  const end = (word: string, bound: typeof from) =>
    bound ? `${word}${bound.included ? "=" : ""}${treeText(bound.at)}` : "";
  return `${end(">", from)}${end("<", to)}`;
}
