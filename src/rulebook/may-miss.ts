import type { Node } from "../language/tree.js";
import type { ItemShape, Quantity, Table } from "./model.js";

/** Tells which formulas may have no value, from the declarations alone. */
export class MayMiss {
  readonly #tables: ReadonlyMap<string, Pick<Table, "columns">>;
  readonly #quantities = new Map<string, boolean>();

  /** Quantities come in graph order, so that what each reads is known. */
  constructor(tables: ReadonlyMap<string, Pick<Table, "columns">>, quantities: readonly Quantity[]) {
    this.#tables = tables;
    for (const quantity of quantities) this.#quantities.set(quantity.path, this.#quantity(quantity));
  }

  #quantity({ applies, shape, atLeastRows }: Quantity): boolean {
    if (applies || atLeastRows !== undefined) return true;
    switch (shape.kind) {
      case "grades":
        return this.formula(shape.of);
      case "split":
        return shape.where !== undefined;
      case "scorecard":
        return shape.atLeastPoints !== undefined || shape.items.some((item) => item.missing === "exclude");
      case "pay":
        return false;
      default:
        return this.shape(shape);
    }
  }

  /** May an item's or line's value be missing? */
  shape(shape: ItemShape): boolean {
    switch (shape.kind) {
      case "formula":
        return this.formula(shape.is);
      case "bands":
        return this.formula(shape.of) || shape.steps.some((step) => this.formula(step.give));
      case "curve":
        return this.formula(shape.of);
      case "deduct":
        return shape.rules.some(
          ({ measure, take }) => this.formula(take) || (measure !== undefined && this.formula(measure.of)),
        );
      case "choose":
        return (
          shape.rows[shape.rows.length - 1]?.when !== undefined ||
          shape.rows.some((row) => this.formula(row.give))
        );
    }
  }

  formula(node: Node): boolean {
    switch (node.op) {
      case "literal":
      case "param":
      case "period":
      case "is_missing":
        return false;
      case "column":
        return this.#column(node.table, node.name);
      case "follow":
        return (
          (node.step !== undefined && this.#column(node.step.from, node.step.link)) || this.formula(node.read)
        );
      case "gather":
        if (["count", "distinct", "any", "every"].includes(node.name)) return false;
        // A sum of no rows is 0; of rows that are all missing it is missing.
        return node.name === "sum" ? node.value !== undefined && this.formula(node.value) : true;
      case "window":
        return true;
      case "unary":
        return this.formula(node.of);
      case "binary":
        if (node.operator === "/") {
          return this.formula(node.left) || !(node.right.op === "literal" || node.right.op === "param");
        }
        return this.formula(node.left) || this.formula(node.right);
      case "else":
        return this.formula(node.otherwise);
      case "if":
        return [node.condition, node.yes, node.no].some((part) => this.formula(part));
      case "in":
        return this.formula(node.of);
      case "call":
        return node.args.some((arg) => this.formula(arg));
    }
  }

  #column(table: string, name: string): boolean {
    const column = this.#tables.get(table)?.columns.get(name);
    if (column) return column.emptyAllowed || column.optional;
    return this.#quantities.get(`${table}.${name}`) ?? false;
  }
}
