import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../base/calendar.js";
import { halfWidth } from "../../base/half-width.js";
import { trimmed } from "./trimmed.js";

const CLOCK = /^(-?)(\d{1,7}):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?$/;
const UNITS = /^(-?)((?:\d{1,9}(?:\.\d{1,9})?\s*(?:天|日|小时|时|分钟|分|秒|d|h|m|s)\s*)+)$/i;
const PART = /(\d+)(?:\.(\d+))?\s*(\D+)/g;

/** Largest unit first, each at most once; the names of one line are one unit. */
const SIZES: readonly (readonly [RegExp, number])[] = [
  [/^(?:天|日|d)$/i, DAY_MS],
  [/^(?:小时|时|h)$/i, HOUR_MS],
  [/^(?:分钟|分|m)$/i, MINUTE_MS],
  [/^(?:秒|s)$/i, 1000],
];

/**
 * A duration in milliseconds: `1:30` and `184:00` (hours and minutes), `1:30:15`, `90m`, `1h30m`, `2d`, `1.5h`,
 * `1小时30分`. A bare number has no unit and is none; so is what does not end at a whole millisecond.
 */
export function parseDuration(text: string): number | undefined {
  const plain = halfWidth(trimmed(text));
  const clock = CLOCK.exec(plain);
  if (clock) {
    const [, sign, hours, minutes, seconds, fraction] = clock;
    const milliseconds = Number((fraction ?? "").padEnd(3, "0"));
    return signed(
      sign,
      Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds ?? 0) * 1000 + milliseconds,
    );
  }
  const units = UNITS.exec(plain);
  return units ? sumOfUnits(units[1], units[2]) : undefined;
}

function sumOfUnits(sign: string, text: string): number | undefined {
  let sum = 0n;
  let smallest = -1;
  for (const [, whole, fraction = "", name] of text.matchAll(PART)) {
    const unit = SIZES.findIndex(([names]) => names.test(name.trim()));
    if (unit <= smallest) return undefined;
    smallest = unit;
    const power = 10n ** BigInt(fraction.length);
    const scaled = BigInt(whole + fraction) * BigInt(SIZES[unit][1]);
    if (scaled % power !== 0n) return undefined;
    sum += scaled / power;
  }
  return signed(sign, Number(sum));
}

function signed(sign: string, milliseconds: number): number {
  return sign === "-" && milliseconds !== 0 ? -milliseconds : milliseconds;
}
