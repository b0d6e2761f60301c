/**
 * For each row of a table, its number in its file. Rows mostly follow one another, so only stretches of consecutive
 * numbers are kept, not a number a row.
 */
export class RowNumbers implements Iterable<number> {
  #count = 0;
  /** the first row of each stretch, and by how much the numbers in it are above those of the rows */
  readonly #firstRows: number[] = [];
  readonly #aheads: number[] = [];
  #ahead = Number.NaN;

  /** Gives the next row its number. */
  add(rowNumber: number): void {
    const row = this.#count++;
    if (rowNumber - row !== this.#ahead) this.#begin(row, rowNumber - row);
  }

  /** Gives the next rows the numbers `rowNumbers[from…to)`. */
  addAll(rowNumbers: Int32Array, from: number, to: number): void {
    let row = this.#count;
    for (let i = from; i < to; i++, row++) {
      if (rowNumbers[i] - row !== this.#ahead) this.#begin(row, rowNumbers[i] - row);
    }
    this.#count = row;
  }

  #begin(row: number, ahead: number): void {
    this.#ahead = ahead;
    this.#firstRows.push(row);
    this.#aheads.push(ahead);
  }

  /** How many rows have one. */
  get length(): number {
    return this.#count;
  }

  at(row: number): number {
    let low = 0;
    let high = this.#firstRows.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#firstRows[middle] <= row) low = middle;
      else high = middle;
    }
    return row + this.#aheads[low];
  }

  *[Symbol.iterator](): Generator<number> {
    for (let row = 0; row < this.#count; row++) yield this.at(row);
  }
}
