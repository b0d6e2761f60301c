import type { CellForm } from "./cell-look.js";
import type { NumberSet } from "./number-set.js";

/** A cell that is shown: what it says, and where it stands. */
export interface SeenCell {
  readonly text: string;
  readonly row: number;
}

/** Cells of one form in a column. */
export interface FormCount {
  readonly form: CellForm;
  readonly count: number;
  /** The first few that differ. */
  readonly first: readonly SeenCell[];
}

/** One of the different texts of a column. */
export interface DistinctText {
  readonly text: string;
  readonly form: CellForm;
  readonly count: number;
  readonly row: number;
}

/** Dates of one shape, such as `99-99-9999`: the least and most of each of their parts. */
export interface DateShape {
  readonly shape: string;
  readonly count: number;
  readonly least: readonly number[];
  readonly most: readonly number[];
  /** Does one of the first parts have a single digit? */
  readonly single: boolean;
}

/** What a column of a sheet holds. Rows that are no data (totals, notes) are not in it. */
export interface ColumnProfile {
  /** Its place among the columns of the profile, from 0. */
  readonly column: number;
  /** Its place in the sheet, from 0. */
  readonly sheetColumn: number;
  readonly header: string;
  readonly cells: number;
  readonly forms: readonly FormCount[];
  /** The first different texts, by hash; all of them where `distinct` says so. */
  readonly texts: ReadonlyMap<number, DistinctText>;
  /** How many different texts there are; `exact` where it was possible to tell. */
  readonly distinct: { readonly count: number; readonly exact: boolean };
  /** All of their hashes, where `texts` has not all. */
  readonly hashes: NumberSet | undefined;
  /** Cells whose text stands above already, and the first of them. */
  readonly doubled: { readonly count: number; readonly first: readonly SeenCell[] };
  /** For each mark of a cell, how many have it. */
  readonly marks: ReadonlyMap<number, number>;
  readonly units: ReadonlyMap<string, number>;
  readonly shapes: readonly DateShape[];
  readonly decimals: number;
  readonly least: number;
  readonly most: number;
  readonly zeros: number;
  readonly longest: number;
  /** Text cells in a sheet that has real numbers. */
  readonly numbersAsText: number;
  /** Cells with blanks at their ends. */
  readonly padded: { readonly count: number; readonly first: SeenCell | undefined };
  /** Cells that say the same as the last above that says something. */
  readonly repeats: number;
  readonly firstIsBlank: boolean;
}

/** How many cells of a column have a form. */
export function countOf({ forms }: ColumnProfile, ...wanted: readonly CellForm[]): number {
  return forms.reduce((sum, { form, count }) => sum + (wanted.includes(form) ? count : 0), 0);
}

/** Cells that say something. */
export function filled(profile: ColumnProfile): number {
  return profile.cells - countOf(profile, "blank", "nothing");
}

/** How many cells of a column have a mark. */
export function marked({ marks }: ColumnProfile, mark: number): number {
  return marks.get(mark) ?? 0;
}
