import type { Series } from "../columns/series.js";

/** What a gather came to. */
export interface Gathered {
  readonly series: Series;
  /** For each row, on how many rows its value rests: those with a value, or that were asked. */
  readonly sample: Int32Array;
}
