import { checkedDay, DAY_MS, isDoubled, type Zone } from "../../base/calendar.js";
import { civilOfSerial } from "../../base/spreadsheet-days.js";
import { BLANK, type CellBatch, ISO_DATE, SERIAL, TEXT } from "../../sheets/cells.js";
import type { Sheet } from "../../sheets/sheet.js";
import type { ColumnDeclaration } from "../declaration.js";
import { clockFromBytes, packedDate, RecentDays, usualInstant } from "../parse/bytes-moment.js";
import { instantIn, parseDate, parseDatetime } from "../parse/parse-moment.js";
import { daysInMs } from "../parse/serial.js";
import type { CellReport } from "./cell-report.js";
import { isText } from "./cell-text.js";
import type { RowSelection } from "./reader.js";
import { type Outcome, ScaledReader } from "./scaled-reader.js";

/** Times of exports are told to the second. */
const SECOND_MS = 1000;

/** Day number of a packed date, or NaN where there is no such day. */
function dayOfPacked(date: number): number {
  return checkedDay(date >> 9, (date >> 5) & 15, date & 31) ?? Number.NaN;
}

/** Reads dates as day numbers. */
export class DateReader extends ScaledReader {
  protected readonly decimals = 0;
  readonly #days = new RecentDays(dayOfPacked);

  protected plain(
    { bytes, start, end, kind, width }: CellBatch,
    column: number,
    { count, source }: RowSelection,
    from: number,
    values: Float64Array,
  ): number {
    const days = this.#days;
    const mayBeEmpty = this.declaration.emptyAllowed;
    for (let k = from; k < count; k++) {
      const at = source[k] * width + column;
      if (kind[at] === TEXT) {
        const packed = packedDate(bytes, start[at], end[at]);
        if (packed < 0 || (packed & 15) !== end[at] - start[at]) return k;
        const day = days.at(packed >> 4);
        if (Number.isNaN(day)) return k;
        values[k] = day;
      } else if (kind[at] === BLANK && mayBeEmpty) values[k] = Number.NaN;
      else return k;
    }
    return count;
  }

  protected slowly(batch: CellBatch, at: number): Outcome {
    const kind = batch.kind[at];
    if (kind === BLANK) return "cell-empty";
    if (kind === SERIAL) {
      const ms = daysInMs(batch.bytes, batch.start[at], batch.end[at]);
      const civil = civilOfSerial(ms, this.sheet.facts.date1904 ?? false);
      if (Number.isNaN(civil)) return "cell-no-such-date";
      return civil % DAY_MS === 0 ? civil / DAY_MS : "cell-time-in-date";
    }
    if (!isText(kind) && kind !== ISO_DATE) return "cell-format";
    const text = this.text(batch, at);
    return text === "" ? "cell-empty" : parseDate(text);
  }
}

/** Reads datetimes as instants; what has no offset of its own is a clock time of `zone`. */
export class DatetimeReader extends ScaledReader {
  protected readonly decimals = 0;
  readonly #zone: Zone;
  /** Instants of midnights, by packed date and by day number; NaN for days on which the clock is changed. */
  readonly #midnights: RecentDays;
  readonly #midnightsOfDays: RecentDays;
  #date1904 = false;

  constructor(declaration: ColumnDeclaration, zone: Zone) {
    super(declaration, SECOND_MS);
    this.#zone = zone;
    this.#midnights = new RecentDays((date) => steadyMidnight(zone, dayOfPacked(date)));
    this.#midnightsOfDays = new RecentDays((day) => steadyMidnight(zone, day));
  }

  override begin(sheet: Sheet, report: CellReport, firstRow: number): void {
    super.begin(sheet, report, firstRow);
    this.#date1904 = sheet.facts.date1904 ?? false;
  }

  protected plain(
    { bytes, start, end, kind, width }: CellBatch,
    column: number,
    { count, source }: RowSelection,
    from: number,
    values: Float64Array,
  ): number {
    const midnights = this.#midnights;
    const mayBeEmpty = this.declaration.emptyAllowed;
    for (let k = from; k < count; k++) {
      const at = source[k] * width + column;
      if (kind[at] === TEXT) {
        let instant = usualInstant(bytes, start[at], end[at], midnights);
        if (Number.isNaN(instant)) instant = this.#instantOfText(bytes, start[at], end[at]);
        if (Number.isNaN(instant)) return k;
        values[k] = instant;
      } else if (kind[at] === SERIAL) {
        const instant = this.#instantOfSerial(bytes, start[at], end[at]);
        if (Number.isNaN(instant)) return k;
        values[k] = instant;
      } else if (kind[at] === BLANK && mayBeEmpty) values[k] = Number.NaN;
      else return k;
    }
    return count;
  }

  /** Instant of a date and time of any form that bytes are read in; NaN where the text has to be looked at. */
  #instantOfText(bytes: Uint8Array, start: number, end: number): number {
    const packed = packedDate(bytes, start, end);
    if (packed < 0) return Number.NaN;
    return this.#midnights.at(packed >> 4) + clockFromBytes(bytes, start + (packed & 15), end);
  }

  /** Instant of a spreadsheet's date and time; NaN where that has to be looked at more closely. */
  #instantOfSerial(bytes: Uint8Array, start: number, end: number): number {
    const civil = civilOfSerial(daysInMs(bytes, start, end), this.#date1904);
    const day = Number.isNaN(civil) ? 0 : Math.floor(civil / DAY_MS);
    return this.#midnightsOfDays.at(day) + (civil - day * DAY_MS);
  }

  protected slowly(batch: CellBatch, at: number): Outcome {
    const kind = batch.kind[at];
    if (kind === BLANK) return "cell-empty";
    if (kind === SERIAL) {
      const civil = civilOfSerial(daysInMs(batch.bytes, batch.start[at], batch.end[at]), this.#date1904);
      if (Number.isNaN(civil)) return "cell-no-such-date";
      return instantIn(this.#zone, civil);
    }
    if (!isText(kind) && kind !== ISO_DATE) return "cell-format";
    const text = this.text(batch, at);
    if (text === "") return "cell-empty";
    // A spreadsheet's date cell has no way to say midnight other than no time.
    return parseDatetime(text, this.#zone, kind === ISO_DATE);
  }
}

/** Instant of a day's midnight where all of the day has one offset from UTC, else NaN. */
function steadyMidnight(zone: Zone, day: number): number {
  if (Number.isNaN(day)) return Number.NaN;
  const first = zone.toInstant(day * DAY_MS);
  const end = (day + 1) * DAY_MS - 1;
  const last = zone.toInstant(end);
  if (first === undefined || last === undefined || last - first !== DAY_MS - 1) return Number.NaN;
  // Clocks that are put back at midnight show the last hour of the day twice.
  return isDoubled(zone, day * DAY_MS, first) || isDoubled(zone, end, last) ? Number.NaN : first;
}
