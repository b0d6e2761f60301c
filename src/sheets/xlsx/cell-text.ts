/** What cells say, as text that a reader of a message or a header needs. */
import { civilText, DAY_MS, dateText, HOUR_MS, MINUTE_MS } from "../../base/calendar.js";
import { NO_SUCH_DAY } from "../../base/spreadsheet-days.js";
import { serialToCivil } from "./serial.js";

/** Spreadsheet programs keep 15 digits; the 16th and 17th of a file are noise of binary numbers. */
const DIGITS = 15;

/**
 * A number at 15 significant digits, without exponent; `shift` moves its point to the right. What is no number is
 * given back as it stands.
 */
export function numberText(text: string, shift = 0): string {
  const value = Number(text);
  if (!Number.isFinite(value) || text.trim() === "") return text;
  if (value === 0) return "0";
  const [mantissa, exponent] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split("e") as [string, string];
  const digits = mantissa.replace(".", "").replace(/0+$/, "");
  const point = Number(exponent) + 1 + shift;
  const sign = value < 0 ? "-" : "";
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits.padEnd(point, "0");
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** `0.125` → `12.5%` */
export function percentageText(text: string): string {
  return Number.isFinite(Number(text)) ? `${numberText(text, 2)}%` : text;
}

/** A date as `2026-10-01`, with its time where it has one; a serial below 1 as a clock time; others as numbers. */
export function serialText(text: string, date1904: boolean): string {
  const serial = Number(text);
  const civil = serialToCivil(serial, date1904);
  if (civil !== undefined) return civil % DAY_MS === 0 ? dateText(civil / DAY_MS) : civilText(civil);
  if (Math.floor(serial) === NO_SUCH_DAY) return "1900-02-29";
  return serial >= 0 && serial < 1 ? elapsedText(text) : numberText(text);
}

/** A fraction of days as `08:30`, with seconds and milliseconds only where there are any; days as hours: `36:15`. */
export function elapsedText(text: string): string {
  const milliseconds = Math.round(Math.abs(Number(text)) * DAY_MS);
  if (!Number.isSafeInteger(milliseconds)) return text;
  const two = (n: number) => Math.floor(n).toString().padStart(2, "0");
  const clock = `${two(milliseconds / HOUR_MS)}:${two((milliseconds % HOUR_MS) / MINUTE_MS)}`;
  const rest = milliseconds % MINUTE_MS;
  const seconds = rest === 0 ? "" : `:${two(rest / 1000)}`;
  const fraction = rest % 1000 === 0 ? "" : `.${(rest % 1000).toString().padStart(3, "0")}`;
  return `${Number(text) < 0 ? "-" : ""}${clock}${seconds}${fraction}`;
}
