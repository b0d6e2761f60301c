import type { Rulebook } from "../../rulebook/model.js";
import type { YamlMap } from "../../rulebook/yaml.js";
import { headerMutations } from "./header-mutations.js";
import type { Mutation } from "./mutation.js";
import { ruleMutations } from "./rule-mutations.js";
import { entryOf, topSpot } from "./spot.js";
import { tableMutations } from "./table-mutations.js";

/**
 * Every change of one meaning that the tree of a rulebook allows, in the order of the file. `rulebook` is what the
 * tree was read as. Labels, headers, names and comments are no meanings.
 */
export function mutationsOf(root: YamlMap, rulebook: Rulebook): readonly Mutation[] {
  const top = topSpot(root);
  const links = [...rulebook.tables.values()].flatMap((table) => [...table.links.keys()]);
  const world = { links: [...new Set(links)] };
  return numbered([
    ...headerMutations(top, world),
    ...tableMutations(entryOf(top, "tables"), rulebook, world),
    ...ruleMutations(entryOf(top, "rules"), rulebook, world),
  ]);
}

/** Where the same change is possible twice at one place, each after the first says which it is. */
function numbered(mutations: readonly Mutation[]): readonly Mutation[] {
  const seen = new Map<string, number>();
  return mutations.map((one) => {
    const name = `${one.at}\n${one.change}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? one : { ...one, change: `${one.change} (${count})` };
  });
}
