/** What a case leaves open although its expectations rest on it: a row that is passed over for no reason of the rules. */

import { inTime } from "../engine/gathers/leading.js";
import { truths } from "../engine/quantities/truths.js";
import type { Evaluation } from "../engine/running/evaluation.js";
import { type Derived, type How, trace } from "../engine/trace/trace.js";
import { derive, type Input, type RowPlace } from "../engine/trace/trace-inputs.js";
import { written } from "../engine/words/written.js";
import { UNKNOWN } from "../intake/columns/columns.js";
import type { Gather, Node, Window } from "../language/tree.js";
import { isMissing, type Value } from "../language/value.js";
import { formulasOf } from "../rulebook/meaning.js";

/** A cell that a case does not give, and the formula that would have needed it. */
export interface OpenCell extends RowPlace {
  readonly column: string;
  readonly formula: string;
}

/**
 * The cells that a value rests on and its case does not give: those of conditions by which rows are counted or left out,
 * or lines apply, of dates by which rows belong to a period, and of values that are gathered, where data could not lack them.
 */
export function openCells(evaluation: Evaluation, { table, row }: RowPlace, name: string): OpenCell[] {
  const search = new Search(evaluation);
  search.quantity({ table, row }, name);
  return [...search.found.values()];
}

class Search {
  readonly found = new Map<string, OpenCell>();
  readonly #evaluation: Evaluation;
  readonly #seen = new Set<string>();

  constructor(evaluation: Evaluation) {
    this.#evaluation = evaluation;
  }

  /** Looks behind a column or quantity of a row. */
  quantity({ table, row }: RowPlace, name: string): void {
    if (this.#isSeen(`${table}.${name}`, row)) return;
    this.#presence({ table, row });
    const { how, applies, quantity } = trace(this.#evaluation, table, row, name);
    if (how.kind === "given" || how.kind === "column") return;
    this.#condition(applies, { table, row });
    if (how.kind === "split" && quantity?.shape.kind === "split") {
      const { pool, by, where } = quantity.shape;
      if (how.pool) this.#formula(pool, how.pool);
      for (const sharer of [row, ...how.sharers.map((one) => one.row)]) {
        const at = { table, row: sharer };
        for (const node of [by, where]) if (node) this.#condition(this.#derived(node, at), at);
      }
    }
    this.#how(how, { table, row });
  }

  /** A row of which a rule that leaves rows out cannot tell whether it is one of them stays, like one that is not. */
  #presence({ table, row }: RowPlace): void {
    if (this.#isSeen(`presence of ${table}`, row)) return;
    const { exclude } = this.#evaluation.table(table).table;
    for (const { when } of exclude) this.#condition(this.#derived(when, { table, row }), { table, row });
  }

  #how(how: How, at: RowPlace): void {
    if (how.kind === "shape") this.#inputs(how.inputs, at);
    else if (how.kind === "part") this.#how(how.whole, at);
    else if (how.kind === "scorecard") {
      for (const { how: own } of how.items) this.#inputs(own?.inputs, at);
      for (const { holds } of how.vetoes) this.#condition(holds, at);
    } else if (how.kind === "pay") {
      for (const { applies, how: own, least } of how.lines) {
        this.#condition(applies, at);
        this.#inputs(own?.inputs, at);
        this.#inputs(least?.inputs, at);
      }
      for (const { applies, times, atMost, leavesAtLeast, atLeast } of how.groups) {
        this.#condition(applies, at);
        for (const one of [times, atMost, leavesAtLeast, atLeast]) this.#inputs(one?.inputs, at);
      }
      for (const one of [how.floor, how.ceiling]) this.#inputs(one?.inputs, at);
    }
  }

  /** A condition that is neither yes nor no for want of a cell is passed over like one that is no. */
  #condition(derived: Derived | undefined, at: RowPlace): void {
    if (!derived) return;
    if (isOpen(derived.value)) this.#blame(derived.node, at, derived.node);
    this.#inputs(derived.inputs, at);
  }

  #formula(node: Node, at: RowPlace): void {
    this.#inputs(this.#derived(node, at).inputs, at);
  }

  #derived(node: Node, { table, row }: RowPlace): Derived {
    return derive(this.#evaluation, node, row, this.#evaluation.scopeOn(table));
  }

  #inputs(inputs: readonly Input[] | undefined, at: RowPlace): void {
    for (const input of inputs ?? []) {
      if (input.kind === "column") this.quantity(input.at, input.node.name);
      else if (input.kind === "follow" && input.at) this.#followed(input.node, input.at);
      else if (input.kind === "gather") {
        for (const { table, row } of input.rows) this.#gathered(input.node, { table, row });
      } else if (input.kind === "window") this.#window(input.node, at, input.found);
    }
  }

  #followed(node: Node, at: RowPlace): void {
    const read = node.op === "follow" ? node.read : node;
    if (read.op === "follow") this.#followed(read, at);
    else if (read.op === "column") this.quantity(at, read.name);
    else this.#formula(read, at);
  }

  #gathered(node: Gather, at: RowPlace): void {
    if (this.#isSeen(node, at.row)) return;
    const { accepted, table } = this.#evaluation.table(node.from);
    if (accepted !== undefined && accepted[at.row] === 0) return;
    this.#presence(at);
    if (inTime(this.#evaluation, node)?.[at.row] === 0) {
      if (table.dated) this.#openBehind(table.dated, at, table.dated);
      return;
    }
    if (node.where) this.#condition(this.#derived(node.where, at), at);
    if (node.value) {
      const { value, inputs } = this.#derived(node.value, at);
      if (isOpen(value)) this.#blame(node.value, at, node, true);
      this.#inputs(inputs, at);
    }
  }

  /** Rows that the row at hand may look at: a window passes over those whose condition is open. */
  #window(node: Window, at: RowPlace, found: RowPlace | undefined): void {
    const { where } = node;
    if (found && node.value) this.#formula(node.value, found);
    if (!where) return;
    const scope = this.#evaluation.scopeOn(node.table);
    const groups = node.per.map((per) => (row: number) => derive(this.#evaluation, per, row, scope).value);
    truths(this.#evaluation, where, scope).forEach((answer, row) => {
      const isOther = node.name !== "nth" && row === at.row;
      if (answer !== UNKNOWN || isOther) return;
      if (row === at.row || groups.every((per) => isSame(per(row), per(at.row)))) {
        this.#openBehind(where, { table: node.table, row }, where);
      }
    });
  }

  #openBehind(node: Node, at: RowPlace, asked: Node): void {
    if (isOpen(this.#derived(node, at).value)) this.#blame(node, at, asked);
  }

  /** The cells for want of which a formula has no value; `needed`: only those that data could not lack. */
  #blame(node: Node, at: RowPlace, asked: Node, needed = false): void {
    for (const input of this.#derived(node, at).inputs) {
      if (!isOpen(input.value)) continue;
      if (input.kind === "column") this.#blameColumn(input.at, input.node.name, asked, needed);
      else if (input.kind === "follow" && input.at) {
        const { node: path } = input;
        let read: Node = path;
        while (read.op === "follow") read = read.read;
        if (read.op === "column") this.#blameColumn(input.at, read.name, asked, needed);
      }
    }
  }

  #blameColumn({ table, row }: RowPlace, name: string, asked: Node, needed: boolean): void {
    const { quantity, how } = trace(this.#evaluation, table, row, name);
    if (quantity) {
      if (how.kind === "given" || this.#isSeen(`blamed ${quantity.path}`, row)) return;
      const own = formulasOf(quantity);
      const nodes = quantity.shape.kind === "split" ? [] : own;
      for (const node of nodes) this.#blame(node, { table, row }, asked, needed);
      return;
    }
    const column = this.#evaluation.table(table).table.columns.get(name);
    if (needed && (column?.emptyAllowed || column?.optional)) return;
    const key = `${table}.${name} ${row}`;
    if (!this.found.has(key)) this.found.set(key, { table, row, column: name, formula: written(asked) });
  }

  readonly #gathers = new Map<Node, number>();

  #isSeen(what: string | Node, row: number): boolean {
    let name = what;
    if (typeof name !== "string") {
      const number = this.#gathers.get(name) ?? this.#gathers.size;
      this.#gathers.set(name, number);
      name = `gather ${number}`;
    }
    const key = `${name} ${row}`;
    if (this.#seen.has(key)) return true;
    this.#seen.add(key);
    return false;
  }
}

function isOpen(value: Value): boolean {
  return isMissing(value) && value.missing === "not_given";
}

/** Are two rows together by these values of `per`? A row where one is missing is alone. */
function isSame(value: Value, other: Value): boolean {
  return !isMissing(value) && !isMissing(other) && String(value) === String(other);
}
