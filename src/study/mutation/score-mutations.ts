/** The changes of scorecards: points and weights, missing values, vetoes, pass marks. */
import { conditionMutations } from "./condition-mutations.js";
import type { FormulaWorld } from "./formula-changes.js";
import { limitMutations } from "./formula-mutations.js";
import type { Mutation } from "./mutation.js";
import { policyMutations } from "./policy-mutations.js";
import { capMutations, shapeMutations } from "./shape-mutations.js";
import { type EntrySpot, entriesOf, entryOf, type Spot } from "./spot.js";
import { ownWorth, sharedWorths, type Worth } from "./weight-mutations.js";

/** `scorecard:` and what stands beside it in a quantity. */
export function scoreMutations(quantity: Spot, world: FormulaWorld): readonly Mutation[] {
  const scorecard = entryOf(quantity, "scorecard");
  if (!scorecard) return [];
  const name = quantity.path.at(-1) ?? "";
  const full = entryOf(quantity, "full") !== undefined;
  return [
    ...groupMutations(scorecard, full, world),
    ...policyMutations(quantity, "item", name),
    ...capMutations(quantity, ["at_most"], world),
    ...limitMutations(entryOf(quantity, "at_least_points"), `${name} (points left)`, world),
    ...limitMutations(entryOf(quantity, "pass"), name, world),
    ...entriesOf(entryOf(quantity, "veto")).flatMap((veto) =>
      conditionMutations(entryOf(veto, "when"), world),
    ),
  ];
}

const WORTHS = ["points", "weight", "bonus", "penalty"] as const;

function groupMutations(group: Spot, full: boolean, world: FormulaWorld): readonly Mutation[] {
  const items = entriesOf(group);
  const worthsOf = (key: (typeof WORTHS)[number]): Worth[] =>
    items.flatMap((item) => {
      const spot = entryOf(item, key);
      return spot ? [{ name: item.key.text, spot }] : [];
    });
  // Where the points must come to a sum, one is higher only if another is lower.
  const points = full ? sharedWorths(worthsOf("points")) : worthsOf("points").flatMap(ownWorth);
  return [
    ...points,
    ...sharedWorths(worthsOf("weight")),
    ...[...worthsOf("bonus"), ...worthsOf("penalty")].flatMap(ownWorth),
    ...items.flatMap((item) => itemMutations(item, full, world)),
  ];
}

function itemMutations(item: EntrySpot, full: boolean, world: FormulaWorld): readonly Mutation[] {
  const items = entryOf(item, "items");
  const scaled = entryOf(item, "points") !== undefined;
  return [
    ...shapeMutations(item, world),
    ...policyMutations(item, "item", item.key.text),
    ...limitMutations(entryOf(item, "pass"), item.key.text, world),
    ...(items ? groupMutations(items, full && !scaled, world) : []),
  ];
}
