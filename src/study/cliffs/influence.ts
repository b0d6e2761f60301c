/** What follows from a quantity, and how its rows lead to the rows that are paid. */

import type { LinkStep, Node } from "../../language/tree.js";
import { formulasOf } from "../../rulebook/meaning.js";
import type { Quantity, Rulebook } from "../../rulebook/model.js";

/** How the rows of a quantity lead to those of another that rests on it. */
export interface Leads {
  /** Links, each to one row (none: it is the same row); undefined where one row leads to many. */
  readonly way: readonly LinkStep[] | undefined;
  /** Does a row also concern others than the one that it leads to, as where people share in the same money? */
  readonly shared: boolean;
}

const OWN: Leads = { way: [], shared: false };
const MANY: Leads = { way: undefined, shared: true };
/** What decides a row's share of a pool decides the others' as well. */
const SHARE: Leads = { way: [], shared: true };

interface Reading {
  readonly path: string;
  readonly leads: Leads;
}

/** Which quantities read which. */
export class Influence {
  readonly #readings: ReadonlyMap<string, readonly Reading[]>;

  constructor({ quantities }: Rulebook) {
    this.#readings = new Map(quantities.map((quantity) => [quantity.path, readingsOf(quantity)]));
  }

  /** Paths of a quantity and of all that it rests on. */
  restsOn(path: string): Set<string> {
    const paths = new Set([path]);
    for (const one of paths) for (const reading of this.#readings.get(one) ?? []) paths.add(reading.path);
    return paths;
  }

  /** Paths of some quantities and of all that rest on them. */
  affectedBy(paths: readonly string[]): Set<string> {
    const affected = new Set(paths);
    let grown = -1;
    while (grown !== affected.size) {
      grown = affected.size;
      for (const [path, readings] of this.#readings) {
        if (readings.some((reading) => affected.has(reading.path))) affected.add(path);
      }
    }
    return affected;
  }

  /** How the rows of a quantity lead to those of another; undefined where that one does not rest on it. */
  leads(from: string, to: string): Leads | undefined {
    const between = this.affectedBy([from]);
    const known = new Map<string, Leads | undefined>([[from, OWN]]);
    const leadsTo = (path: string): Leads | undefined => {
      if (known.has(path) || !between.has(path)) return known.get(path);
      known.set(path, undefined);
      let leads: Leads | undefined;
      for (const reading of this.#readings.get(path) ?? []) {
        const before = leadsTo(reading.path);
        if (before) leads = joined(leads, after(before, reading.leads));
      }
      known.set(path, leads);
      return leads;
    };
    return leadsTo(to);
  }
}

function after(first: Leads, then: Leads): Leads {
  const way = first.way && then.way && [...first.way, ...then.way];
  return { way, shared: first.shared || then.shared };
}

/** Of two ways that differ, the one to the row itself is its own; other two may lead to two rows. */
function joined(one: Leads | undefined, other: Leads): Leads {
  if (one === undefined) return other;
  if (one.way && other.way && wayText(one.way) === wayText(other.way)) {
    return { way: one.way, shared: one.shared || other.shared };
  }
  if (!one.way || !other.way) return { way: one.way ?? other.way, shared: true };
  return { way: one.way.length === 0 || other.way.length === 0 ? [] : undefined, shared: true };
}

function wayText(way: readonly LinkStep[]): string {
  return way.map(({ from, link }) => `${from}.${link}`).join(" ");
}

function readingsOf(quantity: Quantity): Reading[] {
  const readings: Reading[] = [];
  const { shape } = quantity;
  const own = shape.kind === "split" ? SHARE : OWN;
  for (const node of formulasOf(quantity)) {
    collect(node, shape.kind === "split" && node === shape.pool ? MANY : own, readings);
  }
  return readings;
}

function collect(node: Node, leads: Leads, readings: Reading[]): void {
  const into = (child: Node | undefined, how: Leads) => child && collect(child, how, readings);
  switch (node.op) {
    case "column":
      readings.push({ path: `${node.table}.${node.name}`, leads });
      return;
    case "follow":
      into(node.read, MANY);
      return;
    case "gather": {
      // What is gathered on `all` comes of every row, and whoever reads it there is one of many.
      const way = node.via.length === 0 ? MANY : after({ way: node.via, shared: false }, leads);
      into(node.value, way);
      into(node.where, way);
      return;
    }
    case "window":
      for (const part of [node.value, ...node.per, node.after, node.by, node.where]) into(part, MANY);
      return;
    case "history":
      if (node.name !== "last") into(node.value, leads);
      return;
    case "unary":
    case "is_missing":
      into(node.of, leads);
      return;
    case "binary":
      into(node.left, leads);
      into(node.right, leads);
      return;
    case "else":
      into(node.of, leads);
      into(node.otherwise, leads);
      return;
    case "if":
      for (const part of [node.condition, node.yes, node.no]) into(part, leads);
      return;
    case "in":
      for (const part of [node.of, ...node.list]) into(part, leads);
      return;
    case "call":
    case "calendar":
      for (const part of node.args) into(part, leads);
      return;
    default:
  }
}
