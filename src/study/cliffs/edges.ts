/** The edges of a rulebook: where a value meets a limit, and something changes at once. */

import type { Exact } from "../../base/exact.js";
import { ONE, ZERO } from "../../base/exact.js";
import type { Span } from "../../base/source.js";
import { treeText } from "../../language/print-tree.js";
import type { Binary, Gather, Literal, Node } from "../../language/tree.js";
import { isMeasured, NUMBER } from "../../language/types.js";
import { formulasOf } from "../../rulebook/meaning.js";
import { allItems } from "../../rulebook/model/parts.js";
import type { Deduct, DeductRule, Item, ItemShape, Quantity, Rulebook, Step } from "../../rulebook/model.js";
import { COMPARISONS, isConstant, measuredness, ROUNDINGS, TURNED } from "./comparisons.js";

/** What kind of rule has the edge. */
export type EdgeKind =
  | "bands"
  | "grades"
  | "deduct"
  | "comparison"
  | "equality"
  | "rounding"
  | "any"
  | "every"
  | "pass";

/** Where a value meets a limit. */
export interface Edge {
  /** The table on whose rows the value is. */
  readonly table: string;
  readonly kind: EdgeKind;
  /** The value that is held against the limit. */
  readonly of: Node;
  /** The limit; for `any` and `every` nothing, as their value is yes or no. */
  readonly limit: Node | undefined;
  /** On which side the limit itself is. */
  readonly owner: "low" | "high";
  /** Edges follow one another at this distance, from the limit on in this direction. */
  readonly units: Units | undefined;
  /** The pass mark of a scorecard (`module` undefined) or module: which part says that it is reached. */
  readonly pass: PassMark | undefined;
  /** The rules that have this edge. */
  readonly rules: readonly EdgeRule[];
}

/** A row of edges. */
export interface Units {
  readonly each: Node;
  /** Away from the limit: upwards or downwards. */
  readonly direction: "up" | "down";
  /** How many units (of `each`) from the limit the first edge is. */
  readonly first: Exact;
}

/** A pass mark. */
export interface PassMark {
  readonly card: Quantity;
  readonly module: Item | undefined;
  /** The path of the quantity that says whether it is reached. */
  readonly passed: string;
}

/** A rule that has an edge: its quantity, and where it stands. */
export interface EdgeRule {
  readonly quantity: string;
  readonly kind: EdgeKind;
  readonly span: Span;
}

/**
 * The edges in the quantities of some paths, those that ask the same together. Windows, formulas about closed periods,
 * and what decides which rows count (`dated:`, `exclude:`) are not looked into.
 */
export function edgesOf(rulebook: Rulebook, paths: ReadonlySet<string>): Edge[] {
  const finder = new EdgeFinder(paths);
  for (const quantity of rulebook.quantities) if (paths.has(quantity.path)) finder.lookInto(quantity);
  return [...finder.edges.values()];
}

type Found = Pick<Edge, "table" | "kind" | "of" | "limit" | "owner"> & Partial<Edge>;

class EdgeFinder {
  readonly edges = new Map<string, Edge>();
  readonly #paths: ReadonlySet<string>;

  constructor(paths: ReadonlySet<string>) {
    this.#paths = paths;
  }

  lookInto(quantity: Quantity): void {
    if (quantity.shape.kind === "part") return;
    for (const node of formulasOf(quantity)) this.#walk(node, quantity.table, quantity);
    this.#shape(quantity);
  }

  #shape(quantity: Quantity): void {
    const { shape } = quantity;
    switch (shape.kind) {
      case "grades":
        this.#steps("grades", shape.of, shape.steps, quantity);
        return;
      case "scorecard":
        for (const { gives } of allItems(shape.items)) {
          if (gives.kind !== "module") this.#itemShape(gives, quantity);
        }
        this.#passMarks(quantity);
        return;
      case "pay":
        for (const { gives } of shape.lines) this.#itemShape(gives, quantity);
        return;
      case "split":
      case "part":
        return;
      default:
        this.#itemShape(shape, quantity);
    }
  }

  #itemShape(shape: ItemShape, quantity: Quantity): void {
    if (shape.kind === "bands") this.#steps("bands", shape.of, shape.steps, quantity);
    if (shape.kind === "deduct") this.#deduct(shape, quantity);
  }

  /** Every inner end stands in two steps; the two are one edge. */
  #steps(kind: EdgeKind, of: Node, steps: readonly Step<unknown>[], quantity: Quantity): void {
    for (const { from, to, span } of steps) {
      if (from) this.#hold(of, from.at, from.included ? "high" : "low", kind, quantity, span);
      if (to) this.#hold(of, to.at, to.included ? "low" : "high", kind, quantity, span);
    }
  }

  #deduct({ rules }: Deduct, quantity: Quantity): void {
    for (const rule of rules) if (rule.measure) this.#measure(rule.measure, rule.span, quantity);
  }

  #measure(measure: NonNullable<DeductRule["measure"]>, span: Span, quantity: Quantity): void {
    const { of, side, limit, each, unit } = measure;
    if (unit === "proportional" || isConstant(of)) return;
    // A unit that has begun counts from just beyond the limit on, a full one where it is reached.
    const isStarted = unit === "started";
    const owner = (side === "above") === isStarted ? "low" : "high";
    const direction = side === "above" ? "up" : "down";
    const units: Units = { each, direction, first: isStarted ? ZERO : ONE };
    this.#add({ table: quantity.table, kind: "deduct", of, limit, owner, units }, quantity, span);
  }

  #passMarks(quantity: Quantity): void {
    const { shape, table, name, span } = quantity;
    if (shape.kind !== "scorecard") return;
    const add = (mark: Node, whole: string, module: Item | undefined, where: Span) => {
      const passed = `${table}.${whole}.passed`;
      if (!this.#paths.has(passed)) return;
      const of: Node = { op: "column", table, name: whole, type: NUMBER, span: where };
      const pass = { card: quantity, module, passed };
      this.#add({ table, kind: "pass", of, limit: mark, owner: "high", pass }, quantity, where);
    };
    if (shape.pass) add(shape.pass, name, undefined, span);
    for (const item of allItems(shape.items)) {
      if (item.gives.kind === "module" && item.gives.pass) {
        add(item.gives.pass, `${name}.${item.name}`, item, item.span);
      }
    }
  }

  /** Comparisons, roundings and questions about rows that stand in a formula, with the table on which they stand. */
  #walk(node: Node, table: string, quantity: Quantity): void {
    switch (node.op) {
      case "follow":
        this.#walk(node.read, node.step?.to ?? "all", quantity);
        return;
      case "gather":
        if (node.name === "any" || node.name === "every") this.#rows(node, node.name, table, quantity);
        if (node.value) this.#walk(node.value, node.from, quantity);
        if (node.where) this.#walk(node.where, node.from, quantity);
        return;
      case "binary":
        this.#compare(node, table, quantity);
        this.#walk(node.left, table, quantity);
        this.#walk(node.right, table, quantity);
        return;
      case "unary":
      case "is_missing":
        this.#walk(node.of, table, quantity);
        return;
      case "else":
        this.#walk(node.of, table, quantity);
        this.#walk(node.otherwise, table, quantity);
        return;
      case "if":
        for (const part of [node.condition, node.yes, node.no]) this.#walk(part, table, quantity);
        return;
      case "in":
        for (const part of [node.of, ...node.list]) this.#walk(part, table, quantity);
        return;
      case "call":
        this.#round(node.name, node.args, table, quantity, node.span);
        for (const part of node.args) this.#walk(part, table, quantity);
        return;
      case "calendar":
        for (const part of node.args) this.#walk(part, table, quantity);
        return;
      default:
    }
  }

  #rows(of: Gather, kind: "any" | "every", table: string, quantity: Quantity): void {
    this.#add({ table, kind, of, limit: undefined, owner: "high" }, quantity, of.span);
  }

  #compare({ operator, left, right, span }: Binary, table: string, quantity: Quantity): void {
    if (!COMPARISONS.has(operator) || !isMeasured(left.type) || !isMeasured(right.type)) return;
    if (isConstant(left) && isConstant(right)) return;
    const isTurned = isConstant(left) || (!isConstant(right) && measuredness(right) > measuredness(left));
    const [of, limit] = isTurned ? [right, left] : [left, right];
    const turned = isTurned ? (TURNED[operator] ?? operator) : operator;
    const found = { quantity, span, table };
    if (operator === "=" || operator === "!=") {
      for (const owner of ["low", "high"] as const) this.#held(of, limit, owner, "equality", found);
    } else {
      this.#held(of, limit, turned === "<" || turned === ">=" ? "high" : "low", "comparison", found);
    }
  }

  #hold(of: Node, limit: Node, owner: Edge["owner"], kind: EdgeKind, quantity: Quantity, span: Span): void {
    if (!isConstant(of)) this.#held(of, limit, owner, kind, { quantity, span, table: quantity.table });
  }

  /** A value that a link leads to is one of the row there, where the limit is the same for all. */
  #held(
    value: Node,
    limit: Node,
    owner: Edge["owner"],
    kind: EdgeKind,
    from: { quantity: Quantity; span: Span; table: string },
  ): void {
    let of = value;
    let { table } = from;
    while (of.op === "follow" && isConstant(limit)) {
      table = of.step?.to ?? "all";
      of = of.read;
    }
    this.#add({ table, kind, of, limit, owner }, from.quantity, from.span);
  }

  /** A rounding to whole units of 1 or more; below that it is cents, which nobody calls a cliff. */
  #round(name: string, args: readonly Node[], table: string, quantity: Quantity, span: Span): void {
    const [of, each] = args;
    const how = ROUNDINGS.get(name);
    if (!how || each?.op !== "literal" || typeof each.value !== "object" || isConstant(of)) return;
    if (each.value.compare(ONE) < 0) return;
    const limit: Literal = {
      op: "literal",
      value: how === "half" ? each.value.div(2) : ZERO,
      type: of.type,
      span,
    };
    const owner = how === "up" ? "low" : "high";
    const units: Units = { each, direction: "up", first: how === "down" ? ONE : ZERO };
    this.#add({ table, kind: "rounding", of, limit, owner, units }, quantity, span);
  }

  #add(found: Found, quantity: Quantity, span: Span): void {
    const { table, of, limit, owner, units, pass, kind } = found;
    const beside = units ? `${units.direction} ${treeText(units.each)}` : (pass?.passed ?? "");
    const isEqual = kind === "equality" ? "=" : "";
    const name = [table, treeText(of), limit ? treeText(limit) : "-", owner, beside, isEqual].join("|");
    const known = this.edges.get(name);
    const rule: EdgeRule = { quantity: quantity.path, kind, span };
    const isSteps = kind === "bands" || kind === "grades";
    const isKnown = known?.rules.some(
      (one) =>
        one.quantity === rule.quantity && ((isSteps && one.kind === kind) || one.span.start === span.start),
    );
    if (isKnown) return;
    this.edges.set(name, {
      table,
      kind: known?.kind ?? kind,
      of,
      limit,
      owner,
      units,
      pass,
      rules: [...(known?.rules ?? []), rule],
    });
  }
}
