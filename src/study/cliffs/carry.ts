/** What would carry a row over an edge: so many rows more or fewer of those that its value counts. */

import { type Exact, integer, ZERO } from "../../base/exact.js";
import { exactAt } from "../../engine/columns/exact-at.js";
import type { Series } from "../../engine/columns/series.js";
import { RowReader } from "../../engine/quantities/row-reader.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
import { evaluate, type RowContext } from "../../language/evaluate.js";
import { children, treeText } from "../../language/print-tree.js";
import type { Column, Gather, Node } from "../../language/tree.js";
import { isMissing, type Value } from "../../language/value.js";
import type { Quantity } from "../../rulebook/model.js";
import type { Crossing } from "./crossings.js";

/** So many rows more or fewer. */
export interface Carry {
  /** What gathers them, as the rulebook writes it. */
  readonly gather: Gather;
  readonly rows: number;
  readonly way: "more" | "fewer";
  /** How many there are now: rows that hold, or the sum. */
  readonly now: Exact;
  /** Of how many; undefined where any number may come. */
  readonly of: Exact | undefined;
  /** The size of the rows meant, where they are added up: the middle one of the row's own. */
  readonly size: Exact | undefined;
}

/** Looks for what carries rows over the edges of one value. */
export class Carrier {
  readonly #evaluation: Evaluation;
  readonly #quantity: Quantity;
  readonly #most: number;
  readonly #leaves: readonly Leaf[];
  /** Quantities on the way to a leaf. */
  readonly #within = new Map<string, Node>();

  /** `most`: how many rows are looked ahead. */
  constructor(evaluation: Evaluation, quantity: Quantity, most: number) {
    this.#evaluation = evaluation;
    this.#quantity = quantity;
    this.#most = most;
    const found = new Map<string, Gather[]>();
    this.#find(quantity, found);
    this.#leaves = [...found.values()].flatMap((nodes) => leafOf(evaluation, quantity.table, nodes) ?? []);
  }

  /** Does the value count rows, so that it can be said how many? */
  get counts(): boolean {
    return this.#leaves.length > 0;
  }

  /** The fewest rows that carry a row to the other side; undefined where so few do not. */
  over(crossing: Crossing): Carry | undefined {
    for (let rows = 1; rows <= this.#most; rows++) {
      for (const leaf of this.#leaves) {
        for (const way of ["more", "fewer"] as const) {
          const changed = leaf.after(crossing.row, way === "more" ? rows : -rows);
          if (changed === undefined || !this.#crosses(crossing, leaf, changed)) continue;
          const { now, of, size } = leaf.told(crossing.row);
          return { gather: leaf.node, rows, way, now, of, size };
        }
      }
    }
    return undefined;
  }

  #crosses({ row, at, side, low, high }: Crossing, leaf: Leaf, changed: Value): boolean {
    const reader = new RowReader(this.#evaluation, this.#evaluation.scopeOn(this.#quantity.table), row);
    const { shape } = this.#quantity;
    if (shape.kind !== "formula") return false;
    const value = evaluate(shape.is, new Changed(reader, leaf.nodes, changed, this.#within));
    if (typeof value === "boolean") return value === (side === "low");
    if (typeof value !== "object" || isMissing(value) || !at) return false;
    const order = value.compare(at);
    const isAtLow = typeof low === "object" && !isMissing(low) && low.compare(at) === 0;
    const isAtHigh = typeof high === "object" && !isMissing(high) && high.compare(at) === 0;
    return side === "low" ? order > 0 || (order === 0 && isAtHigh) : order < 0 || (order === 0 && isAtLow);
  }

  #find(quantity: Quantity, found: Map<string, Gather[]>): void {
    if (quantity.shape.kind !== "formula" || this.#within.has(quantity.path)) return;
    const { is } = quantity.shape;
    this.#within.set(quantity.path, is);
    const look = (node: Node): void => {
      if (node.op === "gather") {
        const text = treeText(node);
        found.set(text, [...(found.get(text) ?? []), node]);
        return;
      }
      if (node.op === "follow" || node.op === "window" || node.op === "history") return;
      if (node.op === "column") {
        const read = this.#evaluation.quantity(node.table, node.name);
        if (read && read.table === this.#quantity.table) this.#find(read, found);
        return;
      }
      for (const child of children(node)) look(child);
    };
    look(is);
  }
}

/** A gather that a value rests on. */
interface Leaf {
  readonly node: Gather;
  readonly nodes: ReadonlySet<Node>;
  /** Its value with so many rows more (or fewer, below 0); undefined where there are not so many. */
  after(row: number, rows: number): Value | undefined;
  told(row: number): Pick<Carry, "now" | "of" | "size">;
}

function leafOf(evaluation: Evaluation, table: string, nodes: readonly Gather[]): Leaf | undefined {
  const [node] = nodes;
  const all = new Set<Node>(nodes);
  const scope = evaluation.scopeOn(table);
  const column = (gather: Gather): Series => evaluation.formula(gather, scope);
  const counted: Gather = { ...node, name: "count", value: undefined, type: { kind: "number" } };
  const at = (series: Series, row: number) => exactAt(series, row);
  switch (node.name) {
    case "count":
    case "distinct": {
      const values = column(node);
      return {
        node,
        nodes: all,
        after: (row, rows) => notNegative(at(values, row)?.add(rows)),
        told: (row) => ({ now: at(values, row) ?? ZERO, of: undefined, size: undefined }),
      };
    }
    case "share":
      return shareLeaf(node, all, column(node), column(counted), column({ ...counted, where: undefined }));
    case "sum": {
      const values = column(node);
      const sizes = column({ ...node, name: "median" });
      const counts = column(counted);
      return {
        node,
        nodes: all,
        after: (row, rows) => {
          const size = at(sizes, row);
          const has = at(counts, row)?.add(rows);
          if (!size || size.isZero || !has || has.compare(ZERO) < 0) return undefined;
          return at(values, row)?.add(size.mul(integer(rows)));
        },
        told: (row) => ({ now: at(values, row) ?? ZERO, of: undefined, size: at(sizes, row) }),
      };
    }
    case "any":
    case "every": {
      const holding = column(counted);
      const everyone = column({ ...counted, where: undefined });
      const isAny = node.name === "any";
      return {
        node,
        nodes: all,
        after: (row, rows) => {
          const holds = at(holding, row)?.add(rows);
          const of = at(everyone, row);
          if (!holds || !of || holds.compare(ZERO) < 0) return undefined;
          if (isAny) return holds.compare(ZERO) > 0;
          return holds.compare(of) > 0 ? undefined : holds.compare(of) === 0;
        },
        told: (row) => ({
          now: at(holding, row) ?? ZERO,
          of: isAny ? undefined : at(everyone, row),
          size: undefined,
        }),
      };
    }
    default:
      return undefined;
  }
}

function shareLeaf(
  node: Gather,
  nodes: ReadonlySet<Node>,
  shares: Series,
  holding: Series,
  everyone: Series,
): Leaf {
  // Rows of which the question does not apply are in no share.
  const asked = (row: number) => {
    const share = exactAt(shares, row);
    const holds = exactAt(holding, row);
    return share && holds && !share.isZero ? holds.div(share) : exactAt(everyone, row);
  };
  return {
    node,
    nodes,
    after: (row, rows) => {
      const of = asked(row);
      const holds = exactAt(holding, row)?.add(rows);
      if (!of || of.isZero || !holds || holds.compare(ZERO) < 0 || holds.compare(of) > 0) return undefined;
      return holds.div(of);
    },
    told: (row) => ({ now: exactAt(holding, row) ?? ZERO, of: asked(row), size: undefined }),
  };
}

function notNegative(value: Exact | undefined): Exact | undefined {
  return value && value.compare(ZERO) >= 0 ? value : undefined;
}

/** A row on which one gather has another value. */
class Changed implements RowContext {
  readonly time: RowContext["time"];
  readonly #reader: RowReader;
  readonly #nodes: ReadonlySet<Node>;
  readonly #value: Value;
  readonly #within: ReadonlyMap<string, Node>;

  constructor(reader: RowReader, nodes: ReadonlySet<Node>, value: Value, within: ReadonlyMap<string, Node>) {
    this.time = reader.time;
    this.#reader = reader;
    this.#nodes = nodes;
    this.#value = value;
    this.#within = within;
  }

  param(name: string): Value {
    return this.#reader.param(name);
  }

  column(node: Column): Value {
    const now = this.#reader.column(node);
    const formula = this.#within.get(`${node.table}.${node.name}`);
    return formula && !isMissing(now) ? evaluate(formula, this) : now;
  }

  gather(node: Gather): Value {
    return this.#nodes.has(node) ? this.#value : this.#reader.gather(node);
  }

  follow(node: Parameters<RowContext["follow"]>[0]): Value {
    return this.#reader.follow(node);
  }

  window(node: Parameters<RowContext["window"]>[0]): Value {
    return this.#reader.window(node);
  }

  history(node: Parameters<RowContext["history"]>[0]): Value {
    return this.#reader.history(node);
  }

  calendar(node: Parameters<RowContext["calendar"]>[0], args: readonly Value[]): Value {
    return this.#reader.calendar(node, args);
  }
}
