import { checkedDay, DAY_MS, HOUR_MS, isDoubled, MINUTE_MS, type Zone } from "../../base/calendar.js";
import { halfWidth } from "../../base/half-width.js";
import { trimmed } from "./trimmed.js";

/** Why a text is no date or datetime; each is the code of the finding that tells it. */
export type MomentProblem =
  | "cell-unreadable"
  | "cell-ambiguous-date"
  | "cell-no-such-date"
  | "cell-no-such-time"
  | "cell-skipped-time"
  | "cell-doubled-time"
  | "cell-time-in-date"
  | "cell-time-missing";

const DATE =
  /^(?<year>\d{4})(?:(?<sep>[-/.])(?<month>\d{1,2})\k<sep>(?<day>\d{1,2})|年(?<month2>\d{1,2})月(?<day2>\d{1,2})[日号])/;
const CLOCK =
  /^(?<hour>\d{1,2})(?::(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?|[时點点](?<minute2>\d{1,2})分(?:(?<second2>\d{1,2})秒)?)/;
const OFFSET = /^\s*(?:(?<utc>[Zz])|(?<sign>[+-])(?<hours>\d{2})(?::?(?<minutes>\d{2}))?)$/;
/** Day or month first, or a year of two digits. */
const AMBIGUOUS = /^\d{1,2}([-/.])\d{1,2}\1\d{1,4}(?!\d)/;

/** What stands in a text: a day, milliseconds since its midnight and an offset from UTC, where it has them. */
interface Parts {
  readonly day: number;
  readonly clock: number | undefined;
  readonly offset: number | undefined;
}

/**
 * A date with the year first: `2026-10-01`, `2026/10/1`, `2026.10.1`, `2026年10月1日`; a time of 00:00 after it is
 * accepted, as exports of date columns have it. Gives the day number.
 */
export function parseDate(text: string): number | MomentProblem {
  const parts = partsOf(text);
  if (typeof parts === "string") return parts;
  return (parts.clock ?? 0) === 0 && parts.offset === undefined ? parts.day : "cell-time-in-date";
}

/**
 * A date with a time of day (`08:00`, `8:00:30`, `08:00:30.123`, `8时30分`), parted by blanks or `T`, perhaps with an
 * offset (`Z`, `+08:00`); without one it is read in `zone`. Gives the instant; finer fractions of a second are
 * rounded to the millisecond. `bareDate` tells whether a date alone is its midnight.
 */
export function parseDatetime(text: string, zone: Zone, bareDate: boolean): number | MomentProblem {
  const parts = partsOf(text);
  if (typeof parts === "string") return parts;
  if (parts.clock === undefined && !bareDate) return "cell-time-missing";
  const civil = parts.day * DAY_MS + (parts.clock ?? 0);
  if (parts.offset !== undefined) return civil - parts.offset;
  return instantIn(zone, civil);
}

/** The instant of a clock time, where there is exactly one. */
export function instantIn(zone: Zone, civil: number): number | MomentProblem {
  const instant = zone.toInstant(civil);
  if (instant === undefined) return "cell-skipped-time";
  return isDoubled(zone, civil, instant) ? "cell-doubled-time" : instant;
}

function partsOf(text: string): Parts | MomentProblem {
  const plain = halfWidth(trimmed(text));
  const date = DATE.exec(plain);
  if (!date) return AMBIGUOUS.test(plain) ? "cell-ambiguous-date" : "cell-unreadable";
  const { year, month, day, month2, day2 } = date.groups ?? {};
  const rest = plain.slice(date[0].length);
  const clock = rest === "" ? NO_CLOCK : clockOf(rest, day2 !== undefined);
  if (clock === undefined) return "cell-unreadable";
  const number = checkedDay(Number(year), Number(month ?? month2), Number(day ?? day2));
  if (number === undefined || Number(year) === 0) return "cell-no-such-date";
  return clock === "none" ? "cell-no-such-time" : { day: number, ...clock };
}

type Clock = Omit<Parts, "day">;
const NO_CLOCK: Clock = { clock: undefined, offset: undefined };

/** The time of day after a date, `"none"` where there is no such time; after `日` nothing need part them. */
function clockOf(rest: string, joined: boolean): Clock | "none" | undefined {
  const gap = /^(?:\s*T\s*|\s+)/i.exec(rest)?.[0] ?? (joined ? "" : undefined);
  if (gap === undefined) return undefined;
  const match = CLOCK.exec(rest.slice(gap.length));
  if (!match) return undefined;
  const { hour, minute, second, fraction, minute2, second2 } = match.groups ?? {};
  const offset = offsetOf(rest.slice(gap.length + match[0].length));
  if (offset === false) return undefined;
  const h = Number(hour);
  const m = Number(minute ?? minute2);
  const s = Number(second ?? second2 ?? 0);
  if (h > 23 || m > 59 || s > 59 || offset === "none") return "none";
  const milliseconds = Math.round(Number((fraction ?? "0").padEnd(9, "0")) / 1e6);
  return { clock: h * HOUR_MS + m * MINUTE_MS + s * 1000 + milliseconds, offset };
}

/** Milliseconds east of UTC, undefined where nothing is said, `false` where it is no offset. */
function offsetOf(text: string): number | undefined | "none" | false {
  if (text === "") return undefined;
  const match = OFFSET.exec(text);
  if (!match) return false;
  const { utc, sign, hours, minutes } = match.groups ?? {};
  if (utc) return 0;
  const h = Number(hours);
  const m = Number(minutes ?? 0);
  // The widest offset that any zone has had is below 16 hours.
  if (h > 15 || m > 59) return "none";
  return (sign === "-" ? -1 : 1) * (h * HOUR_MS + m * MINUTE_MS);
}
