import { HINTS } from "./hints.js";
import { arrow, type Mutation, mutation } from "./mutation.js";
import { entryOf, rewritten, type Spot } from "./spot.js";

/** What else a missing value may do. To a line that pays nothing it is all one whether it is left out or zero. */
const OTHER = {
  item: new Map([
    ["zero", "exclude"],
    ["exclude", "zero"],
    ["full", "zero"],
    ["fail", "zero"],
  ]),
  line: new Map([
    ["zero", "fail"],
    ["exclude", "fail"],
    ["fail", "zero"],
  ]),
} as const satisfies Record<string, ReadonlyMap<string, string>>;

/** `missing:` of an item, a line, or of all that say none themselves. */
export function policyMutations(map: Spot, of: keyof typeof OTHER, name: string): readonly Mutation[] {
  const spot = entryOf(map, "missing");
  const node = spot?.node;
  const other = node?.kind === "text" ? OTHER[of].get(node.text) : undefined;
  if (!spot || node?.kind !== "text" || other === undefined) return [];
  const put = () => spot.put(rewritten(node, other));
  return [mutation("missing", spot, arrow(node.text, other), node.span, HINTS.missing(name), put)];
}
