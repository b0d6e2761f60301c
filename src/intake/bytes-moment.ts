import { HOUR_MS, MINUTE_MS } from "../base/calendar.js";

/**
 * Dates from bytes at the speed of a column: year first, parted by `-`, `/` or `.` (`2026-10-01`, `2026/10/1`).
 * The result packs the date as `year << 9 | month << 5 | day` and its length in bytes: `date * 16 + length`. It is
 * -1 for any other bytes. That there is such a day is not checked.
 */
export function packedDate(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 8) return -1;
  const separator = bytes[start + 4];
  if (separator !== 45 && separator !== 47 && separator !== 46) return -1;
  let year = 0;
  for (let i = start; i < start + 4; i++) {
    const digit = bytes[i] - 48;
    if (digit < 0 || digit > 9) return -1;
    year = year * 10 + digit;
  }
  let at = start + 5;
  let month = bytes[at++] - 48;
  if (month < 0 || month > 9) return -1;
  if (bytes[at] !== separator) {
    const digit = bytes[at++] - 48;
    if (digit < 0 || digit > 9) return -1;
    month = month * 10 + digit;
  }
  if (bytes[at++] !== separator || at >= end) return -1;
  let day = bytes[at++] - 48;
  if (day < 0 || day > 9) return -1;
  if (at < end) {
    const digit = bytes[at] - 48;
    if (digit >= 0 && digit <= 9) {
      day = day * 10 + digit;
      at++;
    }
  }
  if (year === 0 || month > 12 || day > 31) return -1;
  return ((year << 9) | (month << 5) | day) * 16 + (at - start);
}

/**
 * Milliseconds since midnight of a time of day from bytes: a blank or `T`, then `8:05`, `08:05`, `08:05:30` or
 * `08:05:30.123`; NaN for any other bytes and for times that no day has.
 */
export function clockFromBytes(bytes: Uint8Array, start: number, end: number): number {
  const gap = bytes[start];
  if (gap !== 32 && gap !== 84) return Number.NaN;
  let at = start + 1;
  let hour = bytes[at++] - 48;
  if (hour < 0 || hour > 9) return Number.NaN;
  if (bytes[at] !== 58) {
    const digit = bytes[at++] - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    hour = hour * 10 + digit;
  }
  if (bytes[at] !== 58 || at + 3 > end || hour > 23) return Number.NaN;
  const minute = twoDigits(bytes, at + 1);
  at += 3;
  let clock = hour * HOUR_MS + minute * MINUTE_MS;
  if (at === end) return clock;
  if (bytes[at] !== 58 || at + 3 > end) return Number.NaN;
  clock += twoDigits(bytes, at + 1) * 1000;
  at += 3;
  if (at === end) return clock;
  if (bytes[at++] !== 46 || at === end || end - at > 3) return Number.NaN;
  for (let weight = 100; at < end; weight /= 10) {
    const digit = bytes[at++] - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    clock += digit * weight;
  }
  return clock;
}

/** `00` to `59`, or NaN. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at] - 48;
  const ones = bytes[at + 1] - 48;
  return tens < 0 || tens > 5 || ones < 0 || ones > 9 ? Number.NaN : tens * 10 + ones;
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
