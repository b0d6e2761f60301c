import { columnLetters } from "../../base/column-letters.js";
import type { DataPlace, Finding } from "../../findings/finding.js";
import { BLANK, type CellBatch } from "../../sheets/cells.js";
import { MadeSheet } from "../../sheets/made-sheet.js";
import type { CellOrigin, Sheet } from "../../sheets/sheet.js";
import { CellWriter } from "../arrange/cell-writer.js";
import { heldKind } from "../cells/cell-text.js";
import { DATA_ROW } from "../rows/row-judge.js";
import { BlockChecks } from "./block-checks.js";
import { beginningsIn, heldCells, isEnding } from "./block-head.js";
import type { HeldCell } from "./block-label.js";
import type { BlockPlan } from "./block-plan.js";
import { type OddCell, oddCell } from "./odd-cell.js";
import { OpenBlock } from "./open-block.js";

/**
 * A sheet of blocks as one with a row a line: what the head of a block says stands in the first columns of each of its
 * lines, the columns of the block behind. Titles, heads and headers are no rows.
 */
export class BlockSheet extends MadeSheet {
  readonly #plan: BlockPlan;
  readonly #slots: number[] = [];
  readonly #checks: BlockChecks;
  #writer: CellWriter;
  #columns: readonly number[];
  #blocks: OpenBlock[] = [];
  #odd: (OddCell | undefined)[] = [];
  #waiting: CellBatch | undefined;
  #open: OpenBlock[] = [];
  #isEnded = false;
  /** The last line that ended or began blocks ended them. */
  #isBehindEnd = false;

  /** `first`: the batch that was read to see the first block. */
  constructor(sheet: Sheet, first: CellBatch, plan: BlockPlan, place: DataPlace) {
    super(sheet);
    this.#waiting = first;
    this.#plan = plan;
    this.#checks = new BlockChecks(plan, place);
    this.#columns = Array.from({ length: plan.heads.length + plan.names.length }, (_, column) => column);
    this.#writer = new CellWriter(this.#columns.length);
  }

  /** The blocks of which the rows of the present batch are. */
  get blocks(): readonly OpenBlock[] {
    return this.#blocks;
  }

  /** Cells of the present batch by which a row may be none of its block. */
  get odd(): readonly (OddCell | undefined)[] {
    return this.#odd;
  }

  narrow(columns: readonly number[]): void {
    this.#columns = columns;
    this.#writer = new CellWriter(columns.length);
  }

  async next(): Promise<CellBatch | undefined> {
    if (this.#isEnded) return undefined;
    const source = this.#waiting ?? (await this.inner.next());
    this.#waiting = undefined;
    this.#blocks = [];
    this.#odd = [];
    if (source) this.#read(source);
    else {
      this.#isEnded = true;
      this.#writer.begin(NO_ROWS, this.#open.length);
      this.#close();
    }
    return this.#writer.finish().batch;
  }

  text(batch: CellBatch, at: number): string {
    return this.#writer.madeText(batch, at) ?? this.inner.text(batch, at);
  }

  override takeFindings(): Finding[] {
    return [...super.takeFindings(), ...this.#checks.take()];
  }

  origin(cell: number): CellOrigin | undefined {
    const { batch } = this.#writer.rows;
    const block = this.#blocks[Math.floor(cell / batch.width)];
    const column = this.#columns[cell % batch.width];
    const { heads } = this.#plan;
    if (!block) return undefined;
    if (column < heads.length) {
      const [value] = block.values()[column];
      const header = value?.label ?? heads[column].headers[0] ?? heads[column].name;
      return { sheet: this, batch, at: cell, header, row: value?.row ?? block.row };
    }
    const header = this.headerIn(block.slot, column - heads.length);
    const at = this.#writer.origin(cell);
    const source = at < 0 ? undefined : this.#writer.source;
    return source
      ? { sheet: this.inner, batch: source, at, header }
      : { sheet: this, batch, at: cell, header };
  }

  /** How many places there are at which blocks stand side by side. */
  get slots(): number {
    return this.#slots.length;
  }

  /** What a column of the blocks at one place is called: with its letters where that tells it from others. */
  headerIn(slot: number, column: number): string {
    const { names } = this.#plan;
    const name = names[column] ?? "";
    const letters = columnLetters((this.#slots[slot] ?? 0) + column);
    if (name === "") return letters;
    const isAlone = this.#slots.length < 2 && names.indexOf(name) === names.lastIndexOf(name);
    return isAlone ? name : `${name} (${letters})`;
  }

  /** The same for a column of the rows that are made; undefined for what heads give. */
  headerAt(slot: number, column: number): string | undefined {
    const own = column - this.#plan.heads.length;
    return own < 0 ? undefined : this.headerIn(slot, own);
  }

  /** The place in its block of a column of the rows that are made. */
  inBlock(column: number): number {
    return column - this.#plan.heads.length;
  }

  #read(source: CellBatch): void {
    const begins = Array.from({ length: source.rows }, (_, row) =>
      beginningsIn(this.inner, source, row, this.#plan.blocks),
    );
    // A row of the source is a line of each block that is open, or ends them all.
    let open = this.#open.length;
    let most = 0;
    for (const { length } of begins) {
      most += open;
      if (length > 0) open = length;
    }
    this.#writer.begin(source, most);
    for (let row = 0; row < source.rows; row++) {
      if (source.cellCount[row] === 0) continue;
      if (begins[row].length > 0) this.#begin(source, row, begins[row]);
      else if (isEnding(this.inner, source, row, this.#plan.blocks)) this.#end();
      else if (this.#isBehindEnd)
        this.#checks.behindEnd(source.rowNumber[row], heldCells(this.inner, source, row, 0, source.width));
      else this.#line(source, row);
    }
  }

  /** Of blocks that end before their header it is told that none of their lines is read. */
  #end(): void {
    if (this.#open.length > 0) this.#isBehindEnd = this.#open.every(({ isOpen }) => isOpen);
    this.#close();
  }

  #begin(source: CellBatch, row: number, columns: readonly number[]): void {
    this.#close();
    this.#isBehindEnd = false;
    const number = source.rowNumber[row];
    const width = this.#plan.names.length;
    let isNarrow = false;
    for (const [i, from] of columns.entries()) {
      const next = columns[i + 1] ?? Number.POSITIVE_INFINITY;
      if (next - from < width) {
        // Where blocks begin in every cell one finding a row is enough.
        if (!isNarrow) this.#checks.narrow(number, from, next);
        isNarrow = true;
        continue;
      }
      const to = Math.min(next, Math.max(source.width, from + 1));
      const cells = heldCells(this.inner, source, row, from, to);
      const block = new OpenBlock(this.#plan, from, this.#slotOf(from), number, cells);
      if (this.#plan.isOnTop) this.#checks.head(block);
      this.#open.push(block);
    }
  }

  #line(source: CellBatch, row: number): void {
    const number = source.rowNumber[row];
    for (const [i, block] of this.#open.entries()) {
      const next = this.#open[i + 1]?.from ?? source.width;
      const wasOpen = block.isOpen;
      const cells = heldCells(this.inner, source, row, block.from, Math.max(block.from, next));
      const isLine = block.takes(cells, number);
      if (!wasOpen && block.isOpen) this.#checks.head(block);
      if (wasOpen) {
        const left = i === 0 ? heldCells(this.inner, source, row, 0, block.from) : [];
        this.#checks.beside(block, number, left, cells);
      }
      if (!isLine) continue;
      block.lines += 1;
      if (this.#plan.blocks.join) block.join(cells.slice(0, this.#plan.names.length), number);
      else {
        this.#odd[this.#blocks.length] = oddCell(this.#plan, cells);
        this.#write(block, number, source.hidden[row], (column) => {
          const at = block.from + column;
          return at < source.width ? row * source.width + at : -1;
        });
      }
    }
  }

  /** The blocks that are open end here. One without a line has a blank one: of its days nothing is said. */
  #close(): void {
    for (const block of this.#open) {
      if (!block.isOpen) {
        this.#checks.noHeader(block);
        continue;
      }
      const joined = block.joined();
      if (joined) this.#write(block, joined.row, 0, undefined, joined.cells);
      else if (block.lines === 0) this.#write(block, block.row, 0);
    }
    this.#open = [];
  }

  #write(
    block: OpenBlock,
    number: number,
    hidden: number,
    placeOf?: (column: number) => number,
    cells?: readonly HeldCell[],
  ): void {
    const heads = this.#plan.heads.length;
    const first = this.#writer.row(0, { verdict: DATA_ROW, rule: 0, unit: 0, hash: 0, head: 0 });
    const { batch } = this.#writer.rows;
    batch.rowNumber[batch.rows - 1] = number;
    batch.hidden[batch.rows - 1] = hidden;
    batch.cellCount[batch.rows - 1] = heads + this.#plan.names.length;
    this.#blocks.push(block);
    for (const [i, column] of this.#columns.entries()) {
      const made = column < heads ? block.values()[column][0] : cells?.[column - heads];
      if (made) this.#make(first + i, made);
      else if (column >= heads && placeOf) this.#writer.asIs(first + i, placeOf(column - heads));
    }
  }

  #make(cell: number, { kind, text }: HeldCell): void {
    if (kind === BLANK || text === "") return;
    this.#writer.made(cell, heldKind(kind), text, -1);
  }

  #slotOf(from: number): number {
    const known = this.#slots.indexOf(from);
    return known >= 0 ? known : this.#slots.push(from) - 1;
  }
}

const NO_ROWS: CellBatch = {
  rows: 0,
  width: 0,
  rowNumber: new Int32Array(0),
  cellCount: new Int32Array(0),
  hidden: new Uint8Array(0),
  bytes: new Uint8Array(0),
  start: new Int32Array(0),
  end: new Int32Array(0),
  kind: new Uint8Array(0),
};
