import { DAY_MS } from "../../base/calendar.js";

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

/** A time that a spreadsheet holds as a part of a day (`0.36875`), as `08:51`; undefined where it is no number of days. */
export function clockText(days: string): string | undefined {
  const since = Math.round(Number(days) * DAY_MS);
  if (days.trim() === "" || !(since >= 0 && since < 100 * DAY_MS)) return undefined;
  const two = (value: number) => String(value).padStart(2, "0");
  const seconds = Math.round(since / 1000);
  const rest = seconds % 60 === 0 ? "" : `:${two(seconds % 60)}`;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest}`;
}
