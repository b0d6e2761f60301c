import { halfWidth } from "../../base/half-width.js";
import { trimmed } from "./trimmed.js";

/** An exact decimal: `digits / 10^decimals`, without zeros at its end. */
export interface Decimal {
  readonly digits: bigint;
  readonly decimals: number;
}

const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d+))?$/;
const XML_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const YEN = /^([+-]?)\s*¥\s*/;

/** A longer cell is no number that somebody wrote, and would be slow to convert. */
const LONGEST = 400;

/**
 * A number as people write it: `12`, `-0.5`, `.5`, `1,234.50`, also in full-width digits. Commas must part
 * thousands (`12,5` is none). Not read: exponents (in CSV they mean that digits were lost) and units.
 */
export function parseNumber(text: string): Decimal | undefined {
  return plainNumber(halfWidth(trimmed(text)));
}

/** A number that may have a yen sign: `¥1,234.50`, `-¥5`, `¥-5`. */
export function parseMoney(text: string): Decimal | undefined {
  const plain = halfWidth(trimmed(text));
  const yen = YEN.exec(plain);
  if (!yen) return plainNumber(plain);
  const rest = plain.slice(yen[0].length);
  return yen[1] !== "" && /^[+-]/.test(rest) ? undefined : plainNumber(yen[1] + rest);
}

/** `95%` as the number of hundredths, 95; undefined without the sign. */
export function parsePercent(text: string): Decimal | undefined {
  const plain = halfWidth(trimmed(text));
  return plain.endsWith("%") ? plainNumber(plain.slice(0, -1).trimEnd()) : undefined;
}

/**
 * A number of a spreadsheet (`12`, `1.2E-3`), at the 15 significant digits that such a program shows and keeps:
 * 0.30000000000000004 is 0.3.
 */
export function parseSpreadsheetNumber(text: string): Decimal | undefined {
  const number = Number(text);
  if (!XML_NUMBER.test(text) || !Number.isFinite(number)) return undefined;
  const [mantissa, exponent] = number.toExponential(14).split("e");
  return decimal(number < 0 ? "-" : "", mantissa.replace(/[-.]/g, ""), 14 - Number(exponent));
}

function plainNumber(text: string): Decimal | undefined {
  if (text.length > LONGEST) return undefined;
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const whole = match[2].replaceAll(",", "");
  const fraction = match[3] ?? "";
  return whole + fraction === "" ? undefined : decimal(match[1], whole + fraction, fraction.length);
}

/** `digits / 10^places`, without zeros at its end; negative places are zeros to be added. */
function decimal(sign: string, digits: string, places: number): Decimal {
  let end = digits.length;
  let decimals = places;
  while (decimals > 0 && end > 0 && digits.charCodeAt(end - 1) === 48) {
    end--;
    decimals--;
  }
  const magnitude = BigInt(digits.slice(0, end)) * 10n ** BigInt(Math.max(0, -decimals));
  if (magnitude === 0n) return { digits: 0n, decimals: 0 };
  return { digits: sign === "-" ? -magnitude : magnitude, decimals: Math.max(0, decimals) };
}

/** `value × 10^decimals`; undefined where the value has more decimals than that. */
export function scaledBy(value: Decimal, decimals: number): bigint | undefined {
  return value.decimals > decimals ? undefined : value.digits * 10n ** BigInt(decimals - value.decimals);
}

/** The shortest text of a decimal: `1001`, `-0.5`. */
export function decimalText({ digits, decimals }: Decimal): string {
  if (decimals === 0) return digits.toString();
  const text = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, "0");
  return `${digits < 0n ? "-" : ""}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
