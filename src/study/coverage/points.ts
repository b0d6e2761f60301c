import { dateText } from "../../base/calendar.js";
import { written } from "../../engine/words/written.js";
import type { Node } from "../../language/tree.js";
import { MayMiss } from "../../rulebook/checks/may-miss.js";
import type {
  Item,
  ItemGroup,
  Param,
  Pay,
  PayGroup,
  PayLine,
  Quantity,
  Rulebook,
  Scorecard,
  Table,
} from "../../rulebook/model.js";
import { FormulaPoints, words } from "./formula-points.js";
import type { Construct } from "./point.js";
import { PointList, type Spot, within } from "./point-list.js";
import { Reaches } from "./reach.js";
import { ShapePoints } from "./shape-points.js";

/** Every coverage point of a rulebook. Only what rules mean shows in their keys: not their places, order of steps, or labels. */
export function coveragePoints(rulebook: Rulebook): PointList {
  return new RulebookPoints(rulebook).list;
}

class RulebookPoints {
  readonly list = new PointList();
  readonly #mayMiss: MayMiss;
  readonly #formulas: FormulaPoints;
  readonly #shapes: ShapePoints;

  constructor(rulebook: Rulebook) {
    this.#mayMiss = new MayMiss(rulebook.tables, rulebook.quantities);
    const reaches = new Reaches(rulebook);
    this.#formulas = new FormulaPoints(this.list, rulebook, reaches, this.#mayMiss);
    this.#shapes = new ShapePoints(this.list, this.#formulas, rulebook, reaches);
    for (const param of rulebook.params.values()) this.#param(param);
    for (const table of rulebook.tables.values()) this.#table(table);
    for (const quantity of rulebook.quantities) this.#quantity(quantity);
  }

  #param({ name, values, span }: Param): void {
    if (values.length < 2) return;
    for (const dated of values) {
      const text = dated.from === undefined ? name : `${dateText(dated.from)}: ${name}`;
      this.list.add(dated, { path: name, slot: `${dated.from ?? ""}` }, "param", ["in_force"], {
        text,
        span,
      });
    }
  }

  #table({ name, dated, exclude }: Table): void {
    this.#formulas.add(dated, { path: name, slot: "dated" });
    for (const exclusion of exclude) {
      const spot = { path: `${name}.${exclusion.name}`, slot: "exclude" };
      this.list.add(exclusion, spot, "exclude", ["yes", "no"], words(exclusion.when));
      this.#formulas.add(exclusion.when, spot);
    }
  }

  #quantity(quantity: Quantity): void {
    const { path, applies, shape, role, span, atLeastRows } = quantity;
    if (shape.kind === "part") return;
    const spot: Spot = { path, slot: "" };
    this.#condition(applies, within(spot, "for"), "for");
    if (atLeastRows !== undefined) {
      const named = { text: `at_least_rows: ${atLeastRows}`, span };
      this.list.add(quantity, spot, "at_least_rows", ["too_few", "enough"], named);
    }
    if (role !== "quantity" && shape.kind === "formula") {
      this.list.add(quantity, spot, role.kind, ["yes", "no"], words(shape.is));
    }
    if (shape.kind === "scorecard") this.#scorecard(shape, spot, span);
    else if (shape.kind === "pay") this.#pay(shape, spot);
    else this.#shapes.add(shape, spot);
  }

  #condition(condition: Node | undefined, spot: Spot, construct: Construct): void {
    if (!condition) return;
    this.list.add(condition, spot, construct, ["yes", "no"], words(condition));
    this.#formulas.add(condition, spot);
  }

  #limit(limit: Node | undefined, spot: Spot, construct: Construct): void {
    if (!limit) return;
    this.list.add(limit, spot, construct, ["acts", "does_not_act"], words(limit));
    this.#formulas.add(limit, within(spot, construct));
  }

  #scorecard(card: Scorecard, spot: Spot, span: Quantity["span"]): void {
    this.#items(card, spot);
    this.#limit(card.atMost, spot, "at_most");
    this.#formulas.add(card.full, within(spot, "full"));
    for (const veto of card.vetoes) {
      const own = { path: `${spot.path}.${veto.name}`, slot: "" };
      this.list.add(veto, own, "veto", ["yes", "no"], words(veto.when));
      this.#formulas.add(veto.when, own);
    }
    if (!card.atLeastPoints) return;
    const text = `at_least_points: ${written(card.atLeastPoints)}`;
    this.list.add(card, spot, "at_least_points", ["too_few", "enough"], { text, span });
  }

  #items(group: ItemGroup, spot: Spot): void {
    if (group.pass) {
      this.list.add(group, spot, "pass", ["at", "just_below", "above"], words(group.pass));
      this.#formulas.add(group.pass, within(spot, "pass"));
    }
    for (const item of group.items) this.#item(item, spot);
  }

  #item(item: Item, around: Spot): void {
    const { name, gives, worth, missing, span } = item;
    const spot = { path: `${around.path}.${name}`, slot: "" };
    this.#formulas.add(worth, within(spot, "worth"));
    if (missing && this.#mayMiss.item(item)) {
      this.list.add(item, spot, "missing", ["met"], { text: `missing: ${missing}`, span });
    }
    if (gives.kind === "module") this.#items(gives, { path: around.path, slot: name });
    else this.#shapes.add(gives, spot, true);
  }

  #pay(pay: Pay, spot: Spot): void {
    this.#limit(pay.atMost, spot, "at_most");
    this.#limit(pay.atLeast, spot, "at_least");
    for (const group of pay.groups) this.#group(group, { path: `${spot.path}.${group.name}`, slot: "" });
    for (const line of pay.lines) this.#line(pay, line, { path: `${spot.path}.${line.name}`, slot: "" });
  }

  #group(group: PayGroup, spot: Spot): void {
    this.#condition(group.applies, within(spot, "for"), "for");
    this.#formulas.add(group.times, within(spot, "times"));
    this.#limit(group.atMost, spot, "at_most");
    this.#limit(group.leavesAtLeast, spot, "leaves_at_least");
    this.#limit(group.atLeast, spot, "at_least");
  }

  #line(pay: Pay, line: PayLine, spot: Spot): void {
    const { applies, gives, missing, least, span } = line;
    this.#condition(applies, within(spot, "for"), "for");
    if (missing && this.#mayMiss.line(pay, line)) {
      this.list.add(line, spot, "missing", ["met"], { text: `missing: ${missing}`, span });
    }
    if (least) this.list.add(least, spot, "least", ["acts"], words(least));
    this.#formulas.add(least, within(spot, "least"));
    this.#shapes.add(gives, spot);
  }
}
