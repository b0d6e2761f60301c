import { beginsFoot } from "../rows/foot.js";
import type { HeldCell } from "./block-label.js";
import type { BlockPlan } from "./block-plan.js";

/** A cell that tells that a line may be none of its block, such as the foot of a page. */
export interface OddCell {
  /** Its place among the columns of the block. */
  readonly inBlock: number;
  readonly text: string;
  /** The line says this, and nothing in any column that is read. */
  readonly isAlone: boolean;
}

/** Looks for such a cell in a line that becomes a row. */
export function oddCell({ names, read }: BlockPlan, line: readonly HeldCell[]): OddCell | undefined {
  if (!read) return undefined;
  const cells = line.slice(0, names.length);
  const isFilled = (cell: HeldCell | undefined) => cell !== undefined && cell.text.trim() !== "";
  const inBlock = cells.findIndex(isFilled);
  if (inBlock < 0) return undefined;
  const isAlone = !read.some((column) => isFilled(cells[column]));
  const text = cells[inBlock].text.trim();
  return isAlone || beginsFoot(text) ? { inBlock, text, isAlone } : undefined;
}
