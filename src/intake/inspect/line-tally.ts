import type { Lines, SeenLine } from "./sheet-profile.js";

const FIRST = 3;
const DISTINCT = 12;
const LONGEST = 80;

/** Counts lines of one kind. */
export class LineTally {
  count = 0;
  last = 0;
  readonly first: SeenLine[] = [];
  readonly #distinct: boolean;

  /** `distinct`: lines that say the same are shown once. */
  constructor(distinct = false) {
    this.#distinct = distinct;
  }

  add(row: number, text = "", column = 0): void {
    this.count += 1;
    this.last = row;
    if (this.first.length >= (this.#distinct ? DISTINCT : FIRST)) return;
    if (this.#distinct && this.first.some((one) => one.text === text && one.column === column)) return;
    this.first.push({ text: text.slice(0, LONGEST), row, column });
  }

  /** Takes over what another one counted, and empties that. */
  takeOver(other: LineTally): void {
    if (other.count === 0) return;
    this.count += other.count;
    this.last = other.last;
    this.first.push(...other.first.slice(0, Math.max(0, FIRST - this.first.length)));
    other.count = 0;
    other.first.length = 0;
  }

  finish(): Lines {
    return { count: this.count, first: this.first, last: this.last };
  }
}
