/** Days as spreadsheets count them. */
import { DAY_MS, dayOf } from "./calendar.js";

/** The first day after 9999-12-31, the last that spreadsheet programs show. */
const END_MS = dayOf(10_000, 1, 1) * DAY_MS;
const EPOCH_1900 = dayOf(1899, 12, 30) * DAY_MS;
const EPOCH_1904 = dayOf(1904, 1, 1) * DAY_MS;
/** In the system of 1900: the day that never was, 1900-02-29; days from 61 on are counted with it. */
export const NO_SUCH_DAY = 60;

/**
 * Clock milliseconds since 1970-01-01T00:00 of a spreadsheet's date, given as milliseconds since day 0 of its date
 * system (ECMA-376 part 1, 18.17.4.1). NaN for what no program shows as a date: below day 1 (in the system of 1904:
 * below 0), past the year 9999, and 1900-02-29.
 */
export function civilOfSerial(ms: number, date1904: boolean): number {
  const day = Math.floor(ms / DAY_MS);
  if (!(day >= (date1904 ? 0 : 1)) || (!date1904 && day === NO_SUCH_DAY)) return Number.NaN;
  const epoch = date1904 ? EPOCH_1904 : day < NO_SUCH_DAY ? EPOCH_1900 + DAY_MS : EPOCH_1900;
  const civil = epoch + ms;
  return civil < END_MS ? civil : Number.NaN;
}
