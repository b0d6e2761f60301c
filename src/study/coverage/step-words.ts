import { written } from "../../engine/words/written.js";
import type { Node } from "../../language/tree.js";
import type { Bound, Curve, DeductRule, Step } from "../../rulebook/model.js";

/** A step in the words of rulebooks: `over 3% up_to 5%: 95%`. */
export function stepText({ from, to, give }: Step<Node | string>): string {
  const ends = [
    from && `${from.included ? "at_least" : "over"} ${written(from.at)}`,
    to && `${to.included ? "up_to" : "under"} ${written(to.at)}`,
  ].filter((end) => end !== undefined);
  return `${ends.join(" ")}: ${typeof give === "string" ? give : written(give)}`;
}

/** A rule of `deduct`: `above 3%, each started 1%, take 4`. */
export function deductText({ measure, take }: DeductRule): string {
  if (!measure) return `take ${written(take)}`;
  const { side, limit, unit, each } = measure;
  return `${side} ${written(limit)}, each ${unit} ${written(each)}, take ${written(take)}`;
}

/** The stretch of a curve between two of its points: `70%: 0% … 90%: 100%`. */
export function stretchText(low: Curve["points"][number], high: Curve["points"][number]): string {
  return `${pointText(low)} … ${pointText(high)}`;
}

/** A point of a curve: `70%: 0%`. */
export function pointText({ at, give }: Curve["points"][number]): string {
  return `${written(at)}: ${written(give)}`;
}

/** The inner edges of steps, each once though the end of one step is the beginning of the next. */
export function edgesOf(steps: readonly Step<unknown>[], textOf: (node: Node) => string) {
  const edges = new Map<string, { readonly bounds: Bound[]; readonly at: Node }>();
  for (const bound of steps.flatMap(({ from, to }) => [from, to])) {
    if (!bound) continue;
    const text = textOf(bound.at);
    const edge = edges.get(text) ?? { bounds: [], at: bound.at };
    edge.bounds.push(bound);
    edges.set(text, edge);
  }
  return edges;
}
