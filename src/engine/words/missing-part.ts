import type { Bilingual } from "../../base/language.js";
import { evaluate } from "../../language/evaluate.js";
import type { Node } from "../../language/tree.js";
import { isMissing, type Reason } from "../../language/value.js";
import { type Read, RowReader } from "../quantities/row-reader.js";
import type { Run, Scope } from "../running/run.js";
import { REASON_TEXTS } from "./reasons.js";
import { written } from "./written.js";

/** The part of a formula that has no value for a row, as people wrote it; the whole where no part is to blame. */
export function missingPart(run: Run, node: Node, row: number, scope: Scope): string {
  const reads: Read[] = [];
  const value = evaluate(node, new RowReader(run, scope, row, (read) => reads.push(read)));
  const blamed = isMissing(value) ? reads.find((read) => read.value === value) : undefined;
  return written(blamed && "node" in blamed ? blamed.node : node);
}

/** Why one of several formulas has no value for a row, with the part that lacks: `score` is missing (…). */
export function missingText(
  run: Run,
  nodes: readonly (Node | undefined)[],
  reason: Reason,
  row: number,
  scope: Scope,
): Bilingual {
  const texts = REASON_TEXTS[reason];
  const blamed = nodes.find((node) => {
    const value = node && evaluate(node, new RowReader(run, scope, row));
    return value !== undefined && isMissing(value) && value.missing === reason;
  });
  if (!blamed) return texts;
  const part = missingPart(run, blamed, row, scope);
  return { en: `\`${part}\` is missing (${texts.en})`, zh: `\`${part}\` 缺失（${texts.zh}）` };
}
