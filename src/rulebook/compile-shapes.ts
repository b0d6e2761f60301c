import type { Exact } from "../base/exact.js";
import type { Bilingual } from "../base/language.js";
import type { Span } from "../base/source.js";
import { at, finding } from "../findings/finding.js";
import { parseBounds, parseFormula, parseWorded } from "../language/parser.js";
import type { Node } from "../language/tree.js";
import { common, isMeasured, type Type } from "../language/types.js";
import { type Fields, start } from "./fields.js";
import type {
  Bands,
  Bound,
  Choose,
  ChooseRow,
  Curve,
  Deduct,
  DeductRule,
  Grades,
  ItemShape,
  Step,
} from "./model.js";
import type { ShapeContext } from "./shape-context.js";
import { checkSteps } from "./steps.js";
import type { YamlMap, YamlNode, YamlText } from "./yaml.js";

/** A shape and the type of what it gives. */
export interface Typed<S> {
  readonly shape: S;
  readonly type: Type;
}

/** The keys that items, pay lines and quantities have in common: a formula, or one shape. */
type ShapeFields = Pick<Fields<"item">, "is" | "of" | "bands" | "curve" | "deduct" | "choose" | "match">;

const SHAPE_KEYS = ["is", "bands", "curve", "deduct", "choose"] as const;

/** The one shape among the keys, or undefined with a finding. `around` is the text that lacks it. */
export function compileItemShape(
  context: ShapeContext,
  fields: ShapeFields,
  around: Span,
): Typed<ItemShape> | undefined {
  const present = SHAPE_KEYS.filter((key) => fields[key]);
  const [kind, second] = present;
  if (kind === undefined) return context.reader.add(finding("shape-none", at(start(around)), {}));
  if (second !== undefined) {
    const span = fields[second]?.span ?? around;
    return context.reader.add(finding("shape-several", at(start(span)), { one: kind, other: second }));
  }
  if (fields.of && (kind === "is" || kind === "choose")) {
    return context.reader.add(finding("shape-of", at(fields.of.span), { shape: kind }));
  }
  switch (kind) {
    case "is": {
      const is = context.formula(fields.is);
      return is && { shape: { kind: "formula", is }, type: is.type };
    }
    case "bands":
      return compileBands(context, fields.of, fields.bands, around);
    case "curve":
      return compileCurve(context, fields.of, fields.curve, around);
    case "deduct":
      return compileDeduct(context, fields.of, fields.deduct);
    case "choose":
      return compileChoose(context, fields.choose, fields.match);
  }
}

/** `of:` of a shape that cannot do without it. */
function measured(context: ShapeContext, of: YamlNode | undefined, around: Span): Node | undefined {
  if (!of) return context.reader.add(finding("shape-needs-of", at(start(around)), {}));
  const node = context.formula(of);
  if (!node || isMeasured(node.type)) return node;
  return context.mismatch(node.span, { kind: "number" }, node.type);
}

export function compileBands(
  context: ShapeContext,
  of: YamlNode | undefined,
  bands: YamlNode | undefined,
  around: Span,
): Typed<Bands> | undefined {
  const node = measured(context, of, around);
  const map = context.reader.map(bands);
  if (!map) return undefined;
  const steps = compileSteps(context, node, map, (value) => context.formula(value));
  const type = steps && context.commonType(steps.map((step) => step.give));
  return node && steps && type && { shape: { kind: "bands", of: node, steps }, type };
}

export function compileGrades(
  context: ShapeContext,
  of: YamlNode | undefined,
  grades: YamlNode | undefined,
  labels: YamlNode | undefined,
  around: Span,
): Typed<Grades> | undefined {
  const node = measured(context, of, around);
  const map = context.reader.map(grades);
  if (!map) return undefined;
  const steps = compileSteps(context, node, map, (value) => context.reader.text(value)?.text);
  if (!node || !steps) return undefined;
  const words = [...new Set(steps.map((step) => step.give))];
  const named = gradeLabels(context, labels, words);
  return { shape: { kind: "grades", of: node, steps, labels: named }, type: { kind: "text", words } };
}

function gradeLabels(
  context: ShapeContext,
  node: YamlNode | undefined,
  words: readonly string[],
): ReadonlyMap<string, Bilingual> {
  const labels = new Map<string, Bilingual>(words.map((word) => [word, { en: word, zh: word }]));
  const map = context.reader.map(node);
  for (const { key, value } of map ? context.reader.unique(map) : []) {
    const label = context.reader.bilingual(value);
    if (!labels.has(key.text)) {
      context.reader.add(finding("label-unknown", at(key.span), { found: key.text, words }));
    } else if (label) labels.set(key.text, label);
  }
  return labels;
}

function compileSteps<Give>(
  context: ShapeContext,
  of: Node | undefined,
  map: YamlMap,
  giveOf: (value: YamlNode) => Give | undefined,
): readonly Step<Give>[] | undefined {
  const steps: Step<Give>[] = [];
  let whole = true;
  for (const { key, value } of map.entries) {
    const ends = compileBounds(context, of, key);
    const give = giveOf(value);
    if (ends && give !== undefined) steps.push({ ...ends, give, span: key.span });
    else whole = false;
  }
  if (!whole || !of) return undefined;
  const problems = checkSteps(steps, (node) => constantOf(context, node), map.span);
  for (const problem of problems) context.reader.add(problem);
  return problems.length === 0 ? steps : undefined;
}

/** A value that does not depend on rows: a literal, its negative, or a param with one value. */
function constantOf(context: ShapeContext, node: Node): Exact | undefined {
  if (node.op === "unary" && node.operator === "-") return constantOf(context, node.of)?.neg();
  const value =
    node.op === "literal" ? node.value : node.op === "param" ? context.constantParam(node.name) : undefined;
  return typeof value === "object" ? value : undefined;
}

function compileBounds(
  context: ShapeContext,
  of: Node | undefined,
  key: YamlText,
): { from: Bound | undefined; to: Bound | undefined } | undefined {
  const bounds = context.reader.parsed(key, parseBounds(key.source));
  if (!bounds) return undefined;
  let from: Bound | undefined;
  let to: Bound | undefined;
  for (const { word, at: expression, span } of bounds) {
    const node = context.checker.check(expression);
    if (!node) return undefined;
    if (of && !common(of.type, node.type)) return context.mismatch(node.span, of.type, node.type);
    const lower = word === "at_least" || word === "over";
    if (lower ? from : to) return context.reader.add(finding("step-ends", at(span), {}));
    const bound = { at: node, included: word === "at_least" || word === "up_to" };
    if (lower) from = bound;
    else to = bound;
  }
  return { from, to };
}

export function compileCurve(
  context: ShapeContext,
  of: YamlNode | undefined,
  curve: YamlNode | undefined,
  around: Span,
): Typed<Curve> | undefined {
  const node = measured(context, of, around);
  const map = context.reader.map(curve);
  if (!map) return undefined;
  const points: Curve["points"][number][] = [];
  let previous: Exact | undefined;
  let whole = map.entries.length > 0;
  if (!whole) context.reader.add(finding("steps-none", at(map.span), {}));
  for (const { key, value } of map.entries) {
    const expression = context.reader.parsed(key, parseFormula(key.source));
    const x = expression && context.checker.check(expression);
    const give = context.numeric(value);
    if (!x || !give) {
      whole = false;
      continue;
    }
    if (node && !common(node.type, x.type)) {
      context.mismatch(x.span, node.type, x.type);
      whole = false;
    }
    const constant = constantOf(context, x);
    if (previous && constant && constant.compare(previous) <= 0) {
      context.reader.add(finding("curve-order", at(key.span), {}));
      whole = false;
    }
    previous = constant ?? previous;
    points.push({ at: x, give, span: key.span });
  }
  const type = whole ? context.commonType(points.map((point) => point.give)) : undefined;
  return node && type && { shape: { kind: "curve", of: node, points }, type };
}

export function compileDeduct(
  context: ShapeContext,
  of: YamlNode | undefined,
  node: YamlNode | undefined,
): Typed<Deduct> | undefined {
  const maps = (node?.kind === "list" ? node.items : [node]).map((item) => context.reader.map(item));
  const rules: DeductRule[] = [];
  let from: Node | undefined;
  let floor: Node | undefined;
  for (const map of maps) {
    if (!map) return undefined;
    const fields = context.reader.fields("deduct", map);
    if (fields.from) from = context.numeric(fields.from);
    if (fields.floor) floor = context.numeric(fields.floor);
    const rule = compileDeductRule(context, of, fields, map);
    if (!rule) return undefined;
    rules.push(rule);
  }
  const measuring = rules.some((rule) => rule.measure);
  if (of && !measuring) return context.reader.add(finding("deduct-of", at(of.span), {}));
  const type = context.commonType([...(from ? [from] : []), ...rules.map((rule) => rule.take)]);
  return type && { shape: { kind: "deduct", from, rules, floor }, type };
}

function compileDeductRule(
  context: ShapeContext,
  outer: YamlNode | undefined,
  fields: Fields<"deduct">,
  map: YamlMap,
): DeductRule | undefined {
  const take = context.numeric(fields.take);
  const { above, below, each } = fields;
  if (!above && !below && !each && !fields.of) return take && { measure: undefined, take, span: map.span };
  const limitNode = above ?? below;
  if (!limitNode || !each || (above && below)) {
    return context.reader.add(finding("deduct-form", at(start(map.span)), {}));
  }
  const of = measured(context, fields.of ?? outer, map.span);
  const limit = context.formula(limitNode);
  const text = context.reader.text(each);
  const unit =
    text && context.reader.parsed(text, parseWorded(text.source, ["started", "full", "proportional"]));
  const size = unit && context.checker.check(unit.of);
  if (!of || !limit || !unit || !size || !take) return undefined;
  if (!common(of.type, limit.type)) return context.mismatch(limit.span, of.type, limit.type);
  const difference: Type =
    of.type.kind === "date" || of.type.kind === "datetime" ? { kind: "duration" } : of.type;
  if (!common(difference, size.type)) return context.mismatch(size.span, difference, size.type);
  const constant = constantOf(context, size);
  if (constant && constant.s * constant.n <= 0n)
    return context.reader.add(finding("deduct-unit", at(size.span), {}));
  const side = above ? "above" : "below";
  return { measure: { of, side, limit, each: size, unit: unit.word }, take, span: map.span };
}

export function compileChoose(
  context: ShapeContext,
  node: YamlNode | undefined,
  match: YamlNode | undefined,
): Typed<Choose> | undefined {
  if (node?.kind !== "list") {
    const span = node?.span;
    return span && context.reader.add(finding("choose-form", at(start(span)), {}));
  }
  const rows: ChooseRow[] = [];
  for (const [index, item] of node.items.entries()) {
    const map = context.reader.map(item);
    if (!map) return undefined;
    const fields = context.reader.fields("choice", map);
    const when = fields.when && context.condition(fields.when);
    const give = context.formula(fields.give);
    if (!give || (fields.when && !when)) return undefined;
    if (!when && index < node.items.length - 1) {
      return context.reader.add(finding("choose-unreachable", at(start(map.span)), {}));
    }
    rows.push({ when, give, span: map.span });
  }
  const mode = context.reader.word(match, ["first", "unique"]) ?? "first";
  const type = context.commonType(rows.map((row) => row.give));
  return type && { shape: { kind: "choose", mode, rows }, type };
}
