import type { Period } from "../../base/period.js";
import type { Finding } from "../../findings/finding.js";
import type { FindingSink } from "../../findings/findings.js";
import { evaluate } from "../../language/evaluate.js";
import type { Time } from "../../language/functions.js";
import { treeText } from "../../language/print-tree.js";
import type { Gather, LinkStep, Node, Window } from "../../language/tree.js";
import { isMissing, missing, type Reason, type Value } from "../../language/value.js";
import type { Quantity, Rulebook } from "../../rulebook/model.js";
import type { DayBook } from "../calendars/day-book.js";
import { readDayBook } from "../calendars/read-day-book.js";
import { masked, replaced } from "../columns/masked.js";
import { Scratch } from "../columns/scratch.js";
import { type Series, valueAt } from "../columns/series.js";
import type { Store, StoreTable } from "../data/store.js";
import { gatherSeries } from "../gathers/gather.js";
import { leadingRows, nameOfWay } from "../gathers/leading.js";
import { Tallies } from "../gathers/tallies.js";
import type { Closed } from "../history/closed.js";
import { Corrections, type DueCorrection } from "../history/corrections.js";
import { paidQuantity } from "../history/paid-quantity.js";
import { Past } from "../history/past.js";
import { Applicability } from "../quantities/applicability.js";
import { formulaSeries } from "../quantities/formula-series.js";
import { type Computed, quantitySeries } from "../quantities/quantity-series.js";
import { RowReader } from "../quantities/row-reader.js";
import { Paths } from "../rows/paths.js";
import { RowFinder } from "../rows/row-finder.js";
import { Scopes } from "../rows/scopes.js";
import { TableRows } from "../rows/table-rows.js";
import { windowPart } from "../windows/window.js";
import { Meanings } from "./meaning.js";
import type { Memo } from "./memo.js";
import { missingCell, missingQuantity } from "./missing-values.js";
import { paramValue } from "./params.js";
import type { Part, Run, Scope, Way } from "./run.js";
import { spanDays } from "./span-days.js";
import { Telling } from "./telling.js";
import { whileWorkingOut } from "./too-long.js";
import { zoneOf } from "./zone-of.js";

/**
 * A rulebook over a store in one period. Columns are worked out when they are first asked for and kept; what was
 * found on the way is told once. Everything can be asked again afterwards, row by row.
 */
export class Evaluation implements Run {
  readonly rulebook: Rulebook;
  readonly store: Store;
  readonly time: Time;
  /** The closed periods that were given, by a ledger or a test. */
  readonly closed: Closed | undefined;
  readonly past: Past;
  /** What periods before come to differently now. */
  readonly corrections: Corrections;
  readonly scratch = new Scratch();
  readonly tallies = new Tallies(this);
  /** Paths of the quantities that were worked out here, not taken from the memo. */
  readonly worked: string[] = [];
  readonly #stored: ReadonlyMap<string, StoreTable>;
  readonly #memo: Memo | undefined;
  readonly #meanings: Meanings;
  readonly #tables = new Map<string, TableRows>();
  readonly #paths = new Paths((name) => this.tableRows(name));
  readonly #quantities: ReadonlyMap<string, Quantity>;
  readonly #computed = new Map<string, Computed>();
  readonly #spans = new Map<string, { first: number; last: number }>();
  readonly #calendars = new Map<string, DayBook>();
  readonly #scopes = new Scopes(this);
  readonly #applicability = new Applicability((table, name) => this.quantity(table, name));
  readonly #telling: Telling;
  readonly #finder = new RowFinder((name) => this.tableRows(name));
  #sharedParts = new Map<string, Part>();
  #leading = new Map<string, Int32Array>();

  constructor(
    rulebook: Rulebook,
    store: Store,
    period: Period,
    findings: FindingSink,
    memo?: Memo,
    closed?: Closed,
    due: readonly DueCorrection[] = [],
  ) {
    this.rulebook = rulebook;
    this.store = store;
    this.#telling = new Telling(findings);
    this.#stored = store.tables(rulebook);
    this.time = { zone: zoneOf(rulebook), rule: rulebook.period, period };
    this.closed = closed;
    this.corrections = new Corrections(due, paidQuantity(rulebook));
    this.past = new Past(this, closed);
    this.#quantities = new Map(rulebook.quantities.map((quantity) => [quantity.path, quantity]));
    const isAlike = this.corrections.none && ![...this.#stored.values()].some((table) => table.partial);
    this.#memo = isAlike ? memo : undefined;
    this.#meanings = new Meanings(this);
  }

  /** Works out everything, and tells what is found. */
  workOut(): void {
    for (const name of this.rulebook.tables.keys()) this.tableRows(name).used;
    for (const quantity of this.rulebook.quantities) {
      // Parts tell nothing, and most are never read.
      if (quantity.shape.kind !== "part") this.computed(quantity);
    }
  }

  /**
   * Ends the run: from here on nothing is told any more, and what formulas needed on the way is let go. It is made
   * again when something is asked.
   */
  finish(): void {
    this.#telling.silence();
    this.#scopes.clear();
    this.scratch.clear();
    this.tallies.clear();
    this.#sharedParts = new Map();
    this.#leading = new Map();
  }

  param(name: string): Value {
    const param = this.rulebook.params.get(name);
    const value = param && paramValue(param, this.time.period.first);
    if (value === undefined) throw new Error(`the parameter ${name} has no value`);
    return value;
  }

  table(name: string): TableRows {
    return this.tableRows(name);
  }

  tableRows(name: string): TableRows {
    let rows = this.#tables.get(name);
    if (!rows) {
      const table = this.rulebook.tables.get(name);
      const stored = this.#stored.get(name);
      if (!table || !stored) throw new Error(`there is no table ${name}`);
      rows = new TableRows(this, table, stored);
      this.#tables.set(name, rows);
    }
    return rows;
  }

  span(name: string): { readonly first: number; readonly last: number } {
    let days = this.#spans.get(name);
    if (!days) {
      days = spanDays(this, name);
      this.#spans.set(name, days);
    }
    return days;
  }

  calendar(name: string): DayBook {
    let book = this.#calendars.get(name);
    if (!book) {
      const calendar = this.rulebook.calendars.get(name);
      if (!calendar) throw new Error(`there is no calendar ${name}`);
      book = readDayBook(this, calendar);
      this.#calendars.set(name, book);
    }
    return book;
  }

  quantity(table: string, name: string): Quantity | undefined {
    return this.#quantities.get(`${table}.${name}`);
  }

  series(table: string, name: string): Series {
    const stored = this.#stored.get(table)?.columns.get(name);
    if (stored) return stored;
    const quantity = this.quantity(table, name);
    if (!quantity) throw new Error(`${table}.${name} was not kept`);
    return this.computed(quantity).series;
  }

  /** A quantity with its items, lines or pools. */
  computed(quantity: Quantity): Computed {
    let computed = this.#computed.get(quantity.path);
    if (!computed) {
      computed = this.#recall(quantity) ?? this.#workOut(quantity);
      this.#computed.set(quantity.path, computed);
    }
    return computed;
  }

  #recall(quantity: Quantity): Computed | undefined {
    const known = this.#memo?.find(this.#meanings.of(quantity));
    for (const found of known?.findings ?? []) this.tell(found);
    return known;
  }

  #workOut(quantity: Quantity): Computed {
    this.worked.push(quantity.path);
    this.#telling.begin();
    const scope = this.scopeOf(quantity);
    const { series, detail } = this.#seriesOf(quantity, scope);
    const given = this.#stored.get(quantity.table)?.given.get(quantity.name) ?? new Map<number, Value>();
    const why = (row: number) => missing(this.#scopes.inactiveReason(quantity, row));
    const whole = replaced(masked(series, scope.active, why), given, why);
    const computed = { series: this.corrections.addTo(this, quantity, whole, scope), detail };
    const findings = this.#telling.end();
    if (findings) this.#memo?.keep(this.#meanings.of(quantity), { ...computed, findings });
    return computed;
  }

  #seriesOf(quantity: Quantity, scope: Scope): Computed {
    try {
      return quantitySeries(this, quantity, scope);
    } catch (error) {
      throw whileWorkingOut(quantity, error);
    }
  }

  formula(node: Node, scope: Scope): Series {
    if (node.op === "column" || node.op === "gather") return formulaSeries(this, node, scope);
    let part = scope.parts.get(node);
    if (!part) {
      part = { series: formulaSeries(this, node, scope), picked: undefined };
      if (node.op !== "window") scope.parts.set(node, part);
    }
    return part.series;
  }

  part(node: Gather | Window, scope: Scope): Part {
    // A window looks at all accepted rows, whichever rows ask for it.
    const own = node.op === "window" ? this.scopeOn(node.table) : scope;
    let part = own.parts.get(node);
    if (!part) {
      part = this.#scopes.isShared(own) ? this.#shared(node, own) : this.#partOf(node, own);
      own.parts.set(node, part);
    }
    return part;
  }

  /** Formulas that gather the same for all rows of a table share the column. */
  #shared(node: Gather | Window, scope: Scope): Part {
    const name = `${scope.table} ${treeText(node)}`;
    let part = this.#sharedParts.get(name);
    if (!part) {
      part = this.#partOf(node, scope);
      this.#sharedParts.set(name, part);
    }
    return part;
  }

  #partOf(node: Gather | Window, scope: Scope): Part {
    if (node.op === "window") return windowPart(this, node);
    return { series: gatherSeries(this, node, scope), picked: undefined };
  }

  scopeOn(table: string): Scope {
    return this.#scopes.on(table);
  }

  scopeOf(quantity: Quantity): Scope {
    return this.#scopes.of(quantity);
  }

  rowsTo(steps: readonly LinkStep[]): Int32Array {
    return this.#paths.rowsTo(steps);
  }

  leading(way: Way): Int32Array {
    const name = nameOfWay(way);
    let rows = this.#leading.get(name);
    if (!rows) {
      rows = leadingRows(this, way);
      this.#leading.set(name, rows);
    }
    return rows;
  }

  rowsLeadingTo(steps: readonly LinkStep[], table: string, row: number): Iterable<number> {
    if (steps.length > 0) return this.#paths.rowsLeadingTo(steps, row);
    return Array.from({ length: this.tableRows(table).rows }, (_, from) => from);
  }

  mayNotApply(node: Node): boolean {
    return this.#applicability.mayNotApply(node);
  }

  value(table: string, row: number, name: string): Value {
    const value = valueAt(this.series(table, name), row);
    if (value !== undefined) return value;
    const quantity = this.quantity(table, name);
    if (!quantity) return missing(missingCell(this.#stored.get(table), row, name));
    return missingQuantity(this, quantity, row, () => this.#scopes.inactiveReason(quantity, row));
  }

  /** The row of a table with that key (see `RowFinder`). */
  rowOf(table: string, key: string): number | undefined {
    return this.#finder.rowOf(table, key);
  }

  why(node: Node, row: number, scope: Scope): Reason {
    const value = evaluate(node, new RowReader(this, scope, row));
    if (!isMissing(value)) throw new Error(`${treeText(node)} has a value in row ${row}`);
    return value.missing;
  }

  tell(found: Finding): void {
    this.#telling.tell(found);
  }
}
