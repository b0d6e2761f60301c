import type { Node } from "./tree.js";

/** What takes the place of a node; undefined: the node stays, and those below it are asked. */
export type Replace = (node: Node) => Node | undefined;

/** A formula with other nodes in some places; the same object where nothing is replaced. Outermost nodes are asked first. */
export function mapTree(node: Node, replace: Replace): Node {
  const other = replace(node);
  if (other) return other;
  const one = <N extends Node | undefined>(child: N): Node | N => (child ? mapTree(child, replace) : child);
  const all = (nodes: readonly Node[]) => nodes.map((child) => mapTree(child, replace));
  const made = withChildren(node, one, all);
  return isSame(node, made) ? node : made;
}

function withChildren(
  node: Node,
  one: <N extends Node | undefined>(child: N) => Node | N,
  all: (nodes: readonly Node[]) => Node[],
): Node {
  switch (node.op) {
    case "literal":
    case "param":
    case "period":
    case "column":
      return node;
    case "follow":
      return { ...node, read: one(node.read) };
    case "gather":
      return { ...node, value: one(node.value), where: one(node.where) };
    case "window":
      return {
        ...node,
        value: one(node.value),
        per: all(node.per),
        after: one(node.after),
        by: one(node.by),
        where: one(node.where),
      };
    case "history":
      return { ...node, value: one(node.value) };
    case "unary":
    case "is_missing":
      return { ...node, of: one(node.of) };
    case "binary":
      return { ...node, left: one(node.left), right: one(node.right) };
    case "else":
      return { ...node, of: one(node.of), otherwise: one(node.otherwise) };
    case "if":
      return { ...node, condition: one(node.condition), yes: one(node.yes), no: one(node.no) };
    case "in":
      return { ...node, of: one(node.of), list: all(node.list) };
    case "call":
    case "calendar":
      return { ...node, args: all(node.args) };
  }
}

/** Are the parts of two nodes the same objects, those of lists one by one? */
function isSame(node: Node, made: Node): boolean {
  const before = Object.entries(node);
  const after = new Map(Object.entries(made));
  return before.every(([name, value]) => {
    const other: unknown = after.get(name);
    if (!Array.isArray(value) || !Array.isArray(other)) return value === other;
    return value.length === other.length && value.every((item, i) => item === other[i]);
  });
}
