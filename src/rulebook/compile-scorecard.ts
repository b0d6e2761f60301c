import { at, finding } from "../findings/finding.js";
import type { Node } from "../language/tree.js";
import { NUMBER } from "../language/types.js";
import { compileItemShape, namesShape } from "./compile-item-shape.js";
import { labelOf, namedParts } from "./compile-parts.js";
import type { Fields } from "./fields.js";
import type { Item, MissingPolicy, Scorecard } from "./model.js";
import type { ShapeContext, Typed } from "./shape-context.js";
import type { YamlEntry, YamlNode } from "./yaml.js";

const POLICIES = ["zero", "full", "exclude", "fail"] as const;

/** `scorecard:` items that give points. */
export function compileScorecard(
  context: ShapeContext,
  fields: Fields<"quantity">,
): Typed<Scorecard> | undefined {
  const map = context.reader.map(fields.scorecard);
  const policy = context.reader.word(fields.missing, POLICIES);
  const entries = namedParts(context, map);
  const items = entries.map((entry) => compileItem(context, entry, policy));
  const atLeastPoints = fields.at_least_points && pointsOf(context, fields.at_least_points);
  if (map?.entries.length === 0) return context.reader.add(finding("steps-none", at(map.span), {}));
  if (!map || items.some((item) => !item) || (fields.at_least_points && !atLeastPoints)) return undefined;
  const whole = items.filter((item) => item !== undefined);
  return { shape: { kind: "scorecard", items: whole, atLeastPoints }, type: NUMBER };
}

function compileItem(
  context: ShapeContext,
  { key, value }: YamlEntry,
  policy: MissingPolicy | undefined,
): Item | undefined {
  const map = context.reader.map(value);
  if (!map) return undefined;
  const fields = context.reader.fields("item", map);
  const label = labelOf(context, fields.label, key);
  const missing = context.reader.word(fields.missing, POLICIES) ?? policy;
  const points = fields.points && pointsOf(context, fields.points);
  const whole = namesShape(fields) || context.reader.knowsAll("item", map);
  const gives = whole ? compileItemShape(context, fields, key.span, "points") : undefined;
  if (!points || !gives) return undefined;
  // What a deduction takes comes off points, so it is points.
  const kinds = gives.shape.kind === "deduct" ? ["number"] : ["percent", "ratio", "number"];
  if (!kinds.includes(gives.type.kind)) return context.mismatch(key.span, NUMBER, gives.type);
  const of = measuredBy(gives.shape);
  return { name: key.text, label, points, of, gives: gives.shape, missing, span: key.span };
}

/** A number of points; one that is written out must be above zero. */
function pointsOf(context: ShapeContext, node: YamlNode): Node | undefined {
  const points = context.formula(node);
  if (!points) return undefined;
  if (points.type.kind !== "number") return context.mismatch(points.span, NUMBER, points.type);
  const constant = context.constantOf(points);
  if (!constant || constant.compare(0) > 0) return points;
  return context.reader.add(finding("points-zero", at(points.span), {}));
}

/** What a report shows as measured: what the shape looks at, or the formula itself. */
function measuredBy(shape: Item["gives"]): Node | undefined {
  switch (shape.kind) {
    case "formula":
      return shape.is;
    case "bands":
    case "curve":
      return shape.of;
    case "deduct":
      return shape.rules.length === 1 ? shape.rules[0]?.measure?.of : undefined;
    case "choose":
      return undefined;
  }
}
