import { dateText } from "../../base/calendar.js";
import type { CellReading } from "../../base/layout.js";
import { BLANK, type CellBatch, type CellKind, NUMBER, TEXT } from "../../sheets/cells.js";
import { MadeSheet } from "../../sheets/made-sheet.js";
import type { CellOrigin, Sheet } from "../../sheets/sheet.js";
import { BlockSheet } from "../blocks/block-sheet.js";
import type { OpenBlock } from "../blocks/open-block.js";
import { cellText, heldKind, isText } from "../cells/cell-text.js";
import { BLANK_ROW, DATA_ROW } from "../rows/row-judge.js";
import type { ArrangedColumn, Arrangement, DatedUnit } from "./arrangement.js";
import { type ArrangedRows, CellWriter, NO_UNIT, SKIPPED_ROW } from "./cell-writer.js";

/** What a cell holds: where it stands in the batch (-1: it is made), of which kind it is, and what it says. */
interface Raw {
  readonly at: number;
  readonly kind: CellKind;
  readonly text: string;
}

const NOTHING: Raw = { at: -1, kind: BLANK, text: "" };
/** Hashes are below this. */
const HASHES = 2 ** 53;
const UNIT_STEP = 2_654_435_761;

/**
 * A sheet made of another one: rows left out, lines of a wide table turned into rows, cells filled and prepared. The
 * columns of its batches are the declared ones, in their order.
 */
export class ArrangedSheet extends MadeSheet {
  readonly #arrangement: Arrangement;
  readonly #writer: CellWriter;
  /** The last value of each column that is filled down, by the sheet's column. */
  readonly #above = new Map<number, Raw>();
  /** After the source was narrowed: where a column of the sheet stands in a batch. */
  #places: ReadonlyMap<number, number> | undefined;
  readonly #blocks: BlockSheet | undefined;
  /** Lines that were taken for data or left out. */
  #lines = 0;

  constructor(sheet: Sheet, arrangement: Arrangement) {
    super(sheet);
    this.#blocks = sheet instanceof BlockSheet ? sheet : undefined;
    this.#arrangement = arrangement;
    this.#writer = new CellWriter(arrangement.columns.length);
  }

  /** How many rows of the file were read, whatever became of them. */
  get lines(): number {
    return this.#lines;
  }

  /** From the next batch on the source reports these columns only. */
  narrow(columns: readonly number[]): void {
    this.inner.narrow(columns);
    this.#places = new Map(columns.map((column, place) => [column, place]));
  }

  /** The next rows, or undefined at the end. */
  async nextRows(): Promise<ArrangedRows | undefined> {
    const source = await this.inner.next();
    return source && this.arrange(source, 0);
  }

  async next(): Promise<CellBatch | undefined> {
    return (await this.nextRows())?.batch;
  }

  /** Arranges the rows of a batch from row `first` on. */
  arrange(source: CellBatch, first: number): ArrangedRows {
    const { units, judge, hasher, skips } = this.#arrangement;
    this.#writer.begin(source, Math.max(0, source.rows - first) * (units?.length ?? 1));
    hasher?.begin();
    for (let line = first; line < source.rows; line++) {
      if (source.cellCount[line] === 0) continue;
      this.#lines += 1;
      const hash = hasher?.of(source, line) ?? 0;
      const rule = skips.ofLine((column) => this.#raw(source, line, column).text);
      if (rule !== undefined) {
        this.#writer.row(line, { verdict: SKIPPED_ROW, rule, unit: NO_UNIT, hash, head: this.#headOf(line) });
        continue;
      }
      const verdict = judge.judge(source, line);
      if (verdict === BLANK_ROW) continue;
      if (verdict === DATA_ROW) this.#unfold(source, line, hash);
      else this.#writer.row(line, { verdict, rule: 0, unit: NO_UNIT, hash, head: this.#headOf(line) });
    }
    return this.#writer.finish();
  }

  text(batch: CellBatch, at: number): string {
    return this.#writer.textOf(at) ?? this.inner.text(batch, at);
  }

  origin(cell: number): CellOrigin | undefined {
    const { batch, unit } = this.#writer.rows;
    const { columns, units } = this.#arrangement;
    const { width } = batch;
    const from = columns[cell % width].declaration.reading?.from;
    const at = this.#writer.origin(cell);
    const own = at < 0 ? undefined : this.#blocks?.origin(at);
    if (own) return own;
    const index = units && unit[Math.floor(cell / width)] % units.length;
    const header = from && index !== undefined ? units?.[index]?.header : undefined;
    const source = at < 0 ? undefined : this.#writer.source;
    if (source) return { sheet: this.inner, batch: source, at, header };
    return { sheet: this, batch, at: cell, header };
  }

  /** A line of the sheet becomes a row, or one for each unit. */
  #unfold(source: CellBatch, line: number, hash: number): void {
    const { units, skips, surplus } = this.#arrangement;
    const block = this.#blocks?.blocks[line];
    const head = block?.row ?? 0;
    // Of several blocks side by side each has units of its own: they stand in columns of their own.
    const slot = block?.slot ?? 0;
    this.#rememberAbove(source, line);
    surplus?.look(source.rowNumber[line], (column) => this.#raw(source, line, column).text);
    if (!units) {
      const odd = this.#blocks?.odd[line];
      if (block && odd)
        this.#arrangement.unread?.line(
          block,
          odd,
          source.rowNumber[line],
          this.#blocks?.headerIn(slot, odd.inBlock) ?? "",
        );
      this.#cells(
        source,
        line,
        undefined,
        this.#writer.row(line, { verdict: DATA_ROW, rule: 0, unit: slot, hash, head }),
      );
      return;
    }
    for (let unit = 0; unit < units.length; unit++) {
      const own = (hash + (unit + 1) * UNIT_STEP) % HASHES;
      const rule = skips.ofUnit((column) => this.#raw(source, line, column).text, units[unit]);
      const verdict = rule === undefined ? DATA_ROW : SKIPPED_ROW;
      const first = this.#writer.row(line, {
        verdict,
        rule: rule ?? 0,
        unit: slot * units.length + unit,
        hash: own,
        head,
      });
      if (rule !== undefined) continue;
      if (block) this.#lookAtBlock(block, source, line, units[unit]);
      this.#cells(source, line, units[unit], first);
    }
  }

  #lookAtBlock(block: OpenBlock, source: CellBatch, line: number, unit: DatedUnit): void {
    this.#arrangement.unread?.look(block, unit, source.rowNumber[line], (column) => ({
      text: writtenText(this.#raw(source, line, column)),
      header: this.#blocks?.headerAt(block.slot, column) ?? unit.header,
      inBlock: this.#blocks?.inBlock(column) ?? column,
    }));
  }

  #headOf(line: number): number {
    return this.#blocks?.blocks[line]?.row ?? 0;
  }

  #cells(source: CellBatch, line: number, unit: DatedUnit | undefined, first: number): void {
    const { columns } = this.#arrangement;
    for (let i = 0; i < columns.length; i++) {
      const { column, preparer, declaration } = columns[i];
      if (column !== undefined && !preparer && !declaration.reading?.fillDown) {
        this.#writer.asIs(first + i, this.#at(source, line, column));
        continue;
      }
      const raw = this.#rawOf(columns[i], source, line, unit);
      this.#write(columns[i], raw, first + i);
    }
  }

  #write({ preparer }: ArrangedColumn, { at, kind, text }: Raw, cell: number): void {
    if (kind === BLANK) return;
    const made = preparer?.prepare(kind, text);
    if (!made || made.kind === "as-is") {
      if (at >= 0) this.#writer.asIs(cell, at);
      else this.#writer.made(cell, kind, text, at);
    } else if (made.kind === "text") this.#writer.made(cell, TEXT, made.text, at);
    else if (made.kind === "unfit") this.#writer.unfit(cell, made.code, text, at);
  }

  /** The cell that a column has in a row. */
  #rawOf(
    { declaration, column }: ArrangedColumn,
    source: CellBatch,
    line: number,
    unit: DatedUnit | undefined,
  ): Raw {
    const { reading } = declaration;
    const place = placeOf(column, reading, unit);
    if (place !== undefined) {
      const raw = this.#raw(source, line, place);
      return raw.kind === BLANK && reading?.fillDown ? (this.#above.get(place) ?? raw) : raw;
    }
    if (!unit) return NOTHING;
    if (reading?.from === "day" && unit.day !== undefined) return madeRaw(TEXT, dateText(unit.day));
    if (reading?.from === "heading") return madeRaw(unit.headingKind, unit.heading);
    return reading?.from === "parent" ? madeRaw(TEXT, unit.parent) : NOTHING;
  }

  #raw(source: CellBatch, line: number, column: number): Raw {
    const at = this.#at(source, line, column);
    if (at < 0 || source.kind[at] === BLANK) return NOTHING;
    return { at, kind: source.kind[at], text: cellText(this.inner, source, at) };
  }

  /** The place of a cell in a batch, or -1. */
  #at(source: CellBatch, line: number, column: number): number {
    const place = this.#places ? (this.#places.get(column) ?? -1) : column;
    return place < 0 || place >= source.width ? -1 : line * source.width + place;
  }

  #rememberAbove(source: CellBatch, line: number): void {
    const { columns, units } = this.#arrangement;
    for (const { declaration, column } of columns) {
      const { reading } = declaration;
      if (!reading?.fillDown) continue;
      const places = units && reading.from ? units.map((unit) => placeOf(column, reading, unit)) : [column];
      for (const place of places) {
        const raw = place === undefined ? NOTHING : this.#raw(source, line, place);
        if (place !== undefined && raw.text.trim() !== "")
          this.#above.set(place, madeRaw(raw.kind, raw.text));
      }
    }
  }
}

function placeOf(
  column: number | undefined,
  reading: CellReading | undefined,
  unit: DatedUnit | undefined,
): number | undefined {
  return reading?.from === "cell" ? unit?.columns[reading.place] : column;
}

/** What somebody wrote; dates, times and truths of a spreadsheet are judged by those who read them. */
function writtenText({ kind, text }: Raw): string {
  return isText(kind) || kind === NUMBER ? text : "";
}

/** A value that stands in no cell of the row. */
function madeRaw(kind: CellKind, text: string): Raw {
  return text === "" ? NOTHING : { at: -1, kind: heldKind(kind), text };
}
