import { evaluate } from "../language/evaluate.js";
import type { Node } from "../language/tree.js";
import { isMissing } from "../language/value.js";
import { type Read, RowReader } from "./row-reader.js";
import type { Run, Scope } from "./run.js";
import { written } from "./written.js";

/** The part of a formula that has no value for a row, as people wrote it; the whole where no part is to blame. */
export function missingPart(run: Run, node: Node, row: number, scope: Scope): string {
  const reads: Read[] = [];
  const value = evaluate(node, new RowReader(run, scope, row, (read) => reads.push(read)));
  const blamed = isMissing(value) ? reads.find((read) => read.value === value) : undefined;
  return written(blamed && "node" in blamed ? blamed.node : node);
}
