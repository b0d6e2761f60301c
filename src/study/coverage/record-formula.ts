import type { Exact } from "../../base/exact.js";
import { inTime } from "../../engine/gathers/leading.js";
import { RowReader } from "../../engine/quantities/row-reader.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
import { same } from "../../language/evaluate.js";
import { children, walk } from "../../language/print-tree.js";
import type { Binary, Call, Follow, Gather, In, Node, Window } from "../../language/tree.js";
import { exactOf, isMissing } from "../../language/value.js";
import type { Bound, DeductRule } from "../../rulebook/model.js";
import { edgeOf, outcomesAt } from "./edges.js";
import { partsOfLogic } from "./logic.js";
import type { Construct, Outcome } from "./point.js";
import type { PointList } from "./point-list.js";

/** What a rule says of an edge: where in the model it stands, what is compared with what. */
export interface EdgeSeen {
  readonly owner: Binary | Bound | NonNullable<DeductRule["measure"]>;
  readonly construct: "comparison" | "edge";
  readonly of: Node;
  readonly value: Exact;
  readonly limit: Exact;
  /** Where the comparison was made. */
  readonly reader: RowReader;
}

/** Takes what a case shows. */
export interface Watcher {
  hit(owner: object, construct: Construct, outcome: Outcome): void;
  edge(seen: EdgeSeen): void;
}

/** Goes the way that formulas take for single rows, and hands on what comes about there. */
export class FormulaRecorder {
  readonly #list: PointList;
  readonly #evaluation: Evaluation;
  readonly #watcher: Watcher;
  readonly #ofInterest = new Map<Node, boolean>();
  /** Rows for which a part of a formula that several rows share was gone through. */
  readonly #done = new Map<Node, Set<number>>();

  constructor(list: PointList, evaluation: Evaluation, watcher: Watcher) {
    this.#list = list;
    this.#evaluation = evaluation;
    this.#watcher = watcher;
  }

  visit(node: Node | undefined, reader: RowReader): void {
    if (!node || !this.#isOfInterest(node)) return;
    switch (node.op) {
      // What closed periods were is not worked out here.
      case "history":
        return;
      case "follow":
        this.#follow(node, reader);
        return;
      case "gather":
        this.#gather(node, reader);
        return;
      case "window":
        this.#window(node, reader);
        return;
      case "is_missing":
        this.visit(node.of, reader);
        this.#hit(node, "is missing", isMissing(reader.evaluate(node.of)) ? "yes" : "no");
        return;
      case "binary":
        if (node.operator === "and" || node.operator === "or") this.#logic(node, reader);
        else this.#binary(node, reader);
        return;
      case "else": {
        const replaced = isMissing(reader.evaluate(node.of));
        this.visit(node.of, reader);
        this.#hit(node, "else", replaced ? "replaced" : "kept");
        if (replaced) this.visit(node.otherwise, reader);
        return;
      }
      case "if": {
        this.visit(node.condition, reader);
        const condition = reader.evaluate(node.condition);
        if (isMissing(condition)) return;
        this.#hit(node, "if", condition ? "yes" : "no");
        this.visit(condition ? node.yes : node.no, reader);
        return;
      }
      case "in":
        this.#in(node, reader);
        return;
      default:
        for (const child of children(node)) this.visit(child, reader);
        if (node.op === "call" && (node.name === "min" || node.name === "max")) this.#extreme(node, reader);
    }
  }

  /** A value beside an edge. */
  edge(seen: EdgeSeen): void {
    this.#watcher.edge(seen);
    for (const outcome of outcomesAt(seen.value, seen.limit, seen.of.type.kind)) {
      this.#hit(seen.owner, seen.construct, outcome);
    }
  }

  #hit(owner: object, construct: Construct, outcome: Outcome): void {
    this.#watcher.hit(owner, construct, outcome);
  }

  #isOfInterest(node: Node): boolean {
    let is = this.#ofInterest.get(node);
    if (is === undefined) {
      is = false;
      walk(node, (part) => {
        is ||= this.#list.has(part);
      });
      this.#ofInterest.set(node, is);
    }
    return is;
  }

  /** Is this the first time that a part of a formula is looked at for a row? */
  #isNew(node: Node, row: number): boolean {
    const rows = this.#done.get(node) ?? new Set<number>();
    this.#done.set(node, rows);
    if (rows.has(row)) return false;
    rows.add(row);
    return true;
  }

  #follow({ step, read }: Follow, { row }: RowReader): void {
    const there = step ? this.#evaluation.rowsTo([step])[row] : 0;
    if (there < 0 || !this.#isNew(read, there)) return;
    const scope = this.#evaluation.scopeOn(step ? step.to : "all");
    this.visit(read, new RowReader(this.#evaluation, scope, there));
  }

  #gather(node: Gather, { row }: RowReader): void {
    if (!this.#isNew(node, row)) return;
    const { accepted } = this.#evaluation.table(node.from);
    const allowed = inTime(this.#evaluation, node);
    const scope = this.#evaluation.scopeOn(node.from);
    for (const at of this.#evaluation.rowsLeadingTo(node.via, node.from, row)) {
      if (accepted?.[at] === 0 || allowed?.[at] === 0) continue;
      const reader = new RowReader(this.#evaluation, scope, at);
      this.#where(node, reader);
      if (node.where === undefined || reader.evaluate(node.where) === true) this.visit(node.value, reader);
    }
  }

  /** A window looks at all accepted rows of its table, whichever row asks. */
  #window(node: Window, reader: RowReader): void {
    this.visit(node.after, reader);
    const scope = this.#evaluation.scopeOn(node.table);
    const { accepted, rows } = this.#evaluation.table(node.table);
    if (!this.#isNew(node, -1)) return;
    for (let row = 0; row < rows; row++) {
      if (accepted?.[row] === 0) continue;
      const there = new RowReader(this.#evaluation, scope, row);
      this.#where(node, there);
      for (const part of [node.value, node.by, ...node.per]) this.visit(part, there);
    }
  }

  #where(node: Gather | Window, reader: RowReader): void {
    if (!node.where) return;
    this.visit(node.where, reader);
    const answer = reader.evaluate(node.where);
    if (!isMissing(answer)) this.#hit(node, "where", answer ? "yes" : "no");
  }

  #logic(node: Binary, reader: RowReader): void {
    const { operator } = node;
    if (operator !== "and" && operator !== "or") return;
    let isKnown = true;
    for (const part of partsOfLogic(node)) {
      this.visit(part, reader);
      const answer = reader.evaluate(part);
      if (answer === (operator === "or")) {
        this.#hit(part, operator, "settles");
        return;
      }
      if (isMissing(answer)) isKnown = false;
    }
    if (isKnown) this.#hit(node, operator, "none_settles");
  }

  #binary(node: Binary, reader: RowReader): void {
    this.visit(node.left, reader);
    this.visit(node.right, reader);
    const left = reader.evaluate(node.left);
    const right = reader.evaluate(node.right);
    if (isMissing(left) || isMissing(right)) return;
    if (node.operator === "=" || node.operator === "!=") {
      this.#hit(node, "comparison", same(left, right) ? "equal" : "different");
      return;
    }
    const edge = edgeOf(node);
    if (!edge) return;
    const [value, limit] = edge.of === node.left ? [left, right] : [right, left];
    const seen = { owner: node, construct: "comparison", of: edge.of, reader } as const;
    this.edge({ ...seen, value: exactOf(value), limit: exactOf(limit) });
  }

  #in(node: In, reader: RowReader): void {
    this.visit(node.of, reader);
    const of = reader.evaluate(node.of);
    if (isMissing(of)) return;
    let isKnown = true;
    for (const member of node.list) {
      const value = reader.evaluate(member);
      if (isMissing(value)) isKnown = false;
      else if (same(of, value)) {
        this.#hit(member, "in", "chosen");
        return;
      }
    }
    if (isKnown) this.#hit(node, "in", "none");
  }

  /** The argument that alone is the smallest or largest. */
  #extreme(node: Call, reader: RowReader): void {
    const values: Exact[] = [];
    for (const arg of node.args) {
      const value = reader.evaluate(arg);
      if (isMissing(value)) return;
      values.push(exactOf(value));
    }
    const side = node.name === "min" ? -1 : 1;
    const best = node.args.findIndex((_, i) =>
      values.every((other, j) => i === j || values[i].compare(other) * side > 0),
    );
    if (best >= 0 && (node.name === "min" || node.name === "max")) {
      this.#hit(node.args[best], node.name, "chosen");
    }
  }
}
