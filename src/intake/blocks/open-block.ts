import { comparable } from "../../base/text.js";
import { ELAPSED, TEXT } from "../../sheets/cells.js";
import { daysNamed, type NamedDays } from "../arrange/named-days.js";
import { clockText } from "../parse/serial.js";
import { isBlankRow } from "./block-head.js";
import { type HeldCell, type LabelValue, labelValues, NO_CELL } from "./block-label.js";
import type { BlockPlan } from "./block-plan.js";

/** A row of a block, kept beyond its batch. */
interface HeldRow {
  readonly cells: readonly HeldCell[];
  readonly row: number;
}

/** A block that is being read: its head, and from its header on its lines. */
export class OpenBlock {
  /** The column of the sheet in which it begins. */
  readonly from: number;
  /** The number of the row in which it begins. */
  readonly row: number;
  /** How often its place stands among the blocks beside it. */
  readonly slot: number;
  lines = 0;
  readonly #plan: BlockPlan;
  readonly #head: HeldRow[] = [];
  readonly #joined: HeldRow[] = [];
  #isOpen: boolean;
  #values: readonly LabelValue[][] | undefined;

  constructor(plan: BlockPlan, from: number, slot: number, row: number, cells: readonly HeldCell[]) {
    this.#plan = plan;
    this.from = from;
    this.slot = slot;
    this.row = row;
    this.#head.push({ cells, row });
    this.#isOpen = plan.isOnTop;
  }

  /** Was its header met, or needs it none? */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Takes a row that may be a line; is it one? Rows up to its header are its head. */
  takes(cells: readonly HeldCell[], row: number): boolean {
    const { header } = this.#plan;
    if (this.#isOpen) return !isBlankRow(cells) && !isSame(cells, header[header.length - 1]);
    this.#head.push({ cells, row });
    const last = this.#head.slice(-header.length);
    if (last.length === header.length && last.every((own, i) => isSame(own.cells, header[i]))) {
      this.#head.splice(-header.length);
      this.#isOpen = true;
    }
    return false;
  }

  /** Keeps a line that becomes one with others. */
  join(cells: readonly HeldCell[], row: number): void {
    this.#joined.push({ cells, row });
  }

  /** All lines as one: cells of a column one below the other, and the row of the first. */
  joined(): HeldRow | undefined {
    const [first] = this.#joined;
    if (!first) return undefined;
    const cells = first.cells.map((_, column) => {
      const said = this.#joined.map((line) => line.cells[column]).filter(({ text }) => text.trim() !== "");
      if (said.length < 2) return said[0] ?? NO_CELL;
      return { kind: TEXT, text: said.map(joinedText).join("\n") };
    });
    return { cells, row: first.row };
  }

  /** Of lines that were joined, the first that says something in a column. */
  lineSaying(column: number, said: string): { readonly row: number; readonly text: string } | undefined {
    const line = this.#joined.find(({ cells }) => cells[column]?.text.includes(said));
    return line && { row: line.row, text: line.cells[column].text.trim() };
  }

  /** What its head says beside the labels of each column: nothing, one value, or several. */
  values(): readonly LabelValue[][] {
    if (!this.#values) {
      const rows = this.#head.map(({ cells }) => cells);
      const labels = this.#plan.heads.flatMap(({ headers }) => headers);
      this.#values = this.#plan.heads.map(({ headers }) => {
        const found = labelValues(rows, headers, labels);
        const said = found.filter(({ text }, i) => found.findIndex((other) => other.text === text) === i);
        return said.map((value) => ({ ...value, row: this.#head[value.row].row }));
      });
    }
    return this.#values;
  }

  /** The days that its head names, both ends of them. */
  days(): NamedDays | undefined {
    const named = daysNamed(this.#head.map(({ cells }) => cells.map(({ text }) => text)));
    return named?.last === undefined ? undefined : named;
  }
}

/** A time that a spreadsheet stores as a part of a day is written as the texts beside it are. */
function joinedText({ kind, text }: HeldCell): string {
  return (kind === ELAPSED ? clockText(text) : undefined) ?? text.trim();
}

/** Do the cells of a row say what those of the header do? */
function isSame(cells: readonly HeldCell[], header: readonly HeldCell[]): boolean {
  return header.every(({ text }, i) => comparable(cells[i]?.text ?? "") === comparable(text));
}
