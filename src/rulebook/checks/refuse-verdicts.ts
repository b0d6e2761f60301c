import { at, finding } from "../../findings/finding.js";
import { walk } from "../../language/print-tree.js";
import type { FieldReader } from "../fields.js";
import { formulasOf } from "../meaning.js";
import type { Quantity } from "../model.js";

/** Guards and provisional conditions speak about a result, so no quantity may rest on one: they change no figure. */
export function refuseVerdicts(reader: FieldReader, quantities: readonly Quantity[]): void {
  const verdicts = new Map<string, string>();
  for (const { path, role } of quantities) {
    if (role !== "quantity" && role.kind === "guard") verdicts.set(path, "guards");
    if (role !== "quantity" && role.kind === "provisional") verdicts.set(path, "provisional");
  }
  for (const quantity of quantities) {
    if (![...quantity.reads].some((path) => verdicts.has(path))) continue;
    for (const formula of formulasOf(quantity)) {
      walk(formula, (node) => {
        const section = node.op === "column" ? verdicts.get(`${node.table}.${node.name}`) : undefined;
        if (node.op !== "column" || section === undefined) return;
        reader.add(finding("verdict-read", at(node.span), { name: node.name, section }));
      });
    }
  }
}
