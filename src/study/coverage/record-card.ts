import { type Exact, HUNDRED } from "../../base/exact.js";
import type { RowReader } from "../../engine/quantities/row-reader.js";
import { cardOutcome } from "../../engine/result/parts.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
import type { ScoredGroup, ScoredItem } from "../../engine/shapes/scored-items.js";
import { isMissing } from "../../language/value.js";
import type { Item, ItemGroup, Quantity, Scorecard } from "../../rulebook/model.js";
import { outcomesAt } from "./edges.js";
import type { FormulaRecorder, Watcher } from "./record-formula.js";
import type { ShapeRecorder } from "./record-shape.js";

/** Hands on what comes about in a scorecard at a row. */
export class CardRecorder {
  readonly #formulas: FormulaRecorder;
  readonly #shapes: ShapeRecorder;
  readonly #watcher: Watcher;

  constructor(formulas: FormulaRecorder, shapes: ShapeRecorder, watcher: Watcher) {
    this.#formulas = formulas;
    this.#shapes = shapes;
    this.#watcher = watcher;
  }

  visit(evaluation: Evaluation, quantity: Quantity, card: Scorecard, reader: RowReader): void {
    const { row } = reader;
    const { detail } = evaluation.computed(quantity);
    const outcome = cardOutcome(evaluation, quantity, row);
    if (detail?.kind !== "scorecard" || !outcome) return;
    const score = evaluation.value(quantity.table, row, quantity.name);
    this.#group(card, detail.group, reader);
    for (const part of [card.atMost, card.full, card.pass]) this.#formulas.visit(part, reader);
    if (card.atMost && outcome.before) {
      this.#watcher.hit(card.atMost, "at_most", outcome.atMost ? "acts" : "does_not_act");
    }
    for (const veto of card.vetoes) {
      this.#formulas.visit(veto.when, reader);
      const holds = reader.evaluate(veto.when);
      if (!isMissing(holds)) this.#watcher.hit(veto, "veto", holds ? "yes" : "no");
    }
    if (card.atLeastPoints) {
      const isShort = isMissing(score) && score.missing === "too_few";
      if (isShort || !isMissing(score)) {
        this.#watcher.hit(card, "at_least_points", isShort ? "too_few" : "enough");
      }
    }
    if (typeof score === "object" && !isMissing(score)) this.#pass(card, score, outcome.full, reader);
  }

  #group(group: ItemGroup, scored: ScoredGroup, reader: RowReader): void {
    for (const [i, item] of group.items.entries()) this.#item(item, scored.items[i], reader);
  }

  #item(item: Item, scored: ScoredItem, reader: RowReader): void {
    const { row } = reader;
    this.#formulas.visit(item.worth, reader);
    if (scored.missing[row]) this.#watcher.hit(item, "missing", "met");
    const points = scored.points[row];
    if (item.gives.kind !== "module") {
      this.#shapes.visit(item.gives, reader, item.role === "weight" ? HUNDRED : points);
      return;
    }
    if (scored.group) this.#group(item.gives, scored.group, reader);
    const got = scored.got[row]?.abs();
    if (got) this.#pass(item.gives, got, points, reader);
  }

  /** A pass mark is a share of all points, or points. */
  #pass(group: ItemGroup, value: Exact, full: Exact | undefined, reader: RowReader): void {
    if (!group.pass) return;
    this.#formulas.visit(group.pass, reader);
    const mark = reader.number(group.pass);
    if (isMissing(mark)) return;
    const needed = group.pass.type.kind === "number" ? mark : full?.mul(mark);
    for (const outcome of needed ? outcomesAt(value, needed, "number") : []) {
      this.#watcher.hit(group, "pass", outcome);
    }
  }
}
