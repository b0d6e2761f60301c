import type { Span } from "../../base/source.js";
import { at, finding } from "../../findings/finding.js";
import { parseBounds } from "../../language/parser.js";
import type { Node } from "../../language/tree.js";
import { common } from "../../language/types.js";
import { checkSteps } from "../checks/steps.js";
import type { Bands, Bound, Grades, Step } from "../model.js";
import { readWordLabels } from "../read/word-labels.js";
import type { YamlMap, YamlNode, YamlText } from "../yaml.js";
import type { ShapeContext, Typed } from "./shape-context.js";

/** `bands:` of what `of` measures; `around` is the text that lacks an `of:`. */
export function compileBands(
  context: ShapeContext,
  of: YamlNode | undefined,
  bands: YamlNode | undefined,
  around: Span,
): Typed<Bands> | undefined {
  const node = context.measured(of, around);
  const map = context.reader.map(bands);
  if (!map) return undefined;
  const steps = compileSteps(context, node, map, (value) => context.formula(value));
  const type = steps && context.commonType(steps.map((step) => step.give));
  return node && steps && type && { shape: { kind: "bands", of: node, steps }, type };
}

/** `grades:` and their labels. */
export function compileGrades(
  context: ShapeContext,
  of: YamlNode | undefined,
  grades: YamlNode | undefined,
  labels: YamlNode | undefined,
  around: Span,
): Typed<Grades> | undefined {
  const node = context.measured(of, around);
  const map = context.reader.map(grades);
  if (!map) return undefined;
  const steps = compileSteps(context, node, map, (value) => context.reader.text(value)?.text);
  if (!node || !steps) return undefined;
  const words = [...new Set(steps.map((step) => step.give))];
  const named = readWordLabels(context.reader, labels, words);
  return { shape: { kind: "grades", of: node, steps, labels: named }, type: { kind: "text", words } };
}

/** Steps by the words of their ends, which cover the line exactly once; `giveOf` reads what each gives. */
export function compileSteps<Give>(
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
  const problems = checkSteps(steps, (node) => context.constantOf(node), map.span);
  for (const problem of problems) context.reader.add(problem);
  return problems.length === 0 ? steps : undefined;
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
