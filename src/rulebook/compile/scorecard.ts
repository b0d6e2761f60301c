import { at, finding } from "../../findings/finding.js";
import type { Node } from "../../language/tree.js";
import { NUMBER } from "../../language/types.js";
import { type Fields, start } from "../fields.js";
import { allItems } from "../model/parts.js";
import { ITEM_POLICIES } from "../model/policies.js";
import type { ItemGroup, Scorecard, Veto } from "../model.js";
import type { YamlEntry, YamlNode } from "../yaml.js";
import { compileItems } from "./items.js";
import { namedParts } from "./parts.js";
import { checkFull, checkPass, compilePass, compilePoints } from "./points.js";
import type { ShapeContext, Typed } from "./shape-context.js";

/** `scorecard:` items that give points, with what stands beside it: `full`, `pass`, `veto`, `at_most`. */
export function compileScorecard(
  context: ShapeContext,
  fields: Fields<"quantity">,
): Typed<Scorecard> | undefined {
  const map = context.reader.map(fields.scorecard);
  const policy = context.reader.word(fields.missing, ITEM_POLICIES);
  const group = map && compileItems(context, map, policy);
  const atLeastPoints = fields.at_least_points && compilePoints(context, fields.at_least_points);
  const full = fields.full && compilePoints(context, fields.full);
  const pass = fields.pass && compilePass(context, fields.pass);
  const atMost = fields.at_most && pointsOf(context, fields.at_most);
  const vetoes = compileVetoes(context, fields.veto);
  const optional = [
    [fields.at_least_points, atLeastPoints],
    [fields.full, full],
    [fields.pass, pass],
    [fields.at_most, atMost],
  ] as const;
  if (!group || !vetoes || optional.some(([written, node]) => written && !node)) return undefined;
  if (full && !checkFull(context, group, full)) return undefined;
  if (pass && !checkPass(context, group, pass)) return undefined;
  if (!haveOwnNames(context, group, pass !== undefined, vetoes)) return undefined;
  const shape: Scorecard = { kind: "scorecard", ...group, pass, atLeastPoints, full, atMost, vetoes };
  return { shape, type: NUMBER };
}

/** A number of points, whatever its size. */
function pointsOf(context: ShapeContext, node: YamlNode): Node | undefined {
  const points = context.formula(node);
  if (!points || points.type.kind === "number") return points;
  return context.mismatch(points.span, NUMBER, points.type);
}

function compileVetoes(context: ShapeContext, node: YamlNode | undefined): readonly Veto[] | undefined {
  if (!node) return [];
  const map = context.reader.map(node);
  if (map?.entries.length === 0) return context.reader.add(finding("steps-none", at(map.span), {}));
  const entries = namedParts(context, map);
  const vetoes = entries.map((entry) => compileVeto(context, entry)).filter((veto) => veto !== undefined);
  return map && vetoes.length === entries.length ? vetoes : undefined;
}

function compileVeto(context: ShapeContext, { key, value }: YamlEntry): Veto | undefined {
  const map = context.reader.map(value);
  if (!map) return undefined;
  const fields = context.reader.fields("veto", map);
  const when = context.condition(fields.when);
  const say = context.reader.bilingual(fields.say) ?? { en: key.text, zh: key.text };
  return when && { name: key.text, when, say, span: key.span };
}

/** Formulas read every part by its name behind one dot, so no two may share one. */
function haveOwnNames(
  context: ShapeContext,
  { items }: Pick<ItemGroup, "items">,
  hasPass: boolean,
  vetoes: readonly Veto[],
): boolean {
  const taken = new Set(hasPass ? ["passed"] : []);
  const doubled = [...allItems(items), ...vetoes].filter(({ name }) => taken.size === taken.add(name).size);
  for (const { name, span } of doubled) context.reader.add(finding("part-taken", at(start(span)), { name }));
  return doubled.length === 0;
}
