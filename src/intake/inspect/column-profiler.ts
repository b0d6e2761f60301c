import { type CellBatch, QUOTED, SHARED } from "../../sheets/cells.js";
import type { Sheet } from "../../sheets/sheet.js";
import { isText } from "../cells/cell-text.js";
import type { SheetColumn } from "../header/header.js";
import { trimmed } from "../parse/trimmed.js";
import { type CellHasher, NO_HASH } from "./cell-hash.js";
import type { CellForm, CellLook } from "./cell-look.js";
import type { ColumnProfile, DateShape, SeenCell } from "./column-profile.js";
import { lookAtCell, shownCell } from "./look-at-cell.js";
import { NumberSet } from "./number-set.js";

const FIRST_SHOWN = 3;
const SHAPES = 12;
const UNITS = 20;
/** Longest text that is kept. */
const KEPT_LENGTH = 200;
/** Texts of which so many are different are worth being counted to the end. */
const NEARLY_A_KEY = 0.3;
/** Different texts that are counted to the end, in one column. */
const MOST_HASHES = 1 << 21;

/** Forms whose least and most are told. */
const AMOUNTS: ReadonlySet<CellForm> = new Set(["number", "percent", "yen", "measured"]);

interface Counted {
  readonly look: CellLook;
  readonly text: string;
  readonly row: number;
  count: number;
}

/** What columns of a sheet have in common: how many different texts each keeps, how many may be counted further. */
export interface Budget {
  readonly texts: number;
  sets: number;
}

/** Gathers what one column of a sheet holds, cell by cell. */
export class ColumnProfiler {
  /** Of the cell that was taken last. */
  look: CellLook | undefined;
  hash = NO_HASH;

  readonly #sheet: Sheet;
  readonly #hasher: CellHasher;
  readonly #budget: Budget;
  readonly #texts = new Map<number, Counted>();
  readonly #forms = new Map<CellForm, { count: number; first: SeenCell[] }>();
  readonly #marks = new Map<number, number>();
  readonly #units = new Map<string, number>();
  readonly #shapes = new Map<string, { count: number; least: number[]; most: number[]; single: boolean }>();
  readonly #doubled: SeenCell[] = [];
  #hashes: NumberSet | undefined;
  #hasMore = false;
  #cells = 0;
  #doubles = 0;
  #decimals = 0;
  #least = Number.POSITIVE_INFINITY;
  #most = Number.NEGATIVE_INFINITY;
  #zeros = 0;
  #longest = 0;
  #numbersAsText = 0;
  #padded = 0;
  #firstPadded: SeenCell | undefined;
  #above = NO_HASH;
  #repeats = 0;
  #firstIsBlank = false;

  constructor(sheet: Sheet, hasher: CellHasher, budget: Budget) {
    this.#sheet = sheet;
    this.#hasher = hasher;
    this.#budget = budget;
  }

  /** Takes the cell of a column in a row of data. */
  take(batch: CellBatch, at: number, row: number): void {
    const hash = this.#hasher.of(batch, at);
    const known = this.#texts.get(hash);
    this.hash = hash;
    this.#cells += 1;
    if (known && hash !== NO_HASH) {
      known.count += 1;
      this.#double(known.text, row);
      this.#count(known.look, batch, at, row);
      return;
    }
    const look = lookAtCell(this.#sheet, batch, at);
    if (hash !== NO_HASH) this.#meet(look, hash, batch, at, row);
    this.#count(look, batch, at, row);
  }

  /** A row of data that ends before the column. */
  takeBlank(): void {
    this.hash = NO_HASH;
    this.look = undefined;
    this.#cells += 1;
    if (this.#cells === 1) this.#firstIsBlank = true;
    const blank = this.#forms.get("blank");
    if (blank) blank.count += 1;
    else this.#forms.set("blank", { count: 1, first: [] });
  }

  #meet(look: CellLook, hash: number, batch: CellBatch, at: number, row: number): void {
    if (!this.#hasMore && this.#texts.size < this.#budget.texts) {
      const text = shownCell(this.#sheet, batch, at, look).slice(0, KEPT_LENGTH);
      this.#texts.set(hash, { look, text, row, count: 1 });
      return;
    }
    if (!this.#hasMore) this.#overflow(look);
    if (!this.#hashes) return;
    if (!this.#hashes.isFull && !this.#hashes.add(hash)) {
      this.#double(shownCell(this.#sheet, batch, at, look), row);
    }
  }

  /** From here on texts are no longer kept; what may be a key goes on being counted. */
  #overflow(look: CellLook): void {
    this.#hasMore = true;
    const { form } = look;
    const isKeyLike = (form === "text" || form === "number") && this.#longest <= 40;
    const isVaried = this.#texts.size >= NEARLY_A_KEY * this.#cells;
    if (!isKeyLike || !isVaried || this.#budget.sets === 0) return;
    this.#budget.sets -= 1;
    this.#hashes = new NumberSet(MOST_HASHES);
    for (const hash of this.#texts.keys()) this.#hashes.add(hash);
  }

  #double(text: string, row: number): void {
    this.#doubles += 1;
    if (this.#doubled.length < FIRST_SHOWN && !this.#doubled.some((one) => one.text === text)) {
      this.#doubled.push({ text, row });
    }
  }

  #count(look: CellLook, batch: CellBatch, at: number, row: number): void {
    this.look = look;
    const { form, marks } = look;
    const counted = this.#forms.get(form);
    if (!counted) {
      const text = shownCell(this.#sheet, batch, at, look).slice(0, KEPT_LENGTH);
      this.#forms.set(form, { count: 1, first: [{ text, row }] });
    } else {
      counted.count += 1;
      if (counted.first.length < FIRST_SHOWN && form !== "blank")
        this.#show(counted.first, batch, at, row, look);
    }
    if (form === "blank") {
      if (this.#cells === 1) this.#firstIsBlank = true;
      return;
    }
    if (this.hash === this.#above) this.#repeats += 1;
    this.#above = this.hash;
    if (marks !== 0) this.#mark(marks);
    if (AMOUNTS.has(form)) this.#measure(look);
    if (look.detail !== "") this.#detail(look);
    this.#spelling(look, batch, at, row);
  }

  #measure({ value, decimals }: CellLook): void {
    if (value < this.#least) this.#least = value;
    if (value > this.#most) this.#most = value;
    if (value === 0) this.#zeros += 1;
    if (decimals > this.#decimals) this.#decimals = decimals;
  }

  #show(first: SeenCell[], batch: CellBatch, at: number, row: number, look: CellLook): void {
    const text = shownCell(this.#sheet, batch, at, look).slice(0, KEPT_LENGTH);
    if (!first.some((one) => one.text === text)) first.push({ text, row });
  }

  #mark(marks: number): void {
    for (let bit = 1; bit <= marks; bit <<= 1) {
      if (marks & bit) this.#marks.set(bit, (this.#marks.get(bit) ?? 0) + 1);
    }
  }

  #detail({ form, detail }: CellLook): void {
    if (form === "measured") {
      if (this.#units.has(detail) || this.#units.size < UNITS) {
        this.#units.set(detail, (this.#units.get(detail) ?? 0) + 1);
      }
      return;
    }
    const [shape, bare] = detail.split("|");
    const digits = bare.split(/\D+/).filter((part) => part !== "");
    const parts = digits.map(Number);
    // One digit or two are one shape.
    const key = shape.replace(/(?<!9)9(?!9)/g, "99");
    const single = digits.slice(0, 3).some((part) => part.length === 1);
    const known = this.#shapes.get(key);
    if (!known) {
      if (this.#shapes.size < SHAPES)
        this.#shapes.set(key, { count: 1, least: parts, most: [...parts], single });
      return;
    }
    known.count += 1;
    known.single ||= single;
    for (const [i, part] of parts.entries()) {
      known.least[i] = Math.min(known.least[i] ?? part, part);
      known.most[i] = Math.max(known.most[i] ?? part, part);
    }
  }

  #spelling(look: CellLook, batch: CellBatch, at: number, row: number): void {
    const kind = batch.kind[at];
    if (!isText(kind)) return;
    if (look.form === "number" && this.#sheet.facts.format === "xlsx") this.#numbersAsText += 1;
    if (kind === SHARED) {
      const text = this.#sheet.text(batch, at);
      this.#longest = Math.max(this.#longest, text.length);
      if (trimmed(text) !== text) this.#pad(text, row);
      return;
    }
    const { bytes, start, end } = batch;
    this.#longest = Math.max(this.#longest, end[at] - start[at]);
    const from = bytes[start[at]];
    const to = bytes[end[at] - 1];
    if (kind !== QUOTED && (from === 32 || from === 9 || to === 32 || to === 9)) {
      this.#pad(this.#sheet.text(batch, at), row);
    }
  }

  #pad(text: string, row: number): void {
    this.#padded += 1;
    this.#firstPadded ??= { text: text.slice(0, KEPT_LENGTH), row };
  }

  /** What was gathered. */
  finish(column: number, { column: sheetColumn, header }: SheetColumn): ColumnProfile {
    const texts = new Map(
      [...this.#texts].map(([hash, { look, text, row, count }]) => [
        hash,
        { text, form: look.form, row, count },
      ]),
    );
    const exact = !this.#hasMore || (this.#hashes !== undefined && !this.#hashes.isFull);
    return {
      column,
      sheetColumn,
      header,
      cells: this.#cells,
      forms: [...this.#forms].map(([form, { count, first }]) => ({ form, count, first })),
      texts,
      distinct: { count: this.#hashes?.size ?? texts.size, exact },
      hashes: this.#hashes,
      doubled: { count: this.#doubles, first: this.#doubled },
      marks: this.#marks,
      units: this.#units,
      shapes: [...this.#shapes].map(([shape, one]): DateShape => ({ shape, ...one })),
      decimals: this.#decimals,
      least: this.#least,
      most: this.#most,
      zeros: this.#zeros,
      longest: this.#longest,
      numbersAsText: this.#numbersAsText,
      padded: { count: this.#padded, first: this.#firstPadded },
      repeats: this.#repeats,
      firstIsBlank: this.#firstIsBlank,
    };
  }
}
