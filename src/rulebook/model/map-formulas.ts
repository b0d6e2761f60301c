/** Quantities with other formulas in the places of their own. */

import type { Node } from "../../language/tree.js";
import type {
  Bound,
  DeductRule,
  Item,
  ItemGroup,
  ItemShape,
  Pay,
  Quantity,
  Scorecard,
  Shape,
  Step,
} from "../model.js";

type Change = (node: Node) => Node;

/** A quantity with every formula changed; parts stay, as they only name what they are a part of. */
export function mapFormulas(quantity: Quantity, change: Change): Quantity {
  const { applies, shape } = quantity;
  return { ...quantity, applies: applies && change(applies), shape: mapShape(shape, change) };
}

function mapShape(shape: Shape, change: Change): Shape {
  switch (shape.kind) {
    case "grades":
      return { ...shape, of: change(shape.of), steps: mapSteps(shape.steps, change, (word) => word) };
    case "split":
      return {
        ...shape,
        pool: change(shape.pool),
        by: shape.by && change(shape.by),
        where: shape.where && change(shape.where),
      };
    case "scorecard":
      return mapCard(shape, change);
    case "pay":
      return mapPay(shape, change);
    case "part":
      return shape;
    default:
      return mapItemShape(shape, change);
  }
}

function mapItemShape(shape: ItemShape, change: Change): ItemShape {
  switch (shape.kind) {
    case "formula":
      return { ...shape, is: change(shape.is) };
    case "bands":
    case "tiers":
      return { ...shape, of: change(shape.of), steps: mapSteps(shape.steps, change, change) };
    case "curve": {
      const points = shape.points.map((one) => ({ ...one, at: change(one.at), give: change(one.give) }));
      return { ...shape, of: change(shape.of), points };
    }
    case "deduct":
      return {
        ...shape,
        from: shape.from && change(shape.from),
        floor: shape.floor && change(shape.floor),
        rules: shape.rules.map((rule) => mapRule(rule, change)),
      };
    case "choose": {
      const rows = shape.rows.map((row) => ({
        ...row,
        when: row.when && change(row.when),
        give: change(row.give),
      }));
      return { ...shape, rows };
    }
    case "blend": {
      const sets = shape.sets.map((set) => ({
        ...set,
        parts: set.parts.map(({ of, weight }) => ({ of: change(of), weight: change(weight) })),
      }));
      return { ...shape, sets };
    }
  }
}

function mapSteps<Give>(
  steps: readonly Step<Give>[],
  change: Change,
  changeGive: (give: Give) => Give,
): Step<Give>[] {
  const bound = (end: Bound | undefined) => end && { ...end, at: change(end.at) };
  return steps.map((step) => ({
    ...step,
    from: bound(step.from),
    to: bound(step.to),
    give: changeGive(step.give),
  }));
}

function mapRule(rule: DeductRule, change: Change): DeductRule {
  const { measure, take } = rule;
  if (!measure) return { ...rule, take: change(take) };
  const { of, limit, each } = measure;
  const changed = { ...measure, of: change(of), limit: change(limit), each: change(each) };
  return { ...rule, measure: changed, take: change(take) };
}

function mapCard(card: Scorecard, change: Change): Scorecard {
  return {
    ...card,
    ...mapGroup(card, change),
    atLeastPoints: card.atLeastPoints && change(card.atLeastPoints),
    full: card.full && change(card.full),
    atMost: card.atMost && change(card.atMost),
    vetoes: card.vetoes.map((veto) => ({ ...veto, when: change(veto.when) })),
  };
}

function mapGroup(group: ItemGroup, change: Change): ItemGroup {
  const { items, by, pass } = group;
  return { items: items.map((item) => mapItem(item, change)), by, pass: pass && change(pass) };
}

function mapItem(item: Item, change: Change): Item {
  const { gives } = item;
  return {
    ...item,
    worth: item.worth && change(item.worth),
    of: item.of && change(item.of),
    gives: gives.kind === "module" ? { ...gives, ...mapGroup(gives, change) } : mapItemShape(gives, change),
  };
}

function mapPay(pay: Pay, change: Change): Pay {
  const own = (node: Node | undefined) => node && change(node);
  return {
    ...pay,
    atLeast: own(pay.atLeast),
    atMost: own(pay.atMost),
    lines: pay.lines.map((line) => ({
      ...line,
      applies: own(line.applies),
      least: own(line.least),
      gives: mapItemShape(line.gives, change),
    })),
    groups: pay.groups.map((group) => ({
      ...group,
      applies: own(group.applies),
      times: own(group.times),
      atMost: own(group.atMost),
      leavesAtLeast: own(group.leavesAtLeast),
      atLeast: own(group.atLeast),
    })),
  };
}
