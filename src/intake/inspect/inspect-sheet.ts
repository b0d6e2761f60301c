import type { Findings } from "../../findings/findings.js";
import { BLANK, type CellBatch } from "../../sheets/cells.js";
import type { Sheet } from "../../sheets/sheet.js";
import type { OpenBlock } from "../blocks/open-block.js";
import { cellText } from "../cells/cell-text.js";
import { HEADER_ROWS, type SheetColumn } from "../header/header.js";
import { endPattern } from "./block-ends.js";
import { CellHasher, hashOfText, NO_HASH } from "./cell-hash.js";
import { type Budget, ColumnProfiler } from "./column-profiler.js";
import { guessBlocks, type UnblockedGuess } from "./guess-blocks.js";
import { type GuessedHeader, guessHeader } from "./guess-header.js";
import { isTotalsHash, lineKind, type TellingCell } from "./line-kinds.js";
import { LineTally } from "./line-tally.js";
import { lookAtCell, shownCell } from "./look-at-cell.js";
import { type Moment, MomentOrders } from "./orders.js";
import { RowSample } from "./row-sample.js";
import type { SheetProfile } from "./sheet-profile.js";

/** Different texts that all columns of a sheet may keep together, and one alone. */
const TEXTS = 200_000;
const MOST_TEXTS = 5000;
const LEAST_TEXTS = 100;
/** Columns whose different texts may be counted beyond that. */
const SETS = 4;
const BLANK_LINE = 0;

/** Told now and then how many rows are read. */
export type RowProgress = (rows: number) => void;

/** Reads a sheet once, from top to bottom, and tells what it holds. What is wrong with its bytes goes to `findings`. */
export async function inspectSheet(
  sheet: Sheet,
  sheets: number,
  findings: Findings,
  progress?: RowProgress,
): Promise<SheetProfile> {
  const first = await sheet.next();
  const made = first && guessBlocks(sheet, first);
  const read = made?.sheet ?? sheet;
  const inspector = new SheetInspector(read, sheets, made);
  findings.addAll(sheet.takeFindings());
  for (let batch = made?.head ?? first; batch; batch = await read.next()) {
    findings.addAll(read.takeFindings());
    inspector.take(batch);
    progress?.(inspector.rows);
  }
  findings.addAll(read.takeFindings());
  return inspector.finish();
}

class SheetInspector {
  rows = 0;
  readonly #sheet: Sheet;
  readonly #sheets: number;
  readonly #made: UnblockedGuess | undefined;
  readonly #hasher: CellHasher;
  readonly #orders = new MomentOrders();
  readonly #tallies = {
    blank: new LineTally(),
    totals: new LineTally(true),
    header: new LineTally(),
    note: new LineTally(),
    trailing: new LineTally(),
    uneven: new LineTally(),
    hidden: new LineTally(),
    unnamed: new LineTally(),
    /** Lines that seem to end blocks. */
    ends: new LineTally(true),
    /** Blank lines that nothing has followed so far. */
    open: new LineTally(),
  };
  readonly #titles: { text: string; row: number }[] = [];
  #header: GuessedHeader | undefined;
  #headerRow = 0;
  #headerCells = 0;
  #begun = false;
  #columns: readonly SheetColumn[] = [];
  #profilers: readonly ColumnProfiler[] = [];
  #named: ReadonlySet<number> = new Set();
  #sample = new RowSample(0);
  #lastRow = 0;
  #endedBlock: OpenBlock | undefined;
  /** Of the first header, by which headers that come again are seen. */
  #headerHash = NO_HASH;
  #headerPlace = 0;

  /** `made`: where rows are made of blocks, what is known of them. */
  constructor(sheet: Sheet, sheets: number, made: UnblockedGuess | undefined) {
    this.#made = made;
    this.#sheet = sheet;
    this.#sheets = sheets;
    this.#hasher = new CellHasher(sheet);
  }

  take(batch: CellBatch): void {
    const from = this.#begun ? 0 : this.#begin(batch);
    for (let row = from; row < batch.rows; row++) this.#line(batch, row);
  }

  /** Looks for the header in the first batch; gives the first row below it. */
  #begin(batch: CellBatch): number {
    this.#begun = true;
    const texts = Array.from({ length: batch.rows }, (_, row) => this.#texts(batch, row, batch.width));
    const header = this.#made ? headerOf(this.#made) : guessHeader(texts);
    this.#header = header;
    if (header) {
      this.#headerRow = batch.rowNumber[header.row];
      this.#headerCells = batch.cellCount[header.row];
      this.#columns = header.columns;
      const [first] = header.columns;
      this.#headerPlace = first.column;
      this.#headerHash = hashOfText(first.header.split("/").at(-1) ?? "");
      for (let row = 0; row <= header.row - header.rows; row++) {
        const text = texts[row].filter((one) => one.trim() !== "").join("  ");
        if (text !== "") this.#titles.push({ text, row: batch.rowNumber[row] });
      }
    } else {
      const width = Math.max(
        0,
        ...texts.slice(0, HEADER_ROWS).map((row) => row.findLastIndex((text) => text.trim() !== "") + 1),
      );
      this.#columns = Array.from({ length: width }, (_, column) => ({ column, header: "" }));
    }
    const share = Math.floor(TEXTS / Math.max(1, this.#columns.length));
    const budget: Budget = { texts: Math.max(LEAST_TEXTS, Math.min(MOST_TEXTS, share)), sets: SETS };
    this.#profilers = this.#columns.map(() => new ColumnProfiler(this.#sheet, this.#hasher, budget));
    this.#named = new Set(this.#columns.map(({ column }) => column));
    this.#sample = new RowSample(this.#columns.length);
    return header ? header.row + 1 : 0;
  }

  #texts(batch: CellBatch, row: number, width: number): string[] {
    return Array.from({ length: width }, (_, column) => {
      const at = row * batch.width + column;
      return shownCell(this.#sheet, batch, at, lookAtCell(this.#sheet, batch, at));
    });
  }

  #line(batch: CellBatch, row: number): void {
    const number = batch.rowNumber[row];
    const { blank, trailing, note, totals, header, uneven, hidden, open } = this.#tallies;
    if (batch.cellCount[row] === BLANK_LINE || this.#isBlank(batch, row)) {
      open.add(number);
      return;
    }
    if (this.#made && this.#endsBlock(this.#made, batch, row)) return;
    const told = this.#kindOf(batch, row);
    if (told) {
      blank.takeOver(open);
      const text = cellText(this.#sheet, batch, row * batch.width + told.column).trim();
      const tally = told.kind === "note" ? trailing : told.kind === "totals" ? totals : header;
      tally.add(number, text, told.column);
      return;
    }
    blank.takeOver(open);
    note.takeOver(trailing);
    if (batch.hidden[row] === 1) hidden.add(number);
    const isCsv = this.#sheet.facts.format === "csv";
    if (isCsv && this.#header && batch.cellCount[row] !== this.#headerCells) {
      uneven.add(number, String(batch.cellCount[row]));
    }
    this.#data(batch, row, number);
  }

  /** Does a line end the block that it seems to be of, or stand below one that does? */
  #endsBlock({ sheet, blocks, ends }: UnblockedGuess, batch: CellBatch, row: number): boolean {
    const block = sheet.blocks[row];
    if (block !== undefined && block === this.#endedBlock) return true;
    const heads = blocks.labels.length;
    const end = ends.in(this.#texts(batch, row, batch.width).slice(heads));
    if (!end) return false;
    this.#endedBlock = block;
    this.#tallies.ends.add(batch.rowNumber[row], endPattern(end.text), heads + end.column);
    return true;
  }

  #isBlank(batch: CellBatch, row: number): boolean {
    for (let column = 0; column < batch.width; column++) {
      const at = row * batch.width + column;
      if (batch.kind[at] !== BLANK && cellText(this.#sheet, batch, at).trim() !== "") return false;
    }
    return true;
  }

  /** Most lines are seen to be data by a few hashes; only others are looked at as a whole. */
  #kindOf(batch: CellBatch, row: number): TellingCell | undefined {
    const start = row * batch.width;
    const leading = Math.min(LEADING, batch.width);
    if (this.#headerHash !== NO_HASH && this.#headerPlace < batch.width) {
      const first = this.#hasher.of(batch, start + this.#headerPlace);
      if (first === this.#headerHash && this.#repeatsHeader(batch, row)) {
        return { kind: "header", column: this.#headerPlace };
      }
    }
    let filled = 0;
    for (let column = 0; column < batch.width; column++)
      if (batch.kind[start + column] !== BLANK) filled += 1;
    if (filled >= this.#columns.length) {
      for (let column = 0; column < leading; column++) {
        if (isTotalsHash(this.#hasher.of(batch, start + column))) {
          return { kind: "totals", column };
        }
      }
      return undefined;
    }
    const texts = Array.from({ length: batch.width }, (_, column) =>
      column < leading || filled <= FEW_CELLS ? cellText(this.#sheet, batch, start + column) : "",
    );
    return lineKind(texts, filled, this.#columns.length);
  }

  #repeatsHeader(batch: CellBatch, row: number): boolean {
    const named = this.#columns.filter(({ header, column }) => header !== "" && column < batch.width);
    return named.every(({ header, column }) => {
      const text = cellText(this.#sheet, batch, row * batch.width + column).trim();
      return text === header || text === header.split("/").at(-1);
    });
  }

  #data(batch: CellBatch, row: number, number: number): void {
    this.rows += 1;
    this.#lastRow = number;
    const start = row * batch.width;
    const moments: Moment[] = [];
    const isSampled = this.#sample.isOpen;
    for (let place = 0; place < this.#columns.length; place++) {
      const { column } = this.#columns[place];
      const profiler = this.#profilers[place];
      if (column >= batch.width) profiler.takeBlank();
      else profiler.take(batch, start + column, number);
      const { look } = profiler;
      if (look && (look.form === "datetime" || look.form === "date")) {
        moments.push({ column: place, at: look.value, isDay: look.form === "date", ofDay: false });
      } else if (look?.form === "dated" && !Number.isNaN(look.value)) {
        moments.push({ column: place, at: look.value, isDay: false, ofDay: true });
      }
      if (isSampled) this.#sample.put(place, profiler.hash);
    }
    if (isSampled) this.#sample.rows += 1;
    if (moments.length > 1) this.#orders.take(moments, number);
    for (let column = 0; column < batch.width; column++) {
      if (batch.kind[start + column] === BLANK || this.#named.has(column)) continue;
      this.#tallies.unnamed.add(number, cellText(this.#sheet, batch, start + column), column);
      break;
    }
  }

  finish(): SheetProfile {
    const { blank, totals, header, note, trailing, uneven, hidden, unnamed, ends } = this.#tallies;
    const { source, facts } = this.#sheet;
    return {
      file: source.name,
      facts,
      sheets: this.#sheets,
      size: source.size,
      sha256: this.#sheet.sha256(),
      blocks: this.#made?.blocks,
      ends: ends.finish(),
      header: this.#header && { row: this.#headerRow, rows: this.#header.rows },
      titles: this.#titles,
      rows: this.rows,
      lastRow: this.#lastRow,
      blank: blank.finish(),
      totals: totals.finish(),
      headers: header.finish(),
      notes: note.finish(),
      trailing: trailing.finish(),
      uneven: uneven.finish(),
      hidden: hidden.finish(),
      columns: this.#profilers.map((one, i) => one.finish(i, this.#columns[i])),
      unnamed: unnamed.finish(),
      orders: this.#orders.finish(),
      sample: this.#sample,
    };
  }
}

function headerOf({ match, blocks }: UnblockedGuess): GuessedHeader {
  return { row: match.row, rows: blocks.headerRows, columns: match.columns };
}

/** Cells by which it is seen whether a line may be something else than data. */
const LEADING = 4;
/** A line of so many cells may be a note. */
const FEW_CELLS = 3;
