import type { LinkStep } from "../../language/tree.js";
import type { Link } from "../model.js";
import type { LinkedTable } from "./resolve-tables.js";

/** Links in one way: none is longer, as nobody could follow it. */
const LONGEST = 20;
/** Ways found before the search ends: to tell that there are several, a few are enough. */
const MOST = 10;
/** Links tried before the search ends: only a knot that nobody could read takes so many. */
const MOST_TRIED = 10_000;

/** The ways along links between the tables of a rulebook, each pair searched once. */
export class Ways {
  readonly #tables: ReadonlyMap<string, LinkedTable>;
  /** Tables that have a link to a table. */
  readonly #linkedFrom = new Map<string, Set<string>>();
  readonly #leading = new Map<string, ReadonlySet<string>>();
  readonly #found = new Map<string, readonly (readonly LinkStep[])[]>();

  constructor(tables: ReadonlyMap<string, LinkedTable>) {
    this.#tables = tables;
    for (const { name, links } of tables.values()) {
      for (const { to } of links.values()) {
        const from = this.#linkedFrom.get(to);
        if (from) from.add(name);
        else this.#linkedFrom.set(to, new Set([name]));
      }
    }
  }

  /** Ways from one table to another that visit no table twice; not more than a few of many. */
  between(from: string, to: string): readonly (readonly LinkStep[])[] {
    const pair = `${from}>${to}`;
    let ways = this.#found.get(pair);
    if (!ways) {
      ways = this.#search(from, to);
      this.#found.set(pair, ways);
    }
    return ways;
  }

  #search(from: string, to: string): readonly (readonly LinkStep[])[] {
    const leading = this.#leadingTo(to);
    const ways: (readonly LinkStep[])[] = [];
    let tried = 0;
    const on = (here: string, way: readonly Link[]): void => {
      for (const step of this.#tables.get(here)?.links.values() ?? []) {
        if (ways.length >= MOST || ++tried > MOST_TRIED) return;
        if (this.#isDetour(way[way.length - 1], step)) continue;
        const visited = step.to === from || way.some((before) => before.to === step.to);
        if (step.to === to) ways.push([...way, step]);
        else if (!visited && leading.has(step.to) && way.length + 1 < LONGEST) on(step.to, [...way, step]);
      }
    };
    on(from, []);
    return ways;
  }

  /**
   * A table found by several columns has them, too: what one of them leads to there, it leads to here. Attendance that
   * names a person and a day is about that person, with or without a table of persons' days between them.
   */
  #isDetour(before: Link | undefined, step: Link): boolean {
    const [onward] = step.columns;
    if (before === undefined || onward === undefined || step.columns.length !== 1) return false;
    const same = before.columns[before.target.indexOf(onward)];
    const direct = [...(this.#tables.get(before.from)?.links.values() ?? [])];
    return direct.some(
      ({ columns, to, target }) =>
        columns.length === 1 && columns[0] === same && to === step.to && target[0] === step.target[0],
    );
  }

  /** The tables from which links lead to a table. */
  #leadingTo(to: string): ReadonlySet<string> {
    let leading = this.#leading.get(to);
    if (!leading) {
      const reached = new Set([to]);
      for (const table of reached) for (const from of this.#linkedFrom.get(table) ?? []) reached.add(from);
      leading = reached;
      this.#leading.set(to, leading);
    }
    return leading;
  }
}
