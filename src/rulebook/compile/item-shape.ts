import type { Span } from "../../base/source.js";
import { at, finding } from "../../findings/finding.js";
import { type Fields, start } from "../fields.js";
import type { ItemShape } from "../model.js";
import { compileBlend } from "./blend.js";
import { compileChoose } from "./choose.js";
import { compileCurve } from "./curve.js";
import { compileDeduct, type DeductFrom } from "./deduct.js";
import type { ShapeContext, Typed } from "./shape-context.js";
import { compileBands } from "./steps.js";
import { compileTiers } from "./tiers.js";

/** The keys that items, pay lines and quantities have in common: a formula, or one shape. */
type ShapeFields = Pick<
  Fields<"item">,
  "is" | "of" | "bands" | "curve" | "tiers" | "deduct" | "choose" | "match" | "blend"
>;

const SHAPE_KEYS = ["is", "bands", "curve", "tiers", "deduct", "choose", "blend"] as const;

type RowShape = (typeof SHAPE_KEYS)[number];

/** Is there a formula or shape among the keys? */
export function namesShape(fields: ShapeFields): boolean {
  return SHAPE_KEYS.some((key) => fields[key]);
}

/**
 * The one shape among the keys, or undefined with a finding. `around` is the text that lacks it; `from` tells where a
 * deduction starts.
 */
export function compileItemShape(
  context: ShapeContext,
  fields: ShapeFields,
  around: Span,
  from: DeductFrom,
): Typed<ItemShape> | undefined {
  const present = SHAPE_KEYS.filter((key) => fields[key]);
  const [kind, second] = present;
  if (kind === undefined) return context.reader.add(finding("shape-none", at(around), {}));
  if (second !== undefined) {
    const span = fields[second]?.span ?? around;
    return context.reader.add(finding("shape-several", at(start(span)), { one: kind, other: second }));
  }
  if (fields.of && (kind === "is" || kind === "choose" || kind === "blend")) {
    return context.reader.add(finding("shape-of", at(fields.of.span), { shape: kind }));
  }
  if (fields.match && kind !== "choose") {
    const values = { key: "match", shapes: ["choose"], shape: kind };
    context.reader.add(finding("key-misplaced", at(fields.match.span), values));
  }
  return compileRowShape(context, kind, fields, around, from);
}

/** A shape that looks at one row only; `fields` have it under its name. */
export function compileRowShape(
  context: ShapeContext,
  kind: RowShape,
  fields: ShapeFields,
  around: Span,
  from: DeductFrom,
): Typed<ItemShape> | undefined {
  switch (kind) {
    case "is": {
      const is = context.formula(fields.is);
      return is && { shape: { kind: "formula", is }, type: is.type };
    }
    case "bands":
      return compileBands(context, fields.of, fields.bands, around);
    case "curve":
      return compileCurve(context, fields.of, fields.curve, around);
    case "tiers":
      return compileTiers(context, fields.of, fields.tiers, around);
    case "deduct":
      return compileDeduct(context, fields.of, fields.deduct, around, from);
    case "choose":
      return compileChoose(context, fields.choose, fields.match);
    case "blend":
      return compileBlend(context, fields.blend);
  }
}
