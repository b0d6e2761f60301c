import { finding, inData } from "../findings/finding.js";
import type { Findings } from "../findings/findings.js";
import type { CellBatch } from "../sheets/cells.js";
import { type Arranged, arrange, isArranged, isMade } from "./arrange/arrange.js";
import { type ArrangedRows, SKIPPED_ROW } from "./arrange/cell-writer.js";
import { CellReport } from "./cells/cell-report.js";
import { columnReader } from "./cells/column-reader.js";
import { expectedIn } from "./cells/expected.js";
import type { ColumnReader, RowSelection } from "./cells/reader.js";
import { ToldCells } from "./cells/told-cells.js";
import type { TableDeclaration } from "./declaration.js";
import { type ChosenSheet, readsSeveral } from "./header/choose-sheet.js";
import { pathName } from "./header/header.js";
import { Kept } from "./rows/kept.js";
import { RowHasher } from "./rows/row-hash.js";
import { BLANK_ROW, DATA_ROW, DOUBTFUL_ROW, RowJudge } from "./rows/row-judge.js";
import { TableRows } from "./rows/table-rows.js";
import type { ReadFile, ReadTable } from "./table.js";
import { unfoldedOf } from "./unfolded.js";
import { widened } from "./widened.js";

const FIRST_CAPACITY = 1024;
const MARGIN = 1.25;

/** How far the reading of all files of a table has come. */
export interface Progress {
  /** in bytes */
  readonly read: number;
  readonly total: number;
  report(rows: number): void;
}

/** A declared column in the sheet that is being read: its place there, and among the columns that are reported. */
interface Placed {
  readonly reader: ColumnReader;
  readonly inSheet: number;
  readonly inBatch: number;
}

/** What the reading of one sheet needs. */
interface SheetPass {
  readonly file: number;
  readonly present: readonly Placed[];
  readonly absent: readonly ColumnReader[];
  readonly reported: readonly number[];
  readonly judge: RowJudge;
  readonly hasher: RowHasher | undefined;
}

/** Builds one table of typed columns from sheets, one after the other. */
export class TableBuilder {
  readonly #table: TableDeclaration;
  readonly #hashes: boolean;
  readonly #findings: Findings;
  readonly #progress: Progress;
  readonly #rows: TableRows;
  readonly #readers: ReadonlyMap<string, ColumnReader>;
  readonly #files: ReadFile[] = [];
  readonly #told: ToldCells;
  readonly #kept: Kept;
  readonly #selection: RowSelection = { count: 0, source: new Int32Array(0), target: new Int32Array(0) };

  /** `hashes`: whether each row's hash is wanted. */
  constructor(table: TableDeclaration, hashes: boolean, findings: Findings, progress: Progress) {
    this.#table = table;
    this.#hashes = hashes;
    this.#findings = findings;
    this.#progress = progress;
    this.#told = new ToldCells(findings);
    this.#rows = new TableRows(table.files.length > 1 || readsSeveral(table), hashes);
    this.#readers = new Map(
      table.columns.map((c) => [
        c.name,
        columnReader(c, table.zone, this.#rows.numbers, table.files[0]?.limits),
      ]),
    );
    this.#kept = new Kept(table, this.#readers);
  }

  /**
   * Reads a sheet from below its header to its end; undefined, with findings, where it cannot be arranged, or where it is
   * more than may be kept.
   */
  async addSheet(chosen: ChosenSheet): Promise<ReadFile | undefined> {
    if (isArranged(this.#table)) return await this.#addArranged(chosen);
    const { sheet, head, match } = chosen;
    const headerRow = head.rowNumber[match.row];
    const firstRow = this.#rows.count;
    const pass = this.#begin(chosen);
    if (!this.#hashes) sheet.narrow(pass.reported);
    this.#told.passOn(sheet);
    this.#take(pass, head, match.row + 1, false);
    if (this.#isTooMuch(chosen, head)) return undefined;
    for (let batch = await sheet.next(); batch; batch = await sheet.next()) {
      this.#told.passOn(sheet);
      this.#take(pass, batch, 0, !this.#hashes);
      this.#progress.report(this.#rows.count);
      if (this.#isTooMuch(chosen, batch)) return undefined;
    }
    this.#told.passOn(sheet);
    pass.judge.finish();
    return this.#ended(chosen, headerRow, this.#rows.count - firstRow);
  }

  #isTooMuch({ place }: ChosenSheet, { rows, rowNumber }: CellBatch): boolean {
    const found = this.#kept.tooMuch(this.#rows.count, place.file, rowNumber[rows - 1] ?? 0);
    if (found) this.#findings.add(found);
    return found !== undefined;
  }

  /** A sheet was read to its end; the batch with its header is void. */
  #ended(
    chosen: ChosenSheet,
    headerRow: number,
    rows: number,
    unfolded: Pick<ReadFile, "wide" | "besides"> = {},
  ): ReadFile {
    const { sheet, place } = chosen;
    if (rows === 0 && !sheet.isCutShort) {
      const values = { table: this.#table.name, row: headerRow };
      this.#findings.add(finding("no-rows", inData(place), values));
    }
    const file = {
      name: place.file,
      facts: sheet.facts,
      sha256: sheet.sha256(),
      headerRow,
      headers: headersOf(chosen),
      rows,
      ...unfolded,
    };
    this.#files.push(file);
    return file;
  }

  /** The same where rows and cells must be arranged first. */
  async #addArranged(chosen: ChosenSheet): Promise<ReadFile | undefined> {
    const { sheet, head, match, place } = chosen;
    const headerRow = head.rowNumber[match.row];
    const firstRow = this.#rows.count;
    const judge = new RowJudge(this.#findings, place, sheet.facts.format, headerCells(chosen));
    const hasher = this.#hashes ? new RowHasher(sheet, namesOf(chosen)) : undefined;
    const arranged = arrange(chosen, this.#table, judge, hasher, this.#findings);
    if (!arranged) return undefined;
    for (const { declaration, column, years } of arranged.columns) {
      const header = column === undefined ? "" : (match.fits.get(declaration)?.[0]?.header ?? "");
      const told = this.#told;
      const report = new CellReport(
        this.#findings,
        place,
        { header, column, told },
        expectedIn(declaration, years),
      );
      this.#readerOf(declaration.name).begin(arranged.sheet, report, firstRow);
    }
    if (!this.#hashes) sheet.narrow(arranged.needed);
    this.#told.passOn(sheet);
    this.#takeArranged(arranged, arranged.sheet.arrange(head, match.row + 1));
    if (this.#isTooMuch(chosen, head)) return undefined;
    if (!this.#hashes) arranged.sheet.narrow(arranged.needed);
    for (let rows = await arranged.sheet.nextRows(); rows; rows = await arranged.sheet.nextRows()) {
      this.#told.passOn(sheet);
      this.#takeArranged(arranged, rows);
      this.#progress.report(this.#rows.count);
      if (this.#isTooMuch(chosen, rows.batch)) return undefined;
    }
    this.#told.passOn(sheet);
    judge.finish();
    arranged.surplus?.finish();
    return this.#ended(chosen, headerRow, this.#rows.count - firstRow, unfoldedOf(chosen, arranged));
  }

  #takeArranged(
    { columns, units }: Arranged,
    { batch, verdict, rule, unit, hash, head }: ArrangedRows,
  ): void {
    this.#makeRoomFor(batch.rows);
    const selection = this.#selection;
    const left: { readonly row: number; readonly bad: boolean }[] = [];
    selection.count = 0;
    for (let source = 0; source < batch.rows; source++) {
      const target = this.#rows.add(batch.rowNumber[source], this.#files.length);
      this.#rows.setHash(target, hash[source]);
      if (units || head[source] > 0) this.#rows.setUnit(target, unit[source]);
      if (head[source] > 0) this.#rows.setHead(target, head[source]);
      if (verdict[source] === SKIPPED_ROW) this.#rows.skip(target, rule[source]);
      if (verdict[source] === DATA_ROW) {
        selection.source[selection.count] = source;
        selection.target[selection.count] = target;
        selection.count += 1;
      } else left.push({ row: target, bad: verdict[source] === DOUBTFUL_ROW });
    }
    for (const [place, { declaration, column }] of columns.entries()) {
      const reader = this.#readerOf(declaration.name);
      const isAbsent = column === undefined && !isMade(declaration);
      if (!isAbsent) reader.read(batch, place, selection);
      else for (let k = 0; k < selection.count; k++) reader.leave(selection.target[k], false);
      for (const { row, bad } of left) reader.leave(row, bad && !isAbsent);
    }
  }

  finish(): ReadTable {
    const { count, arrays } = this.#rows.finish();
    const columns = new Map([...this.#readers].map(([name, reader]) => [name, reader.finish(count)]));
    return { name: this.#table.name, rows: count, columns, files: this.#files, ...arrays };
  }

  #begin(chosen: ChosenSheet): SheetPass {
    const { sheet, match, place } = chosen;
    const found = this.#table.columns.map((declaration) => ({
      declaration,
      reader: this.#readerOf(declaration.name),
      fit: match.fits.get(declaration)?.[0],
    }));
    const reported = [...new Set(found.flatMap(({ fit }) => (fit ? [fit.column] : [])))].sort(
      (a, b) => a - b,
    );
    const present: Placed[] = [];
    const absent: ColumnReader[] = [];
    for (const { declaration, reader, fit } of found) {
      if (!fit) {
        absent.push(reader);
        continue;
      }
      const cells = { header: fit.header, column: fit.column, told: this.#told };
      const report = new CellReport(this.#findings, place, cells, expectedIn(declaration));
      reader.begin(sheet, report, this.#rows.count);
      present.push({ reader, inSheet: fit.column, inBatch: reported.indexOf(fit.column) });
    }
    return {
      file: this.#files.length,
      present,
      absent,
      reported,
      judge: new RowJudge(this.#findings, place, sheet.facts.format, headerCells(chosen)),
      hasher: this.#hashes ? new RowHasher(sheet, namesOf(chosen)) : undefined,
    };
  }

  #readerOf(name: string): ColumnReader {
    const reader = this.#readers.get(name);
    if (!reader) throw new Error(`column ${name} has no reader`);
    return reader;
  }

  /** Reads the rows of a batch from row `from` on; `narrow`: it has the reported columns only. */
  #take(pass: SheetPass, batch: CellBatch, from: number, narrow: boolean): void {
    this.#makeRoomFor(batch.rows);
    const doubtful = this.#select(pass, batch, from);
    const width = Math.max(...pass.present.map(({ inSheet }) => inSheet)) + 1;
    const cells = narrow ? batch : widened(batch, width);
    for (const { reader, inSheet, inBatch } of pass.present) {
      reader.read(cells, narrow ? inBatch : inSheet, this.#selection);
      for (const row of doubtful) reader.leave(row, true);
    }
    for (const reader of pass.absent) {
      for (let k = 0; k < this.#selection.count; k++) reader.leave(this.#selection.target[k], false);
      for (const row of doubtful) reader.leave(row, false);
    }
  }

  /** Chooses the rows to be read; gives those of the table whose cells cannot be trusted. */
  #select({ judge, file, hasher }: SheetPass, batch: CellBatch, from: number): readonly number[] {
    const selection = this.#selection;
    const doubtful: number[] = [];
    selection.count = 0;
    hasher?.begin();
    for (let source = from; source < batch.rows; source++) {
      const usual = judge.usual(batch, source);
      if (usual > source) {
        this.#selectAll(batch, source, usual, file, hasher);
        source = usual - 1;
        continue;
      }
      const verdict = judge.judge(batch, source);
      if (verdict === BLANK_ROW) continue;
      const target = this.#rows.add(batch.rowNumber[source], file);
      if (hasher) this.#rows.setHash(target, hasher.of(batch, source));
      if (verdict === DATA_ROW) {
        selection.source[selection.count] = source;
        selection.target[selection.count] = target;
        selection.count += 1;
      } else doubtful.push(target);
    }
    return doubtful;
  }

  /** Chooses rows `from` to `to` (exclusive). */
  #selectAll(batch: CellBatch, from: number, to: number, file: number, hasher: RowHasher | undefined): void {
    const selection = this.#selection;
    const { source, target } = selection;
    const ahead = this.#rows.addAll(batch.rowNumber, from, to, file) - from;
    let count = selection.count;
    for (let row = from; row < to; row++, count++) {
      source[count] = row;
      target[count] = row + ahead;
    }
    selection.count = count;
    if (hasher) for (let row = from; row < to; row++) this.#rows.setHash(row + ahead, hasher.of(batch, row));
  }

  /**
   * The whole is estimated from the bytes read so far, so that arrays are seldom copied. Some of those bytes wait to be
   * scanned, so there would be too few rows without a margin; memory that is never written is never taken.
   */
  #makeRoomFor(more: number): void {
    const selection = this.#selection;
    if (selection.source.length < more) {
      selection.source = new Int32Array(more);
      selection.target = new Int32Array(more);
    }
    const needed = this.#rows.count + more;
    if (needed <= this.#rows.capacity) return;
    const { read, total } = this.#progress;
    const estimate = read > 0 ? Math.ceil(needed * Math.max(1, total / read) * MARGIN) : 0;
    const wished = Math.max(2 * this.#rows.capacity, estimate, FIRST_CAPACITY);
    const capacity = Math.max(needed, Math.min(wished, this.#kept.mostRows));
    this.#rows.reserve(capacity);
    for (const reader of this.#readers.values()) reader.reserve(capacity);
  }
}

/** How many cells a header has. */
function headerCells({ sheet, head, match }: ChosenSheet): number {
  if (sheet.facts.format === "csv") return head.cellCount[match.row];
  return 1 + Math.max(...match.columns.map(({ column }) => column));
}

/** What a column is called, for the hash of a row. */
function namesOf({ match }: ChosenSheet): (column: number) => string {
  const names = new Map(match.columns.map(({ column, header }) => [column, pathName(header)]));
  return (column) => names.get(column) ?? `${column}`;
}

function headersOf({ match }: ChosenSheet): ReadFile["headers"] {
  const headers = new Map<string, { readonly header: string; readonly column: number }>();
  for (const [{ name }, [fit]] of match.fits) if (fit) headers.set(name, fit);
  return headers;
}
