import { type Bilingual, bilingual } from "../../base/language.js";
import { BLANK, type CellBatch, NUMBER, TEXT } from "../../sheets/cells.js";
import type { Sheet } from "../../sheets/sheet.js";
import type { RowNumbers } from "../columns/row-numbers.js";
import type { ColumnDeclaration } from "../declaration.js";
import { scaledDecimal } from "../parse/bytes-number.js";
import {
  type Decimal,
  decimalText,
  parseMoney,
  parseNumber,
  parseSpreadsheetNumber,
  scaledBy,
} from "../parse/parse-number.js";
import type { CellReport } from "./cell-report.js";
import { asciiOf, isText } from "./cell-text.js";
import type { RowSelection } from "./reader.js";
import { type Outcome, ScaledReader } from "./scaled-reader.js";

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** `value` as a scaled integer that a Float64 keeps exactly; undefined where it is too large for that. */
export function safeScaled(value: Decimal, decimals: number): number | undefined {
  const scaled = scaledBy(value, decimals);
  return scaled === undefined || scaled > LARGEST || scaled < -LARGEST ? undefined : Number(scaled);
}

/**
 * Reads numbers and amounts of money. Money has its declared decimals from the start; a number column has as many
 * as are found in it, up to those declared, so that whole numbers stay whole and large ones fit.
 */
export class NumberReader extends ScaledReader {
  #scale: number;
  readonly #parse: (text: string) => Decimal | undefined;
  readonly #rowNumbers: RowNumbers;
  readonly #begun: { readonly firstRow: number; readonly report: CellReport }[] = [];

  constructor(declaration: ColumnDeclaration, rowNumbers: RowNumbers) {
    super(declaration);
    this.#scale = declaration.type === "money" ? declaration.decimals : 0;
    this.#parse = declaration.type === "money" ? parseMoney : parseNumber;
    this.#rowNumbers = rowNumbers;
  }

  protected get decimals(): number {
    return this.#scale;
  }

  override begin(sheet: Sheet, report: CellReport, firstRow: number): void {
    super.begin(sheet, report, firstRow);
    this.#begun.push({ firstRow, report });
  }

  protected plain(
    { bytes, start, end, kind, width }: CellBatch,
    column: number,
    { count, source }: RowSelection,
    from: number,
    values: Float64Array,
  ): number {
    const scale = this.#scale;
    const mayBeEmpty = this.declaration.emptyAllowed;
    for (let k = from; k < count; k++) {
      const at = source[k] * width + column;
      if (kind[at] === TEXT || kind[at] === NUMBER) {
        const value = scaledDecimal(bytes, start[at], end[at], scale);
        if (Number.isNaN(value)) return k;
        values[k] = value;
      } else if (kind[at] === BLANK && mayBeEmpty) values[k] = Number.NaN;
      else return k;
    }
    return count;
  }

  protected slowly(batch: CellBatch, at: number): Outcome {
    const kind = batch.kind[at];
    if (kind === BLANK) return "cell-empty";
    if (kind === NUMBER) return this.#scaled(parseSpreadsheetNumber(asciiOf(batch, at)));
    if (!isText(kind)) return "cell-format";
    const text = this.text(batch, at);
    return text === "" ? "cell-empty" : this.#scaled(this.#parse(text));
  }

  #scaled(value: Decimal | undefined): Outcome {
    if (!value) return "cell-unreadable";
    if (value.decimals > this.declaration.decimals) return "cell-decimals";
    const scale = Math.max(this.#scale, value.decimals);
    const scaled = safeScaled(value, scale);
    if (scaled === undefined) return "cell-too-large";
    if (scale > this.#scale) this.#growTo(scale);
    return scaled;
  }

  /** More decimals than before: earlier values are rescaled, and those that become too large are told now. */
  #growTo(scale: number): void {
    const factor = 10 ** (scale - this.#scale);
    const largest = Math.floor(Number.MAX_SAFE_INTEGER / factor);
    const numbers = this.numbers;
    for (let row = 0; row < numbers.length; row++) {
      const value = numbers.at(row);
      if (value > largest || value < -largest) {
        const found = decimalText({ digits: BigInt(value), decimals: this.#scale });
        this.leave(row, true);
        this.#reportOf(row)?.add("cell-too-large", this.#rowNumbers.at(row), quoted(found));
      } else numbers.set(row, value * factor);
    }
    this.#scale = scale;
  }

  #reportOf(row: number): CellReport | undefined {
    return this.#begun.findLast(({ firstRow }) => firstRow <= row)?.report;
  }
}

function quoted(text: string): Bilingual {
  return bilingual(`“${text}”`);
}
