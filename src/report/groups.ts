/** The scored rows by the rows that their links lead to: the members of each team, those in each post. */
import type { Language } from "../base/language.js";
import type { ResultRow } from "../engine/result/result.js";
import type { TableGrid } from "./grids/table-grids.js";
import type { Report } from "./report.js";

/** The scored rows, grouped by one of their links. */
export interface Grouping {
  readonly link: string;
  /** Where the link leads. */
  readonly to: TableGrid;
  /** Only those that have members, in the order of their table. */
  readonly groups: readonly Group[];
}

/** A row with the scored rows that lead to it. */
export interface Group {
  readonly key: string;
  /** What readers call it. */
  readonly name: string;
  readonly row: ResultRow;
  /** Its cells, in the columns of its table. */
  readonly cells: TableGrid["rows"][number];
  readonly members: readonly ResultRow[];
}

/** For each link of the scored rows to another table that is shown and has members: its groups. */
export function groupingsOf({
  scored,
  others,
  manner,
}: Pick<Report, "scored" | "others" | "manner">): readonly Grouping[] {
  return [...scored.table.leads].flatMap(([link, table]): Grouping[] => {
    const to = others.find(({ name }) => name === table);
    if (!to) return [];
    const members = membersOf(scored.table.rows, link);
    const groups = to.table.rows.flatMap((row, i): Group[] => {
      const own = members.get(row.key);
      if (!own) return [];
      const name = groupName(row.key, link, to, scored, manner.language);
      return [{ key: row.key, name, row, cells: to.rows[i], members: own }];
    });
    return groups.length === 0 ? [] : [{ link, to, groups }];
  });
}

function membersOf(rows: readonly ResultRow[], link: string): ReadonlyMap<string, ResultRow[]> {
  const members = new Map<string, ResultRow[]>();
  for (const row of rows) {
    const key = row.links.get(link);
    if (key === undefined) continue;
    const known = members.get(key);
    if (known) known.push(row);
    else members.set(key, [row]);
  }
  return members;
}

/** What readers call the row of a table that a link leads to: the label of its key where that is a word. */
export function groupName(
  key: string,
  link: string,
  to: TableGrid,
  scored: TableGrid,
  language: Language,
): string {
  const own = to.table.columns.find(({ role }) => role === "key");
  const linking = scored.table.columns.find(({ name }) => name === link);
  const label = own?.wordLabels?.get(key) ?? linking?.wordLabels?.get(key);
  return label?.[language] ?? key;
}
