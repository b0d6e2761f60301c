import { treeText, walk } from "../../language/print-tree.js";
import type { Node } from "../../language/tree.js";
import { formulasOf, hashOf } from "../../rulebook/meaning.js";
import type { Quantity, Table } from "../../rulebook/model.js";
import type { Run } from "./run.js";

/**
 * What a column rests on, hashed: its rulebook's hash says what it means; here is added over which stored columns
 * and rows, and in which period. Equal hashes, equal columns.
 */
export class Meanings {
  readonly #run: Run;
  #time: string | undefined;
  readonly #quantities = new Map<string, string>();
  readonly #tables = new Map<string, string>();

  constructor(run: Run) {
    this.#run = run;
  }

  /** Worked out when it is first asked for: a run that only looks for the period has no days for its spans yet. */
  #timeOfRun(): string {
    if (this.#time === undefined) {
      const { period, rule, zone } = this.#run.time;
      const spans = [...this.#run.rulebook.spans.keys()].map((name) => [name, this.#run.span(name)]);
      this.#time = JSON.stringify([period.name, rule, zone.name, spans, this.#run.past.digest]);
    }
    return this.#time;
  }

  of(quantity: Quantity): string {
    let hash = this.#quantities.get(quantity.path);
    if (hash === undefined) {
      const parts = new Set([quantity.hash, this.#timeOfRun()]);
      const tables = new Set([quantity.table]);
      for (const formula of formulasOf(quantity)) this.#reads(formula, parts, tables);
      for (const table of this.#reached(tables)) parts.add(this.#table(table));
      hash = hashOf([...parts].sort());
      this.#quantities.set(quantity.path, hash);
    }
    return hash;
  }

  /** Adds what a formula reads: columns to `parts`, tables to `tables`. */
  #reads(formula: Node, parts: Set<string>, tables: Set<string>): void {
    walk(formula, (node) => {
      if (node.op === "column") {
        const quantity = this.#run.quantity(node.table, node.name);
        parts.add(quantity ? this.of(quantity) : this.#stored(node.table, node.name));
      }
      for (const table of tablesOf(node)) tables.add(table);
    });
  }

  #stored(table: string, name: string): string {
    return `${table}.${name} ${this.#run.store.identity(this.#run.series(table, name))}`;
  }

  /** Tables whose rows can decide which rows of these count: those that links, dates and exclusions lead to. */
  #reached(tables: ReadonlySet<string>): string[] {
    const reached = new Set(tables);
    for (const name of reached) {
      const { table } = this.#run.table(name);
      for (const link of table.links.values()) reached.add(link.to);
      for (const formula of formulasOfTable(table)) {
        walk(formula, (node) => {
          for (const other of tablesOf(node)) reached.add(other);
        });
      }
    }
    return [...reached];
  }

  /** A table by itself: its declaration, its rows, and the columns that say which rows count. */
  #table(name: string): string {
    let hash = this.#tables.get(name);
    if (hash === undefined) {
      const { table, stored } = this.#run.table(name);
      const parts = [declared(table), String(this.#run.store.identity(stored.identity))];
      // Whichever columns decide it, the same ones do; which those are is not worth finding out here.
      for (const column of stored.columns.keys()) parts.push(this.#stored(name, column));
      for (const formula of formulasOfTable(table)) {
        walk(formula, (node) => {
          const quantity = node.op === "column" && this.#run.quantity(node.table, node.name);
          if (quantity) parts.push(quantity.hash);
        });
      }
      hash = hashOf(parts);
      this.#tables.set(name, hash);
    }
    return hash;
  }
}

function tablesOf(node: Node): readonly string[] {
  switch (node.op) {
    case "follow":
      return [node.step ? node.step.to : "all"];
    case "gather":
      return [node.from, ...node.via.map((step) => step.to)];
    case "window":
      return [node.table];
    case "calendar":
      return node.days === undefined ? [] : [node.days];
    default:
      return [];
  }
}

function formulasOfTable({ dated, exclude }: Table): Node[] {
  return [...(dated ? [dated] : []), ...exclude.map((rule) => rule.when)];
}

function declared({ name, key, keep, dated, exclude, links, columns }: Table): string {
  return JSON.stringify([
    name,
    key,
    keep,
    dated && treeText(dated),
    exclude.map((rule) => treeText(rule.when)),
    [...links.values()].map(({ link, to, columns: own, target }) => [link, to, own, target]),
    [...columns.values()].filter((column) => column.unknownExcluded).map((column) => column.name),
  ]);
}
