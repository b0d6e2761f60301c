import type { Exact } from "../../base/exact.js";
import { walk } from "../../language/print-tree.js";
import type { Node } from "../../language/tree.js";
import type { Rulebook } from "../../rulebook/model.js";

/** The number that a formula always is: a literal, or a parameter that has one value; else undefined. */
export function constantOf(node: Node, rulebook: Pick<Rulebook, "params">): Exact | undefined {
  switch (node.op) {
    case "literal":
      return typeof node.value === "object" ? node.value : undefined;
    case "param": {
      const values = rulebook.params.get(node.name)?.values ?? [];
      const value = values.length === 1 ? values[0].value : undefined;
      return typeof value === "object" ? value : undefined;
    }
    case "unary": {
      const of = node.operator === "-" ? constantOf(node.of, rulebook) : undefined;
      return of?.neg();
    }
    default:
      return undefined;
  }
}

const OF_ROWS: ReadonlySet<Node["op"]> = new Set([
  "column",
  "follow",
  "gather",
  "window",
  "history",
  "calendar",
]);

/** Is a formula the same for all rows of a run? */
export function isSteady(node: Node): boolean {
  let steady = true;
  walk(node, ({ op }) => {
    if (OF_ROWS.has(op)) steady = false;
  });
  return steady;
}
