/** Figures with their names, one below the other. */
import { printable } from "../../base/printable.js";
import { textWidth } from "../../base/text-width.js";
import { type Manner, shownForm } from "../forms.js";
import type { TableGrid } from "../grids/table-grids.js";

/** A name, what it comes to, and what is said right behind that. */
export type Fact = readonly [label: string, value: string, behind: string];

/** The columns of a table of one row as facts. */
export function factsOf({ columns, rows: [row] }: TableGrid, manner: Manner): Fact[] {
  return columns.flatMap((column, i): Fact[] => {
    const cell = row?.[i];
    return cell === undefined ? [] : [[column.header, shownForm(cell, column, manner), ""]];
  });
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
