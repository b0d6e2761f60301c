import type { Finding } from "../findings/finding.js";
import type { Computed } from "./quantity-series.js";

/** A column as it was worked out, with what was told of it. */
export interface Remembered extends Computed {
  readonly findings: readonly Finding[];
}

/**
 * Columns that several runs over one store have in common: a column whose meaning, data and period are those of one
 * worked out before is not worked out again.
 */
export class Memo {
  readonly #columns = new Map<string, Remembered>();

  find(key: string): Remembered | undefined {
    return this.#columns.get(key);
  }

  keep(key: string, column: Remembered): void {
    this.#columns.set(key, column);
  }
}
