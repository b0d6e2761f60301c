import type { SheetFacts } from "../../sheets/cells.js";
import type { ColumnProfile, SeenCell } from "./column-profile.js";
import type { GuessedBlocks } from "./guess-blocks.js";
import type { MomentPair } from "./orders.js";
import type { RowSample } from "./row-sample.js";

/** A line that is shown: the cell that tells what it is, in which column of the sheet (from 0). */
export interface SeenLine extends SeenCell {
  readonly column: number;
}

/** Lines of one kind: how many, and the first of them (of totals those that differ). */
export interface Lines {
  readonly count: number;
  readonly first: readonly SeenLine[];
  /** The number of the last one's row. */
  readonly last: number;
}

/** What a sheet was found to be. */
export interface SheetProfile {
  readonly file: string;
  readonly facts: SheetFacts;
  /** Number of sheets of its file. */
  readonly sheets: number;
  readonly size: number;
  readonly sha256: string;
  /** The blocks that its rows were made of, if it seems to have them. */
  readonly blocks: GuessedBlocks | undefined;
  /** Lines that seem to end blocks, by what they begin with. */
  readonly ends: Lines;
  readonly header: { readonly row: number; readonly rows: 1 | 2 | 3 } | undefined;
  /** What stands above the header. */
  readonly titles: readonly SeenCell[];
  /** Rows of data. */
  readonly rows: number;
  readonly lastRow: number;
  readonly blank: Lines;
  readonly totals: Lines;
  readonly headers: Lines;
  /** Lines with a text in one cell only, between the rows. */
  readonly notes: Lines;
  /** The same behind the last row of data. */
  readonly trailing: Lines;
  /** Rows of a CSV that have more or fewer cells than the header. */
  readonly uneven: Lines;
  readonly hidden: Lines;
  readonly columns: readonly ColumnProfile[];
  /** Cells below no header. */
  readonly unnamed: Lines;
  readonly orders: readonly MomentPair[];
  readonly sample: RowSample;
}
