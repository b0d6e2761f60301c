import { SLOT } from "./row-template.js";
import type { TextColumn } from "./text-column.js";

/** A part of the text of some rows: what is the same in all of them, with a slot for each of the columns. */
export interface Slots {
  readonly template: string;
  readonly columns: readonly TextColumn[];
}

/** The same text in all rows. */
export function same(template: string): Slots {
  return { template, columns: [] };
}

/** A text for each row by itself. */
export function each(
  column: TextColumn,
  rows: Int32Array,
  write: (row: number, at: number) => string,
): Slots {
  column.clear();
  for (let i = 0; i < rows.length; i++) column.add(write(rows[i], i));
  return { template: SLOT, columns: [column] };
}

/** Parts that stand in a list. */
export function list(parts: readonly Slots[]): Slots {
  return {
    template: parts.map(({ template }) => template).join(","),
    columns: parts.flatMap(({ columns }) => columns),
  };
}
