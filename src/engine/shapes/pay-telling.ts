import { exactText, moneyText, ZERO } from "../../base/exact.js";
import { finding } from "../../findings/finding.js";
import type { Node } from "../../language/tree.js";
import type { Missing } from "../../language/value.js";
import type { Pay, Quantity } from "../../rulebook/model.js";
import { isUsed } from "../rows/active.js";
import type { Run } from "../running/run.js";
import { REASON_TEXTS } from "../words/reasons.js";
import { rowName } from "../words/row-name.js";
import { written } from "../words/written.js";
import type { LimitRef, Settled } from "./pay-limits.js";

/** Tells what is wrong with the limits of a pay, for the rows of the period. */
export class PayTelling {
  readonly #run: Run;
  readonly #quantity: Quantity;
  readonly #shape: Pay;

  constructor(run: Run, quantity: Quantity, shape: Pay) {
    this.#run = run;
    this.#quantity = quantity;
    this.#shape = shape;
  }

  /** A limit, or the least of a line, that has no value. */
  missing(row: number, node: Node, whose: LimitRef | { readonly line: number }, reason: Missing): void {
    if (reason.missing === "not_given" || !this.#isUsed(row)) return;
    const limit = "rule" in whose ? this.#limit(whose) : `${this.#line(whose.line)} least`;
    const values = { limit, formula: written(node), ...this.#at(row), reason: REASON_TEXTS[reason.missing] };
    this.#run.tell(finding("pay-limit-missing", this.#place(row), values));
  }

  settled(row: number, { amounts, belowZero, clashes }: Settled): void {
    if (!this.#isUsed(row)) return;
    for (const { found, ...ref } of belowZero) {
      const values = { limit: this.#limit(ref), found: exactText(found), ...this.#at(row) };
      this.#run.tell(finding("pay-limit-below-zero", this.#place(row), values));
    }
    for (const { asked, found, ...ref } of clashes) {
      const values = { limit: this.#limit(ref), asked: moneyText(asked), found: moneyText(found) };
      this.#run.tell(finding("pay-limits-clash", this.#place(row), { ...values, ...this.#at(row) }));
    }
    this.#shape.lines.forEach(({ fund }, i) => {
      const amount = amounts[i];
      if (!fund || !amount || amount.compare(ZERO) <= 0) return;
      const values = { line: this.#line(i), amount: moneyText(amount), ...this.#at(row) };
      this.#run.tell(finding("fund-adds", this.#place(row), values));
    });
  }

  #isUsed(row: number): boolean {
    return isUsed(this.#run.table(this.#quantity.table), row);
  }

  #place(row: number) {
    return this.#run.table(this.#quantity.table).place(row);
  }

  #at(row: number) {
    return { row: rowName(this.#run, this.#quantity.table, row) };
  }

  #line(line: number): string {
    return `${this.#quantity.path}.${this.#shape.lines[line].name}`;
  }

  /** `people.total.deductions at_most` */
  #limit({ group, rule }: LimitRef): string {
    const { path } = this.#quantity;
    return `${group === undefined ? path : `${path}.${this.#shape.groups[group].name}`} ${rule}`;
  }
}
