import { DAY_MS } from "../base/calendar.js";

/**
 * Milliseconds in `bytes[start, end)`, a spreadsheet's number of days in ASCII (`46296.3333333333`), rounded to the
 * whole millisecond; NaN where it is no number.
 */
export function daysInMs(bytes: Uint8Array, start: number, end: number): number {
  let days = 0;
  let i = start;
  for (; i < end; i++) {
    const digit = bytes[i] - 48;
    if (digit < 0 || digit > 9) break;
    days = days * 10 + digit;
  }
  if (i === start) return daysByNumber(bytes, start, end);
  if (i === end) return days * DAY_MS;
  if (bytes[i] !== 46 || i + 1 === end) return daysByNumber(bytes, start, end);
  // What comes after 15 digits of a fraction is less than a microsecond.
  let fraction = 0;
  let unit = 1;
  for (i++; i < end; i++) {
    const digit = bytes[i] - 48;
    if (digit < 0 || digit > 9) return daysByNumber(bytes, start, end);
    if (unit < 1e15) {
      fraction = fraction * 10 + digit;
      unit *= 10;
    }
  }
  return days * DAY_MS + Math.round((fraction / unit) * DAY_MS);
}

/** Negative numbers and such as have an exponent. */
function daysByNumber(bytes: Uint8Array, start: number, end: number): number {
  const text = String.fromCharCode(...bytes.subarray(start, end));
  const days = text.trim() === "" ? Number.NaN : Number(text);
  const rounded = Math.sign(days) * Math.round(Math.abs(days) * DAY_MS);
  return rounded === 0 ? 0 : rounded;
}

/** 9999-12-31, the last day that spreadsheet programs know, in days since 1970-01-01. */
const LAST_DAY = 2_932_896;

/**
 * Civil milliseconds of a spreadsheet's date, given as milliseconds since day 0 of its date system; NaN where there
 * is no such date. The 1900 system counts from 1899-12-31 as day 0 and has a day 60, 1900-02-29, that never was
 * (ECMA-376 part 1, 18.17.4.1).
 */
export function civilOfSerial(ms: number, date1904: boolean): number {
  const day = Math.floor(ms / DAY_MS);
  const first = date1904 ? 0 : 1;
  if (!(day >= first) || (!date1904 && day === 60)) return Number.NaN;
  const civil = ms - (date1904 ? 24_107 : day < 60 ? 25_568 : 25_569) * DAY_MS;
  return civil < (LAST_DAY + 1) * DAY_MS ? civil : Number.NaN;
}
