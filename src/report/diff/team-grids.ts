import type { Language } from "../../base/language.js";
import { NUMBER } from "../../language/types.js";
import type { Comparison } from "../../study/diff/compare.js";
import type { TeamTotals } from "../../study/diff/teams.js";
import { type Cell, type Grid, textColumn } from "../grid.js";
import { changeCells, changeColumns } from "./change-cells.js";
import type { DiffSay } from "./diff-words.js";

/** For each table that scored rows lead to, what those that lead to each row are paid together. */
export function teamGrids({ teams }: Comparison, say: DiffSay, language: Language): Grid[] {
  const labels = teams.map(({ label }) => label[language]);
  return teams.map((team, i): Grid => {
    const isAlone = labels.indexOf(labels[i]) === labels.lastIndexOf(labels[i]);
    const table = labels[i];
    const title = isAlone ? say("byTable", { table }) : say("byWay", { table, way: team.way });
    return teamGrid(team, title, table, say);
  });
}

function teamGrid({ way, rows }: TeamTotals, title: string, table: string, say: DiffSay): Grid {
  const hasNames = rows.some(({ who }) => who?.name !== undefined);
  return {
    name: way,
    title,
    columns: [
      { ...textColumn("key", table), role: "key" },
      ...(hasNames ? [{ ...textColumn("name", say("name")), role: "name" } as const] : []),
      ...changeColumns(say),
      { name: "people", header: say("people"), type: NUMBER, role: "other" },
    ],
    rows: rows.map((row): Cell[] => {
      const { before, after } = row.people;
      return [
        row.who?.key ?? say("nobody"),
        ...(hasNames ? [row.who?.name] : []),
        ...changeCells(row),
        before === after ? `${after}` : `${before} → ${after}`,
      ];
    }),
  };
}
