import { exactText } from "../../base/exact.js";
import { chained } from "./chained.js";
import { exactAt } from "./exact-at.js";
import { NumberMap } from "./number-map.js";
import { LARGEST, type ScaledSeries, type Series, type TextSeries } from "./series.js";

/** Marks rows that are in no group: one of their values is blank, or (when looked up) not known. */
export const NO_GROUP = -1;

/**
 * Rows that agree in all of some columns get the same small number, without a string being made. The numbers follow
 * the order of rows, so they are never shown. Other columns of the same kinds can then be looked up in it.
 */
export class Grouping {
  /** For each row its group, or -1 where one of the values is blank. */
  readonly ids: Int32Array;
  /** Groups are 0 … count - 1; with a single text column some may have no row. */
  readonly count: number;
  readonly #parts: readonly Part[];
  readonly #pairs: readonly Pair[];

  constructor(columns: readonly Series[], rows: number) {
    const [first, ...rest] = columns.map((column) => partOf(column, rows));
    if (!first) throw new Error("a grouping needs a column");
    this.#parts = [first, ...rest];
    const pairs: Pair[] = [];
    let ids = first.ids;
    let size = first.size;
    for (const part of rest) {
      const pair = new Pair(part.size);
      if (size * part.size > LARGEST) throw new Error("too many combinations to group by");
      ids = pair.add(ids, part.ids);
      size = pair.map.size;
      pairs.push(pair);
    }
    this.ids = ids;
    this.count = size;
    this.#pairs = pairs;
  }

  /** The group of each text of another column, by its code; undefined where rows are not grouped by one column of texts. */
  groupsOf(column: TextSeries): Int32Array | undefined {
    return this.#parts.length === 1 ? this.#parts[0].groupsOf?.(column) : undefined;
  }

  /**
   * The group that each row of other columns would be in, in numbers that are the caller's own; -1 where a value is
   * blank or no row here agrees.
   */
  find(columns: readonly Series[], rows: number): Int32Array {
    let ids = this.#parts[0].find(columns[0], rows);
    for (let i = 1; i < columns.length; i++) {
      ids = this.#pairs[i - 1].find(ids, this.#parts[i].find(columns[i], rows));
    }
    return ids;
  }
}

/** Two numbers as one: how a further column is joined to those before it. */
class Pair {
  readonly map = new NumberMap();
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  add(left: Int32Array, right: Int32Array): Int32Array {
    return this.#joined(left, right, (key) => this.map.add(key));
  }

  find(left: Int32Array, right: Int32Array): Int32Array {
    return this.#joined(left, right, (key) => this.map.find(key));
  }

  #joined(left: Int32Array, right: Int32Array, index: (key: number) => number): Int32Array {
    const ids = new Int32Array(left.length);
    for (let row = 0; row < ids.length; row++) {
      const a = left[row];
      const b = right[row];
      ids[row] = a < 0 || b < 0 ? NO_GROUP : index(a * this.#size + b);
    }
    return ids;
  }
}

/** The distinct values of one column. */
interface Part {
  readonly ids: Int32Array;
  readonly size: number;
  find(other: Series, rows: number): Int32Array;
  /** Of texts: where each text of another pool is found, by its code. */
  groupsOf?(other: TextSeries): Int32Array;
}

function partOf(column: Series, rows: number): Part {
  switch (column.kind) {
    case "text":
      return {
        ids: column.codes,
        size: column.pool.size,
        find: (other) => {
          if (other.kind !== "text") throw new Error("a text column is compared with another kind");
          if (other.pool === column.pool) return other.codes.slice();
          return chained(other.codes, other.pool.codesIn(column.pool));
        },
        groupsOf: ({ pool }) =>
          pool === column.pool
            ? Int32Array.from({ length: pool.size }, (_, code) => code)
            : pool.codesIn(column.pool),
      };
    case "truth":
      return { ids: truthIds(column.values), size: 2, find: (other) => truthIds(truths(other)) };
    case "scaled":
      return scaledPart(column);
    case "exact":
      return exactPart(column, rows);
  }
}

function truths(series: Series): Uint8Array {
  if (series.kind !== "truth") throw new Error("a yes/no column is compared with another kind");
  return series.values;
}

const truthIds = (values: Uint8Array) => Int32Array.from(values, (value) => (value > 1 ? NO_GROUP : value));

function scaledPart(column: ScaledSeries): Part {
  const map = new NumberMap();
  const ids = new Int32Array(column.values.length);
  for (let row = 0; row < ids.length; row++) {
    const value = column.values[row];
    ids[row] = Number.isNaN(value) ? NO_GROUP : map.add(value);
  }
  const find = (other: Series, rows: number): Int32Array => {
    const found = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
      const value = onScale(other, row, column.denominator);
      found[row] = Number.isNaN(value) ? NO_GROUP : map.find(value);
    }
    return found;
  };
  return { ids, size: map.size, find };
}

/** A number in units of `1 / denominator`; NaN where there is none or it is no whole number of them. */
function onScale(series: Series, row: number, denominator: number): number {
  if (series.kind === "scaled" && series.denominator === denominator) return series.values[row];
  const value = exactAt(series, row);
  const scaled = value?.mul(denominator);
  return scaled?.d === 1n ? Number(scaled.s * scaled.n) : Number.NaN;
}

function exactPart(column: Series, rows: number): Part {
  const map = new Map<string, number>();
  const ids = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const text = numberText(column, row);
    if (text === undefined) {
      ids[row] = NO_GROUP;
      continue;
    }
    let id = map.get(text);
    if (id === undefined) {
      id = map.size;
      map.set(text, id);
    }
    ids[row] = id;
  }
  const find = (other: Series, otherRows: number): Int32Array => {
    const found = new Int32Array(otherRows);
    for (let row = 0; row < otherRows; row++) {
      const text = numberText(other, row);
      found[row] = text === undefined ? NO_GROUP : (map.get(text) ?? NO_GROUP);
    }
    return found;
  };
  return { ids, size: map.size, find };
}

function numberText(series: Series, row: number): string | undefined {
  const value = exactAt(series, row);
  return value && exactText(value);
}
