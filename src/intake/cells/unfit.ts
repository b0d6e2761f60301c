import type { CellCode } from "./cell-report.js";

/** What can be wrong with a cell that is not of its declared form. A cell of kind UNFIT has the place in this list. */
const CODES: readonly CellCode[] = [
  "cell-unfit",
  "cell-no-such-date",
  "cell-no-such-time",
  "cell-other-weekday",
  "cell-time-in-date",
  "cell-time-missing",
  "cell-too-large",
  "cell-unknown-word",
  "cell-not-found",
  "cell-outside-days",
  "cell-part-no-time",
  "cell-too-long-to-take",
];

/** What an UNFIT cell has as its `start`. */
export function unfitMark(code: CellCode): number {
  return Math.max(0, CODES.indexOf(code));
}

/** What is wrong with an UNFIT cell. */
export function unfitCode(mark: number): CellCode {
  return CODES[mark] ?? "cell-unfit";
}
