import { halfWidth } from "../../base/half-width.js";
import type { CellReading } from "../../base/layout.js";
import { comparable } from "../../base/text.js";
import { type CellKind, ELAPSED, NUMBER } from "../../sheets/cells.js";
import { isText } from "../cells/cell-text.js";
import type { CellType, ColumnDeclaration } from "../declaration.js";
import { decimalText, parseNumber, parseSpreadsheetNumber } from "../parse/parse-number.js";
import { clockText } from "../parse/serial.js";
import { trimmed } from "../parse/trimmed.js";
import { AS_IS, MADE_BLANK, madeText, type Prepared, unfit } from "./prepared.js";
import { taken } from "./take.js";
import { type Times, usualForm } from "./written-form.js";

/** Texts of a column whose outcome is remembered. */
const REMEMBERED = 10_000;

/** Prepares the cells of one column as it declares: empty words, the part that counts, forms, units. */
export class CellPreparer {
  readonly #reading: CellReading;
  readonly #type: CellType;
  readonly #times: Times;
  readonly #emptyWords: ReadonlySet<string>;
  readonly #units: readonly string[];
  /** What words stand for; undefined: any value may stand. */
  readonly #values: ReadonlyMap<string, string> | undefined;
  readonly #known = new Map<string, Prepared>();
  readonly #emptyAllowed: boolean;
  /** Patterns are looked for in what a cell shows. */
  readonly #takesPattern: boolean;

  constructor(reading: CellReading, { type, zone: own, emptyAllowed }: ColumnDeclaration, times: Times) {
    this.#reading = reading;
    this.#emptyAllowed = emptyAllowed;
    this.#takesPattern = reading.take !== undefined && "patterns" in reading.take;
    this.#type = type;
    this.#times = own ? { ...times, zone: own } : times;
    this.#emptyWords = new Set(reading.emptyWords.map(sameNumber));
    this.#units = reading.units.map(comparable);
    this.#values =
      reading.values && new Map(reading.values.map(([word, value]) => [sameNumber(word), value]));
  }

  /** What becomes of a cell that is not blank; `text`: what it says. */
  prepare(kind: CellKind, text: string): Prepared {
    if (kind === NUMBER) return this.#ofNumber(text);
    if (kind === ELAPSED && this.#takesPattern) return this.#ofText(clockText(text) ?? text);
    // Dates, times and truths of a spreadsheet are what they are; the column's reader judges them.
    if (!isText(kind)) return AS_IS;
    let made = this.#known.get(text);
    if (!made) {
      made = this.#ofText(text);
      if (made.kind === "as-is") made = madeText(text);
      if (this.#known.size >= REMEMBERED) this.#known.clear();
      this.#known.set(text, made);
    }
    return made;
  }

  #ofNumber(xml: string): Prepared {
    const number = parseSpreadsheetNumber(xml);
    return number ? this.#ofText(decimalText(number)) : AS_IS;
  }

  #ofText(text: string): Prepared {
    const { take, forms } = this.#reading;
    if (trimmed(text) === "") return MADE_BLANK;
    if (this.#emptyWords.size > 0 && this.#emptyWords.has(sameNumber(text))) return MADE_BLANK;
    const part = take ? taken(take, text, this.#type) : AS_IS;
    // The cell is not empty: where it must not be, what was looked for and not found is what is wrong.
    if (part.kind === "blank" && !this.#emptyAllowed) return unfit("cell-not-found");
    if (part.kind === "blank" || part.kind === "unfit") return part;
    const rest = part.kind === "text" ? part.text : text;
    if (forms.length > 0) return usualForm(forms, this.#type, rest, this.#times);
    const made = this.#units.length > 0 ? this.#measured(rest, part) : part;
    return this.#values ? this.#worded(this.#values, made.kind === "text" ? made.text : text) : made;
  }

  #worded(values: ReadonlyMap<string, string>, text: string): Prepared {
    const value = values.get(sameNumber(text));
    return value === undefined ? unfit("cell-unknown-word") : madeText(value);
  }

  /** A bare number of a duration gets its unit; behind other numbers the unit is dropped. */
  #measured(text: string, part: Prepared): Prepared {
    const plain = halfWidth(trimmed(text));
    if (this.#type === "duration") {
      const [unit] = this.#units;
      const number = parseNumber(plain);
      return number ? madeText(`${decimalText(number)}${DURATION_UNITS[unit] ?? ""}`) : part;
    }
    const lower = comparable(plain);
    const unit = this.#units.find((one) => lower.endsWith(one));
    return unit === undefined ? part : madeText(plain.slice(0, plain.length - unit.length).trimEnd());
  }
}

const DURATION_UNITS: Readonly<Record<string, string>> = {
  days: "d",
  hours: "h",
  minutes: "m",
  seconds: "s",
};

/** `0`, `0.0` and `０` are one and the same as words for nothing. */
function sameNumber(text: string): string {
  const number = parseNumber(text);
  return number ? decimalText(number) : comparable(text);
}
