import type { Zone } from "../base/calendar.js";
import { civilText, DAY_MS, dateText, HOUR_MS } from "../base/calendar.js";
import { type Exact, exactText, HUNDRED, terminatingDecimals, toFixed } from "../base/exact.js";
import type { Type } from "./types.js";
import { isMissing, type Value } from "./value.js";

/** Decimals of a quotient that never ends, for the eye; the exact value stands before it. */
const DECIMALS = 4;

/** A value as a test file writes it, so that it can be compared and pasted: `95%`, `2616.17`, `4039/44 ≈ 91.7955`. */
export function valueText(value: Value | undefined, type: Type, zone: Zone): string {
  if (value === undefined) return "missing";
  if (isMissing(value)) return `missing (${value.missing})`;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value;
  const whole = Number(value.s * value.n);
  switch (type.kind) {
    case "date":
      return dateText(whole);
    case "datetime":
      return civilText(zone.toCivil(whole));
    case "duration":
      return whole % DAY_MS === 0 ? `${exactText(value.div(DAY_MS))}d` : `${numberText(value.div(HOUR_MS))}h`;
    case "money":
      return terminates(value, 2) ? toFixed(value, 2) : numberText(value);
    case "percent":
      return terminates(value.mul(HUNDRED)) ? `${exactText(value.mul(HUNDRED))}%` : nearPercent(value);
    default:
      return numberText(value);
  }
}

function terminates(value: Exact, most = Number.POSITIVE_INFINITY): boolean {
  const decimals = terminatingDecimals(value);
  return decimals !== undefined && decimals <= most;
}

function numberText(value: Exact): string {
  return terminates(value) ? exactText(value) : `${exactText(value)} ≈ ${toFixed(value, DECIMALS)}`;
}

function nearPercent(value: Exact): string {
  return `${exactText(value)} ≈ ${toFixed(value.mul(HUNDRED), DECIMALS - 2)}%`;
}
