/** Stretches of time as people say them: `10 min`, `24 h`, `21 h 10 min`. */
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../base/calendar.js";
import { type Exact, exactText, terminatingDecimals } from "../base/exact.js";
import type { Bilingual, Language } from "../base/language.js";
import { sayer } from "../base/phrases.js";

const DURATION_WORDS = {
  days: { en: "{count} days", zh: "{count} 天" },
  hours: { en: "{count} h", zh: "{count} 小时" },
  minutes: { en: "{count} min", zh: "{count} 分钟" },
  hoursMinutes: { en: "{hours} h {minutes} min", zh: "{hours} 小时 {minutes} 分钟" },
} as const satisfies Record<string, Bilingual>;

/** Decimals of hours that are still read as a part of an hour. */
const DECIMALS = 2;

/** A duration exactly, in hours, or in minutes where those are whole; undefined where neither says it. */
export function durationShown(value: Exact, language: Language): string | undefined {
  const say = sayer(DURATION_WORDS, language);
  const minutes = whole(value.div(MINUTE_MS));
  if (minutes !== undefined && minutes !== 0 && Math.abs(minutes) < 60)
    return say("minutes", { count: minutes });
  const hours = value.div(HOUR_MS);
  const ends = terminatingDecimals(hours);
  if (ends !== undefined && ends <= DECIMALS) return say("hours", { count: exactText(hours) });
  if (minutes === undefined || minutes < 0) return undefined;
  return say("hoursMinutes", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** The same, in days where it is two and more of them: as rules state limits. */
export function limitShown(value: Exact, language: Language): string | undefined {
  const days = whole(value.div(DAY_MS));
  if (days !== undefined && days >= 2) return sayer(DURATION_WORDS, language)("days", { count: days });
  return durationShown(value, language);
}

function whole(value: Exact): number | undefined {
  return value.d === 1n ? Number(value.n * value.s) : undefined;
}
