/** Stands for no value among numbers of two and of four bytes. */
const NONE_OF_TWO = -0x8000;
const NONE_OF_FOUR = -0x80000000;
/**
 * NaN, which has to be looked up as a property of Number: V8 leaves out what was never looked up when it optimizes a loop,
 * and begins anew with the first number that is missing.
 */
const NOTHING = Number.NaN;

/**
 * Whole numbers by row, NaN where there is none. A million rows of eight bytes are 8 MB a column, and most columns
 * hold small numbers, or times to the second: as long as every value is a multiple of `unit` and small enough, four
 * bytes a row are kept, or two where the unit is 1. The first value that is not has all of them kept in four or eight.
 */
export class WholeNumbers {
  readonly #unit: number;
  /** values divided by `unit`; not used any more once there is `#wide` */
  #narrow: Int16Array | Int32Array;
  /** what stands there for no value: smaller than any number that fits */
  #none: number;
  #wide: Float64Array | undefined;

  /** `unit`: what values are expected to be multiples of. */
  constructor(unit: number) {
    this.#unit = unit;
    // Other units are those of times, which never fit in two bytes.
    this.#none = unit === 1 ? NONE_OF_TWO : NONE_OF_FOUR;
    this.#narrow = narrowNumbers(this.#none, 0);
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
      const grown = narrowNumbers(this.#none, length);
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
    return units === this.#none ? Number.NaN : units * this.#unit;
  }

  /** `value`: a whole number of at most 2^53, or NaN. */
  set(row: number, value: number): void {
    if (this.#wide === undefined) {
      const units = value / this.#unit;
      const isInt = units === (units | 0);
      if (isInt && units > this.#none && units <= ~this.#none) {
        this.#narrow[row] = units;
        return;
      }
      if (Number.isNaN(value)) {
        this.#narrow[row] = this.#none;
        return;
      }
      if (isInt && units !== NONE_OF_FOUR) {
        this.#keepInFour();
        this.#narrow[row] = units;
        return;
      }
    }
    this.values[row] = value;
  }

  /** Sets row `rows[k]` to `values[k]`, for each k from `from` to `to` (exclusive). */
  setAll(rows: Int32Array, from: number, to: number, values: Float64Array): void {
    let k = from;
    while (k < to) {
      if (this.#wide) {
        for (; k < to; k++) this.#wide[rows[k]] = values[k];
        return;
      }
      k = this.#setNarrow(rows, k, to, values);
      // This one does not fit, and has all of them kept in more bytes.
      if (k < to) this.set(rows[k], values[k++]);
    }
  }

  /** The same up to the first value that does not fit; gives where that is. */
  #setNarrow(rows: Int32Array, from: number, to: number, values: Float64Array): number {
    const narrow = this.#narrow;
    const unit = this.#unit;
    const none = this.#none;
    const most = ~none;
    for (let k = from; k < to; k++) {
      const units = values[k] / unit;
      if (units === (units | 0) && units > none && units <= most) narrow[rows[k]] = units;
      else if (Number.isNaN(units)) narrow[rows[k]] = none;
      else return k;
    }
    return to;
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
    const none = this.#none;
    const isNarrow = this.#wide === undefined;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      // Of a row that is none, some other value is read in vain: so all values are compared as what they are kept as.
      const value = values[row < 0 ? 0 : row];
      into[i] = row < 0 || (value === none && isNarrow) ? NOTHING : value * unit;
    }
  }

  /** The values as an array. They are kept in eight bytes from now on, so that asking again costs nothing. */
  get values(): Float64Array {
    if (this.#wide === undefined) {
      this.#wide = new Float64Array(this.#narrow.length);
      this.#widen(0, this.#narrow.length, this.#wide);
      this.#narrow = narrowNumbers(this.#none, 0);
    }
    return this.#wide;
  }

  #keepInFour(): void {
    const four = new Int32Array(this.#narrow.length);
    for (let row = 0; row < four.length; row++) {
      const units = this.#narrow[row];
      four[row] = units === this.#none ? NONE_OF_FOUR : units;
    }
    this.#narrow = four;
    this.#none = NONE_OF_FOUR;
  }

  /**
   * `set` and `indexOf` are as fast the first time as ever after, and with numbers of two bytes as with those of four; a loop
   * over both is optimized for the ones, and begins anew with the others.
   */
  #widen(start: number, end: number, into: Float64Array): void {
    const narrow = this.#narrow.subarray(start, end);
    const none = this.#none;
    into.set(narrow);
    let missing = 0;
    for (let at = narrow.indexOf(none); at >= 0; at = narrow.indexOf(none, at + 1)) {
      if (++missing > FEW_MISSING) {
        blank(into, narrow.length, none, at);
        break;
      }
      into[at] = NOTHING;
    }
    if (this.#unit !== 1) multiply(into, narrow.length, this.#unit);
  }
}

/** Beyond so many missing numbers a search for the next one takes longer than to look at each. */
const FEW_MISSING = 16;

/** Looks at the widened numbers, which are of one kind whatever they were before: so the loop is optimized once. */
function blank(numbers: Float64Array, count: number, none: number, from: number): void {
  for (let i = from; i < count; i++) if (numbers[i] === none) numbers[i] = NOTHING;
}

function multiply(numbers: Float64Array, count: number, by: number): void {
  for (let i = 0; i < count; i++) numbers[i] *= by;
}

function narrowNumbers(none: number, length: number): Int16Array | Int32Array {
  return none === NONE_OF_TWO ? new Int16Array(length) : new Int32Array(length);
}
