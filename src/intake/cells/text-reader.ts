import type { Bilingual } from "../../base/language.js";
import { raising, sizeText, USUAL_LIMITS } from "../../base/limits.js";
import { nearestName } from "../../base/nearest.js";
import { comparable } from "../../base/text.js";
import { BLANK, BOOLEAN, type CellBatch, NUMBER, SHARED, TEXT } from "../../sheets/cells.js";
import type { Sheet } from "../../sheets/sheet.js";
import { NO_TEXT, type TextColumn } from "../columns/columns.js";
import { DistinctCells } from "../columns/distinct-cells.js";
import { type Spans, TextPool } from "../columns/text-pool.js";
import type { ColumnDeclaration } from "../declaration.js";
import { decimalText, parseSpreadsheetNumber } from "../parse/parse-number.js";
import { isTidyAscii, isTidyUtf8 } from "../parse/tidy-bytes.js";
import { trimmed } from "../parse/trimmed.js";
import type { CellCode, CellReport } from "./cell-report.js";
import { asciiOf, cellText, isText } from "./cell-text.js";
import { expectedIn, withNearest } from "./expected.js";
import type { ColumnReader, RowSelection } from "./reader.js";
import { Refusals } from "./refusals.js";

/** What a cell comes to where it has no code of the pool. */
const EMPTY = -1;
const UNKNOWN_WORD = -2;
const OTHER_FORMAT = -3;
const LONG_NUMBER = -4;
const TOO_LONG = -5;
const CODES: ReadonlyMap<number, CellCode> = new Map([
  [EMPTY, "cell-empty"],
  [UNKNOWN_WORD, "cell-unknown-word"],
  [OTHER_FORMAT, "cell-format"],
  [LONG_NUMBER, "cell-long-number"],
  [TOO_LONG, "cell-too-long"],
]);

/** From here on a spreadsheet's number has lost digits. */
const SIXTEEN_DIGITS = 10n ** 15n;
/** So many distinct texts, making up such a part of the rows, are taken for a column of distinct texts. */
const MANY = 1 << 15;
const NEARLY_ALL = 0.95;
/** Unknown words whose nearest word is remembered. */
const REMEMBERED = 1000;

/** Reads text into codes of a pool; with declared words, the pool holds the words that the texts stand for. */
export class TextReader implements ColumnReader {
  readonly #declaration: ColumnDeclaration;
  readonly #words: ReadonlyMap<string, string> | undefined;
  readonly #pool = new TextPool();
  readonly #refusals: Refusals;
  /** bytes of a text */
  readonly #most: number;
  readonly #nearest = new Map<string, string | undefined>();
  #codes = new Int32Array(0);
  #plain: PlainCells = plainCells(0);
  #expecting = false;
  #distinct: DistinctCells | undefined;

  /** `most`: bytes that a text may have. */
  constructor(declaration: ColumnDeclaration, most: number = USUAL_LIMITS.text) {
    this.#declaration = declaration;
    this.#most = most;
    this.#refusals = new Refusals(declaration.emptyAllowed);
    this.#words =
      declaration.words && new Map([...declaration.words].map(([text, word]) => [comparable(text), word]));
  }

  get textBytes(): number {
    return this.#pool.bytes;
  }

  begin(sheet: Sheet, report: CellReport): void {
    this.#refusals.begin(sheet, report);
    this.#expecting = false;
    this.#distinct = new DistinctCells(
      sheet,
      (text) => this.#codeOf(text),
      (index) => this.#codeOfShared(sheet, index),
    );
  }

  reserve(capacity: number): void {
    if (capacity <= this.#codes.length) return;
    const grown = new Int32Array(capacity);
    grown.set(this.#codes);
    this.#codes = grown;
  }

  leave(row: number, bad: boolean): void {
    this.#codes[row] = NO_TEXT;
    if (bad) this.#refusals.mark(row);
  }

  finish(rows: number): TextColumn {
    const codes = this.#codes.subarray(0, rows);
    this.#pool.settle();
    return { kind: "text", codes, pool: this.#pool, ...this.#refusals.finish(rows) };
  }

  read(batch: CellBatch, column: number, rows: RowSelection): void {
    if (!this.#expecting) this.#expectMore(rows.target[0]);
    const plain = this.#room(rows.count);
    if (this.#words) for (let k = 0; k < rows.count; k++) this.#readOdd(batch, column, rows, k);
    else this.#readPlain(batch, column, rows, plain);
    this.#pool.addAll(batch.bytes, plain);
    const codes = this.#codes;
    for (let i = 0; i < plain.count; i++) codes[plain.row[i]] = plain.code[i];
  }

  /** Notes the cells whose bytes are kept as they stand, and reads the others. */
  #readPlain(batch: CellBatch, column: number, rows: RowSelection, plain: PlainCells): void {
    // A CSV's encoding is told only when the first character beyond ASCII is met.
    const isTidy = this.#refusals.sheet.facts.encoding.startsWith("UTF-8") ? isTidyUtf8 : isTidyAscii;
    part(batch, column, rows, isTidy, this.#most, plain);
    for (let i = 0; i < rows.count - plain.count; i++) this.#readOdd(batch, column, rows, plain.odd[i]);
  }

  /** Reads the cell at place `k` of the selection, whatever it holds. */
  #readOdd(batch: CellBatch, column: number, { source, target }: RowSelection, k: number): void {
    const at = source[k] * batch.width + column;
    const kind = batch.kind[at];
    let code: number;
    if (kind === TEXT) code = this.#distinctCells.of(batch, at);
    else if (kind === SHARED) code = this.#distinctCells.ofShared(batch.start[at]);
    else code = this.#slowly(batch, at);
    this.#codes[target[k]] = code >= 0 ? code : NO_TEXT;
    if (code < 0) this.#refuse(code, batch, at, source[k], target[k]);
  }

  /** No plain cells yet, and room for so many. */
  #room(count: number): PlainCells {
    if (this.#plain.row.length < count) this.#plain = plainCells(count);
    this.#plain.count = 0;
    return this.#plain;
  }

  /** Where nearly all of many texts were new, as ticket numbers are, most of those to come will be: room is made once. */
  #expectMore(rows: number): void {
    const distinct = this.#pool.size;
    if (distinct < MANY || distinct < rows * NEARLY_ALL) return;
    this.#expecting = true;
    this.#pool.expect(this.#codes.length, likelyDistinct(distinct, rows, this.#codes.length));
  }

  get #distinctCells(): DistinctCells {
    if (!this.#distinct) throw new Error("a column was read before its sheet began");
    return this.#distinct;
  }

  /** Cells that are neither plain nor shared text. */
  #slowly(batch: CellBatch, at: number): number {
    const kind = batch.kind[at];
    if (kind === BLANK) return EMPTY;
    if (isText(kind)) return this.#distinctCells.of(batch, at);
    if (kind === BOOLEAN) return this.#codeOf(batch.start[at] === 1 ? "TRUE" : "FALSE");
    if (kind !== NUMBER) return OTHER_FORMAT;
    if (!this.#words && isPlainInteger(batch.bytes, batch.start[at], batch.end[at])) {
      return this.#pool.add(batch.bytes, batch.start[at], batch.end[at]);
    }
    const number = parseSpreadsheetNumber(asciiOf(batch, at));
    if (!number) return OTHER_FORMAT;
    const long = number.digits >= SIXTEEN_DIGITS || number.digits <= -SIXTEEN_DIGITS;
    return long ? LONG_NUMBER : this.#codeOf(decimalText(number));
  }

  /** Nearly every shared string can be kept as it stands; to decode, trim and encode each takes three times as long. */
  #codeOfShared(sheet: Sheet, index: number): number {
    const texts = sheet.sharedTexts;
    if (texts && !this.#words) {
      const start = texts.start(index);
      const end = texts.end(index);
      if (end > start && end - start <= this.#most && isTidyUtf8(texts.bytes, start, end))
        return this.#pool.add(texts.bytes, start, end);
    }
    return this.#codeOf(sheet.shared(index));
  }

  #codeOf(text: string): number {
    const kept = trimmed(text);
    if (kept === "") return EMPTY;
    if (!this.#words) return this.#isTooLong(kept) ? TOO_LONG : this.#pool.addText(kept);
    const word = this.#words.get(comparable(kept));
    return word === undefined ? UNKNOWN_WORD : this.#pool.addText(word);
  }

  #isTooLong(text: string): boolean {
    // UTF-8 takes one to three bytes for each unit of UTF-16.
    return text.length * 3 > this.#most && Buffer.byteLength(text) > this.#most;
  }

  #refuse(why: number, batch: CellBatch, at: number, source: number, row: number): void {
    const expected =
      why === UNKNOWN_WORD
        ? withNearest(
            expectedIn(this.#declaration),
            this.#nearestWord(cellText(this.#refusals.sheet, batch, at)),
          )
        : why === TOO_LONG
          ? atMost(this.#most)
          : undefined;
    this.#refusals.add(CODES.get(why) ?? "cell-unreadable", batch, at, source, row, expected);
  }

  /** Looked for once for each text. */
  #nearestWord(text: string): string | undefined {
    if (!this.#nearest.has(text)) {
      if (this.#nearest.size >= REMEMBERED) this.#nearest.clear();
      this.#nearest.set(text, nearestName(text, this.#declaration.words?.keys() ?? []));
    }
    return this.#nearest.get(text);
  }
}

/** The cells of a batch whose bytes are kept as they stand: a column of them is added in one go. */
interface PlainCells extends Spans {
  readonly row: Int32Array;
  /** the places in the selection of the other cells */
  readonly odd: Int32Array;
}

function plainCells(length: number): PlainCells {
  const [start, end, code, row, odd] = Array.from({ length: 5 }, () => new Int32Array(length));
  return { count: 0, start, end, code, row, odd };
}

/**
 * Parts the cells of a column into plain ones and others. Both are noted each time, one of them to be written over: a
 * branch that is first taken after V8 has optimized the loop would throw away what it made.
 */
function part(
  { bytes, start, end, kind, width }: CellBatch,
  column: number,
  { count, source, target }: RowSelection,
  isTidy: typeof isTidyUtf8,
  most: number,
  plain: PlainCells,
): void {
  let n = 0;
  for (let k = 0; k < count; k++) {
    const at = source[k] * width + column;
    const isPlain = kind[at] === TEXT && end[at] - start[at] <= most && isTidy(bytes, start[at], end[at]);
    plain.start[n] = start[at];
    plain.end[n] = end[at];
    plain.row[n] = target[k];
    plain.odd[k - n] = k;
    n += isPlain ? 1 : 0;
  }
  plain.count = n;
}

function atMost(most: number): Bilingual {
  const size = sizeText("text", most);
  const option = raising("text", most);
  return {
    en: `text of at most ${size} (${option} reads more)`,
    zh: `不超过 ${size} 的文本（可用 ${option} 提高上限）`,
  };
}

/**
 * How many distinct texts so many rows will have, where the first ones had so many: as if each were drawn from the same
 * set, in which `rows` draws meet one again `rows² / 2 / size of the set` times. Tickets name each machine twice or so:
 * with a hash table for twice the texts there are, a million rows took 5 MB more, and searches in it longer.
 */
function likelyDistinct(distinct: number, rows: number, allRows: number): number {
  const again = rows - distinct;
  if (again <= 0) return allRows;
  const set = (rows * rows) / (2 * again);
  return Math.ceil(set * (1 - Math.exp(-allRows / set)));
}

/** Up to 15 digits as they stand in a text: no sign, no zero before others. */
function isPlainInteger(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > 15 || end === start || (bytes[start] === 48 && end - start > 1)) return false;
  for (let i = start; i < end; i++) if (bytes[i] < 48 || bytes[i] > 57) return false;
  return true;
}
