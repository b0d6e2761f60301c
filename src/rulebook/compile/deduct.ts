import type { Span } from "../../base/source.js";
import { at, finding } from "../../findings/finding.js";
import { parseWorded } from "../../language/parser.js";
import type { Node } from "../../language/tree.js";
import { common, isDay, type Type } from "../../language/types.js";
import { type Fields, start } from "../fields.js";
import type { Deduct, DeductRule } from "../model.js";
import type { YamlMap, YamlNode } from "../yaml.js";
import type { ShapeContext, Typed } from "./shape-context.js";

/**
 * Where a deduction starts: at the points of its score item (`from:` and `floor:` would be passed over there), or at
 * the `from:` that it must have.
 */
export type DeductFrom = "points" | "said";

/** `deduct:` one rule or a list of rules; `of` is what those measure that name nothing of their own. */
export function compileDeduct(
  context: ShapeContext,
  of: YamlNode | undefined,
  node: YamlNode | undefined,
  around: Span,
  start: DeductFrom,
): Typed<Deduct> | undefined {
  if (node?.kind === "list" && node.items.length === 0) {
    return context.reader.add(finding("steps-none", at(node.span), {}));
  }
  const maps = (node?.kind === "list" ? node.items : [node]).map((item) => context.reader.map(item));
  const fields = maps.map((map) => map && context.reader.fields("deduct", map));
  const from = onlyOne(context, "from", fields, start);
  const floor = onlyOne(context, "floor", fields, start);
  if (start === "said" && !fields.some((rule) => rule?.from)) {
    context.reader.add(finding("deduct-from", at(around), {}));
    return undefined;
  }
  const rules: DeductRule[] = [];
  for (const [index, map] of maps.entries()) {
    const own = fields[index];
    const rule = map && own && compileDeductRule(context, of, own, map);
    if (rule) rules.push(rule);
  }
  if (rules.length < maps.length || (start === "said" && !from)) return undefined;
  if (of && !rules.some((rule) => rule.measure)) {
    return context.reader.add(finding("deduct-of", at(of.span), {}));
  }
  const amounts = [from, ...rules.map((rule) => rule.take), floor];
  const type = context.commonType(amounts.filter((amount) => amount !== undefined));
  return type && { shape: { kind: "deduct", from, rules, floor }, type };
}

/** `from:` or `floor:`, which one rule of the list may say for all. */
function onlyOne(
  context: ShapeContext,
  key: "from" | "floor",
  rules: readonly (Fields<"deduct"> | undefined)[],
  start: DeductFrom,
): Node | undefined {
  const [first, second] = rules.map((rule) => rule?.[key]).filter((node) => node !== undefined);
  if (first && start === "points") {
    const shape = { en: "the points of a score item", zh: "评分项的满分" };
    return context.reader.add(finding("key-misplaced", at(first.span), { key, shapes: ["deduct"], shape }));
  }
  if (second) context.reader.add(finding("key-twice", at(second.span), { key }));
  return first && context.numeric(first);
}

function compileDeductRule(
  context: ShapeContext,
  outer: YamlNode | undefined,
  fields: Fields<"deduct">,
  map: YamlMap,
): DeductRule | undefined {
  const take = fields.take && context.numeric(fields.take);
  const { above, below, each } = fields;
  if (!above && !below && !each && !fields.of) return take && { measure: undefined, take, span: map.span };
  const limitNode = above ?? below;
  if (!limitNode || !each || (above && below)) {
    return context.reader.add(finding("deduct-form", at(start(map.span)), {}));
  }
  const of = context.measured(fields.of ?? outer, map.span);
  const limit = context.formula(limitNode);
  const text = context.reader.text(each);
  const unit =
    text && context.reader.parsed(text, parseWorded(text.source, ["started", "full", "proportional"]));
  const size = unit && context.checker.check(unit.of);
  if (!of || !limit || !unit || !size || !take) return undefined;
  if (!common(of.type, limit.type)) return context.mismatch(limit.span, of.type, limit.type);
  const difference: Type = isDay(of.type) ? { kind: "duration" } : of.type;
  if (!common(difference, size.type)) return context.mismatch(size.span, difference, size.type);
  const constant = context.constantOf(size);
  if (constant && constant.s * constant.n <= 0n)
    return context.reader.add(finding("deduct-unit", at(size.span), {}));
  const side = above ? "above" : "below";
  return { measure: { of, side, limit, each: size, unit: unit.word }, take, span: map.span };
}
