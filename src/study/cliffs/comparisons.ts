/** Which side of a comparison is looked at, and which is the limit. */

import type { BinaryOperator, Node } from "../../language/tree.js";

/** Operators that hold one value against another. */
export const COMPARISONS: ReadonlySet<BinaryOperator> = new Set(["=", "!=", "<", "<=", ">", ">="]);
/** The same with its sides exchanged. */
export const TURNED: Partial<Record<BinaryOperator, BinaryOperator>> = {
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};
/** Functions that step from one multiple to the next: where each step is. */
export const ROUNDINGS: ReadonlyMap<string, "up" | "down" | "half"> = new Map([
  ["round", "half"],
  ["round_up", "up"],
  ["round_down", "down"],
]);

/** Is a formula the same for all rows? */
export function isConstant(node: Node): boolean {
  switch (node.op) {
    case "literal":
    case "param":
    case "period":
      return true;
    case "unary":
    case "is_missing":
      return isConstant(node.of);
    case "binary":
      return isConstant(node.left) && isConstant(node.right);
    case "call":
    case "calendar":
      return node.args.every(isConstant);
    case "if":
      return [node.condition, node.yes, node.no].every(isConstant);
    case "else":
      return isConstant(node.of) && isConstant(node.otherwise);
    case "in":
      return [node.of, ...node.list].every(isConstant);
    default:
      return false;
  }
}

/** What is rather measured than given: what counts rows before what stands in a cell. */
export function measuredness(node: Node): number {
  switch (node.op) {
    case "gather":
      return 3;
    case "binary":
      return Math.max(measuredness(node.left), measuredness(node.right));
    case "unary":
    case "else":
      return measuredness(node.of);
    case "call":
      return Math.max(0, ...node.args.map(measuredness));
    case "column":
      return 1;
    default:
      return 0;
  }
}
