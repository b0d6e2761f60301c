import type { Language } from "../../base/language.js";
import { type RowsBehind, rowsBehind } from "../../engine/gathers/behind.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
import { children } from "../../language/print-tree.js";
import type { Gather, Node } from "../../language/tree.js";
import { measuredBy } from "../../rulebook/model/measured-by.js";
import { insightWordsIn } from "./insight-words.js";

/** What a gather counted, and what its rows are called. */
interface Counted extends RowsBehind {
  readonly node: Gather;
  readonly table: string;
}

/** How many rows stand behind the quantities of a table: counted for all its rows when the first one is asked about. */
export class RowsBehindMeasures {
  readonly #evaluation: Evaluation;
  readonly #language: Language;
  /** By the path of the quantity. */
  readonly #known = new Map<string, readonly Counted[]>();

  constructor(evaluation: Evaluation, language: Language) {
    this.#evaluation = evaluation;
    this.#language = language;
  }

  /**
   * `Tickets: 46 of 50`: the rows behind a quantity, or behind what a score item (`score.arrival`) looks at.
   * Undefined where the formula gathers no rows, or nothing but their number or what the only one has.
   */
  text(table: string, row: number, quantity: string): string | undefined {
    const say = insightWordsIn(this.#language);
    const texts = this.#of(table, quantity).map(({ node, rows, holding, table: label }) => {
      // What is gathered on `all` is the same for every row.
      const at = node.table === table ? row : 0;
      return holding
        ? say("rowsHolding", { holding: holding[at], rows: rows[at], table: label })
        : say("rowsBehind", { rows: rows[at], table: label });
    });
    return texts.length === 0 ? undefined : [...new Set(texts)].join(say("rowsListed"));
  }

  #of(table: string, name: string): readonly Counted[] {
    const path = `${table}.${name}`;
    let known = this.#known.get(path);
    if (!known) {
      known = this.#count(table, name);
      this.#known.set(path, known);
    }
    return known;
  }

  #count(table: string, name: string): Counted[] {
    const shape = this.#evaluation.quantity(table, name)?.shape;
    if (shape?.kind === "part") {
      const gives = shape.part.kind === "item" ? shape.part.item.gives : undefined;
      const measured = gives === undefined || gives.kind === "module" ? undefined : measuredBy(gives);
      if (measured?.op === "column") return [...this.#of(table, measured.name)];
      return measured ? this.#countIn(measured) : [];
    }
    return shape?.kind === "formula" ? this.#countIn(shape.is) : [];
  }

  #countIn(formula: Node): Counted[] {
    // Of a number of rows the figure itself is their number.
    const gathers = gathersIn(formula).filter(({ name }) => name !== "one" && name !== "count");
    return gathers.map((node) => ({
      node,
      table: this.#evaluation.table(node.from).table.label[this.#language],
      ...rowsBehind(this.#evaluation, node),
    }));
  }
}

/** The gathers of a formula that stand on its own row; what they gather is not looked into. */
function gathersIn(node: Node): Gather[] {
  if (node.op === "gather") return [node];
  return node.op === "follow" ? [] : children(node).flatMap(gathersIn);
}
