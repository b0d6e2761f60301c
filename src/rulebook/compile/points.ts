import { exactText, ONE, percentText } from "../../base/exact.js";
import { at, finding } from "../../findings/finding.js";
import type { Node } from "../../language/tree.js";
import { NUMBER, PERCENT } from "../../language/types.js";
import type { Item, ItemGroup } from "../model.js";
import type { YamlNode } from "../yaml.js";
import type { ShapeContext } from "./shape-context.js";
import { constantSum } from "./weights.js";

/** A number of points; one that is written out must be above zero. */
export function compilePoints(context: ShapeContext, node: YamlNode): Node | undefined {
  const points = context.formula(node);
  if (!points) return undefined;
  if (points.type.kind !== "number") return context.mismatch(points.span, NUMBER, points.type);
  const constant = context.constantOf(points);
  if (!constant || constant.compare(0) > 0) return points;
  return context.reader.add(finding("points-zero", at(points.span), {}));
}

/** `pass:` a share of all points, or a number of them. */
export function compilePass(context: ShapeContext, node: YamlNode): Node | undefined {
  const pass = context.formula(node);
  if (!pass || ["percent", "ratio", "number"].includes(pass.type.kind)) return pass;
  return context.mismatch(pass.span, PERCENT, pass.type);
}

/** The points of all items must add up to `full:`; where rows decide, the data tell. */
export function checkFull(context: ShapeContext, group: Omit<ItemGroup, "pass">, full: Node): boolean {
  if (group.by === "weight") {
    const values = { key: "full", shapes: ["points"], shape: "weight" };
    context.reader.add(finding("key-misplaced", at(full.span), values));
    return false;
  }
  const expected = context.constantOf(full);
  const worths = group.items.flatMap(worthsOf);
  const sum = worths.every((worth) => worth !== undefined) ? constantSum(context, worths) : undefined;
  if (!expected || !sum || sum.equals(expected)) return true;
  const values = { sum: exactText(sum), full: exactText(expected) };
  context.reader.add(finding("points-not-full", at(full.span), values));
  return false;
}

/**
 * A pass mark that all points together do not reach fails everybody. Bonuses and weighed scores have no such end, and
 * of marks and points that rows decide nothing is known.
 */
export function checkPass(
  context: ShapeContext,
  group: Omit<ItemGroup, "pass">,
  pass: Node,
  worth?: Node,
): boolean {
  const bounded = group.items.every(
    ({ role, gives }) => role !== "bonus" && role !== "weight" && gives.kind !== "module",
  );
  const mark = context.constantOf(pass);
  if (!bounded || !mark) return true;
  const most = pass.type.kind === "number" ? constantSum(context, worth ? [worth] : pointsOf(group)) : ONE;
  if (!most || mark.compare(most) <= 0) return true;
  const written = pass.type.kind === "number" ? exactText : percentText;
  const values = { mark: written(mark), most: written(most) };
  context.reader.add(finding("pass-unreachable", at(pass.span), values));
  return false;
}

function pointsOf({ items }: Pick<ItemGroup, "items">): readonly Node[] {
  return items.flatMap(worthsOf).filter((worth) => worth !== undefined);
}

/** The formulas whose sum is what an item counts of the full points; undefined where weights stand for them. */
function worthsOf(item: Item): readonly (Node | undefined)[] {
  if (item.role !== "points") return [];
  if (item.worth || item.gives.kind !== "module") return [item.worth];
  return item.gives.by === "weight" ? [undefined] : item.gives.items.flatMap(worthsOf);
}
