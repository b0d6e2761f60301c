import { RowReader } from "../../engine/quantities/row-reader.js";
import type { Scope } from "../../engine/running/run.js";
import { SCALAR_FUNCTIONS } from "../../language/functions.js";
import type { Follow, Node } from "../../language/tree.js";
import { isMissing } from "../../language/value.js";
import type { Explaining } from "./explaining.js";
import { brokenLink, paramStep, sourceStep } from "./source-steps.js";
import type { Step, Term } from "./tree.js";

/**
 * A formula at one row: the value of each part of it, in the order in which it was worked out. What was not needed (the
 * other branch, what stands behind a decisive side) is not in it.
 */
export function termOf(explaining: Explaining, node: Node, row: number, scope: Scope): Term {
  const { evaluation } = explaining;
  const reader = new RowReader(evaluation, scope, row);
  const value = reader.evaluate(node);
  const { type } = node;
  const inner = (part: Node) => termOf(explaining, part, row, scope);
  const ofStep = (step: Step): Term => ({ op: "step", step, value: step.value, type: step.type });
  switch (node.op) {
    case "literal":
      return { op: "literal", value, type };
    case "period":
      return { op: "period", edge: node.edge, value, type };
    case "param":
      return ofStep(paramStep(explaining, node.name));
    case "column":
      return ofStep(explaining.step(scope.table, row, node.name));
    case "follow":
      return followed(explaining, node, row);
    case "gather":
    case "window":
    case "history":
    case "calendar":
      return ofStep(sourceStep(explaining, node, value, row, scope));
    case "unary":
      return { op: "unary", operator: node.operator, of: inner(node.of), value, type };
    case "binary": {
      const left = inner(node.left);
      const { operator } = node;
      const isLogical = operator === "and" || operator === "or";
      const isDecided = isLogical ? left.value === (operator === "or") : isMissing(left.value);
      return { op: "binary", operator, left, right: isDecided ? undefined : inner(node.right), value, type };
    }
    case "else": {
      const of = inner(node.of);
      return {
        op: "else",
        of,
        otherwise: isMissing(of.value) ? inner(node.otherwise) : undefined,
        value,
        type,
      };
    }
    case "if": {
      const condition = inner(node.condition);
      const branch = condition.value === true ? node.yes : node.no;
      return {
        op: "if",
        condition,
        taken: isMissing(condition.value) ? undefined : inner(branch),
        value,
        type,
      };
    }
    case "in":
      return { op: "in", of: inner(node.of), list: node.list.map(inner), value, type };
    case "is_missing":
      return { op: "is_missing", of: inner(node.of), value, type };
    case "call":
      if (!SCALAR_FUNCTIONS.has(node.name)) throw new Error(`no function ${node.name}`);
      return { op: "call", name: node.name, args: node.args.map(inner), value, type };
  }
}

/** What is read on the row to which a link leads. */
function followed(explaining: Explaining, node: Follow, row: number): Term {
  const { evaluation } = explaining;
  const there = node.step ? evaluation.rowsTo([node.step])[row] : 0;
  if (there < 0) {
    const step = brokenLink(explaining, node, row);
    return { op: "step", step, value: step.value, type: step.type };
  }
  return explaining.term(node.read, there, evaluation.scopeOn(node.step?.to ?? "all"));
}
