import type { Term } from "../../study/explain/tree.js";
import type { ExplanationWriter } from "./json-writer.js";

/** A formula as it was worked out: what each part of it came to. */
export function termRecord(writer: ExplanationWriter, term: Term): object {
  if (term.op === "step") return { step: writer.ref(term.step) };
  const own = { op: term.op, type: term.type.kind, ...writer.value(term.value, term.type) };
  switch (term.op) {
    case "literal":
      return own;
    case "period":
      return { ...own, edge: term.edge };
    case "unary":
      return { ...own, operator: term.operator, of: termRecord(writer, term.of) };
    case "binary": {
      const { operator, left, right } = term;
      return {
        ...own,
        operator,
        left: termRecord(writer, left),
        ...(right ? { right: termRecord(writer, right) } : {}),
      };
    }
    case "else":
      return {
        ...own,
        of: termRecord(writer, term.of),
        ...(term.otherwise ? { otherwise: termRecord(writer, term.otherwise) } : {}),
      };
    case "if":
      return {
        ...own,
        condition: termRecord(writer, term.condition),
        ...(term.taken ? { taken: termRecord(writer, term.taken) } : {}),
      };
    case "in":
      return {
        ...own,
        of: termRecord(writer, term.of),
        list: term.list.map((one) => termRecord(writer, one)),
      };
    case "is_missing":
      return { ...own, of: termRecord(writer, term.of) };
    case "call":
      return { ...own, name: term.name, args: term.args.map((arg) => termRecord(writer, arg)) };
  }
}
