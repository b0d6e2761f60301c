import { exactText } from "../base/exact.js";
import type { LinkStep, Literal, Node } from "./tree.js";

/**
 * Canonical text of what a formula means: every name in full, so that two formulas with the same text mean the
 * same over the same tables. Reformatting, comments and the places of texts do not show in it.
 */
export function treeText(node: Node): string {
  switch (node.op) {
    case "literal":
      return literal(node);
    case "param":
      return `(param ${node.name})`;
    case "period":
      return `(period ${node.edge})`;
    case "column":
      return `${node.table}.${node.name}`;
    case "follow":
      return `(${node.step ? stepText(node.step) : "all"} → ${treeText(node.read)})`;
    case "gather": {
      const time = typeof node.time === "string" ? node.time : `over ${node.time.span}`;
      const via = node.via.map(stepText).join(" ");
      return form(node.name, [node.from, time, `via [${via}]`, text(node.value), text(node.where)]);
    }
    case "window": {
      const per = node.per.map(treeText).join(" ");
      return form(node.name, [
        text(node.value),
        `per [${per}]`,
        text(node.after),
        text(node.by),
        text(node.where),
      ]);
    }
    case "history": {
      const over = typeof node.over === "object" ? `span ${node.over.span}` : (node.over ?? node.back);
      return form("history", [node.name, treeText(node.value), `${over}`]);
    }
    case "unary":
      return form(node.operator, [treeText(node.of)]);
    case "binary":
      return form(node.operator, [treeText(node.left), treeText(node.right)]);
    case "else":
      return form("else", [treeText(node.of), treeText(node.otherwise)]);
    case "if":
      return form("if", [treeText(node.condition), treeText(node.yes), treeText(node.no)]);
    case "in":
      return form("in", [treeText(node.of), ...node.list.map(treeText)]);
    case "is_missing":
      return form("is_missing", [treeText(node.of)]);
    case "call":
      return form(node.name, node.args.map(treeText));
    case "calendar":
      return form(`${node.name} by ${node.calendar}`, node.args.map(treeText));
  }
}

const form = (head: string, parts: readonly string[]) => `(${[head, ...parts].join(" ")})`;
const text = (node: Node | undefined) => (node ? treeText(node) : "-");
const stepText = (step: LinkStep) => `${step.from}.${step.link}>${step.to}`;

function literal({ type, value }: Literal): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return `${type.kind}:${exactText(value)}`;
}

/** Calls `visit` for a node and every node below it that reads the present, outermost first. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of children(node)) walk(child, visit);
}

/** The nodes directly below a node that read the present. */
export function children(node: Node): readonly Node[] {
  const present = (nodes: readonly (Node | undefined)[]) => nodes.filter((n) => n !== undefined);
  switch (node.op) {
    case "literal":
    case "param":
    case "period":
    case "column":
      return [];
    case "follow":
      return [node.read];
    case "gather":
      return present([node.value, node.where]);
    case "window":
      return present([node.value, ...node.per, node.after, node.by, node.where]);
    case "history":
      // `last` reads closed periods alone, so it may stand in the very quantity that it asks for.
      return node.name === "last" ? [] : [node.value];
    case "unary":
    case "is_missing":
      return [node.of];
    case "binary":
      return [node.left, node.right];
    case "else":
      return [node.of, node.otherwise];
    case "if":
      return [node.condition, node.yes, node.no];
    case "in":
      return [node.of, ...node.list];
    case "call":
    case "calendar":
      return node.args;
  }
}
