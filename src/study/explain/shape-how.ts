import { type Exact, ZERO } from "../../base/exact.js";
import { RowReader } from "../../engine/quantities/row-reader.js";
import type { Scope } from "../../engine/running/run.js";
import type { ShapeNote } from "../../engine/shapes/at-row.js";
import type { Node } from "../../language/tree.js";
import { exactOf, isMissing } from "../../language/value.js";
import type { Bound, Deduct, Grades, ItemShape, WeightSet } from "../../rulebook/model.js";
import type { Explaining } from "./explaining.js";
import type { DeductedTold, End, ShapeHow, Term } from "./tree.js";

/** How a shape that looks at one row came to its value; `note` is the way that it took there. */
export function shapeHow(
  explaining: Explaining,
  shape: ItemShape | Grades,
  note: ShapeNote | undefined,
  row: number,
  scope: Scope,
): ShapeHow {
  const term = (node: Node) => explaining.term(node, row, scope);
  const end = (bound: Bound | undefined): End | undefined =>
    bound && { at: term(bound.at), included: bound.included };
  if (shape.kind === "formula") {
    return { kind: "formula", term: term(shape.is), atLeastRows: scope.atLeastRows };
  }
  switch (note?.kind) {
    case "step": {
      if (shape.kind !== "bands" && shape.kind !== "grades") break;
      const { from, to, give } = shape.steps[note.step];
      const gives = typeof give === "string" ? give : term(give);
      return { kind: "step", of: term(shape.of), from: end(from), to: end(to), gives };
    }
    case "curve": {
      if (shape.kind !== "curve") break;
      const point = (i: number) => ({ at: term(shape.points[i].at), gives: term(shape.points[i].give) });
      return { kind: "curve", of: term(shape.of), low: point(note.low), high: point(note.high) };
    }
    case "tiers": {
      if (shape.kind !== "tiers") break;
      const slices = note.slices.map(({ step, amount }) => {
        const { from, to, give } = shape.steps[step];
        return { from: end(from), to: end(to), amount, rate: term(give) };
      });
      return { kind: "tiers", of: term(shape.of), slices };
    }
    case "deduct": {
      if (shape.kind !== "deduct") break;
      const fromTerm = shape.from && term(shape.from);
      const rules = deducted(shape, note.rules, term);
      const floor = note.floored ? floorOf(shape, term) : undefined;
      return { kind: "deduct", from: note.from, fromTerm, rules, floor };
    }
    case "choice": {
      if (shape.kind !== "choose") break;
      const before = shape.rows.slice(0, note.row).flatMap(({ when }) => (when ? [term(when)] : []));
      const { when, give } = shape.rows[note.row];
      return { kind: "choice", before, when: when && term(when), gives: term(give) };
    }
    case "choices": {
      if (shape.kind !== "choose") break;
      const rows = note.rows.map(({ row: i }) => {
        const { when, give } = shape.rows[i];
        return { when: when && term(when), gives: term(give) };
      });
      return { kind: "choices", rows };
    }
    case "blend": {
      if (shape.kind !== "blend") break;
      const reader = new RowReader(explaining.evaluation, scope, row);
      const passed = shape.sets.slice(0, note.set).flatMap((set) => lackingPart(set, reader, term));
      const parts = shape.sets[note.set].parts.map(({ of, weight }) => {
        return { of: term(of), weight: term(weight) };
      });
      return { kind: "blend", passed, parts };
    }
  }
  const asked = lookedAt(shape).map(term);
  const lacking = asked.filter(({ value }) => isMissing(value));
  return { kind: "none", asked: lacking.length > 0 ? lacking.slice(0, 1) : asked };
}

function deducted(
  shape: Deduct,
  noted: Extract<ShapeNote, { kind: "deduct" }>["rules"],
  term: (node: Node) => Term,
): DeductedTold[] {
  return shape.rules.map(({ measure, take }, i) => {
    const { beyond, units, taken } = noted[i];
    if (!measure || !beyond || !units) return { measured: undefined, take: term(take), taken };
    const { side, unit } = measure;
    const measured = {
      of: term(measure.of),
      side,
      limit: term(measure.limit),
      each: term(measure.each),
      unit,
      beyond,
      units,
    };
    return { measured, take: term(take), taken };
  });
}

/** Of a score item the floor is 0, which stands nowhere. */
function floorOf({ floor }: Deduct, term: (node: Node) => Term): Exact {
  return floor ? exactOf(term(floor).value) : ZERO;
}

/** The first part of a set of weights that has no value. */
function lackingPart({ parts }: WeightSet, reader: RowReader, term: (node: Node) => Term): Term[] {
  const part = parts.find(({ of }) => isMissing(reader.number(of)));
  return part ? [term(part.of)] : [];
}

/** What a shape looks at, for one that came to nothing. */
function lookedAt(shape: Exclude<ItemShape, { kind: "formula" }> | Grades): readonly Node[] {
  switch (shape.kind) {
    case "deduct":
      return shape.rules.flatMap(({ measure, take }) =>
        measure ? [take, measure.of, measure.limit, measure.each] : [take],
      );
    case "choose":
      return shape.rows.flatMap(({ when }) => (when ? [when] : []));
    case "blend":
      return shape.sets.flatMap(({ parts }) => parts.map(({ of }) => of));
    default:
      return [shape.of];
  }
}
