import { type Exact, ZERO } from "../../base/exact.js";
import type { Bilingual } from "../../base/language.js";
import { byCodePoint } from "../../base/text.js";
import type { Amounts } from "./attribution.js";
import type { SideFigures, Who } from "./figures.js";
import { type Changed, changed } from "./measure.js";

/** What the scored rows that lead to each row of a table are paid together. */
export interface TeamTotals {
  /** The links from a scored row: `team`, `team.department`. */
  readonly way: string;
  readonly table: string;
  readonly label: Bilingual;
  /** In the order of keys; last, without a key, the scored rows that lead to none. */
  readonly rows: readonly TeamTotal[];
}

/** The scored rows that lead to one row. */
export interface TeamTotal extends Changed {
  /** Undefined for the scored rows that lead to no row. */
  readonly who: Who | undefined;
  readonly people: { readonly before: number; readonly after: number };
}

/** Links one behind another; more lead from a team to what its departments belong to, but hardly further. */
const DEEPEST = 4;

/**
 * Totals of every table that links from the scored rows reach, but for those where each row has a table row of its
 * own, and those where all have the same.
 */
export function teamsOf(old: SideFigures, side: SideFigures, before: Amounts, after: Amounts): TeamTotals[] {
  return waysOf(side).flatMap((way): TeamTotals[] => {
    const totals = totalsAlong(way, old, side, before, after);
    const isShared = totals.rows.some(({ people }) => Math.max(people.before, people.after) > 1);
    return isShared && totals.rows.length > 1 ? [totals] : [];
  });
}

interface Way {
  readonly links: readonly string[];
  readonly table: string;
}

function waysOf({ rulebook, result }: SideFigures): Way[] {
  const ways: Way[] = [];
  const add = (from: string, links: readonly string[], seen: readonly string[]): void => {
    for (const { link, to } of rulebook.tables.get(from)?.links.values() ?? []) {
      if (seen.includes(to)) continue;
      const way = { links: [...links, link], table: to };
      ways.push(way);
      if (way.links.length < DEEPEST) add(to, way.links, [...seen, to]);
    }
  };
  add(result.scored, [], [result.scored]);
  return ways;
}

function totalsAlong(
  { links, table }: Way,
  old: SideFigures,
  side: SideFigures,
  before: Amounts,
  after: Amounts,
): TeamTotals {
  const was = gathered(links, old, before);
  const is = gathered(links, side, after);
  const keys = [...new Set([...was.keys(), ...is.keys()])].sort(keysLast);
  const rows = keys.map((key): TeamTotal => {
    const [one, other] = [was.get(key), is.get(key)];
    return {
      who:
        key === undefined
          ? undefined
          : (side.table(table)?.who(key) ?? old.table(table)?.who(key) ?? shownAs(key)),
      people: { before: one?.people ?? 0, after: other?.people ?? 0 },
      ...changed(one?.amount ?? ZERO, other?.amount ?? ZERO),
    };
  });
  return { way: links.join("."), table, label: side.tableLabel(table), rows };
}

function shownAs(key: string): Who {
  return { key, name: undefined };
}

function keysLast(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return byCodePoint(a, b);
}

function gathered(links: readonly string[], side: SideFigures, amounts: Amounts) {
  const totals = new Map<string | undefined, { amount: Exact; people: number }>();
  for (const { key } of side.scored.table.rows) {
    const there = follow(links, side, key);
    const total = totals.get(there) ?? { amount: ZERO, people: 0 };
    total.amount = total.amount.add(amounts.get(key) ?? ZERO);
    total.people += 1;
    totals.set(there, total);
  }
  return totals;
}

function follow(links: readonly string[], side: SideFigures, key: string): string | undefined {
  let at: string | undefined = key;
  let table = side.result.scored;
  for (const link of links) {
    at = at === undefined ? undefined : side.table(table)?.row(at)?.links.get(link);
    table = side.rulebook.tables.get(table)?.links.get(link)?.to ?? "";
  }
  return at;
}
