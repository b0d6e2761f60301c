import { civilDate, dateText, daysInMonth, weekdayOf } from "../../base/calendar.js";
import { halfWidth } from "../../base/half-width.js";
import { weekdayNamed } from "../../base/moment-format.js";
import { shown } from "../../base/shown.js";
import { type DataPlace, finding, inData } from "../../findings/finding.js";
import type { Findings } from "../../findings/findings.js";
import { dayNamed, type NamedDays } from "./named-days.js";
import type { Unit } from "./wide-columns.js";

/** The days of units, and from which of them on no day is left for them. */
export interface UnitDays {
  readonly days: readonly number[];
  /** The last day that there is. */
  readonly last: number;
}

/**
 * The day of each unit, where columns are days one after the other. A heading that is a number, a date or a day of the
 * week must agree with its place. Columns after the last day (a form for 31 days in a month of 30) have none. Undefined,
 * with findings, where headings do not agree.
 */
export function daysOf(
  named: NamedDays,
  units: readonly Unit[],
  place: DataPlace,
  findings: Findings,
): UnitDays | undefined {
  const end = named.last ?? endOfForm(named.first, units);
  const count = end === undefined ? units.length : Math.min(units.length, end - named.first + 1);
  let agree = true;
  const days = units.slice(0, count).map(({ header, heading, parent }, i) => {
    const day = named.first + i;
    // A title that names a whole stretch says where it ends, too.
    const isShort = named.isStretch && i === units.length - 1 && day !== named.last;
    if (isShort || ![heading, parent].every((text) => isOf(text, day))) {
      agree = false;
      const expected = dateText(day);
      const at = inData({ ...place, column: header });
      findings.add(finding("wide-day-differs", at, { found: shown(heading), expected }));
    }
    return day;
  });
  return agree ? { days, last: named.first + count - 1 } : undefined;
}

/** A form has columns up to 31: where it begins with a month, it ends with it. */
function endOfForm(first: number, units: readonly Unit[]): number | undefined {
  const { year, month, day } = civilDate(first);
  const last = daysInMonth(year, month);
  const isForm =
    units.length <= 31 && units.slice(last).every(({ heading }, i) => ofDay(heading) === last + i + 1);
  return day === 1 && units.length > last && isForm ? first + last - 1 : undefined;
}

/** The number of a heading that is a day's. */
function ofDay(heading: string): number | undefined {
  const number = /^(\d{1,2})[日号]?$/.exec(halfWidth(heading).split(/[\s\n()]+/)[0]);
  return number ? Number(number[1]) : undefined;
}

/** Does what a heading says of a day agree with it? Words such as those of holidays say nothing. */
function isOf(heading: string, day: number): boolean {
  const { month, day: date } = civilDate(day);
  for (const part of halfWidth(heading).split(/[\s\n()]+/)) {
    const number = /^(\d{1,2})[日号]?$/.exec(part);
    if (number && Number(number[1]) !== date) return false;
    const both = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(part);
    if (both && (Number(both[1]) !== month || Number(both[2]) !== date)) return false;
    const whole = dayNamed(part);
    if (whole !== undefined && whole !== day) return false;
    const weekday = weekdayNamed(part);
    if (weekday !== undefined && weekday !== weekdayOf(day)) return false;
  }
  return true;
}
