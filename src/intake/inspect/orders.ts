import { DAY_MS } from "../../base/calendar.js";

/** Two columns of moments: how often one is before the other. */
export interface MomentPair {
  /** Columns; the left one stands before the right one in the sheet. */
  readonly left: number;
  readonly right: number;
  readonly both: number;
  readonly leftFirst: number;
  readonly rightFirst: number;
  /** Rows in which the rarer of the two holds. */
  readonly rows: readonly number[];
  /** Of those, in how many the two are less than a minute apart. */
  readonly withinMinute: number;
}

/** A moment of a row: civil milliseconds; is it a day only, and can it be held against others of its day alone? */
export interface Moment {
  readonly column: number;
  readonly at: number;
  readonly isDay: boolean;
  readonly ofDay: boolean;
}

/** Columns of moments that are compared. */
const MOST_COLUMNS = 8;
const ROWS = 3;
const MINUTE_MS = 60_000;

interface Counts {
  both: number;
  leftFirst: number;
  rightFirst: number;
  leftClose: number;
  rightClose: number;
  readonly leftRows: number[];
  readonly rightRows: number[];
}

/** Holds the moments of each row against each other. */
export class MomentOrders {
  readonly #pairs = new Map<
    string,
    { readonly left: number; readonly right: number; readonly counts: Counts }
  >();
  readonly #columns = new Set<number>();

  /** Moments of one row, by column. */
  take(moments: readonly Moment[], row: number): void {
    for (let i = 0; i < moments.length; i++) {
      const a = moments[i];
      if (!this.#columns.has(a.column)) {
        if (this.#columns.size >= MOST_COLUMNS) continue;
        this.#columns.add(a.column);
      }
      for (let j = i + 1; j < moments.length; j++) {
        const b = moments[j];
        if (a.ofDay !== b.ofDay || (a.ofDay && dayOf(a) !== dayOf(b))) continue;
        const whole = a.isDay || b.isDay;
        const difference = whole ? Math.floor(a.at / DAY_MS) - Math.floor(b.at / DAY_MS) : a.at - b.at;
        this.#note(this.#of(a.column, b.column), difference, whole, row);
      }
    }
  }

  #of(left: number, right: number): Counts {
    const key = `${left}-${right}`;
    let pair = this.#pairs.get(key);
    if (!pair) {
      const counts = {
        both: 0,
        leftFirst: 0,
        rightFirst: 0,
        leftClose: 0,
        rightClose: 0,
        leftRows: [],
        rightRows: [],
      };
      pair = { left, right, counts };
      this.#pairs.set(key, pair);
    }
    return pair.counts;
  }

  #note(counts: Counts, difference: number, whole: boolean, row: number): void {
    counts.both += 1;
    const isClose = !whole && Math.abs(difference) < MINUTE_MS;
    if (difference < 0) {
      counts.leftFirst += 1;
      if (isClose) counts.leftClose += 1;
      if (counts.leftRows.length < ROWS) counts.leftRows.push(row);
    } else if (difference > 0) {
      counts.rightFirst += 1;
      if (isClose) counts.rightClose += 1;
      if (counts.rightRows.length < ROWS) counts.rightRows.push(row);
    }
  }

  finish(): MomentPair[] {
    return [...this.#pairs.values()].map(({ left, right, counts }) => {
      const { both, leftFirst, rightFirst } = counts;
      const isUsual = leftFirst >= rightFirst;
      return {
        left,
        right,
        both,
        leftFirst,
        rightFirst,
        rows: isUsual ? counts.rightRows : counts.leftRows,
        withinMinute: isUsual ? counts.rightClose : counts.leftClose,
      };
    });
  }
}

function dayOf({ at }: Moment): number {
  return Math.floor(at / DAY_MS);
}
