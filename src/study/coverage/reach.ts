/** How low and how high a formula can come, as far as its form tells: what cannot be need not be tested. */
import { type Exact, ONE, ZERO } from "../../base/exact.js";
import type { Node } from "../../language/tree.js";
import type { Quantity, Rulebook, Shape } from "../../rulebook/model.js";
import { constantOf } from "./constant.js";

/** undefined: nothing is known. */
export interface Reach {
  readonly least: Exact | undefined;
  readonly most: Exact | undefined;
}

const UNKNOWN: Reach = { least: undefined, most: undefined };
const FROM_ZERO: Reach = { least: ZERO, most: undefined };
const SHARE: Reach = { least: ZERO, most: ONE };
/** Functions that keep the sign of their argument. */
const KEEP_SIGN: ReadonlySet<string> = new Set([
  "round",
  "round_up",
  "round_down",
  "days",
  "hours",
  "minutes",
]);

/** Asks it of the formulas of one rulebook. */
export class Reaches {
  readonly #rulebook: Rulebook;
  readonly #quantities: ReadonlyMap<string, Quantity>;
  readonly #known = new Map<string, Reach>();

  constructor(rulebook: Rulebook) {
    this.#rulebook = rulebook;
    this.#quantities = new Map(rulebook.quantities.map((quantity) => [quantity.path, quantity]));
  }

  of(node: Node): Reach {
    const constant = constantOf(node, this.#rulebook);
    if (constant) return { least: constant, most: constant };
    switch (node.op) {
      case "column":
        return this.#column(`${node.table}.${node.name}`);
      case "follow":
        return this.of(node.read);
      case "gather":
        if (node.name === "count" || node.name === "distinct") return FROM_ZERO;
        if (node.name === "share") return SHARE;
        return node.value === undefined ? UNKNOWN : this.#gathered(node.name === "sum", this.of(node.value));
      case "history":
        return node.name === "streak" || node.name === "count" ? FROM_ZERO : UNKNOWN;
      case "else":
        return either(this.of(node.of), this.of(node.otherwise));
      case "if":
        return either(this.of(node.yes), this.of(node.no));
      case "binary":
        return this.#binary(node.operator, this.of(node.left), this.of(node.right));
      case "call":
        return this.#call(node.name, node.args);
      default:
        return UNKNOWN;
    }
  }

  #gathered(isSum: boolean, value: Reach): Reach {
    return isSum ? positive(value) : value;
  }

  #binary(operator: string, left: Reach, right: Reach): Reach {
    if (operator === "+") {
      return { least: plus(left.least, right.least), most: plus(left.most, right.most) };
    }
    const isProduct = operator === "*" || operator === "/";
    return isProduct && isPositive(left) && isPositive(right) ? FROM_ZERO : UNKNOWN;
  }

  #call(name: string, args: readonly Node[]): Reach {
    if (name === "abs") return FROM_ZERO;
    const [first] = args;
    if (first && KEEP_SIGN.has(name)) return positive(this.of(first));
    if (name !== "min" && name !== "max") return UNKNOWN;
    return args.map((arg) => this.of(arg)).reduce(name === "min" ? smaller : larger);
  }

  #column(path: string): Reach {
    let reach = this.#known.get(path);
    if (!reach) {
      // Until it is known, what a quantity reads of itself (in closed periods) tells nothing.
      this.#known.set(path, UNKNOWN);
      const quantity = this.#quantities.get(path);
      reach = quantity ? this.#shape(quantity.shape) : UNKNOWN;
      this.#known.set(path, reach);
    }
    return reach;
  }

  #shape(shape: Shape): Reach {
    switch (shape.kind) {
      case "formula":
        return this.of(shape.is);
      case "bands":
        return shape.steps.map((step) => this.of(step.give)).reduce(either);
      case "curve":
        return shape.points.map((point) => this.of(point.give)).reduce(either);
      case "choose":
        return shape.mode === "all" ? UNKNOWN : shape.rows.map((row) => this.of(row.give)).reduce(either);
      case "deduct":
        return { least: shape.floor && this.of(shape.floor).least, most: undefined };
      case "scorecard":
        return FROM_ZERO;
      default:
        return UNKNOWN;
    }
  }
}

const isPositive = ({ least }: Reach) => least !== undefined && least.compare(ZERO) >= 0;
const positive = (reach: Reach) => (isPositive(reach) ? FROM_ZERO : UNKNOWN);
const plus = (a: Exact | undefined, b: Exact | undefined) => a && b && a.add(b);

function either(a: Reach, b: Reach): Reach {
  return {
    least: a.least && b.least && (a.least.compare(b.least) <= 0 ? a.least : b.least),
    most: a.most && b.most && (a.most.compare(b.most) >= 0 ? a.most : b.most),
  };
}

/** The smaller of two values: as low as the lower can come, and no higher than either. */
function smaller(a: Reach, b: Reach): Reach {
  const most = a.most && b.most ? (a.most.compare(b.most) <= 0 ? a.most : b.most) : (a.most ?? b.most);
  return { least: either(a, b).least, most };
}

function larger(a: Reach, b: Reach): Reach {
  const least =
    a.least && b.least ? (a.least.compare(b.least) >= 0 ? a.least : b.least) : (a.least ?? b.least);
  return { least, most: either(a, b).most };
}
