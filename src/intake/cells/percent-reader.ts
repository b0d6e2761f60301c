import { BLANK, type CellBatch, NUMBER, PERCENTAGE, TEXT } from "../../sheets/cells.js";
import type { ColumnDeclaration } from "../declaration.js";
import { scaledDecimal } from "../parse/bytes-number.js";
import { type Decimal, parseNumber, parsePercent, parseSpreadsheetNumber } from "../parse/parse-number.js";
import { asciiOf, isText } from "./cell-text.js";
import { safeScaled } from "./number-reader.js";
import type { RowSelection } from "./reader.js";
import { type Outcome, ScaledReader } from "./scaled-reader.js";

const PERCENT_SIGN = 37;

/**
 * Reads percentages as ratios: with two decimals more than are declared, as `95.5%` is 0.955. A number without a
 * sign is refused, unless the column is declared to count hundredths.
 */
export class PercentReader extends ScaledReader {
  protected readonly decimals: number;

  constructor(declaration: ColumnDeclaration) {
    super(declaration);
    this.decimals = declaration.decimals + 2;
  }

  protected plain(
    { bytes, start, end, kind, width }: CellBatch,
    column: number,
    { count, source }: RowSelection,
    from: number,
    values: Float64Array,
  ): number {
    const ofRatio = this.decimals;
    const ofHundredths = this.declaration.decimals;
    const bare = this.declaration.of100;
    for (let k = from; k < count; k++) {
      const at = source[k] * width + column;
      const last = end[at] - 1;
      let value = Number.NaN;
      if (kind[at] === TEXT) {
        if (bytes[last] === PERCENT_SIGN) value = scaledDecimal(bytes, start[at], last, ofHundredths);
        else if (bare) value = scaledDecimal(bytes, start[at], end[at], ofHundredths);
      } else if (kind[at] === PERCENTAGE) value = scaledDecimal(bytes, start[at], end[at], ofRatio);
      else if (kind[at] === NUMBER && bare) value = scaledDecimal(bytes, start[at], end[at], ofHundredths);
      if (Number.isNaN(value)) return k;
      values[k] = value;
    }
    return count;
  }

  protected slowly(batch: CellBatch, at: number): Outcome {
    const kind = batch.kind[at];
    if (kind === BLANK) return "cell-empty";
    if (kind === PERCENTAGE) {
      const ratio = parseSpreadsheetNumber(asciiOf(batch, at));
      return this.#scaled(ratio && timesHundred(ratio));
    }
    if (kind === NUMBER) {
      return this.declaration.of100
        ? this.#scaled(parseSpreadsheetNumber(asciiOf(batch, at)))
        : "cell-bare-percent";
    }
    if (!isText(kind)) return "cell-format";
    const text = this.text(batch, at);
    if (text === "") return "cell-empty";
    const number = parseNumber(text);
    if (number && !this.declaration.of100) return "cell-bare-percent";
    return this.#scaled(number ?? parsePercent(text));
  }

  #scaled(hundredths: Decimal | undefined): Outcome {
    if (!hundredths) return "cell-unreadable";
    if (hundredths.decimals > this.declaration.decimals) return "cell-decimals";
    return safeScaled(hundredths, this.declaration.decimals) ?? "cell-too-large";
  }
}

function timesHundred({ digits, decimals }: Decimal): Decimal {
  return decimals >= 2
    ? { digits, decimals: decimals - 2 }
    : { digits: digits * 10n ** BigInt(2 - decimals), decimals: 0 };
}
