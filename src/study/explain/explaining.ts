import type { Evaluation } from "../../engine/running/evaluation.js";
import type { Scope } from "../../engine/running/run.js";
import type { Node } from "../../language/tree.js";
import type { RowRef, Step, Term } from "./tree.js";

/** What the parts of an explanation ask of each other. */
export interface Explaining {
  readonly evaluation: Evaluation;
  /** Names of the parameters that `--set` gave. */
  readonly set: ReadonlySet<string>;
  /** A column or quantity of a row; the same step each time. */
  step(table: string, row: number, name: string): Step;
  /** The same step for the same name each time. */
  once(name: string, make: () => Step): Step;
  /** A formula at a row. */
  term(node: Node, row: number, scope: Scope): Term;
  ref(table: string, row: number): RowRef;
}
