import type { Finding } from "../../findings/finding.js";
import type { Computed } from "../quantities/quantity-series.js";

/** A column as it was worked out, with what was told of it. */
export interface Remembered extends Computed {
  readonly findings: readonly Finding[];
}

/**
 * Columns that several runs over one store have in common: a column whose meaning, data and period are those of one
 * worked out before is not worked out again.
 */
export class Memo {
  readonly #columns: Map<string, Remembered>;
  readonly #isSettled: boolean;

  constructor(settled?: Memo) {
    this.#columns = settled ? settled.#columns : new Map();
    this.#isSettled = settled !== undefined;
  }

  /** The same columns for runs of which none has anything to give to the others: no more are kept. */
  settled(): Memo {
    return new Memo(this);
  }

  find(key: string): Remembered | undefined {
    return this.#columns.get(key);
  }

  keep(key: string, column: Remembered): void {
    if (!this.#isSettled) this.#columns.set(key, column);
  }
}
