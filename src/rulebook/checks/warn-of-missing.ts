import { at, finding } from "../../findings/finding.js";
import { type FieldReader, start } from "../fields.js";
import { allItems } from "../model/parts.js";
import { ITEM_POLICIES, LINE_POLICIES } from "../model/policies.js";
import type { Quantity, Table } from "../model.js";
import { MayMiss } from "./may-miss.js";

/** A score item or pay line that may meet a missing value must say what then (design §3.2), and a limit must not. */
export function warnOfMissing(
  reader: FieldReader,
  tables: ReadonlyMap<string, Table>,
  quantities: readonly Quantity[],
): void {
  const mayMiss = new MayMiss(tables, quantities);
  for (const { shape } of quantities) {
    const unsaid = [
      ...(shape.kind === "scorecard" ? allItems(shape.items).filter((item) => mayMiss.item(item)) : []),
      ...(shape.kind === "pay" ? shape.lines.filter((line) => mayMiss.line(shape, line)) : []),
    ].filter((part) => part.missing === undefined);
    const choices = shape.kind === "pay" ? LINE_POLICIES : ITEM_POLICIES;
    for (const { name, span } of unsaid)
      reader.add(finding("missing-unsaid", at(start(span)), { name, choices }));
    for (const limit of shape.kind === "pay" ? mayMiss.limits(shape) : []) {
      const { file, start: from, end } = limit.span;
      reader.add(finding("limit-may-miss", at(limit.span), { formula: file.text.slice(from, end) }));
    }
  }
}
