import type { Result, ResultTable } from "../engine/result/result.js";
import type { Rulebook } from "../rulebook/model.js";

/** What `--only` asks for: the scored rows whose link leads to a row with that key. */
export interface Only {
  readonly link: string;
  readonly key: string;
}

/** Names of the links that the scored rows have. */
export function linksOfScored(rulebook: Rulebook): string[] {
  return [...(rulebook.tables.get(rulebook.scored)?.links.keys() ?? [])];
}

/** Keys to which that link of the scored rows leads, each once, in the order of rows. */
export function keysLinked(result: Result, link: string): string[] {
  const keys = new Set<string>();
  for (const row of result.tables[0].rows) {
    const key = row.links.get(link);
    if (key !== undefined) keys.add(key);
  }
  return [...keys];
}

/**
 * The part of a result that concerns the scored rows asked for: these rows, and those of other tables that they
 * lead to. What is about everybody (`all`, funds, guards on it, single rows left out, single findings) is not in it; counts of
 * rows and findings stay, since the figures rest on them.
 */
export function limitTo(result: Result, rulebook: Rulebook, only: Only): Result {
  const shown = new Map<string, ReadonlySet<string>>();
  const [scored] = result.tables;
  const chosen = scored.rows.filter((row) => row.links.get(only.link) === only.key);
  shown.set(scored.name, new Set(chosen.map((row) => row.key)));
  reach(result, rulebook, scored.name, shown);
  const tables = result.tables.flatMap((table): ResultTable[] => {
    const keys = shown.get(table.name);
    return keys ? [{ ...table, rows: table.rows.filter((row) => keys.has(row.key)) }] : [];
  });
  return {
    ...result,
    tables,
    // What somebody was paid elsewhere is not for those who look at them here.
    before: result.before && {
      ...result.before,
      rows: result.before.rows.filter(({ links }) => links.get(only.link) === only.key),
    },
    corrections: result.corrections.map((one) => ({
      ...one,
      rows: one.rows.filter(({ key }) => shown.get(scored.name)?.has(key)),
    })),
    cuts: result.cuts.filter((cut) => shown.get(cut.table)?.has(cut.key)),
    funds: [],
    guards: result.guards.filter((guard) => shown.get(guard.table)?.has(guard.key)),
    // Why the result is not final concerns them all; whose row it is does not.
    provisional: result.provisional.map((doubt) => ({
      ...doubt,
      keys: doubt.keys.filter((key) => shown.get(doubt.table)?.has(key)),
    })),
    leftOut: [],
    findings: { kept: [], counts: result.findings.counts },
  };
}

/** Adds to `shown` the rows that the shown rows of a table lead to, and what those lead to. */
function reach(
  result: Result,
  rulebook: Rulebook,
  from: string,
  shown: Map<string, ReadonlySet<string>>,
): void {
  const rows = result.tables.find((table) => table.name === from)?.rows ?? [];
  const keys = shown.get(from);
  for (const link of rulebook.tables.get(from)?.links.values() ?? []) {
    if (link.to === result.scored) continue; // a leader's own pay is not their team's to see
    const known = shown.get(link.to) ?? new Set<string>();
    const grown = new Set(known);
    for (const row of rows) {
      const key = keys?.has(row.key) ? row.links.get(link.link) : undefined;
      if (key !== undefined) grown.add(key);
    }
    if (grown.size === known.size) continue;
    shown.set(link.to, grown);
    reach(result, rulebook, link.to, shown);
  }
}
