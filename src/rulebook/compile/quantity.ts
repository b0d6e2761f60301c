import { at, finding } from "../../findings/finding.js";
import { common, DECLARED_KINDS, MONEY, NUMBER, type Type } from "../../language/types.js";
import { type Fields, start } from "../fields.js";
import type { Quantity, Shape } from "../model.js";
import type { YamlNode, YamlText } from "../yaml.js";
import { compileRowShape } from "./item-shape.js";
import { compilePay } from "./pay.js";
import { compileScorecard } from "./scorecard.js";
import type { ShapeContext, Typed } from "./shape-context.js";
import { compileSplit } from "./split.js";
import { compileGrades } from "./steps.js";

/** A quantity but for what only the whole graph tells. */
export type Compiled = Pick<Quantity, "label" | "type" | "shape" | "applies" | "atLeastRows">;

/** The keys of which a quantity has one. */
export const SHAPES = [
  "is",
  "bands",
  "grades",
  "curve",
  "tiers",
  "deduct",
  "choose",
  "blend",
  "split",
  "scorecard",
  "pay",
] as const;

/** Which keys only go with which shape; `label`, `for` go with all. */
const BELONGS: Readonly<Record<string, readonly (typeof SHAPES)[number][]>> = {
  of: ["bands", "grades", "curve", "tiers", "deduct"],
  labels: ["grades"],
  match: ["choose"],
  by: ["split"],
  where: ["split"],
  nobody: ["split"],
  at_least_points: ["scorecard"],
  full: ["scorecard"],
  pass: ["scorecard"],
  veto: ["scorecard"],
  at_most: ["scorecard", "pay"],
  at_least: ["pay"],
  at_least_rows: ["is"],
  missing: ["scorecard", "pay"],
  round: ["pay"],
  type: ["is", "bands", "curve", "tiers", "choose", "blend"],
};

/** Compiles a quantity as written: a formula, or a map with one shape. */
export function compileQuantity(context: ShapeContext, name: YamlText, node: YamlNode): Compiled | undefined {
  const label = { en: name.text, zh: name.text };
  if (node.kind === "text") {
    const is = context.formula(node);
    return (
      is && {
        label,
        type: is.type,
        shape: { kind: "formula", is },
        applies: undefined,
        atLeastRows: undefined,
      }
    );
  }
  const map = context.reader.map(node);
  if (!map) return undefined;
  const fields = context.reader.fields("quantity", map);
  const said = context.reader.bilingual(fields.label) ?? label;
  const kind = onlyShape(context, fields, name, context.reader.knowsAll("quantity", map));
  const applies = context.condition(fields.for);
  const compiled = kind && compileShape(context, kind, fields, name);
  if (!compiled || (fields.for && !applies)) return undefined;
  const type = shownAs(context, fields, compiled.type);
  const rows = atLeastRows(context, fields, compiled.shape);
  return type && { label: said, type, shape: compiled.shape, applies, atLeastRows: rows };
}

function onlyShape(
  context: ShapeContext,
  fields: Fields<"quantity">,
  name: YamlText,
  allKnown: boolean,
): (typeof SHAPES)[number] | undefined {
  const [kind, second] = SHAPES.filter((key) => fields[key]);
  if (kind === undefined) {
    if (allKnown) context.reader.add(finding("shape-none", at(name.span), {}));
    return undefined;
  }
  if (second !== undefined) {
    const span = fields[second]?.span ?? name.span;
    return context.reader.add(finding("shape-several", at(start(span)), { one: kind, other: second }));
  }
  for (const [key, shapes] of Object.entries(BELONGS)) {
    const node = fields[key as keyof Fields<"quantity">];
    if (node && !shapes.includes(kind)) {
      context.reader.add(finding("key-misplaced", at(start(node.span)), { key, shapes, shape: kind }));
    }
  }
  return kind;
}

function compileShape(
  context: ShapeContext,
  kind: (typeof SHAPES)[number],
  fields: Fields<"quantity">,
  name: YamlText,
): Typed<Shape> | undefined {
  switch (kind) {
    case "grades":
      return compileGrades(context, fields.of, fields.grades, fields.labels, name.span);
    case "split":
      return compileSplit(context, fields);
    case "scorecard":
      return compileScorecard(context, fields);
    case "pay":
      return compilePay(context, fields);
    default:
      return compileRowShape(context, kind, fields, name.span, "said");
  }
}

/** Shapes whose type does not depend on what is in them. */
const TYPE_OF_SHAPE: Readonly<Record<string, Type | undefined>> = {
  scorecard: NUMBER,
  pay: MONEY,
  split: MONEY,
};

/** The type that a quantity as written says by itself: by `type:`, or by its shape; undefined where it does not. */
export function declaredType(node: YamlNode): Type | undefined {
  if (node.kind !== "map") return undefined;
  for (const { key, value } of node.entries) {
    const kind =
      key.text === "type" && value.kind === "text" && DECLARED_KINDS.find((word) => word === value.text);
    if (kind) return { kind };
    if (Object.hasOwn(TYPE_OF_SHAPE, key.text)) return TYPE_OF_SHAPE[key.text];
  }
  return undefined;
}

/** `type:` says how a ratio is shown, or what a formula must come to; it cannot make one type into another. */
function shownAs(context: ShapeContext, fields: Fields<"quantity">, type: Type): Type | undefined {
  const kind = context.reader.word(fields.type, DECLARED_KINDS);
  if (!kind || !fields.type || type.kind === kind) return type;
  if (common(type, { kind })?.kind === kind) return { kind };
  return context.mismatch(fields.type.span, { kind }, type);
}

function atLeastRows(context: ShapeContext, fields: Fields<"quantity">, shape: Shape): number | undefined {
  const rows = context.reader.whole(fields.at_least_rows);
  if (rows === undefined || !fields.at_least_rows) return undefined;
  if (shape.kind === "formula" && shape.is.op === "gather") return rows;
  return context.reader.add(finding("at-least-rows", at(fields.at_least_rows.span), {}));
}
