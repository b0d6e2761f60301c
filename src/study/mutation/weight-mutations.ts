/** Weights and points: one takes a step from its neighbour, so that they go on adding up. */
import type { YamlMap } from "../../rulebook/yaml.js";
import { HINTS } from "./hints.js";
import { arrow, type Mutation, mutation } from "./mutation.js";
import { type Direction, literalIn, nudgedText } from "./nudge.js";
import { rewritten, type Spot, spotAt } from "./spot.js";

/** What adds up with others, and what it is the weight or the points of. */
export interface Worth {
  readonly name: string;
  readonly spot: Spot;
}

/** Each worth one step higher, and the next one (of the last, the one before) as much lower. */
export function sharedWorths(worths: readonly Worth[]): readonly Mutation[] {
  return worths.flatMap(({ name, spot }, index) => {
    const other = worths[index + 1] ?? worths[index - 1];
    const up = moved(spot, "up");
    const down = other && moved(other.spot, "down");
    if (!other || !up || !down) return [];
    const change = `${up.change}, ${other.name} ${down.change}`;
    const root = () => {
      const raised = up.root();
      const neighbour = spotAt(raised, other.spot.path);
      return (neighbour && moved(neighbour, "down")?.root()) ?? raised;
    };
    return [mutation("weight", spot, change, spot.node.span, HINTS.weight(name, other.name), root)];
  });
}

/** A worth of its own, one step higher. */
export function ownWorth({ name, spot }: Worth): readonly Mutation[] {
  const up = moved(spot, "up");
  return up ? [mutation("weight", spot, up.change, spot.node.span, HINTS.points(name), up.root)] : [];
}

function moved(
  { node, put }: Spot,
  direction: Direction,
): { readonly change: string; readonly root: () => YamlMap } | undefined {
  const literal = node.kind === "text" ? literalIn(node) : undefined;
  const text = literal && nudgedText(literal, direction);
  if (node.kind !== "text" || text === undefined) return undefined;
  return { change: arrow(node.text, text), root: () => put(rewritten(node, text)) };
}
