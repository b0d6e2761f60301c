import type { Exact } from "../base/exact.js";
import type { Column, Follow, Gather, Node, Window } from "./tree.js";
import type { Value } from "./value.js";

/** What a formula reads while it is worked out for one row. */
export interface RowContext {
  param(name: string): Value;
  periodEdge(edge: "first" | "last"): Exact;
  column(node: Column): Value;
  follow(node: Follow): Value;
  gather(node: Gather): Value;
  window(node: Window): Value;
}

/** Works out a formula for one row, exactly; pure. */
export declare function evaluate(node: Node, row: RowContext): Value;
