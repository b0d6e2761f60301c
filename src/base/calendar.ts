/**
 * Days, clock times, zones and periods. A date is a whole number of days since 1970-01-01, a datetime a whole
 * number of milliseconds since 1970-01-01T00:00Z (an instant); "civil" milliseconds are what the clock on the
 * wall of the rulebook's time zone shows, counted as if it were UTC.
 */
export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;
export const MINUTE_MS = 60_000;

/** A date of the calendar. */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
}

/** Day number of a date of the Gregorian calendar (proleptic); the date must exist. */
export function dayOf(year: number, month: number, day: number): number {
  // Days from civil, after Howard Hinnant's "chrono-compatible low-level date algorithms".
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day number; the inverse of `dayOf`. */
export function civilDate(day: number): CivilDate {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** Days in a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  return month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31;
}

/** Day number, or undefined where there is no such date (29-02-2023). */
export function checkedDay(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayOf(year, month, day);
}

/** Whole months from one day to another: 31 January to 28 February is none, to 1 March one. */
export function monthsBetween(from: number, to: number): number {
  if (to < from) return -monthsBetween(to, from);
  const a = civilDate(from);
  const b = civilDate(to);
  return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

const two = (n: number) => n.toString().padStart(2, "0");

/** `2026-10-01` */
export function dateText(day: number): string {
  const { year, month, day: d } = civilDate(day);
  return `${year.toString().padStart(4, "0")}-${two(month)}-${two(d)}`;
}

/** `2026-10-01 08:00`, with seconds and milliseconds only where there are any; takes civil milliseconds. */
export function civilText(civil: number): string {
  const day = Math.floor(civil / DAY_MS);
  const rest = civil - day * DAY_MS;
  const hour = Math.floor(rest / HOUR_MS);
  const minute = Math.floor((rest % HOUR_MS) / MINUTE_MS);
  const milliseconds = rest % MINUTE_MS;
  const second = Math.floor(milliseconds / 1000);
  const fraction = milliseconds % 1000;
  const seconds = milliseconds === 0 ? "" : `:${two(second)}`;
  return `${dateText(day)} ${two(hour)}:${two(minute)}${seconds}${fraction === 0 ? "" : `.${fraction.toString().padStart(3, "0")}`}`;
}

/** A time zone: how clock times and instants answer to each other. */
export interface Zone {
  readonly name: string;
  /** Instant of a clock time; a time that the clock skipped has none, a doubled one is taken as the earlier. */
  toInstant(civil: number): number | undefined;
  /** What the clock shows at an instant. */
  toCivil(instant: number): number;
}

/** Did the clock show this time twice, as when it is put back? `first` is the earlier instant of it. */
export function isDoubled(zone: Zone, civil: number, first: number): boolean {
  const later = first + DAY_MS;
  const second = civil - (zone.toCivil(later) - later);
  return second > first && zone.toCivil(second) === civil;
}

const QUARTER_HOUR = DAY_MS / 96;

/** Clocks are put forward to a full quarter of an hour. */
function nextQuarter(civil: number): number {
  return (Math.floor(civil / QUARTER_HOUR) + 1) * QUARTER_HOUR;
}

/** The moment at which a clock shows a time of a day, in milliseconds; where the clock skips it, what comes after. */
export function momentOf(zone: Zone, day: number, time: number): number {
  for (let civil = day * DAY_MS + time; ; civil = nextQuarter(civil)) {
    const instant = zone.toInstant(civil);
    if (instant !== undefined) return instant;
  }
}

/** The day that the clock shows at an instant. */
export function dayAt(zone: Zone, instant: number): number {
  return Math.floor(zone.toCivil(instant) / DAY_MS);
}

/** The first moment that belongs to a day. */
export function startOfDay(zone: Zone, day: number): number {
  return momentOf(zone, day, 0);
}

/** Zone for rulebooks that name none: the clock time is the instant. */
export const UTC: Zone = { name: "UTC", toInstant: (civil) => civil, toCivil: (instant) => instant };
