import { weekdayOf } from "../../base/calendar.js";

/** 1970-01-05, from which weeks are counted. */
const MONDAY = 4;
/** Working days after which nobody asks; what is asked for beyond is not looked for. */
const FARTHEST = 1_000_000;

/**
 * Which days are worked: by the day of the week, but for the days that a table lists. Counts by weeks, so that no
 * stretch of days takes longer than another.
 */
export class WorkingDays {
  /** How many days of a week are worked up to each, from Monday. */
  readonly #inWeek: readonly number[];
  /** The listed days that are not as their day of the week, ascending, and how many more are worked up to each. */
  readonly #odd: readonly number[];
  readonly #more: readonly number[];
  readonly #perWeek: number;

  /** `weekend`: 1 for Monday to 7 for Sunday; `listed`: is that day worked? */
  constructor(weekend: ReadonlySet<number>, listed: ReadonlyMap<number, boolean>) {
    let worked = 0;
    this.#inWeek = [1, 2, 3, 4, 5, 6, 7].map((weekday) => (weekend.has(weekday) ? worked : ++worked));
    this.#perWeek = worked;
    const isWeekend = (day: number) => weekend.has(weekdayOf(day));
    this.#odd = [...listed.keys()].filter((day) => listed.get(day) === isWeekend(day)).sort((a, b) => a - b);
    let more = 0;
    this.#more = this.#odd.map((day) => (isWeekend(day) ? ++more : --more));
  }

  isWorked(day: number): boolean {
    return this.#upTo(day) > this.#upTo(day - 1);
  }

  /** How many days from the first to the last, both included, are worked. */
  count(first: number, last: number): number {
    return last < first ? 0 : this.#upTo(last) - this.#upTo(first - 1);
  }

  /** The n-th working day after a day, before it where n is negative; undefined where that is too far away. */
  nth(day: number, n: number): number | undefined {
    if (n === 0) return day;
    if (Math.abs(n) > FARTHEST) return undefined;
    if (n > 0) return this.#firstWith(this.#upTo(day) + n, day + 1);
    return this.#firstWith(this.#upTo(day - 1) + n + 1, day + n * 7 - 7 - this.#odd.length * 7);
  }

  /** The first day, not before `from`, up to which so many days are worked. */
  #firstWith(worked: number, from: number): number {
    let low = from;
    let high = from;
    for (let step = 1; this.#upTo(high) < worked; step *= 2) {
      low = high + 1;
      high += step;
    }
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#upTo(middle) < worked) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How many days up to and with a day are worked, counted from a Monday long ago; negative before it. */
  #upTo(day: number): number {
    const week = Math.floor((day - MONDAY) / 7);
    return week * this.#perWeek + this.#inWeek[day - MONDAY - week * 7] + this.#moreUpTo(day);
  }

  #moreUpTo(day: number): number {
    let low = 0;
    let high = this.#odd.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#odd[middle] <= day) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : this.#more[low - 1];
  }
}
