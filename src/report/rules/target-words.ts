import type { Exact } from "../../base/exact.js";
import type { Node } from "../../language/tree.js";
import { isMissing } from "../../language/value.js";
import type { Item, Step } from "../../rulebook/model.js";
import type { FormulaWords } from "./formula-words.js";
import { rangeText } from "./shape-words.js";

/**
 * What a measure has to be for the item to give all it can, in a few words: `at least 90%`. Undefined where the rule has
 * no such edge, or says it by formulas.
 */
export function targetText({ gives }: Item, words: FormulaWords): string | undefined {
  switch (gives.kind) {
    case "curve": {
      const best = largest(gives.points);
      if (best === undefined) return undefined;
      const at = words.text(gives.points[best].at);
      if (best === gives.points.length - 1) return words.say("at_least", { bound: at });
      return best === 0 ? words.say("up_to", { bound: at }) : undefined;
    }
    case "bands": {
      const best = largest(gives.steps);
      return best === undefined ? undefined : rangeText(gives.steps[best], words);
    }
    case "deduct": {
      const measure = gives.rules.length === 1 ? gives.rules[0].measure : undefined;
      if (!measure) return undefined;
      const side = measure.side === "above" ? "up_to" : "at_least";
      return words.say(side, { bound: words.text(measure.limit) });
    }
    default:
      return undefined;
  }
}

/** Which of the steps or points gives most; undefined where that is not written in figures, or several give as much. */
function largest(steps: readonly Pick<Step<Node>, "give">[]): number | undefined {
  const gives = steps.map(({ give }) => figureOf(give));
  let best: { readonly at: number; readonly give: Exact } | undefined;
  for (const [at, give] of gives.entries()) {
    if (!give) return undefined;
    if (!best || give.compare(best.give) > 0) best = { at, give };
  }
  const most = best?.give;
  return most && gives.filter((give) => give?.equals(most)).length === 1 ? best?.at : undefined;
}

function figureOf(node: Node): Exact | undefined {
  if (node.op !== "literal") return undefined;
  const { value } = node;
  return typeof value === "object" && !isMissing(value) ? value : undefined;
}
