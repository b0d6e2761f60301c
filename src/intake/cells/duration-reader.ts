import { BLANK, type CellBatch, ELAPSED } from "../../sheets/cells.js";
import { parseDuration } from "../parse/parse-duration.js";
import { daysInMs } from "../parse/serial.js";
import { isText } from "./cell-text.js";
import type { RowSelection } from "./reader.js";
import { type Outcome, ScaledReader } from "./scaled-reader.js";

/** Reads durations as milliseconds: texts such as `1:30` and cells that a spreadsheet shows as `[h]:mm`. */
export class DurationReader extends ScaledReader {
  protected readonly decimals = 0;

  protected plain(
    { bytes, start, end, kind, width }: CellBatch,
    column: number,
    { count, source }: RowSelection,
    from: number,
    values: Float64Array,
  ): number {
    for (let k = from; k < count; k++) {
      const at = source[k] * width + column;
      if (kind[at] !== ELAPSED) return k;
      const milliseconds = daysInMs(bytes, start[at], end[at]);
      if (!Number.isSafeInteger(milliseconds)) return k;
      values[k] = milliseconds;
    }
    return count;
  }

  protected slowly(batch: CellBatch, at: number): Outcome {
    if (batch.kind[at] === BLANK) return "cell-empty";
    if (batch.kind[at] === ELAPSED) return elapsed(daysInMs(batch.bytes, batch.start[at], batch.end[at]));
    if (!isText(batch.kind[at])) return "cell-format";
    const text = this.text(batch, at);
    return text === "" ? "cell-empty" : (parseDuration(text) ?? "cell-unreadable");
  }
}

function elapsed(milliseconds: number): Outcome {
  if (Number.isNaN(milliseconds)) return "cell-unreadable";
  return Number.isSafeInteger(milliseconds) ? milliseconds : "cell-too-large";
}
