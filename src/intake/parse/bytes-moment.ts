import { HOUR_MS, MINUTE_MS } from "../../base/calendar.js";

/**
 * Dates from bytes at the speed of a column: year first, parted by `-`, `/` or `.` (`2026-10-01`, `2026/10/1`).
 * The result packs the date as `year << 9 | month << 5 | day` and its length in bytes: `date * 16 + length`. It is
 * -1 for any other bytes. That there is such a day is not checked.
 */
export function packedDate(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 8) return -1;
  const separator = bytes[start + 4];
  if (separator !== 45 && separator !== 47 && separator !== 46) return -1;
  const y0 = bytes[start] ^ 48;
  const y1 = bytes[start + 1] ^ 48;
  const y2 = bytes[start + 2] ^ 48;
  const y3 = bytes[start + 3] ^ 48;
  // A digit's byte gives 0 to 9, any other more: one negative difference tells that one of them is none.
  if (((9 - y0) | (9 - y1) | (9 - y2) | (9 - y3)) < 0) return -1;
  const year = y0 * 1000 + y1 * 100 + y2 * 10 + y3;
  if (year === 0) return -1;
  if (bytes[start + 7] === separator && end - start >= 10) {
    const m0 = bytes[start + 5] ^ 48;
    const m1 = bytes[start + 6] ^ 48;
    const d0 = bytes[start + 8] ^ 48;
    const d1 = bytes[start + 9] ^ 48;
    const month = m0 * 10 + m1;
    const day = d0 * 10 + d1;
    if (((9 - m0) | (9 - m1) | (9 - d0) | (9 - d1) | (12 - month) | (31 - day)) >= 0) {
      return ((year << 9) | (month << 5) | day) * 16 + 10;
    }
  }
  return shortDate(year, bytes, start, end);
}

/** A date whose month or day may have one digit. */
function shortDate(year: number, bytes: Uint8Array, start: number, end: number): number {
  const separator = bytes[start + 4];
  let at = start + 5;
  let month = bytes[at++] ^ 48;
  if (month > 9) return -1;
  if (bytes[at] !== separator) {
    const digit = bytes[at++] ^ 48;
    if (digit > 9) return -1;
    month = month * 10 + digit;
  }
  if (month > 12 || bytes[at++] !== separator || at >= end) return -1;
  let day = bytes[at++] ^ 48;
  if (day > 9) return -1;
  if (at < end && (bytes[at] ^ 48) <= 9) day = day * 10 + (bytes[at++] ^ 48);
  return day > 31 ? -1 : ((year << 9) | (month << 5) | day) * 16 + (at - start);
}

/**
 * Milliseconds since midnight of a time of day from bytes: a blank or `T`, then `8:05`, `08:05`, `08:05:30` or
 * `08:05:30.123`; NaN for any other bytes and for times that no day has.
 */
export function clockFromBytes(bytes: Uint8Array, start: number, end: number): number {
  const gap = bytes[start];
  if (gap !== 32 && gap !== 84) return Number.NaN;
  let at = start + 1;
  let hour = bytes[at++] ^ 48;
  if (hour > 9) return Number.NaN;
  if (bytes[at] !== 58) {
    const digit = bytes[at++] ^ 48;
    if (digit > 9) return Number.NaN;
    hour = hour * 10 + digit;
  }
  if (hour > 23 || bytes[at] !== 58 || at + 3 > end) return Number.NaN;
  const m0 = bytes[at + 1] ^ 48;
  const m1 = bytes[at + 2] ^ 48;
  if (((5 - m0) | (9 - m1)) < 0) return Number.NaN;
  const clock = hour * HOUR_MS + (m0 * 10 + m1) * MINUTE_MS;
  at += 3;
  return at === end ? clock : clock + secondsFromBytes(bytes, at, end);
}

/** Milliseconds of `:30` or `:30.123`, or NaN. */
function secondsFromBytes(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[start] !== 58 || start + 3 > end) return Number.NaN;
  const s0 = bytes[start + 1] ^ 48;
  const s1 = bytes[start + 2] ^ 48;
  if (((5 - s0) | (9 - s1)) < 0) return Number.NaN;
  let milliseconds = (s0 * 10 + s1) * 1000;
  let at = start + 3;
  if (at === end) return milliseconds;
  if (bytes[at++] !== 46 || at === end || end - at > 3) return Number.NaN;
  for (let weight = 100; at < end; weight /= 10) {
    const digit = bytes[at++] ^ 48;
    if (digit > 9) return Number.NaN;
    milliseconds += digit * weight;
  }
  return milliseconds;
}

/**
 * The instant of a date and time of the usual form, `2026-10-01 08:05:30` (parted by `-`, `/` or `.`, and by a blank or
 * `T`), in one go; NaN for any other bytes. `midnights`: of packed dates.
 */
export function usualInstant(bytes: Uint8Array, start: number, end: number, midnights: RecentDays): number {
  if (end - start !== 19 || bytes[start + 13] !== 58 || bytes[start + 16] !== 58) return Number.NaN;
  const separator = bytes[start + 4];
  if (bytes[start + 7] !== separator || separator < 45 || separator > 47) return Number.NaN;
  const gap = bytes[start + 10];
  if (gap !== 32 && gap !== 84) return Number.NaN;
  const y0 = bytes[start] ^ 48;
  const y1 = bytes[start + 1] ^ 48;
  const y2 = bytes[start + 2] ^ 48;
  const y3 = bytes[start + 3] ^ 48;
  const m0 = bytes[start + 5] ^ 48;
  const m1 = bytes[start + 6] ^ 48;
  const d0 = bytes[start + 8] ^ 48;
  const d1 = bytes[start + 9] ^ 48;
  const h0 = bytes[start + 11] ^ 48;
  const h1 = bytes[start + 12] ^ 48;
  const i0 = bytes[start + 14] ^ 48;
  const i1 = bytes[start + 15] ^ 48;
  const s0 = bytes[start + 17] ^ 48;
  const s1 = bytes[start + 18] ^ 48;
  const year = y0 * 1000 + y1 * 100 + y2 * 10 + y3;
  const month = m0 * 10 + m1;
  const day = d0 * 10 + d1;
  const hour = h0 * 10 + h1;
  // One negative difference tells that a digit is none, or a part too great.
  const digits =
    (9 - y0) | (9 - y1) | (9 - y2) | (9 - y3) | (9 - m1) | (9 - d1) | (9 - h1) | (9 - i1) | (9 - s1);
  const parts = (year - 1) | (12 - month) | (31 - day) | (23 - hour) | (5 - i0) | (5 - s0);
  if ((digits | parts) < 0) return Number.NaN;
  const clock = hour * 3600 + (i0 * 10 + i1) * 60 + s0 * 10 + s1;
  return midnights.at((year << 9) | (month << 5) | day) + clock * 1000;
}

const SLOTS = 4096;

/**
 * What a day comes to in a column (its number, or the instant of its midnight), remembered for the days last met:
 * a column has millions of cells and few days. Keys are integers, above all packed dates.
 */
export class RecentDays {
  readonly #keys = new Int32Array(SLOTS).fill(-0x80000000);
  readonly #values = new Float64Array(SLOTS);
  readonly #fill: (key: number) => number;

  constructor(fill: (key: number) => number) {
    this.#fill = fill;
  }

  at(key: number): number {
    const slot = key & (SLOTS - 1);
    if (this.#keys[slot] !== key) {
      this.#values[slot] = this.#fill(key);
      this.#keys[slot] = key;
    }
    return this.#values[slot];
  }
}
