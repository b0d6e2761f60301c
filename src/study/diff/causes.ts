/** Why a row is paid differently: the first figure on the way to its pay that differs, and the rules behind it. */
import type { Bilingual } from "../../base/language.js";
import type { ResultColumn } from "../../engine/result/result.js";
import { children } from "../../language/print-tree.js";
import type { Node } from "../../language/tree.js";
import type { Value } from "../../language/value.js";
import { formulasOf } from "../../rulebook/meaning.js";
import type { Quantity, Rulebook } from "../../rulebook/model.js";
import { isSame, type SideFigures, type Who } from "./figures.js";
import type { Pairing } from "./pair-parts.js";
import { addReads, quantityAt, quantityId, rulePartsOf, wholePath } from "./rule-parts.js";

/** The first figure on the way to a row's pay that differs. */
export interface Cause {
  /** `people.timely` */
  readonly path: string;
  readonly tableLabel: Bilingual;
  /** Whose figure it is, where it is not the row's own. */
  readonly of: Who | undefined;
  readonly column: ResultColumn;
  /** Undefined where the old rulebook has no such figure. */
  readonly before: Value | undefined;
  readonly after: Value | undefined;
  /** Ids of the changes that it rests on. */
  readonly because: readonly string[];
}

/** A figure: a column of a row. */
interface Figure {
  readonly table: string;
  readonly key: string;
  readonly name: string;
}

/** A step from a row to another: by a link, or to the row of `all`. */
interface Step {
  readonly link: string | undefined;
  readonly to: string;
}

const TO_ALL: Step = { link: undefined, to: "all" };

/** What a quantity reads: a column, of its own row or one that a way leads to. */
interface Read {
  readonly way: readonly Step[];
  readonly table: string;
  readonly name: string;
  /** Its place among the quantities; below 0 for a column of data. */
  readonly order: number;
}

/** Looks for causes in two results. */
export class Causes {
  readonly #old: SideFigures;
  readonly #side: SideFigures;
  readonly #pairing: Pairing;
  readonly #changed: ReadonlySet<string>;
  readonly #order: ReadonlyMap<string, number>;
  readonly #reads: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #because = new Map<string, readonly string[]>();
  readonly #readsOf = new Map<Quantity, readonly Read[]>();

  constructor(old: SideFigures, side: SideFigures, pairing: Pairing) {
    this.#old = old;
    this.#side = side;
    this.#pairing = pairing;
    const changed = pairing.pairs.filter((pair) => pair.changed);
    this.#changed = new Set(changed.map(({ before, after }) => (after ?? before)?.id ?? ""));
    this.#order = new Map(side.rulebook.quantities.map(({ path }, i) => [path, i]));
    this.#reads = new Map(rulePartsOf(side.rulebook).map(({ id, reads }) => [id, reads]));
  }

  /**
   * From a figure that differs, the way back along what it reads in its own row and in those that links lead to, always
   * to the first of them that differs, in the order in which they are worked out; until none of them does.
   */
  of(table: string, key: string, name: string): Cause | undefined {
    let at: Figure | undefined = { table, key, name };
    let last: Figure | undefined;
    const seen = new Set<string>();
    while (at && !seen.has(JSON.stringify(at))) {
      seen.add(JSON.stringify(at));
      last = at;
      at = this.#firstDifferent(at);
    }
    return last && this.#cause(last, table, key);
  }

  #firstDifferent({ table, key, name }: Figure): Figure | undefined {
    const quantity = quantityAt(this.#side.rulebook, `${table}.${name}`);
    for (const read of quantity ? this.#readBy(quantity) : []) {
      const there = this.#keyAt(table, key, read.way);
      if (there === undefined) continue;
      const figure = { table: read.table, key: there, name: read.name };
      if (this.#differs(figure)) return figure;
    }
    return undefined;
  }

  #differs(figure: Figure): boolean {
    const { before, after } = this.#values(figure);
    return after !== undefined && !isSame(before, after);
  }

  /** Before and after; the figure may have borne another name. */
  #values({ table, key, name }: Figure): { before: Value | undefined; after: Value | undefined } {
    const path = this.#pairing.oldPath(`${table}.${name}`) ?? `${table}.${name}`;
    const before = this.#old.table(table)?.value(key, path.slice(table.length + 1));
    return { before, after: this.#side.table(table)?.value(key, name) };
  }

  /**
   * The figures that a quantity reads in its row and in those that links lead to, in the order in which they are worked
   * out; what it gathers is not among them. Found once: thousands of rows are asked for.
   */
  #readBy(quantity: Quantity): readonly Read[] {
    const known = this.#readsOf.get(quantity);
    if (known) return known;
    const { rulebook } = this.#side;
    const reads: Read[] = [];
    const add = (node: Node, way: readonly Step[]): void => {
      if (node.op === "gather" || node.op === "window" || node.op === "history") return;
      if (node.op === "column") {
        const path = wholePath(rulebook, `${node.table}.${node.name}`);
        const name = path.slice(node.table.length + 1);
        reads.push({ way, table: node.table, name, order: this.#order.get(path) ?? -1 });
      } else if (node.op === "follow") add(node.read, node.step ? [...way, node.step] : [TO_ALL]);
      else for (const child of children(node)) add(child, way);
    };
    const pool = quantity.shape.kind === "split" ? quantity.shape : undefined;
    for (const formula of formulasOf(quantity)) if (formula !== pool?.pool) add(formula, []);
    if (pool) add(pool.pool, pool.via.length === 0 ? [TO_ALL] : pool.via);
    reads.sort((a, b) => a.order - b.order);
    this.#readsOf.set(quantity, reads);
    return reads;
  }

  /** The key of the row that a way leads to; undefined where a link of it leads nowhere. */
  #keyAt(table: string, key: string, way: readonly Step[]): string | undefined {
    let at: string | undefined = key;
    let from = table;
    for (const { link, to } of way) {
      at = link === undefined ? "all" : this.#linkOf(from, at, link);
      if (at === undefined) return undefined;
      from = to;
    }
    return at;
  }

  #linkOf(table: string, key: string, link: string): string | undefined {
    return this.#side.table(table)?.row(key)?.links.get(link);
  }

  #cause(figure: Figure, table: string, key: string): Cause | undefined {
    const { name } = figure;
    const there = this.#side.table(figure.table);
    const column = there?.column(name);
    if (!there || !column) return undefined;
    const path = `${figure.table}.${name}`;
    const isOwn = figure.table === table && figure.key === key;
    const oldName = (this.#pairing.oldPath(path) ?? path).slice(figure.table.length + 1);
    return {
      path,
      tableLabel: this.#side.tableLabel(figure.table),
      of: isOwn || figure.table === "all" ? undefined : there.who(figure.key),
      column,
      before: this.#old.table(figure.table)?.shownValue(figure.key, oldName),
      after: there.shownValue(figure.key, name),
      because: this.#becauseOf(path),
    };
  }

  /** The changes that a figure rests on: of its own rule, and of what it does not read from rows at hand. */
  #becauseOf(path: string): readonly string[] {
    let because = this.#because.get(path);
    if (!because) {
      const { rulebook } = this.#side;
      const quantity = quantityAt(rulebook, path);
      const start = quantity ? quantityId(quantity) : `table ${path.split(".")[0]}`;
      const near = quantity ? this.#closure([start, ...directReads(quantity, rulebook)], quantity) : [start];
      const own = near.filter((id) => this.#changed.has(id));
      because = own.length > 0 ? own : this.#closure([start]).filter((id) => this.#changed.has(id));
      this.#because.set(path, because);
    }
    return because;
  }

  /** What parts rest on; of `but` only what is given already, not what else it reads. */
  #closure(start: readonly string[], but?: Quantity): readonly string[] {
    const found = new Set(start);
    const stop = but && quantityId(but);
    for (const id of found) {
      if (id !== stop) for (const read of this.#reads.get(id) ?? []) found.add(read);
    }
    return [...found];
  }
}

/** The parts that a quantity reads otherwise than from its row and the rows that links lead to. */
function directReads(quantity: Quantity, rulebook: Rulebook): ReadonlySet<string> {
  const reads = new Set<string>();
  const visit = (node: Node, isGathered: boolean): void => {
    if (isGathered || node.op !== "column") addReads(node, rulebook, reads);
    const inside = isGathered || node.op === "gather" || node.op === "window" || node.op === "history";
    for (const child of children(node)) visit(child, inside);
  };
  for (const formula of formulasOf(quantity)) visit(formula, false);
  reads.add(`table ${quantity.table}`);
  return reads;
}
