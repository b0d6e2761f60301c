import type { Span } from "../../base/source.js";
import { at, finding } from "../../findings/finding.js";
import type { Node } from "../../language/tree.js";
import { NUMBER } from "../../language/types.js";
import { type Fields, start } from "../fields.js";
import { measuredBy } from "../model/measured-by.js";
import { ITEM_POLICIES } from "../model/policies.js";
import type { Item, ItemGroup, ItemShape, MissingPolicy, Module, Role } from "../model.js";
import type { YamlEntry, YamlMap } from "../yaml.js";
import { compileItemShape, namesShape } from "./item-shape.js";
import { labelOf, namedParts } from "./parts.js";
import { checkPass, compilePass, compilePoints } from "./points.js";
import type { ShapeContext } from "./shape-context.js";
import { checkWeights, compileWeight } from "./weights.js";

const ROLES = ["points", "bonus", "penalty", "weight"] as const;

/** The items of a scorecard or module, all with points or all with weights. `policy` is for those that say none. */
export function compileItems(
  context: ShapeContext,
  map: YamlMap,
  policy: MissingPolicy | undefined,
): Omit<ItemGroup, "pass"> | undefined {
  if (map.entries.length === 0) return context.reader.add(finding("steps-none", at(map.span), {}));
  const entries = namedParts(context, map);
  const items = entries
    .map((entry) => compileItem(context, entry, policy))
    .filter((item) => item !== undefined);
  if (items.length < map.entries.length) return undefined;
  const counted = items.filter(({ role }) => role === "points" || role === "weight");
  const [first] = counted;
  if (!first) return context.reader.add(finding("scorecard-no-points", at(start(map.span)), {}));
  const other = counted.find(({ role }) => role !== first.role);
  if (other)
    return context.reader.add(finding("scorecard-mixed", at(start(other.span)), { name: other.name }));
  if (first.role === "points") return { items, by: "points" };
  const weights = counted.map(({ worth }) => worth).filter((worth) => worth !== undefined);
  return checkWeights(context, weights, map.span) ? { items, by: "weight" } : undefined;
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
  const missing = context.reader.word(fields.missing, ITEM_POLICIES) ?? policy;
  const worth = worthOf(context, fields, map);
  const gives = fields.items
    ? compileModule(context, fields, missing, worth?.worth)
    : compileGives(context, fields, map, key.span);
  if (!worth || !gives) return undefined;
  const of = gives.kind === "module" ? undefined : measuredBy(gives);
  return { name: key.text, label, ...worth, of, gives, missing, span: key.span };
}

/** The one of points, bonus, penalty and weight; a module may do without. */
function worthOf(
  context: ShapeContext,
  fields: Fields<"item">,
  map: YamlMap,
): Pick<Item, "role" | "worth"> | undefined {
  const [role, second] = ROLES.filter((key) => fields[key]);
  const node = role && fields[role];
  if (!role || !node) {
    if (fields.items) return { role: "points", worth: undefined };
    if (!context.reader.knowsAll("item", map)) return undefined;
    return context.reader.add(finding("item-no-points", at(start(map.span)), {}));
  }
  if (second !== undefined) {
    const span = fields[second]?.span ?? map.span;
    return context.reader.add(finding("item-several-points", at(span), { one: role, other: second }));
  }
  const worth: Node | undefined =
    role === "weight" ? compileWeight(context, node) : compilePoints(context, node);
  return worth && { role: role satisfies Role, worth };
}

function compileModule(
  context: ShapeContext,
  fields: Fields<"item">,
  policy: MissingPolicy | undefined,
  worth: Node | undefined,
): Module | undefined {
  const map = context.reader.map(fields.items);
  const pass = fields.pass && compilePass(context, fields.pass);
  const shape = (["is", "of", "bands", "curve", "tiers", "deduct", "choose", "match", "blend"] as const).find(
    (key) => fields[key],
  );
  const misplaced = shape && fields[shape];
  if (misplaced) {
    return context.reader.add(
      finding("shape-several", at(start(misplaced.span)), { one: "items", other: shape }),
    );
  }
  const group = map && compileItems(context, map, policy);
  if (group && pass && !checkPass(context, group, pass, worth)) return undefined;
  return group && (pass || !fields.pass) ? { kind: "module", ...group, pass } : undefined;
}

function compileGives(
  context: ShapeContext,
  fields: Fields<"item">,
  map: YamlMap,
  around: Span,
): ItemShape | undefined {
  if (fields.pass) {
    const values = {
      key: "pass",
      shapes: ["items", "scorecard"],
      shape: { en: "a single item", zh: "单个评分项" },
    };
    return context.reader.add(finding("key-misplaced", at(fields.pass.span), values));
  }
  const whole = namesShape(fields) || context.reader.knowsAll("item", map);
  const gives = whole ? compileItemShape(context, fields, around, "points") : undefined;
  if (!gives) return undefined;
  // What a deduction takes comes off points, so it is points.
  const kinds = gives.shape.kind === "deduct" ? ["number"] : ["percent", "ratio", "number"];
  return kinds.includes(gives.type.kind) ? gives.shape : context.mismatch(around, NUMBER, gives.type);
}
