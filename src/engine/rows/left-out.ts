import type { Bilingual } from "../../base/language.js";

/** Why rows of a table are not used. */
export interface Cause {
  readonly reason: "excluded" | "rejected";
  readonly detail: Bilingual;
}

/** The rows of a table that are rejected or excluded, and why. Rows outside the period are not among them. */
export class LeftOut {
  readonly #rows: number;
  #causes: Cause[] = [];
  /** for each row the number of its cause from 1, or 0 */
  #marks: Uint8Array | undefined;

  constructor(rows: number) {
    this.#rows = rows;
  }

  /** Leaves a row out; the first cause stays. */
  add(row: number, cause: Cause): void {
    this.#marks ??= new Uint8Array(this.#rows);
    if (this.#marks[row] !== 0) return;
    let number = this.#causes.indexOf(cause) + 1;
    if (number === 0) number = this.#causes.push(cause);
    if (number > 255) throw new Error("more than 255 causes to leave rows out");
    this.#marks[row] = number;
  }

  cause(row: number): Cause | undefined {
    const mark = this.#marks?.[row] ?? 0;
    return mark === 0 ? undefined : this.#causes[mark - 1];
  }

  /** Is this row left out? */
  has(row: number): boolean {
    return this.#marks !== undefined && this.#marks[row] !== 0;
  }

  /** 1 for the rows that are not left out; undefined where none is. */
  accepted(): Uint8Array | undefined {
    return this.#marks?.map((mark) => (mark === 0 ? 1 : 0));
  }
}
