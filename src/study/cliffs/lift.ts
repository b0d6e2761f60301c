/** Makes the values that rules hold against limits quantities of their own, so that others can be supposed for them. */

import { mapTree } from "../../language/map-tree.js";
import { treeText } from "../../language/print-tree.js";
import type { Node } from "../../language/tree.js";
import { formulasOf, hashOf } from "../../rulebook/meaning.js";
import { mapFormulas } from "../../rulebook/model/map-formulas.js";
import type { Quantity, Rulebook } from "../../rulebook/model.js";
import type { Edge } from "./edges.js";

/** A rulebook that means the same, in which each value that meets a limit is a quantity. */
export interface Lifted {
  readonly rulebook: Rulebook;
  /** Paths of the quantities that were made. */
  readonly paths: readonly string[];
  /** The path of the quantity that an edge looks at. */
  pathOf(edge: Edge): string;
}

/** Lifts what edges look at, where it is not a quantity already. */
export function liftEdges(rulebook: Rulebook, edges: readonly Edge[], paths: ReadonlySet<string>): Lifted {
  const known = new Map(rulebook.quantities.map((quantity) => [quantity.path, quantity]));
  const lifted = new Map<string, { readonly edge: Edge; readonly name: string }>();
  for (const edge of edges) {
    const text = `${edge.table} ${treeText(edge.of)}`;
    if (isQuantity(edge.of, known) || lifted.has(text)) continue;
    lifted.set(text, { edge, name: `value ${lifted.size + 1}` });
  }
  const change = (table: string) => (formula: Node) => inPlaces(formula, table, lifted);
  const own = [...lifted.values()].map(({ edge, name }) => made(edge, name, lifted));
  const quantities = rulebook.quantities.map((quantity) => {
    if (
      !paths.has(quantity.path) ||
      !formulasOf(quantity).some((node) => change(quantity.table)(node) !== node)
    ) {
      return quantity;
    }
    return mapFormulas(quantity, change(quantity.table));
  });
  return {
    rulebook: { ...rulebook, quantities: [...own, ...quantities] },
    paths: own.map(({ path }) => path),
    pathOf: ({ table, of }) => {
      if (of.op === "column" && known.has(`${table}.${of.name}`)) return `${table}.${of.name}`;
      return `${table}.${lifted.get(`${table} ${treeText(of)}`)?.name}`;
    },
  };
}

type Places = ReadonlyMap<string, { readonly edge: Edge; readonly name: string }>;

function isQuantity(node: Node, known: ReadonlyMap<string, Quantity>): boolean {
  return node.op === "column" && known.has(`${node.table}.${node.name}`);
}

/** A formula on a table that reads the lifted quantities in place of what they stand for. */
function inPlaces(formula: Node, table: string, lifted: Places): Node {
  return mapTree(formula, (node) => {
    const found = lifted.get(`${table} ${treeText(node)}`);
    if (found) return { op: "column", table, name: found.name, type: node.type, span: node.span };
    return below(node, lifted);
  });
}

/** What reads other rows stands on their table; windows and history are left as they are. */
function below(node: Node, lifted: Places): Node | undefined {
  switch (node.op) {
    case "follow":
      return { ...node, read: inPlaces(node.read, node.step?.to ?? "all", lifted) };
    case "gather":
      return {
        ...node,
        value: node.value && inPlaces(node.value, node.from, lifted),
        where: node.where && inPlaces(node.where, node.from, lifted),
      };
    case "window":
    case "history":
      return node;
    default:
      return undefined;
  }
}

/** The quantity that stands for a value; what stands within it may be lifted as well. */
function made({ table, of }: Edge, name: string, lifted: Places): Quantity {
  const text = treeText(of);
  const own = `${table} ${text}`;
  const within = mapTree(of, (node) => {
    if (node === of) return below(node, lifted);
    const found = lifted.get(`${table} ${treeText(node)}`);
    if (found) return { op: "column", table, name: found.name, type: node.type, span: node.span };
    return below(node, lifted);
  });
  return {
    table,
    name,
    path: `${table}.${name}`,
    label: { en: name, zh: name },
    type: of.type,
    shape: { kind: "formula", is: within },
    applies: undefined,
    atLeastRows: undefined,
    hash: hashOf([own]),
    reads: new Set(),
    span: of.span,
    role: "quantity",
  };
}
