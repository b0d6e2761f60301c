import { DAY_MS } from "../../base/calendar.js";
import { civilOfSerial } from "../../base/spreadsheet-days.js";

/** Clock milliseconds since 1970-01-01T00:00 of a serial number, rounded to the millisecond; undefined where it is no date. */
export function serialToCivil(serial: number, date1904: boolean): number | undefined {
  const civil = civilOfSerial(Math.round(serial * DAY_MS), date1904);
  return Number.isNaN(civil) ? undefined : civil;
}
