import { civilDate, DAY_MS, dayOf, momentOf, type Zone } from "../../base/calendar.js";
import { WorkingDays } from "./working-days.js";

/** What a calendar's table says of a day. */
export interface ListedDay {
  readonly worked: boolean;
  /** milliseconds since its midnight; undefined: as on other days */
  readonly opens: number | undefined;
  readonly closes: number | undefined;
  readonly row: number;
}

/** The days that a calendar knows: those from one to another, or those of some years. */
export type KnownDays =
  | { readonly first: number; readonly last: number }
  | { readonly years: ReadonlySet<number> };

/** When a day opens and closes, in milliseconds since midnight. */
export interface Hours {
  readonly opens: number;
  readonly closes: number;
}

/** What a calendar comes to: a number (a day, a count, a moment), or a day that it does not know. */
export type Answer = { readonly value: number } | { readonly unknown: number };

/** A calendar with the days of its table. */
export class DayBook {
  readonly known: KnownDays;
  readonly #listed: ReadonlyMap<number, ListedDay>;
  readonly #days: WorkingDays;
  readonly #hours: Hours | undefined;
  readonly #zone: Zone;

  constructor(
    weekend: ReadonlySet<number>,
    listed: ReadonlyMap<number, ListedDay>,
    known: KnownDays,
    hours: Hours | undefined,
    zone: Zone,
  ) {
    this.known = known;
    this.#listed = listed;
    this.#days = new WorkingDays(weekend, new Map([...listed].map(([day, { worked }]) => [day, worked])));
    this.#hours = hours;
    this.#zone = zone;
  }

  /** 1 for a day that is worked, 0 for another. */
  isWorked(day: number): Answer {
    return this.#within(day, day, () => (this.#days.isWorked(day) ? 1 : 0));
  }

  count(first: number, last: number): Answer {
    return this.#within(first, last, () => this.#days.count(first, last));
  }

  /** The n-th working day after a day; what lies between the two must be known. */
  nth(day: number, n: number): Answer {
    const found = this.#days.nth(day, n);
    if (found === undefined) return { unknown: day };
    return n < 0 ? this.#within(found, day - 1, () => found) : this.#within(day + 1, found, () => found);
  }

  /** The moment itself where it is open, else the next opening. */
  openAfter(moment: number): Answer {
    const civil = this.#zone.toCivil(moment);
    const day = Math.floor(civil / DAY_MS);
    const today = this.isWorked(day);
    if ("unknown" in today) return today;
    const { opens, closes } = this.#hoursOf(day);
    const clock = civil - day * DAY_MS;
    if (today.value === 1 && clock < closes) {
      return { value: clock >= opens ? moment : this.#opening(day, opens, moment) };
    }
    const next = this.nth(day, 1);
    return "unknown" in next
      ? next
      : { value: this.#opening(next.value, this.#hoursOf(next.value).opens, moment) };
  }

  /** The rows of its table that say something of the days from one to another. */
  rowsBetween(first: number, last: number): number[] {
    return [...this.#listed].filter(([day]) => day >= first && day <= last).map(([, { row }]) => row);
  }

  /** Where the clock goes back, the hour of opening comes twice: the first is earlier than a moment after it. */
  #opening(day: number, opens: number, moment: number): number {
    return Math.max(moment, momentOf(this.#zone, day, opens));
  }

  #hoursOf(day: number): Hours {
    const { opens = 0, closes = DAY_MS } = this.#hours ?? {};
    const listed = this.#listed.get(day);
    return { opens: listed?.opens ?? opens, closes: listed?.closes ?? closes };
  }

  #within(first: number, last: number, value: () => number): Answer {
    const unknown = this.#unknownIn(first, last);
    return unknown === undefined ? { value: value() } : { unknown };
  }

  /** The first day of a stretch that it does not know. */
  #unknownIn(first: number, last: number): number | undefined {
    const { known } = this;
    if (last < first) return undefined;
    if ("first" in known) {
      if (first < known.first) return first;
      return last > known.last ? Math.max(first, known.last + 1) : undefined;
    }
    for (let day = first; day <= last; ) {
      const { year } = civilDate(day);
      if (!known.years.has(year)) return day;
      day = dayOf(year + 1, 1, 1);
    }
    return undefined;
  }
}
