import { CENT } from "../../base/exact.js";
import type { Node } from "../../language/tree.js";
import type { ItemShape, Quantity, Rulebook, Shape } from "../../rulebook/model.js";

/** What is known of formulas of one rulebook without any data. */
export class WholeCents {
  readonly #rulebook: Rulebook;
  readonly #quantities: ReadonlyMap<string, Quantity>;

  constructor(rulebook: Rulebook) {
    this.#rulebook = rulebook;
    this.#quantities = new Map(rulebook.quantities.map((quantity) => [quantity.path, quantity]));
  }

  /** Does a shape come to whole cents whatever the data, so that no rounding of it can show? */
  ofShape(shape: Shape | ItemShape): boolean {
    switch (shape.kind) {
      case "formula":
        return this.of(shape.is);
      case "bands":
        return shape.steps.every(({ give }) => this.of(give));
      case "choose":
        return shape.rows.every(({ give }) => this.of(give));
      case "pay":
      case "split":
        return true;
      case "part":
        return shape.part.kind === "line" || shape.part.kind === "group";
      default:
        return false;
    }
  }

  /** The same of a formula. */
  of(node: Node): boolean {
    switch (node.op) {
      case "literal":
        return typeof node.value === "object" && node.value.div(CENT).d === 1n;
      case "param":
        return (this.#rulebook.params.get(node.name)?.values ?? []).every(
          ({ value }) => typeof value === "object" && value.div(CENT).d === 1n,
        );
      case "column":
        return this.#column(node.table, node.name);
      case "follow":
        return this.of(node.read);
      case "gather":
        return this.#gather(node.name, node.value);
      case "unary":
        return node.operator === "-" && this.of(node.of);
      case "binary":
        return this.#binary(node.operator, node.left, node.right);
      case "else":
        return this.of(node.of) && this.of(node.otherwise);
      case "if":
        return this.of(node.yes) && this.of(node.no);
      case "call":
        return this.#call(node.name, node.args);
      default:
        return false;
    }
  }

  #column(table: string, name: string): boolean {
    const quantity = this.#quantities.get(`${table}.${name}`);
    if (quantity) return this.ofShape(quantity.shape);
    const column = this.#rulebook.tables.get(table)?.columns.get(name);
    return column?.type.kind === "money" && column.decimals <= 2;
  }

  #gather(name: string, value: Node | undefined): boolean {
    if (name === "count" || name === "distinct") return true;
    return KEEP_WHOLE.has(name) && value !== undefined && this.of(value);
  }

  #binary(operator: string, left: Node, right: Node): boolean {
    if (operator === "+" || operator === "-") return this.of(left) && this.of(right);
    if (operator !== "*") return false;
    return (this.of(left) && this.#isWhole(right)) || (this.#isWhole(left) && this.of(right));
  }

  #call(name: string, args: readonly Node[]): boolean {
    if (["min", "max", "abs"].includes(name)) return args.every((arg) => this.of(arg));
    return name.startsWith("round") && args[1] !== undefined && this.of(args[1]);
  }

  /** A whole number, whatever the data: one that is written, a count, a column without decimals, or a sum of such. */
  #isWhole(node: Node): boolean {
    if (node.op === "gather") {
      if (node.name === "count" || node.name === "distinct") return true;
      return KEEP_WHOLE.has(node.name) && node.value !== undefined && this.#isWhole(node.value);
    }
    if (node.op === "call" || node.op === "calendar") return WHOLE_FUNCTIONS.has(node.name);
    if (node.op !== "column") {
      return node.op === "literal" && typeof node.value === "object" && node.value.d === 1n;
    }
    const quantity = this.#quantities.get(`${node.table}.${node.name}`);
    if (quantity) return quantity.shape.kind === "formula" && this.#isWhole(quantity.shape.is);
    const column = this.#rulebook.tables.get(node.table)?.columns.get(node.name);
    return column?.type.kind === "number" && column.decimals === 0;
  }
}

/** Gathers of whole things, be they cents or numbers, that come to whole ones. */
const KEEP_WHOLE: ReadonlySet<string> = new Set(["sum", "min", "max", "one"]);

const WHOLE_FUNCTIONS: ReadonlySet<string> = new Set([
  "full_months",
  "months",
  "calendar_days",
  "working_days",
  "year",
  "quarter",
  "month",
  "day",
  "weekday",
]);
