import { UNKNOWN, YES } from "../../intake/columns/columns.js";
import type { Node } from "../../language/tree.js";
import type { Reason } from "../../language/value.js";
import type { Quantity } from "../../rulebook/model.js";
import { tellUndecidedRows } from "../quantities/conditions.js";
import { truths } from "../quantities/truths.js";
import type { Run, Scope } from "../running/run.js";
import { isActive, narrowed } from "./active.js";

/** For which rows formulas are worked out: the accepted ones of a table, and of these what concerns a quantity. */
export class Scopes {
  readonly #run: Run;
  readonly #applies = new Map<string, Uint8Array>();
  #tables = new Map<string, Scope>();
  #quantities = new Map<string, Scope>();

  constructor(run: Run) {
    this.#run = run;
  }

  /** All accepted rows of a table. */
  on(name: string): Scope {
    let scope = this.#tables.get(name);
    if (!scope) {
      const table = this.#run.table(name);
      scope = { table: name, active: table.accepted, atLeastRows: undefined, parts: new Map() };
      if (table.settled) this.#tables.set(name, scope);
    }
    return scope;
  }

  /** Is this the scope of all accepted rows, which formulas share? */
  isShared(scope: Scope): boolean {
    return this.#tables.get(scope.table) === scope;
  }

  /** Accepted rows to which the quantity applies and for which no test gives it. */
  of(quantity: Quantity): Scope {
    let scope = this.#quantities.get(quantity.path);
    if (!scope) {
      scope = this.#notGiven(quantity);
      const { applies, atLeastRows } = quantity;
      if (applies) scope = narrowed(scope, this.#appliesTo(quantity, applies, scope));
      if (atLeastRows !== undefined) scope = { ...scope, atLeastRows, parts: new Map() };
      this.#quantities.set(quantity.path, scope);
    }
    return scope;
  }

  /** Why a quantity has no value in a row for which it is not worked out. */
  inactiveReason(quantity: Quantity, row: number): Reason {
    const applies = quantity.applies && this.#applies.get(quantity.path);
    if (!quantity.applies || !applies || applies[row] !== UNKNOWN) return "not_applicable";
    const asked = this.#notGiven(quantity);
    return isActive(asked, row) ? this.#run.why(quantity.applies, row, asked) : "not_applicable";
  }

  /** Lets go what formulas needed; which rows a quantity applies to is kept. */
  clear(): void {
    this.#tables = new Map();
    this.#quantities = new Map();
  }

  #notGiven(quantity: Quantity): Scope {
    const scope = this.on(quantity.table);
    const { rows, stored } = this.#run.table(quantity.table);
    const given = stored.given.get(quantity.name);
    if (!given || given.size === 0) return scope;
    return narrowed(
      scope,
      Uint8Array.from({ length: rows }, (_, row) => (given.has(row) ? 0 : YES)),
    );
  }

  /** `for:` by row; a row of the period for which it is neither yes nor no is told. */
  #appliesTo(quantity: Quantity, applies: Node, scope: Scope): Uint8Array {
    let values = this.#applies.get(quantity.path);
    if (!values) {
      values = truths(this.#run, applies, scope);
      this.#applies.set(quantity.path, values);
      tellUndecidedRows(this.#run, applies, values, scope);
    }
    return values;
  }
}
