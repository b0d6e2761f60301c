import { exactText, moneyText, ratio } from "./exact.js";

/** The texts of whole numbers below 100 with two digits. */
const TWO_DIGITS = Array.from({ length: 100 }, (_, n) => `${n}`.padStart(2, "0"));

/** The exact text of `value / denominator`, as `exactText` has it, without a fraction being made; both are safe integers. */
export function scaledText(value: number, denominator: number): string {
  if (denominator === 1) return `${value}`;
  return exactText(ratio(value, denominator));
}

/** The text of the money `value / denominator`, as `moneyText` has it; both are safe integers. */
export function scaledMoneyText(value: number, denominator: number): string {
  if (denominator === 100) return centsText(value);
  return denominator === 1 ? `${value}.00` : moneyText(ratio(value, denominator));
}

/** An amount of money in whole cents, with two decimals. */
export function centsText(cents: number): string {
  const size = Math.abs(cents);
  const rest = size % 100;
  return `${cents < 0 ? "-" : ""}${(size - rest) / 100}.${TWO_DIGITS[rest]}`;
}
