import type { FormulaWorld } from "./formula-changes.js";
import { formulaAt, formulaMutations } from "./formula-mutations.js";
import { HINTS } from "./hints.js";
import { type Mutation, mutation } from "./mutation.js";
import { entryOf, rewritten, type Spot } from "./spot.js";

/** A condition that says something when it holds: its parts, and that it never holds. */
export function conditionMutations(spot: Spot | undefined, world: FormulaWorld): readonly Mutation[] {
  const node = spot?.node;
  if (!spot || node?.kind !== "text") return [];
  const hint = HINTS.holds(formulaAt(spot) ?? node.text);
  const never = mutation("condition", spot, "never holds", node.span, hint, () =>
    spot.put(rewritten(node, "no")),
  );
  return [never, ...formulaMutations(spot, world, true)];
}

/** `for:` and `where:` of a map: left out, and their parts. */
export function filterMutations(
  map: Spot,
  keys: readonly ("for" | "where")[],
  world: FormulaWorld,
): readonly Mutation[] {
  return keys.flatMap((key) => {
    const filter = entryOf(map, key);
    if (!filter) return [];
    const condition = formulaAt(filter) ?? "";
    const drop = mutation(
      "condition",
      filter,
      `drop ${key} ${condition}`,
      filter.key.span,
      HINTS.fails(condition),
      () => filter.put(undefined),
    );
    return [drop, ...formulaMutations(filter, world, true)];
  });
}
