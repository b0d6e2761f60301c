import { RowNumbers } from "../columns/row-numbers.js";
import type { ReadTable } from "../table.js";

/** The rows of a table as they are gathered: where each comes from. */
export class TableRows {
  readonly numbers = new RowNumbers();
  #capacity = 0;
  #fileOf: Uint16Array | undefined;
  #hash: Float64Array | undefined;
  #skippedBy: Uint8Array | undefined;
  #unitOf: Uint16Array | undefined;
  #headOf: Int32Array | undefined;

  constructor(severalFiles: boolean, hashes: boolean) {
    if (severalFiles) this.#fileOf = new Uint16Array(0);
    if (hashes) this.#hash = new Float64Array(0);
  }

  get count(): number {
    return this.numbers.length;
  }

  get capacity(): number {
    return this.#capacity;
  }

  reserve(capacity: number): void {
    this.#capacity = capacity;
    if (this.#fileOf) {
      const fileOf = new Uint16Array(capacity);
      fileOf.set(this.#fileOf);
      this.#fileOf = fileOf;
    }
    if (this.#skippedBy) this.#skippedBy = copied(this.#skippedBy, new Uint8Array(capacity));
    if (this.#unitOf) this.#unitOf = copied(this.#unitOf, new Uint16Array(capacity));
    if (this.#headOf) this.#headOf = copied(this.#headOf, new Int32Array(capacity));
    if (this.#hash) {
      const hash = new Float64Array(capacity);
      hash.set(this.#hash);
      this.#hash = hash;
    }
  }

  /** Adds a row, for which there must be room, and gives its index. */
  add(rowNumber: number, file: number): number {
    const row = this.count;
    this.numbers.add(rowNumber);
    if (this.#fileOf) this.#fileOf[row] = file;
    return row;
  }

  /** Adds rows `from` to `to` (exclusive) of a batch, for which there must be room, and gives the index of the first. */
  addAll(rowNumbers: Int32Array, from: number, to: number, file: number): number {
    const row = this.count;
    this.numbers.addAll(rowNumbers, from, to);
    this.#fileOf?.fill(file, row, row + to - from);
    return row;
  }

  setHash(row: number, hash: number): void {
    if (this.#hash) this.#hash[row] = hash;
  }

  /** The row is left out by a rule of the layout, whose number counts from 0. */
  skip(row: number, rule: number): void {
    this.#skippedBy ??= new Uint8Array(this.#capacity);
    this.#skippedBy[row] = rule + 1;
  }

  setUnit(row: number, unit: number): void {
    this.#unitOf ??= new Uint16Array(this.#capacity);
    this.#unitOf[row] = unit;
  }

  setHead(row: number, head: number): void {
    this.#headOf ??= new Int32Array(this.#capacity);
    this.#headOf[row] = head;
  }

  /** The arrays, as long as there are rows. */
  finish(): { readonly count: number; readonly arrays: RowArrays } {
    const count = this.count;
    const skippedBy = this.#skippedBy?.subarray(0, count);
    const unitOf = this.#unitOf?.subarray(0, count);
    const headOf = this.#headOf?.subarray(0, count);
    const arrays = {
      ...(headOf && { headOf }),
      ...(skippedBy && { skippedBy }),
      ...(unitOf && { unitOf }),
      rowNumber: this.numbers,
      fileOf: this.#fileOf?.subarray(0, count),
      rowHash: this.#hash?.subarray(0, count),
    };
    return { count, arrays };
  }
}

type RowArrays = Pick<ReadTable, "rowNumber" | "fileOf" | "rowHash" | "skippedBy" | "unitOf" | "headOf">;

function copied<A extends Uint8Array | Uint16Array | Int32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
