import { type CellBatch, type CellKind, MARKUP, QUOTED, SHARED, TEXT } from "../../sheets/cells.js";
import type { Sheet } from "../../sheets/sheet.js";
import { ShortTexts, UNSEEN } from "./short-texts.js";
import { TextPool } from "./text-pool.js";

/** Results by the code that a text's bytes have in a pool of their own. */
interface Raw {
  readonly pool: TextPool;
  results: Int32Array;
}

/**
 * Works out once for each distinct text of a sheet's column what it comes to (a code, a truth): a column has many
 * cells and few texts, and decoding is dear. Cells are told apart by their bytes, shared strings by their index.
 */
export class DistinctCells {
  readonly #sheet: Sheet;
  readonly #resultOf: (text: string) => number;
  readonly #resultOfShared: (index: number) => number;
  readonly #shared: Int32Array;
  readonly #raw: (Raw | undefined)[] = [];
  /** those of plain text */
  readonly #short = new ShortTexts();

  /** `resultOf`: an integer, above -2^31; `resultOfShared`: the same for a shared string, where that needs no text. */
  constructor(
    sheet: Sheet,
    resultOf: (text: string) => number,
    resultOfShared = (index: number) => resultOf(sheet.shared(index)),
  ) {
    this.#sheet = sheet;
    this.#resultOf = resultOf;
    this.#resultOfShared = resultOfShared;
    this.#shared = new Int32Array(sheet.sharedCount).fill(UNSEEN);
  }

  /** The result of a shared string. */
  ofShared(index: number): number {
    if (index < this.#shared.length && this.#shared[index] !== UNSEEN) return this.#shared[index];
    const result = this.#resultOfShared(index);
    this.#shared[index] = result;
    return result;
  }

  /** The result of a cell of text, whatever way it is stored. */
  of(batch: CellBatch, at: number): number {
    if (batch.kind[at] !== TEXT) return this.#ofOthers(batch, at);
    const { bytes, start, end } = batch;
    const known = this.#short.at(bytes, start[at], end[at]);
    if (known !== UNSEEN) return known;
    const result = this.#ofOthers(batch, at);
    this.#short.put(bytes, start[at], end[at], result);
    return result;
  }

  /** The same for those that are not short. */
  #ofOthers(batch: CellBatch, at: number): number {
    const kind = batch.kind[at];
    if (kind === SHARED) return this.ofShared(batch.start[at]);
    const raw = this.#rawOf(kind);
    const code = raw.pool.add(batch.bytes, batch.start[at], batch.end[at]);
    if (code >= raw.results.length) {
      const grown = new Int32Array(raw.results.length * 2).fill(UNSEEN);
      grown.set(raw.results);
      raw.results = grown;
    }
    if (raw.results[code] === UNSEEN) raw.results[code] = this.#resultOf(this.#sheet.text(batch, at));
    return raw.results[code];
  }

  /** The same bytes mean different texts in cells of different kinds. */
  #rawOf(kind: CellKind): Raw {
    const slot = kind === TEXT ? 0 : kind === QUOTED ? 1 : kind === MARKUP ? 2 : undefined;
    if (slot === undefined) throw new Error(`a cell of kind ${kind} has no text`);
    const known = this.#raw[slot];
    if (known) return known;
    const raw = { pool: new TextPool(), results: new Int32Array(256).fill(UNSEEN) };
    this.#raw[slot] = raw;
    return raw;
  }
}
