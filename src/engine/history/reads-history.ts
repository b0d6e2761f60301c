import { walk } from "../../language/print-tree.js";
import type { History } from "../../language/tree.js";
import { formulasOf } from "../../rulebook/meaning.js";
import type { Rulebook } from "../../rulebook/model.js";

/** The first formula of a rulebook that reads closed periods; undefined where none does. */
export function readsHistory(rulebook: Rulebook): History | undefined {
  const reading: History[] = [];
  for (const quantity of rulebook.quantities) {
    for (const formula of formulasOf(quantity)) {
      walk(formula, (node) => {
        if (node.op === "history") reading.push(node);
      });
    }
  }
  return reading.reduce<History | undefined>(
    (first, node) => (first && first.span.start <= node.span.start ? first : node),
    undefined,
  );
}
