import { treeText, walk } from "../../language/print-tree.js";
import type { Node } from "../../language/tree.js";
import { hashOf, paramText, tableText } from "../meaning.js";
import type { Calendar, Param, TimeSpan } from "../model.js";
import type { RowRules } from "../read/row-rules.js";
import type { LinkedTable } from "../resolve/resolve-tables.js";

/** What the parts of a rulebook mean that quantities read besides each other: tables, params, spans. */
export class Meanings {
  readonly #tables: ReadonlyMap<string, LinkedTable>;
  readonly #params: ReadonlyMap<string, Param>;
  /** How time is cut and read. */
  readonly #time: string;
  /** How time is cut, and where history begins. */
  readonly history: string;
  readonly #declarations = new Map<string, string>();
  readonly #rowRules = new Map<string, string>();
  /** By table, those to which its row rules follow links. */
  readonly #followed = new Map<string, readonly string[]>();
  readonly #spans = new Map<string, string>();
  readonly #calendars = new Map<string, string>();

  constructor(
    tables: ReadonlyMap<string, LinkedTable>,
    params: ReadonlyMap<string, Param>,
    time: string,
    history: string,
  ) {
    this.#tables = tables;
    this.#params = params;
    this.#time = time;
    this.history = history;
  }

  /**
   * A table: which rows it has, when they are, where they lead. That rests on the tables to which its row rules
   * follow links, as a row that is excluded there is as if it were not there.
   */
  table(name: string): string {
    const tables = new Set([name]);
    for (const table of tables) for (const other of this.#followed.get(table) ?? []) tables.add(other);
    return hashOf([...tables].flatMap((table) => [this.#declared(table), this.#rowRules.get(table) ?? ""]));
  }

  param(name: string): string {
    const param = this.#params.get(name);
    return param ? paramText(param) : name;
  }

  span(name: string): string {
    return this.#spans.get(name) ?? name;
  }

  calendar(name: string): string {
    return this.#calendars.get(name) ?? name;
  }

  addCalendar({ name, weekend, days, hours, from, until }: Calendar): void {
    const known = [from, until].map((edge) => (edge ? [treeText(edge), ...this.#paramsIn(edge)] : []));
    this.#calendars.set(name, hashOf([JSON.stringify([[...weekend], days, hours, known])]));
  }

  addSpan({ name, from, to }: TimeSpan): void {
    this.#spans.set(name, hashOf([from, to].flatMap((edge) => [treeText(edge), ...this.#paramsIn(edge)])));
  }

  /** Row rules are compiled after the tables are known; `hashOfQuantity` tells what quantities they read mean. */
  addRowRules(
    table: string,
    { dated, exclude }: RowRules,
    hashOfQuantity: (path: string) => string | undefined,
  ): void {
    const rules = [...(dated ? [dated] : []), ...exclude.map(({ when }) => when)];
    const parts = rules.flatMap((rule) => [
      treeText(rule),
      ...this.#paramsIn(rule),
      ...quantitiesIn(rule, hashOfQuantity),
    ]);
    this.#rowRules.set(table, hashOf([dated ? "dated" : "", ...parts]));
    this.#followed.set(table, rules.flatMap(tablesIn));
  }

  #declared(name: string): string {
    let text = this.#declarations.get(name);
    if (text === undefined) {
      const table = this.#tables.get(name);
      const sources = table?.origin.kind === "values" ? this.#sourcesOf(name) : [];
      text = hashOf([this.#time, table ? tableText(table) : name, ...sources]);
      this.#declarations.set(name, text);
    }
    return text;
  }

  /** The columns whose values are the rows of a table of values. */
  #sourcesOf(name: string): string[] {
    return [...this.#tables.values()].flatMap((from) =>
      [...from.links.values()]
        .filter((link) => link.to === name)
        .map((link) => `${from.name} ${link.columns.join(" ")}`),
    );
  }

  #paramsIn(formula: Node): string[] {
    const params: string[] = [];
    walk(formula, (node) => {
      if (node.op === "param") params.push(this.param(node.name));
    });
    return params;
  }
}

function tablesIn(formula: Node): string[] {
  const tables: string[] = [];
  walk(formula, (node) => {
    if (node.op === "follow" && node.step) tables.push(node.step.to);
  });
  return tables;
}

function quantitiesIn(formula: Node, hashOfQuantity: (path: string) => string | undefined): string[] {
  const hashes: string[] = [];
  walk(formula, (node) => {
    const hash = node.op === "column" ? hashOfQuantity(`${node.table}.${node.name}`) : undefined;
    if (hash !== undefined) hashes.push(hash);
  });
  return hashes;
}
