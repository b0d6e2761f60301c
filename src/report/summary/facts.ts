/** Figures with their names, one below the other. */
import { integer } from "../../base/exact.js";
import { printable } from "../../base/printable.js";
import { textWidth } from "../../base/text-width.js";
import type { ResultColumn, ResultTable } from "../../engine/result/result.js";
import { isMissing } from "../../language/value.js";
import { shownForm } from "../forms.js";
import { totalColumn } from "../grids/table-grids.js";
import type { Report } from "../report.js";

/** A name, what it comes to, and what is said right behind that. */
export type Fact = readonly [label: string, value: string, behind: string];

/**
 * What `all` has, as facts, without what is said already: the number of the scored rows under their own name, and what
 * they are paid together.
 */
export function factsOfAll({ all, scored, paid, manner }: Report): Fact[] {
  if (!all) return [];
  const total = totalColumn(scored.table);
  const totalName = total === undefined ? undefined : scored.table.columns[total].name;
  const count = integer(scored.table.rows.length);
  const [row] = all.rows;
  return all.columns.flatMap((column, i): Fact[] => {
    const cell = row?.[i];
    if (cell === undefined) return [];
    const isCount = typeof cell === "object" && !isMissing(cell) && cell.equals(count);
    const own = all.table.columns.find(({ name }) => name === column.name);
    if (isCount && own && isCalledSo(own, scored.table)) return [];
    const isTotal = own?.sums?.table === scored.table.name && own.sums.column === totalName;
    if (isTotal && paid && typeof cell === "object" && !isMissing(cell) && cell.equals(paid)) return [];
    return [[column.header, shownForm(cell, column, manner), ""]];
  });
}

/** Do they have the same name in one of the languages? A screen must not say more in one than in the other. */
function isCalledSo({ label }: ResultColumn, table: ResultTable): boolean {
  return label.en === table.label.en || label.zh === table.label.zh;
}

/** A line for each fact, the values to the right of one column, where the names leave them room. */
export function alignedFacts(facts: readonly Fact[]): string[] {
  const shown = facts.map((fact) => fact.map(printable));
  const [label, value] = [0, 1].map((at) =>
    Math.min(LONGEST, Math.max(...shown.map((fact) => textWidth(fact[at])))),
  );
  return shown.map(([own, figure, behind]) => {
    const blanks = label + value - textWidth(own) - textWidth(figure);
    return `${own}${" ".repeat(Math.max(0, blanks) + GAP)}${figure}${behind}`;
  });
}

const LONGEST = 24;
const GAP = 2;
