import { civilText, DAY_MS, dateText, HOUR_MS, MINUTE_MS, type Zone } from "../../base/calendar.js";
import { type Exact, exactText, HUNDRED, terminatingDecimals, toFixed } from "../../base/exact.js";
import type { Type } from "../../language/types.js";
import { isMissing, type Value } from "../../language/value.js";

/** A value as a case writes it, so that it is read as exactly the same: `95%`, `4039/44`, `2026-10-01 08:00`, `missing`. */
export function givenText(value: Value, type: Type, zone: Zone): string {
  if (isMissing(value)) return "missing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value;
  switch (type.kind) {
    case "date":
      return dateText(Number(value.s * value.n));
    case "datetime":
      return civilText(zone.toCivil(Number(value.s * value.n)));
    case "duration":
      return durationText(value);
    case "percent": {
      const inPercent = value.mul(HUNDRED);
      return terminatingDecimals(inPercent) === undefined ? value.toFraction() : `${exactText(inPercent)}%`;
    }
    case "money":
      return (terminatingDecimals(value) ?? 3) <= 2 ? toFixed(value, 2) : value.toFraction();
    default:
      return exactText(value);
  }
}

function durationText(value: Exact): string {
  for (const [unit, length] of [
    ["d", DAY_MS],
    ["h", HOUR_MS],
    ["min", MINUTE_MS],
  ] as const) {
    const count = value.div(length);
    if (count.d === 1n) return `${exactText(count)}${unit}`;
  }
  return `${exactText(value.div(1000))}s`;
}
