import type { Node } from "../../language/tree.js";
import type { Run, Scope } from "../running/run.js";
import { written } from "../words/written.js";

/** A condition for all rows, without asking that each says yes or no. */
export function truths(run: Run, node: Node, scope: Scope): Uint8Array {
  const series = run.formula(node, scope);
  if (series.kind !== "truth") throw new Error(`${written(node)} is no condition`);
  return series.values;
}
