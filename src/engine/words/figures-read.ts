import type { Node } from "../../language/tree.js";
import { isMissing } from "../../language/value.js";
import { valueText } from "../../language/value-text.js";
import { RowReader } from "../quantities/row-reader.js";
import type { Evaluation } from "../running/evaluation.js";
import type { Scope } from "../running/run.js";
import { written } from "./written.js";

/** The figures that a formula reads on a row, each once, as `paid = 17739.02`; texts, which may be names, are not. */
export function figuresRead(evaluation: Evaluation, node: Node, row: number, scope: Scope): string[] {
  const { rulebook } = evaluation;
  const figures = new Set<string>();
  const reader = new RowReader(evaluation, scope, row, (read) => {
    const { value } = read;
    if (typeof value !== "object" || isMissing(value)) return;
    const type = "param" in read ? rulebook.params.get(read.param)?.type : read.node.type;
    const name = "param" in read ? read.param : written(read.node);
    if (type) figures.add(`${name} = ${valueText(value, type, evaluation.time.zone)}`);
  });
  reader.evaluate(node);
  return [...figures];
}
