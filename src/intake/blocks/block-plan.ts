import type { Blocks } from "../../base/layout.js";
import type { TextPattern } from "../../base/text-pattern.js";
import type { ColumnDeclaration } from "../declaration.js";
import type { HeldCell } from "./block-label.js";

/** What is known of the blocks of a sheet once the first was seen. */
export interface BlockPlan {
  readonly blocks: Blocks;
  /** Columns that the head of a block gives, with their labels; they come first in the rows that are made. */
  readonly heads: readonly ColumnDeclaration[];
  /** The rows of the header, cut to its last column: each block has them, or they stand once above all blocks. */
  readonly header: readonly (readonly HeldCell[])[];
  readonly isOnTop: boolean;
  /** For each column of a block, what its header calls it; "" where it has none. */
  readonly names: readonly string[];
  /**
   * The columns of a block that are read, where a line may have nothing in any of them; undefined where something must
   * stand there, or where cells become rows.
   */
  readonly read: readonly number[] | undefined;
  /** What the columns that become rows take out of a cell. */
  readonly taken: readonly TextPattern[];
  /** Must every block be of the days that the first one names? */
  readonly sameDays: boolean;
}
