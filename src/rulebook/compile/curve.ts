import type { Exact } from "../../base/exact.js";
import type { Span } from "../../base/source.js";
import { at, finding } from "../../findings/finding.js";
import { parseFormula } from "../../language/parser.js";
import { common } from "../../language/types.js";
import type { Curve } from "../model.js";
import type { YamlNode } from "../yaml.js";
import type { ShapeContext, Typed } from "./shape-context.js";

/** `curve:` points; those whose places are known must ascend. */
export function compileCurve(
  context: ShapeContext,
  of: YamlNode | undefined,
  curve: YamlNode | undefined,
  around: Span,
): Typed<Curve> | undefined {
  const node = context.measured(of, around);
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
    const constant = context.constantOf(x);
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
