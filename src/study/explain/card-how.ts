import { type Exact, HUNDRED, sumExact, ZERO } from "../../base/exact.js";
import type { Scope } from "../../engine/running/run.js";
import { givesShare } from "../../engine/shapes/item-shape.js";
import type { CardTrace, ItemTrace } from "../../engine/trace/trace.js";
import { NUMBER } from "../../language/types.js";
import { isMissing, missing, type Value } from "../../language/value.js";
import type { Item, ItemShape, Module, Quantity, Scorecard } from "../../rulebook/model.js";
import type { Explaining } from "./explaining.js";
import { rulePlace } from "./rows.js";
import { shapeHow } from "./shape-how.js";
import type { CardHow, ItemHow, Passed, Step, Summed } from "./tree.js";

/** A scorecard at one row, as the engine tells of it. */
interface Card {
  readonly explaining: Explaining;
  readonly quantity: Quantity;
  readonly traces: readonly ItemTrace[];
  readonly row: number;
  readonly scope: Scope;
}

/** How a score came about: its items, and what made of them the score. */
export function cardHow(
  explaining: Explaining,
  quantity: Quantity,
  shape: Scorecard,
  traced: CardTrace,
  row: number,
): CardHow {
  const scope = explaining.evaluation.scopeOf(quantity);
  const card: Card = { explaining, quantity, traces: traced.items, row, scope };
  const { outcome } = traced;
  const summed = summedUp(card, shape.items, outcome?.full);
  const held = new Set(outcome?.vetoes.map(({ name }) => name));
  const isBounded = outcome?.atMost !== undefined && held.size === 0;
  const least = shape.atLeastPoints && explaining.term(shape.atLeastPoints, row, scope);
  const isTooFew = least !== undefined && outcome?.before === undefined;
  return {
    kind: "card",
    summed,
    before: outcome?.before,
    atMost: isBounded && shape.atMost ? explaining.term(shape.atMost, row, scope) : undefined,
    vetoes: shape.vetoes
      .filter(({ name }) => held.has(name))
      .map(({ say, when }) => ({ say, when: explaining.term(when, row, scope) })),
    pass: passOf(card, shape.pass, outcome?.passed),
    tooFew: isTooFew ? least : undefined,
  };
}

function passOf(
  { explaining, row, scope }: Card,
  mark: Scorecard["pass"],
  passed: boolean | undefined,
): Passed | undefined {
  return mark && { mark: explaining.term(mark, row, scope), passed };
}

/** Items that add up, as `full` points of which some may have been left out. */
function summedUp(card: Card, items: readonly Item[], full: Exact | undefined): Summed {
  const steps = items.map((item) => itemStep(card, item));
  const scores = items.flatMap((item) => card.traces.find((one) => one.item === item)?.score ?? []);
  const counting = scores.filter(({ role, got }) => (role === "points" || role === "weight") && got);
  const others = scores.filter(({ role }) => role === "bonus" || role === "penalty");
  const sumOf = (amounts: readonly (Exact | undefined)[]) =>
    sumExact(amounts.filter((amount) => amount !== undefined));
  const scored = sumOf(counting.map(({ points }) => points));
  const got = sumOf(counting.map((score) => score.got));
  const beside = sumOf(others.map((score) => score.got));
  const scaled = full && !scored.isZero ? got.mul(full).div(scored) : got;
  const isFloored = scaled.add(beside).compare(ZERO) < 0;
  return { items: steps, full, scored, got, beside, isFloored };
}

/** A score item as a step of its own: formulas may read it. */
function itemStep(card: Card, item: Item): Step {
  const { explaining, quantity, row, traces } = card;
  const path = `${quantity.path}.${item.name}`;
  const traced = traces.find((one) => one.item === item);
  if (!traced) throw new Error(`${path} was not traced`);
  return explaining.once(`${path} ${row}`, () => ({
    kind: "part",
    path,
    label: item.label,
    row: explaining.ref(quantity.table, row),
    value: itemValue(traced),
    type: NUMBER,
    wordLabels: undefined,
    isScore: true,
    rule: rulePlace(item.span),
    how: itemHow(card, traced),
  }));
}

/** What is left out does not apply. */
function itemValue({ score }: ItemTrace): Value {
  if (score?.got) return score.got;
  const { missing: gap } = score ?? {};
  return missing(gap && gap.policy !== "exclude" ? gap.reason : "not_applicable");
}

function itemHow(card: Card, traced: ItemTrace): ItemHow {
  const { explaining, row, scope } = card;
  const { item, score, how } = traced;
  const points = score?.points ?? ZERO;
  const { gives } = item;
  const isShare = gives.kind !== "module" && givesShare(gives);
  const given = how?.value ?? score?.got ?? missing("not_applicable");
  return {
    kind: "item",
    role: item.role,
    worth: item.worth && explaining.term(item.worth, row, scope),
    points,
    gives:
      gives.kind === "module"
        ? { kind: "module", summed: moduleSum(card, gives) }
        : shapeHow(explaining, gives, how?.note, row, scope),
    given,
    isShare,
    unbounded:
      gives.kind === "module" || isMissing(given)
        ? undefined
        : unbounded(item, gives, given, points, isShare),
    pass: gives.kind === "module" ? passOf(card, gives.pass, score?.passed) : undefined,
    policy: score?.missing,
  };
}

function moduleSum(card: Card, module: Module): Summed {
  const worths = module.items.flatMap(({ role }, i) => {
    const score = card.traces.find((one) => one.item === module.items[i])?.score;
    return score && (role === "points" || role === "weight") ? [score.points] : [];
  });
  return summedUp(card, module.items, sumExact(worths));
}

/** What an item's shape comes to in points, before it is kept within 0 and the points. */
function unbounded(
  item: Item,
  shape: ItemShape,
  given: Value,
  points: Exact,
  isShare: boolean,
): Exact | undefined {
  if (typeof given !== "object" || isMissing(given)) return undefined;
  const value = isShare ? given.mul(points) : given;
  if (item.role === "weight") return isShare ? value : value.mul(points).div(HUNDRED);
  if (item.role !== "penalty") return value;
  return shape.kind === "deduct" ? value.sub(points) : value.neg();
}
