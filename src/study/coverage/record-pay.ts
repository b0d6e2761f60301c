import { RowReader } from "../../engine/quantities/row-reader.js";
import { truths } from "../../engine/quantities/truths.js";
import { isActive, narrowed } from "../../engine/rows/active.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
import type { Scope } from "../../engine/running/run.js";
import type { PayDetail } from "../../engine/shapes/pay.js";
import { type LimitRule, upToCent } from "../../engine/shapes/pay-limits.js";
import type { Node } from "../../language/tree.js";
import { isMissing } from "../../language/value.js";
import type { Pay, Quantity } from "../../rulebook/model.js";
import type { FormulaRecorder, Watcher } from "./record-formula.js";
import type { ShapeRecorder } from "./record-shape.js";

/** Hands on what comes about in one pay quantity, row by row. */
export class PayRecorder {
  readonly #evaluation: Evaluation;
  readonly #pay: Pay;
  readonly #detail: PayDetail;
  readonly #scope: Scope;
  readonly #groups: readonly Scope[];
  readonly #lines: readonly Scope[];
  readonly #formulas: FormulaRecorder;
  readonly #shapes: ShapeRecorder;
  readonly #watcher: Watcher;

  constructor(
    evaluation: Evaluation,
    quantity: Quantity,
    pay: Pay,
    recorders: { formulas: FormulaRecorder; shapes: ShapeRecorder; watcher: Watcher },
  ) {
    this.#evaluation = evaluation;
    this.#pay = pay;
    this.#scope = evaluation.scopeOf(quantity);
    this.#formulas = recorders.formulas;
    this.#shapes = recorders.shapes;
    this.#watcher = recorders.watcher;
    const { detail } = evaluation.computed(quantity);
    if (detail?.kind !== "pay") throw new Error(`${quantity.path} is no pay`);
    this.#detail = detail;
    const groups: Scope[] = [];
    for (const { group, applies } of pay.groups)
      groups.push(this.#narrow(this.#around(groups, group), applies));
    this.#groups = groups;
    this.#lines = pay.lines.map(({ group, applies }) => this.#narrow(this.#around(groups, group), applies));
  }

  visit(row: number): void {
    for (const [i, group] of this.#pay.groups.entries()) {
      this.#condition(group.applies, this.#around(this.#groups, group.group), row);
      if (!isActive(this.#groups[i], row)) continue;
      const reader = new RowReader(this.#evaluation, this.#groups[i], row);
      this.#formulas.visit(group.times, reader);
      this.#limit(group.atMost, "at_most", i, reader);
      this.#limit(group.leavesAtLeast, "leaves_at_least", i, reader);
      this.#limit(group.atLeast, "at_least", i, reader);
    }
    for (const i of this.#pay.lines.keys()) this.#line(i, row);
    const reader = new RowReader(this.#evaluation, this.#scope, row);
    this.#limit(this.#pay.atMost, "at_most", undefined, reader);
    this.#limit(this.#pay.atLeast, "at_least", undefined, reader);
  }

  #around(groups: readonly Scope[], group: number | undefined): Scope {
    return group === undefined ? this.#scope : groups[group];
  }

  #narrow(scope: Scope, applies: Node | undefined): Scope {
    return applies ? narrowed(scope, truths(this.#evaluation, applies, scope)) : scope;
  }

  #condition(applies: Node | undefined, scope: Scope, row: number): void {
    if (!applies || !isActive(scope, row)) return;
    const reader = new RowReader(this.#evaluation, scope, row);
    this.#formulas.visit(applies, reader);
    const holds = reader.evaluate(applies);
    if (!isMissing(holds)) this.#watcher.hit(applies, "for", holds ? "yes" : "no");
  }

  #line(i: number, row: number): void {
    const line = this.#pay.lines[i];
    this.#condition(line.applies, this.#around(this.#groups, line.group), row);
    if (!isActive(this.#lines[i], row)) return;
    const reader = new RowReader(this.#evaluation, this.#lines[i], row);
    this.#shapes.visit(line.gives, reader);
    this.#formulas.visit(line.least, reader);
    if (this.#detail.lines[i].missing[row]) this.#watcher.hit(line, "missing", "met");
    const least = line.least && reader.number(line.least);
    const cut = this.#detail.cuts.get(row)?.find((one) => one.line === i);
    if (!line.least || !least || isMissing(least) || !cut) return;
    if (cut.after.abs().equals(upToCent(least))) this.#watcher.hit(line.least, "least", "acts");
  }

  /** A limit of a group, or of the whole pay, where the pay has a value. */
  #limit(limit: Node | undefined, rule: LimitRule, group: number | undefined, reader: RowReader): void {
    if (!limit || isMissing(this.#detail.before[reader.row])) return;
    this.#formulas.visit(limit, reader);
    const cuts = this.#detail.cuts.get(reader.row) ?? [];
    const acts = cuts.some((cut) => cut.rule === rule && cut.group === group);
    this.#watcher.hit(limit, rule, acts ? "acts" : "does_not_act");
  }
}
