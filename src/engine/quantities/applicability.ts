import { walk } from "../../language/print-tree.js";
import type { Node } from "../../language/tree.js";
import { formulasOf } from "../../rulebook/meaning.js";
import type { Quantity } from "../../rulebook/model.js";

/** Tells whether a formula can have no value because something does not apply: `for:`, or a share left out. */
export class Applicability {
  readonly #quantity: (table: string, name: string) => Quantity | undefined;
  readonly #known = new Map<string, boolean>();

  constructor(quantity: (table: string, name: string) => Quantity | undefined) {
    this.#quantity = quantity;
  }

  mayNotApply(formula: Node): boolean {
    let may = false;
    walk(formula, (part) => {
      const quantity = part.op === "column" ? this.#quantity(part.table, part.name) : undefined;
      // What did not apply in a closed period does not apply here.
      may ||= part.op === "history" || (quantity !== undefined && this.#ofQuantity(quantity));
    });
    return may;
  }

  #ofQuantity(quantity: Quantity): boolean {
    let may = this.#known.get(quantity.path);
    if (may === undefined) {
      may =
        quantity.applies !== undefined ||
        quantity.shape.kind === "split" ||
        quantity.shape.kind === "part" ||
        formulasOf(quantity).some((formula) => this.mayNotApply(formula));
      this.#known.set(quantity.path, may);
    }
    return may;
  }
}
