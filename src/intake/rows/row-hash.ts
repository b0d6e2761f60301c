import { BLANK, BOOLEAN, type CellBatch, MARKUP, QUOTED, SHARED, TEXT } from "../../sheets/cells.js";
import type { Sheet } from "../../sheets/sheet.js";

const encoder = new TextEncoder();

/**
 * Hashes rows so that two rows get the same hash where all their cells say the same under the same headers, in
 * whatever order the columns stand and however the files are encoded. 53 bits: of a million different rows, two
 * meet by chance once in some ten thousand tables.
 */
export class RowHasher {
  readonly #sheet: Sheet;
  #utf8 = false;
  readonly #nameOf: (column: number) => string;
  /** By column: what its header adds. */
  readonly #seeds: number[] = [];
  /** By shared string: the two halves of its hash, worked out when it is first met. */
  readonly #shared: Int32Array;
  readonly #sharedKnown: Uint8Array;
  /** The halves of the hash that was computed last. */
  #high = 0;
  #low = 0;

  /** `nameOf`: what stands for a column; the same for columns of the same header. */
  constructor(sheet: Sheet, nameOf: (column: number) => string) {
    this.#sheet = sheet;
    this.#nameOf = nameOf;
    this.#shared = new Int32Array(2 * sheet.sharedCount);
    this.#sharedKnown = new Uint8Array(sheet.sharedCount);
  }

  /** A new batch: by now the sheet may know its encoding better. */
  begin(): void {
    this.#utf8 = this.#sheet.facts.encoding.startsWith("UTF-8");
  }

  /** The hash of row `row` of a batch that has all columns. Blank cells add nothing to it. */
  of(batch: CellBatch, row: number): number {
    let high = 0;
    let low = 0;
    const first = row * batch.width;
    for (let column = 0; column < batch.width; column++) {
      if (batch.kind[first + column] === BLANK) continue;
      const seed = this.#seedOf(column);
      this.#hashCell(batch, first + column);
      // A sum does not depend on the order; mixing keeps a text apart from the same one under another header.
      high = (high + mixed(this.#high ^ seed)) | 0;
      low = (low + mixed(this.#low + seed)) | 0;
    }
    return (high >>> 0) * 0x200000 + (low >>> 11);
  }

  #seedOf(column: number): number {
    if (this.#seeds[column] === undefined) {
      this.#hashText(this.#nameOf(column));
      this.#seeds[column] = mixed(this.#high);
    }
    return this.#seeds[column];
  }

  #hashCell(batch: CellBatch, at: number): void {
    const kind = batch.kind[at];
    if (kind === SHARED) this.#hashShared(batch.start[at]);
    else if (kind === BOOLEAN) this.#hashText(batch.start[at] === 1 ? "TRUE" : "FALSE");
    else if (kind === QUOTED || kind === MARKUP) this.#hashText(this.#sheet.text(batch, at));
    else if (kind === TEXT && !this.#utf8 && !isAscii(batch.bytes, batch.start[at], batch.end[at])) {
      this.#hashText(this.#sheet.text(batch, at));
    } else this.#hashBytes(batch.bytes, batch.start[at], batch.end[at]);
  }

  #hashShared(index: number): void {
    if (this.#sharedKnown[index] === 1) {
      this.#high = this.#shared[2 * index];
      this.#low = this.#shared[2 * index + 1];
      return;
    }
    this.#hashText(this.#sheet.shared(index));
    this.#shared[2 * index] = this.#high;
    this.#shared[2 * index + 1] = this.#low;
    this.#sharedKnown[index] = 1;
  }

  #hashText(text: string): void {
    const bytes = encoder.encode(text);
    this.#hashBytes(bytes, 0, bytes.length);
  }

  /** FNV-1a twice, with different multipliers. */
  #hashBytes(bytes: Uint8Array, start: number, end: number): void {
    let high = 0x811c9dc5;
    let low = 0x2f0b4c47;
    for (let i = start; i < end; i++) {
      high = Math.imul(high ^ bytes[i], 0x01000193);
      low = Math.imul(low ^ bytes[i], 0x01000197);
    }
    this.#high = high;
    this.#low = low;
  }
}

/** Spreads every bit of a 32-bit number over all of it (the finaliser of MurmurHash3). */
function mixed(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return x ^ (x >>> 16);
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] >= 0x80 || bytes[i] === 0) return false;
  return true;
}
