import { exactText } from "../base/exact.js";
import type { LinkStep, Literal, Node } from "./tree.js";

/** What the names in a formula are printed as: those of another rulebook may stand for them. */
export interface PrintedNames {
  column(table: string, name: string): string;
  param(name: string): string;
}

const OWN_NAMES: PrintedNames = { column: (table, name) => `${table}.${name}`, param: (name) => name };

/**
 * Canonical text of what a formula means: every name in full, so that two formulas with the same text mean the
 * same over the same tables. Reformatting, comments and the places of texts do not show in it.
 */
export function treeText(node: Node, names: PrintedNames = OWN_NAMES): string {
  const print = (inner: Node) => treeText(inner, names);
  const text = (inner: Node | undefined) => (inner ? print(inner) : "-");
  switch (node.op) {
    case "literal":
      return literal(node);
    case "param":
      return `(param ${names.param(node.name)})`;
    case "period":
      return `(period ${node.edge})`;
    case "column":
      return names.column(node.table, node.name);
    case "follow":
      return `(${node.step ? stepText(node.step) : "all"} → ${print(node.read)})`;
    case "gather": {
      const time = typeof node.time === "string" ? node.time : `over ${node.time.span}`;
      const via = node.via.map(stepText).join(" ");
      return form(node.name, [node.from, time, `via [${via}]`, text(node.value), text(node.where)]);
    }
    case "window": {
      const per = node.per.map(print).join(" ");
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
      return form("history", [node.name, print(node.value), `${over}`]);
    }
    case "unary":
      return form(node.operator, [print(node.of)]);
    case "binary":
      return form(node.operator, [print(node.left), print(node.right)]);
    case "else":
      return form("else", [print(node.of), print(node.otherwise)]);
    case "if":
      return form("if", [print(node.condition), print(node.yes), print(node.no)]);
    case "in":
      return form("in", [print(node.of), ...node.list.map(print)]);
    case "is_missing":
      return form("is_missing", [print(node.of)]);
    case "call":
      return form(node.name, node.args.map(print));
    case "calendar":
      return form(`${node.name} by ${node.calendar}`, node.args.map(print));
  }
}

const form = (head: string, parts: readonly string[]) => `(${[head, ...parts].join(" ")})`;
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
