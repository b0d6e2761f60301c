import { checkedDay, civilDate, dateText, weekdayOf } from "../../base/calendar.js";
import { halfWidth } from "../../base/half-width.js";
import type { Wide } from "../../base/layout.js";
import { weekdayNamed } from "../../base/moment-format.js";
import { shown } from "../../base/shown.js";
import { type DataPlace, finding, inData } from "../../findings/finding.js";
import type { Findings } from "../../findings/findings.js";
import type { Unit } from "./wide-columns.js";

/**
 * The day of each unit, where columns are days one after the other: the first one's is named above the header or in
 * the file's name. A heading that is a number, a date or a day of the week must agree with its place. Undefined, with
 * findings, where it does not.
 */
export function daysOf(
  days: NonNullable<Wide["days"]>,
  units: readonly Unit[],
  above: readonly (readonly string[])[],
  place: DataPlace,
  table: string,
  findings: Findings,
): readonly number[] | undefined {
  const texts = days === "title" ? above.flat() : [place.file];
  const named = texts.map(datesIn);
  // Beside the days that it covers a sheet often says when it was made.
  const dates = named.find((found) => found.length > 1) ?? named.find((found) => found.length > 0) ?? [];
  const [first, last] = dates;
  if (first === undefined) {
    const where =
      days === "title"
        ? { en: "in the rows above the header", zh: "表头上方各行中" }
        : { en: `in the name of the file`, zh: "文件名中" };
    findings.add(finding("wide-day-unknown", inData(place), { table, where }));
    return undefined;
  }
  let agree = true;
  const found = units.map(({ header, heading, parent }, i) => {
    const day = first + i;
    // A title that names a whole stretch says where it ends, too.
    const isBeyond =
      last !== undefined && dates.length === 2 && (i === units.length - 1 ? day !== last : day > last);
    if (isBeyond || ![heading, parent].every((text) => isOf(text, day))) {
      agree = false;
      const expected = dateText(day);
      const at = inData({ ...place, column: header });
      findings.add(finding("wide-day-differs", at, { found: shown(heading), expected }));
    }
    return day;
  });
  return agree ? found : undefined;
}

const DATE =
  /(?<!\d)(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?|年(\d{1,2})月(?:(\d{1,2})[日号])?|(\d{2})(\d{2})?)(?!\d)/g;

/** The days that a text names; a month is its first day. */
function datesIn(text: string): number[] {
  return [...halfWidth(text).matchAll(DATE)].flatMap((match) => {
    const [year, ...parts] = match.slice(1).filter((part) => part !== undefined);
    const [month, day = "1"] = parts;
    return checkedDay(Number(year), Number(month), Number(day)) ?? [];
  });
}

/** Does what a heading says of a day agree with it? Words such as those of holidays say nothing. */
function isOf(heading: string, day: number): boolean {
  const { month, day: date } = civilDate(day);
  for (const part of halfWidth(heading).split(/[\s\n()]+/)) {
    const number = /^(\d{1,2})[日号]?$/.exec(part);
    if (number && Number(number[1]) !== date) return false;
    const both = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(part);
    if (both && (Number(both[1]) !== month || Number(both[2]) !== date)) return false;
    const [whole] = datesIn(part);
    if (whole !== undefined && whole !== day) return false;
    const weekday = weekdayNamed(part);
    if (weekday !== undefined && weekday !== weekdayOf(day)) return false;
  }
  return true;
}
