import type { Span } from "../../base/source.js";
import { NUMBER, productType } from "../../language/types.js";
import type { Tiers } from "../model.js";
import type { YamlNode } from "../yaml.js";
import type { ShapeContext, Typed } from "./shape-context.js";
import { compileSteps } from "./steps.js";

/** `tiers:` of what `of` measures: rates by slice; `around` is the text that lacks an `of:`. */
export function compileTiers(
  context: ShapeContext,
  of: YamlNode | undefined,
  tiers: YamlNode | undefined,
  around: Span,
): Typed<Tiers> | undefined {
  const node = context.measured(of, around);
  const map = context.reader.map(tiers);
  if (!map) return undefined;
  const steps = compileSteps(context, node, map, (value) => context.numeric(value));
  const rate = steps && context.commonType(steps.map((step) => step.give));
  if (!node || !steps || !rate) return undefined;
  const type = productType(node.type, rate);
  if (!type) return context.mismatch(steps[0]?.give.span ?? around, NUMBER, rate);
  return { shape: { kind: "tiers", of: node, steps }, type };
}
