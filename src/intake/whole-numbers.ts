/** Stands for no value among four-byte numbers. */
const NONE = -0x80000000;

/**
 * Whole numbers by row, NaN where there is none. A million rows of eight bytes are 8 MB a column, and most columns
 * hold small numbers, or times to the second: as long as every value is a multiple of `unit` and small enough, four
 * bytes a row are kept. The first value that is not has all of them kept in eight.
 */
export class WholeNumbers {
  readonly #unit: number;
  /** values divided by `unit`; not used any more once there is `#wide` */
  #narrow = new Int32Array(0);
  #wide: Float64Array | undefined;

  /** `unit`: what values are expected to be multiples of. */
  constructor(unit: number) {
    this.#unit = unit;
  }

  get length(): number {
    return (this.#wide ?? this.#narrow).length;
  }

  /** Makes room for `length` rows; new ones hold 0 until they are set. */
  grow(length: number): void {
    if (this.#wide) {
      const grown = new Float64Array(length);
      grown.set(this.#wide);
      this.#wide = grown;
    } else {
      const grown = new Int32Array(length);
      grown.set(this.#narrow);
      this.#narrow = grown;
    }
  }

  /** Ends after `length` rows. */
  end(length: number): void {
    if (this.#wide) this.#wide = this.#wide.subarray(0, length);
    else this.#narrow = this.#narrow.subarray(0, length);
  }

  at(row: number): number {
    if (this.#wide) return this.#wide[row];
    const units = this.#narrow[row];
    return units === NONE ? Number.NaN : units * this.#unit;
  }

  /** `value`: a whole number of at most 2^53, or NaN. */
  set(row: number, value: number): void {
    if (this.#wide === undefined) {
      const units = value / this.#unit;
      if (units === (units | 0) && units !== NONE) {
        this.#narrow[row] = units;
        return;
      }
      if (Number.isNaN(value)) {
        this.#narrow[row] = NONE;
        return;
      }
    }
    this.values[row] = value;
  }

  /** Puts the values of the rows from `start` to `end` (exclusive) into `into`, from its index 0 on. */
  copy(start: number, end: number, into: Float64Array): void {
    if (this.#wide) into.set(this.#wide.subarray(start, end));
    else this.#widen(start, end, into);
  }

  /** Puts the values of some rows, none where one is negative, into `into`, from its index 0 on. */
  take(rows: Int32Array, into: Float64Array): void {
    const values = this.#wide ?? this.#narrow;
    const unit = this.#wide ? 1 : this.#unit;
    for (let i = 0; i < rows.length; i++) {
      const value = rows[i] < 0 ? Number.NaN : values[rows[i]];
      into[i] = value === NONE && this.#wide === undefined ? Number.NaN : value * unit;
    }
  }

  /** The values of some rows, none where one is negative, as numbers of their own. */
  pick(rows: Int32Array): WholeNumbers {
    const picked = new WholeNumbers(this.#unit);
    if (this.#wide) {
      picked.#wide = new Float64Array(rows.length);
      this.take(rows, picked.#wide);
      return picked;
    }
    picked.#narrow = new Int32Array(rows.length);
    for (let i = 0; i < rows.length; i++) picked.#narrow[i] = rows[i] < 0 ? NONE : this.#narrow[rows[i]];
    return picked;
  }

  /** The values as an array. They are kept in eight bytes from now on, so that asking again costs nothing. */
  get values(): Float64Array {
    if (this.#wide === undefined) {
      this.#wide = new Float64Array(this.#narrow.length);
      this.#widen(0, this.#narrow.length, this.#wide);
      this.#narrow = new Int32Array(0);
    }
    return this.#wide;
  }

  #widen(start: number, end: number, into: Float64Array): void {
    const narrow = this.#narrow;
    const unit = this.#unit;
    for (let row = start, i = 0; row < end; row++, i++) {
      const units = narrow[row];
      into[i] = units === NONE ? Number.NaN : units * unit;
    }
  }
}
