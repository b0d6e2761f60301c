/** Time zones by their names, and the clocks that know them. */
import { DAY_MS, dayOf, HOUR_MS, MINUTE_MS, UTC, type Zone } from "./calendar.js";

/** How far the clocks of a zone are ahead of UTC at each of some instants, in milliseconds. */
export type Clock = (instants: readonly number[]) => readonly number[];

/** Zones that were asked for; each remembers the offsets it was asked for. */
const ZONES = new Map<string, Zone>([["UTC", UTC]]);

let swiftClock: (name: string) => Clock | undefined = () => undefined;

/** Has clocks made by `make`, where it makes one: each must show what that of `Intl` shows. For zones not yet named. */
export function useClocks(make: (name: string) => Clock | undefined): void {
  swiftClock = make;
}

/** The zone of an IANA name (`Asia/Shanghai`), or undefined when the runtime knows none of that name. */
export function zoneNamed(name: string): Zone | undefined {
  const known = ZONES.get(name);
  if (known) return known;
  const made = makeZone(name);
  if (made) ZONES.set(name, made);
  return made;
}

function makeZone(name: string): Zone | undefined {
  // Newer runtimes take offsets (+08:00) as well: the same rulebook must mean the same on all.
  if (!/^[A-Za-z]/.test(name)) return undefined;
  // A clock takes ten milliseconds and more to make and the list two, and to check a rulebook takes no clock.
  const isListed = Intl.supportedValuesOf("timeZone").includes(name);
  let clock = isListed ? undefined : intlClock(name);
  if (!isListed && !clock) return undefined;
  return cachedZone(name, (instants) => {
    clock ??= swiftClock(name) ?? intlClock(name);
    if (!clock) throw new Error(`the time zone ${name} is listed and not known`);
    return clock(instants);
  });
}

/** The clock that any runtime has; undefined where it knows no zone of that name. */
export function intlClock(name: string): Clock | undefined {
  const clock = clockIn(name);
  return clock && ((instants) => instants.map((instant) => offsetOf(clock, instant)));
}

function clockIn(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return undefined;
  }
}

function offsetOf(clock: Intl.DateTimeFormat, instant: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(instant)) part[type] = Number(value);
  const civil = dayOf(part.year, part.month, part.day) * DAY_MS;
  const time = part.hour * HOUR_MS + part.minute * MINUTE_MS + part.second * 1000;
  return civil + time - Math.floor(instant / 1000) * 1000;
}

/** Days that are asked for together. */
const STRETCH = 32;

/**
 * A day in which the offset does not change is asked for once, with those around it: a clock takes microseconds, a
 * column has millions of moments.
 */
function cachedZone(name: string, clock: Clock): Zone {
  const steady = new Map<number, number>();
  const starts = new Map<number, number>();
  const atStart = (day: number): number => {
    const known = starts.get(day);
    if (known !== undefined) return known;
    const first = Math.floor(day / STRETCH) * STRETCH;
    const days = Array.from({ length: STRETCH }, (_, i) => first + i);
    const offsets = clock(days.map((one) => one * DAY_MS));
    for (const [i, one] of days.entries()) starts.set(one, offsets[i]);
    return offsets[day - first];
  };
  const offset = (instant: number): number => {
    const day = Math.floor(instant / DAY_MS);
    const known = steady.get(day);
    if (known !== undefined) return Number.isNaN(known) ? clock([instant])[0] : known;
    const start = atStart(day);
    const constant = start === atStart(day + 1);
    steady.set(day, constant ? start : Number.NaN);
    return constant ? start : clock([instant])[0];
  };
  return {
    name,
    toCivil: (instant) => instant + offset(instant),
    toInstant: (civil) => {
      const early = civil - offset(civil - DAY_MS);
      if (early + offset(early) === civil) return early;
      const late = civil - offset(civil + DAY_MS);
      return late + offset(late) === civil ? late : undefined;
    },
  };
}
