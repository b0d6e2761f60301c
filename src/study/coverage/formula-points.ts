import { written } from "../../engine/words/written.js";
import type { Binary, Call, Gather, In, Node, Window } from "../../language/tree.js";
import type { MayMiss } from "../../rulebook/checks/may-miss.js";
import type { Rulebook } from "../../rulebook/model.js";
import { isSteady } from "./constant.js";
import { edgeOf, edgeOutcomes } from "./edges.js";
import { isPlain, partsOfLogic } from "./logic.js";
import { type PointList, type Spot, within } from "./point-list.js";
import type { Reaches } from "./reach.js";

/** Lists what can come about in formulas: branches, what settles a condition, where a comparison stands to its edge. */
export class FormulaPoints {
  readonly #list: PointList;
  readonly #rulebook: Rulebook;
  readonly #reaches: Reaches;
  readonly #mayMiss: MayMiss;

  constructor(list: PointList, rulebook: Rulebook, reaches: Reaches, mayMiss: MayMiss) {
    this.#list = list;
    this.#rulebook = rulebook;
    this.#reaches = reaches;
    this.#mayMiss = mayMiss;
  }

  add(node: Node | undefined, spot: Spot): void {
    if (!node) return;
    const down = (child: Node, slot: string | number): void => this.add(child, within(spot, slot));
    switch (node.op) {
      case "literal":
      case "param":
      case "period":
      case "column":
      // What closed periods were is not worked out here.
      case "history":
        return;
      case "follow":
        down(node.read, "there");
        return;
      case "gather":
        this.#gather(node, spot);
        return;
      case "window":
        this.#window(node, spot);
        return;
      case "unary":
        down(node.of, "of");
        return;
      case "is_missing":
        if (this.#mayMiss.formula(node.of)) {
          this.#list.add(node, spot, "is missing", ["yes", "no"], words(node));
        }
        down(node.of, "of");
        return;
      case "binary":
        this.#binary(node, spot);
        return;
      case "else":
        if (this.#mayMiss.formula(node.of)) {
          this.#list.add(node, spot, "else", ["replaced", "kept"], words(node));
        }
        down(node.of, "of");
        down(node.otherwise, "else");
        return;
      case "if":
        this.#list.add(node, spot, "if", ["yes", "no"], words(node.condition));
        down(node.condition, "condition");
        down(node.yes, "yes");
        down(node.no, "no");
        return;
      case "in":
        this.#in(node, spot);
        return;
      case "call":
      case "calendar":
        if (node.op === "call") this.#extreme(node, spot);
        for (const [i, arg] of node.args.entries()) down(arg, i);
    }
  }

  #gather(node: Gather, spot: Spot): void {
    this.#where(node, spot);
    this.add(node.value, within(spot, "value"));
  }

  #window(node: Window, spot: Spot): void {
    this.#where(node, spot);
    this.add(node.value, within(spot, "value"));
    this.add(node.after, within(spot, "after"));
    this.add(node.by, within(spot, "by"));
    for (const [i, per] of node.per.entries()) this.add(per, within(spot, "per", i));
  }

  /** A condition that is a comparison tells by its own points whether it was ever yes and ever no. */
  #where(node: Gather | Window, spot: Spot): void {
    const { where } = node;
    if (!where) return;
    const own = within(spot, "where");
    if (isPlain(where)) this.#list.add(node, own, "where", ["yes", "no"], words(where));
    this.add(where, own);
  }

  #binary(node: Binary, spot: Spot): void {
    const { operator, left, right } = node;
    if (operator === "and" || operator === "or") {
      const parts = partsOfLogic(node);
      parts.forEach((part, i) => {
        this.#list.add(part, within(spot, "settles", i), operator, ["settles"], words(part));
        this.add(part, within(spot, i));
      });
      this.#list.add(node, spot, operator, ["none_settles"], words(node));
      return;
    }
    this.#comparison(node, spot);
    this.add(left, within(spot, "left"));
    this.add(right, within(spot, "right"));
  }

  #comparison(node: Binary, spot: Spot): void {
    if (node.operator === "=" || node.operator === "!=") {
      if (isSteady(node)) return;
      this.#list.add(node, spot, "comparison", ["equal", "different"], words(node));
      return;
    }
    const edge = edgeOf(node);
    if (!edge) return;
    const outcomes = edgeOutcomes(edge, this.#rulebook, this.#reaches);
    this.#list.add(node, spot, "comparison", outcomes, words(node));
  }

  #in(node: In, spot: Spot): void {
    for (const [i, member] of node.list.entries()) {
      const text = `${written(node.of)} = ${written(member)}`;
      this.#list.add(member, within(spot, "member", i), "in", ["chosen"], { text, span: member.span });
    }
    this.#list.add(node, spot, "in", ["none"], words(node));
    this.add(node.of, within(spot, "of"));
  }

  #extreme(node: Call, spot: Spot): void {
    if (node.name !== "min" && node.name !== "max") return;
    for (const [i, arg] of node.args.entries()) {
      const text = `${written(arg)} in ${written(node)}`;
      this.#list.add(arg, within(spot, "argument", i), node.name, ["chosen"], { text, span: arg.span });
    }
  }
}

/** What a formula is called, and where it stands. */
export function words(node: Node) {
  return { text: written(node), span: node.span };
}
