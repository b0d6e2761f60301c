/** Numbers by row, NaN where there is none, as intake keeps them or as they are picked out of others. */
export interface Numbers {
  /** All of them as an array, which is kept from then on. */
  readonly values: Float64Array;
  readonly length: number;
  at(row: number): number;
  /** Puts the numbers of the rows from `start` to `end` (exclusive) into `into`, from its index 0 on. */
  copy(start: number, end: number, into: Float64Array): void;
  /** Puts the numbers of some rows, none where one is negative, into `into`, from its index 0 on. */
  take(rows: Int32Array, into: Float64Array): void;
}

/**
 * For each row the number of another one, of the same table or of another; none where that is negative. They are fetched a
 * batch at a time when they are read: most are read once, and a column of their own would be a pass and memory more.
 */
export class PickedNumbers implements Numbers {
  readonly #of: Numbers;
  readonly #rows: Int32Array;
  #values: Float64Array | undefined;

  /** `rows` must stay as they are. */
  constructor(of: Numbers, rows: Int32Array) {
    this.#of = of;
    this.#rows = rows;
  }

  get length(): number {
    return this.#rows.length;
  }

  at(row: number): number {
    const from = this.#rows[row];
    return from < 0 ? Number.NaN : this.#of.at(from);
  }

  copy(start: number, end: number, into: Float64Array): void {
    this.#of.take(this.#rows.subarray(start, end), into);
  }

  take(rows: Int32Array, into: Float64Array): void {
    for (let i = 0; i < rows.length; i++) into[i] = rows[i] < 0 ? Number.NaN : this.at(rows[i]);
  }

  get values(): Float64Array {
    if (this.#values === undefined) {
      this.#values = new Float64Array(this.#rows.length);
      this.#of.take(this.#rows, this.#values);
    }
    return this.#values;
  }
}
