import type { LinkStep, Node } from "../../language/tree.js";
import { groupsAround } from "../model/pay-groups.js";
import type { Item, ItemShape, Part, Pay, PayGroup, PayLine, Quantity, Step, Table } from "../model.js";

/** Tells which formulas may have no value, from the declarations alone. */
export class MayMiss {
  readonly #tables: ReadonlyMap<string, Pick<Table, "columns" | "links">>;
  readonly #quantities = new Map<string, boolean>();

  /** Quantities come in graph order, so that what each reads is known. */
  constructor(
    tables: ReadonlyMap<string, Pick<Table, "columns" | "links">>,
    quantities: readonly Quantity[],
  ) {
    this.#tables = tables;
    for (const quantity of quantities) this.#quantities.set(quantity.path, this.#quantity(quantity));
  }

  #quantity({ applies, shape, atLeastRows }: Quantity): boolean {
    if (applies || atLeastRows !== undefined) return true;
    switch (shape.kind) {
      case "grades":
        return this.formula(shape.of) || this.#ends(shape.steps);
      case "split":
        return shape.where !== undefined || shape.via.some((step) => this.#link(step));
      case "scorecard":
        return shape.atLeastPoints !== undefined || shape.items.some((item) => item.missing === "exclude");
      case "pay":
        return false;
      case "part":
        return this.#part(shape);
      default:
        return this.shape(shape);
    }
  }

  /** A part is missing where the whole is, and where it is absent itself. */
  #part({ of, part }: Part): boolean {
    if (this.formula(of)) return true;
    switch (part.kind) {
      case "item":
        return part.item.missing === "exclude";
      case "line": {
        const { line, around } = part;
        const isAbsent = [line, ...around].some(({ applies }) => applies !== undefined);
        return isAbsent || line.missing === "exclude" || this.#line(line, around);
      }
      case "group":
        return [part.group, ...part.around].some(({ applies }) => applies !== undefined);
      case "passed":
        return part.module?.missing === "exclude";
      case "veto":
        return false;
    }
  }

  /** May a module have nothing to score? Where one of its items always counts it cannot. */
  item({ gives }: Item): boolean {
    if (gives.kind !== "module") return this.shape(gives);
    return gives.items
      .filter(({ role }) => role === "points" || role === "weight")
      .every((item) => item.missing === "exclude" && this.item(item));
  }

  /** May a pay line have no value, for itself or for a factor of its groups? */
  line(pay: Pay, line: PayLine): boolean {
    return this.#line(line, groupsAround(pay, line.group));
  }

  #line(line: PayLine, around: readonly PayGroup[]): boolean {
    return this.shape(line.gives) || this.#any(around.map((group) => group.times));
  }

  /** The limits of a pay, and the leasts of its lines, that may have no value. */
  limits({ lines, groups, atLeast, atMost }: Pay): Node[] {
    const limits = [
      atLeast,
      atMost,
      ...groups.flatMap((group) => [group.atMost, group.leavesAtLeast, group.atLeast]),
      ...lines.map((line) => line.least),
    ];
    return limits.filter((limit) => limit !== undefined).filter((limit) => this.formula(limit));
  }

  /** May an item's or line's value be missing? */
  shape(shape: ItemShape): boolean {
    switch (shape.kind) {
      case "formula":
        return this.formula(shape.is);
      case "bands":
      case "tiers":
        return (
          this.formula(shape.of) ||
          this.#ends(shape.steps) ||
          shape.steps.some((step) => this.formula(step.give))
        );
      case "curve":
        return this.formula(shape.of) || shape.points.some((point) => this.#any([point.at, point.give]));
      case "deduct":
        return (
          this.#any([shape.from, shape.floor]) ||
          shape.rules.some(({ measure, take }) =>
            this.#any([take, measure?.of, measure?.limit, measure?.each]),
          )
        );
      case "choose": {
        const mayHaveNone = shape.mode !== "all" && shape.rows[shape.rows.length - 1]?.when !== undefined;
        return mayHaveNone || shape.rows.some((row) => this.formula(row.give));
      }
      case "blend":
        return shape.sets.every(({ parts }) => parts.some((part) => this.#any([part.of, part.weight])));
    }
  }

  #ends(steps: readonly Step<unknown>[]): boolean {
    return steps.some(({ from, to }) => this.#any([from?.at, to?.at]));
  }

  #any(formulas: readonly (Node | undefined)[]): boolean {
    return formulas.some((formula) => formula !== undefined && this.formula(formula));
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
        return (node.step !== undefined && this.#link(node.step)) || this.formula(node.read);
      case "gather":
        if (["count", "distinct", "any", "every"].includes(node.name)) return false;
        // A sum of no rows is 0; of rows that are all missing it is missing.
        return node.name === "sum" ? node.value !== undefined && this.formula(node.value) : true;
      case "window":
        return true;
      case "history":
        return true;
      case "unary":
        return this.formula(node.of);
      case "binary":
        if (node.operator === "/") return this.formula(node.left) || mayBeZero(node.right);
        return this.formula(node.left) || this.formula(node.right);
      case "else":
        return this.formula(node.otherwise);
      case "if":
        return this.#any([node.condition, node.yes, node.no]);
      case "in":
        return this.#any([node.of, ...node.list]);
      case "calendar":
        // A day that the calendar does not know is an error, and missing only for that.
        return this.#any(node.args);
      case "call":
        return this.#any(node.args) || (node.name.startsWith("round") && mayBeZero(node.args[1]));
    }
  }

  /** A link may lead nowhere where one of its columns may be empty. */
  #link({ from, link }: LinkStep): boolean {
    const columns = this.#tables.get(from)?.links.get(link)?.columns ?? [link];
    return columns.some((column) => this.#column(from, column));
  }

  #column(table: string, name: string): boolean {
    const column = this.#tables.get(table)?.columns.get(name);
    if (column) return column.emptyAllowed || column.optional;
    return this.#quantities.get(`${table}.${name}`) ?? false;
  }
}

/** A divisor or step that is written out is what it is; a param is not zero unless somebody means it. */
function mayBeZero(divisor: Node): boolean {
  if (divisor.op === "literal") return typeof divisor.value === "object" && divisor.value.n === 0n;
  return divisor.op !== "param";
}
