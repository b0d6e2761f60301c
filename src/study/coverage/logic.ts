import type { Binary, Node } from "../../language/tree.js";

/** The parts of `a and b and c` (or of `or`), in their order. */
export function partsOfLogic(node: Binary): readonly Node[] {
  const parts = (side: Node): readonly Node[] =>
    side.op === "binary" && side.operator === node.operator ? partsOfLogic(side) : [side];
  return [...parts(node.left), ...parts(node.right)];
}

/** A condition of which nothing but yes or no is asked: one whose own form tells no more. */
export function isPlain(condition: Node): boolean {
  switch (condition.op) {
    case "unary":
      return isPlain(condition.of);
    case "binary":
    case "in":
    case "is_missing":
      return false;
    default:
      return true;
  }
}
