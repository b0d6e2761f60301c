import { NO_HASH } from "./cell-hash.js";

/** Rows by which it is seen which columns tell rows apart together. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 40;

/** The first rows of a sheet, a hash a cell. */
export class RowSample {
  rows = 0;
  readonly #columns: Float64Array[];

  constructor(columns: number) {
    this.#columns = Array.from({ length: Math.min(columns, MOST_COLUMNS) }, () => new Float64Array(64));
  }

  /** Does it have room for more? */
  get isOpen(): boolean {
    return this.rows < MOST_ROWS;
  }

  put(place: number, hash: number): void {
    if (place >= this.#columns.length) return;
    if (this.rows === this.#columns[place].length) {
      const grown = new Float64Array(Math.min(MOST_ROWS, 2 * this.rows));
      grown.set(this.#columns[place]);
      this.#columns[place] = grown;
    }
    this.#columns[place][this.rows] = hash;
  }

  /** Do these columns together tell all rows apart, none of them blank? */
  areKey(places: readonly number[]): boolean {
    const columns = places.map((place) => this.#columns[place]);
    if (this.rows === 0 || columns.some((column) => column === undefined)) return false;
    const seen = new Set<string>();
    for (let row = 0; row < this.rows; row++) {
      if (columns.some((column) => column[row] === NO_HASH)) return false;
      seen.add(columns.map((column) => column[row]).join(" "));
    }
    return seen.size === this.rows;
  }

  /** In how many rows two columns say the same, of those where the first says something. */
  agree(a: number, b: number): { readonly same: number; readonly of: number } {
    const [left, right] = [this.#columns[a], this.#columns[b]];
    let same = 0;
    let of = 0;
    for (let row = 0; left && right && row < this.rows; row++) {
      if (left[row] === NO_HASH) continue;
      of += 1;
      if (left[row] === right[row]) same += 1;
    }
    return { same, of };
  }
}
