/** Days as spreadsheets count them. */
import { DAY_MS, dayOf } from "../../base/calendar.js";

/** The first day after 9999-12-31, the last that spreadsheet programs show. */
const LAST_DAY = dayOf(10_000, 1, 1);
/** In the system of 1900, serial 60 is a 29th of February that was none; days from 61 on are counted with it. */
const EPOCH_1900 = dayOf(1899, 12, 30);
const EPOCH_1904 = dayOf(1904, 1, 1);
/** Serial of the day that never was. */
export const NO_SUCH_DAY = 60;

/**
 * Clock milliseconds since 1970-01-01T00:00 of a serial number, rounded to the millisecond. Undefined for what no
 * program shows as a date: below 1 (in the system of 1904: below 0), past the year 9999, and 1900-02-29.
 */
export function serialToCivil(serial: number, date1904: boolean): number | undefined {
  const milliseconds = Math.round(serial * DAY_MS);
  const whole = Math.floor(milliseconds / DAY_MS);
  if (!(whole >= (date1904 ? 0 : 1)) || (!date1904 && whole === NO_SUCH_DAY)) return undefined;
  const epoch = date1904 ? EPOCH_1904 : whole < NO_SUCH_DAY ? EPOCH_1900 + 1 : EPOCH_1900;
  const civil = epoch * DAY_MS + milliseconds;
  return civil < LAST_DAY * DAY_MS ? civil : undefined;
}
