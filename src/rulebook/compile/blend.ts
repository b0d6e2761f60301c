import { at, finding } from "../../findings/finding.js";
import { parseFormula } from "../../language/parser.js";
import { treeText } from "../../language/print-tree.js";
import { isNumeric, NUMBER } from "../../language/types.js";
import { start } from "../fields.js";
import type { Blend, WeightSet } from "../model.js";
import type { YamlEntry, YamlNode } from "../yaml.js";
import type { ShapeContext, Typed } from "./shape-context.js";
import { checkWeights, compileWeight } from "./weights.js";

/** `blend:` sets of weights, `{ superior: 60%, peers: 40% }`; the first counts whose parts all have a value. */
export function compileBlend(context: ShapeContext, node: YamlNode | undefined): Typed<Blend> | undefined {
  const list = context.reader.list(node);
  if (!list) return undefined;
  if (list.items.length === 0) return context.reader.add(finding("steps-none", at(list.span), {}));
  const sets = list.items.map((item) => compileSet(context, item));
  const whole = sets.filter((set) => set !== undefined);
  if (whole.length < sets.length || !areReached(context, whole)) return undefined;
  const type = context.commonType(whole.flatMap((set) => set.parts.map((part) => part.of)));
  return type && { shape: { kind: "blend", sets: whole }, type };
}

function compileSet(context: ShapeContext, item: YamlNode): WeightSet | undefined {
  const map = context.reader.map(item);
  if (!map) return undefined;
  if (map.entries.length === 0) return context.reader.add(finding("blend-empty", at(map.span), {}));
  const entries = context.reader.unique(map);
  const parts = entries.map((entry) => compilePart(context, entry)).filter((part) => part !== undefined);
  if (parts.length < entries.length) return undefined;
  const weights = parts.map((part) => part.weight);
  return checkWeights(context, weights, map.span) ? { parts, span: map.span } : undefined;
}

/** The key of a part is the name or path of what is weighed. */
function compilePart(
  context: ShapeContext,
  { key, value }: YamlEntry,
): WeightSet["parts"][number] | undefined {
  const expression = context.reader.parsed(key, parseFormula(key.source));
  const weight = compileWeight(context, value);
  if (!expression) return undefined;
  if (expression.kind !== "path") {
    return context.reader.add(finding("blend-part", at(key.span), { found: key.text }));
  }
  const of = context.checker.check(expression);
  if (of && !isNumeric(of.type)) return context.mismatch(of.span, NUMBER, of.type);
  return of && weight && { of, weight };
}

/** Where all parts of an earlier set are among those of a later one, the later is never reached. */
function areReached(context: ShapeContext, sets: readonly WeightSet[]): boolean {
  const names = sets.map((set) => new Set(set.parts.map((part) => treeText(part.of))));
  const isWithin = (earlier: ReadonlySet<string>, later: ReadonlySet<string>) =>
    [...earlier].every((name) => later.has(name));
  const lost = sets.filter((_, i) => names.slice(0, i).some((earlier) => isWithin(earlier, names[i])));
  for (const set of lost) context.reader.add(finding("blend-unreachable", at(start(set.span)), {}));
  return lost.length === 0;
}
