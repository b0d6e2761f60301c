import { columnLetters } from "../../base/column-letters.js";
import { shown } from "../../base/shown.js";
import { findPattern, patternText } from "../../base/text-pattern.js";
import { type DataPlace, type Finding, finding, inData } from "../../findings/finding.js";
import type { HeldCell } from "./block-label.js";
import type { BlockPlan } from "./block-plan.js";
import type { OpenBlock } from "./open-block.js";

/** In longer cells no pattern is looked for. */
const LONGEST = 20_000;
/** Headers that a message lists. */
const LISTED = 12;

/** Tells what is damaged about blocks. */
export class BlockChecks {
  readonly #plan: BlockPlan;
  readonly #place: DataPlace;
  #found: Finding[] = [];
  #first: OpenBlock | undefined;

  constructor(plan: BlockPlan, place: DataPlace) {
    this.#plan = plan;
    this.#place = place;
  }

  /** What was found since it was asked last. */
  take(): Finding[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  /** A block that begins in `row` has the next one beside it too near. */
  narrow(row: number, from: number, next: number): void {
    const values = { column: columnLetters(from), next: columnLetters(next), width: this.#plan.names.length };
    this.#found.push(finding("block-narrow", this.#at(row), values));
  }

  noHeader({ row }: OpenBlock): void {
    const headers = this.#plan.names.filter((name) => name !== "").slice(0, LISTED);
    this.#found.push(finding("block-header-missing", this.#at(row), { headers }));
  }

  /** Looks at a head that is whole. */
  head(block: OpenBlock): void {
    const { heads, sameDays } = this.#plan;
    this.#first ??= block;
    const at = this.#at(block.row);
    for (const [i, values] of block.values().entries()) {
      const { headers: labels, name: column, optional } = heads[i];
      if (values.length === 0 && !optional) {
        this.#found.push(finding("block-label-missing", at, { labels, column }));
      } else if (values.length > 1) {
        const found = values.map(({ text }) => shown(text));
        this.#found.push(finding("block-label-twice", at, { labels, found }));
      }
    }
    const [own, first] = [block.days(), this.#first.days()];
    if (sameDays && (own?.first !== first?.first || own?.last !== first?.last)) {
      this.#found.push(finding("block-other-days", at, { row: this.#first.row }));
    }
  }

  /** No cell of a line stands beside the columns of its block; `left`: before the first, `cells`: from its own on. */
  beside({ from }: OpenBlock, row: number, left: readonly HeldCell[], cells: readonly HeldCell[]): void {
    const width = this.#plan.names.length;
    const beside = [
      ...left.map((cell, column) => ({ ...cell, column })),
      ...cells.slice(width).map((cell, i) => ({ ...cell, column: from + width + i })),
    ];
    // One of a line is enough: there may be as many as columns.
    const cell = beside.find(({ text }) => text.trim() !== "");
    if (!cell) return;
    const [first, last] = [columnLetters(from), columnLetters(from + width - 1)];
    const at = inData({ ...this.#place, row, column: columnLetters(cell.column) });
    this.#found.push(finding("block-cell-beside", at, { found: shown(cell.text), first, last }));
  }

  /** A line of nobody, between what ended the blocks above it and the next one: it must not look like one of a block. */
  behindEnd(row: number, cells: readonly HeldCell[]): void {
    const { names, taken } = this.#plan;
    const filled = cells.filter(({ text }) => text.trim() !== "").length;
    const named = names.filter((name) => name !== "").length;
    const isTaken = ({ text }: HeldCell) =>
      text.length <= LONGEST && taken.some((pattern) => findPattern(pattern, patternText(text)));
    const index =
      filled > named / 2 ? cells.findIndex(({ text }) => text.trim() !== "") : cells.findIndex(isTaken);
    if (index < 0) return;
    const at = inData({ ...this.#place, row, column: columnLetters(index) });
    this.#found.push(finding("block-line-behind-end", at, { found: shown(cells[index].text) }));
  }

  #at(row: number) {
    return inData({ ...this.#place, row });
  }
}
