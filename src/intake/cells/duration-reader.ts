import { BLANK, type CellBatch, ELAPSED } from "../../sheets/cells.js";
import { parseDuration } from "../parse/parse-duration.js";
import { daysInMs } from "../parse/serial.js";
import { isText } from "./cell-text.js";
import type { RowSelection } from "./reader.js";
import { type Outcome, ScaledReader } from "./scaled-reader.js";

/** Reads durations as milliseconds: texts such as `1:30` and cells that a spreadsheet shows as `[h]:mm`. */
export class DurationReader extends ScaledReader {
  protected readonly decimals = 0;

  read(batch: CellBatch, column: number, rows: RowSelection): void {
    const { bytes, start, end, kind, width } = batch;
    const { count, source, target } = rows;
    for (let k = 0; k < count; k++) {
      const at = source[k] * width + column;
      const outcome =
        kind[at] === ELAPSED ? elapsed(daysInMs(bytes, start[at], end[at])) : this.#slowly(batch, at);
      this.put(outcome, batch, at, source[k], target[k]);
    }
  }

  #slowly(batch: CellBatch, at: number): Outcome {
    if (batch.kind[at] === BLANK) return "cell-empty";
    if (!isText(batch.kind[at])) return "cell-format";
    const text = this.text(batch, at);
    return text === "" ? "cell-empty" : (parseDuration(text) ?? "cell-unreadable");
  }
}

function elapsed(milliseconds: number): Outcome {
  if (Number.isNaN(milliseconds)) return "cell-unreadable";
  return Number.isSafeInteger(milliseconds) ? milliseconds : "cell-too-large";
}
