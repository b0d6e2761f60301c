import { civilText, DAY_MS, dateText, type Zone } from "../../base/calendar.js";
import { halfWidth } from "../../base/half-width.js";
import type { Form } from "../../base/layout.js";
import { readMoment } from "../../base/moment-format.js";
import type { Years } from "../../base/stretch.js";
import type { CellType } from "../declaration.js";
import { parseDuration } from "../parse/parse-duration.js";
import { trimmed } from "../parse/trimmed.js";
import { madeText, type Prepared, unfit } from "./prepared.js";

/** In which days dates lie: those of a clock's zone, and those among which a date without a year is one. */
export interface Times {
  readonly zone: Zone;
  readonly years: Years | undefined;
}

/** A text of one of the declared forms, written as cells of its type usually are. */
export function usualForm(forms: readonly Form[], type: CellType, text: string, times: Times): Prepared {
  const plain = halfWidth(trimmed(text));
  let problem: Prepared | undefined;
  for (const form of forms) {
    const made = madeOf(form, type, plain, times);
    if (made.kind !== "unfit") return made;
    // What is of the form and yet wrong tells more than what is not of it.
    if (!problem || made.code !== "cell-unfit") problem = made;
  }
  return problem ?? unfit("cell-unfit");
}

function madeOf(form: Form, type: CellType, text: string, { zone, years }: Times): Prepared {
  switch (form.kind) {
    case "clock":
      return clock(text);
    case "epoch":
      return epoch(form.unit, type, text, zone);
    case "moment": {
      const moment = readMoment(form.format, text, years);
      if (moment === "no-such-date") return unfit("cell-no-such-date");
      if (moment === "no-such-time") return unfit("cell-no-such-time");
      if (moment === "outside") return unfit("cell-outside-days");
      if (moment === "other-weekday") return unfit("cell-other-weekday");
      if (moment === "unlike") return unfit("cell-unfit");
      const { day, clock: time } = moment;
      return madeText(time === undefined ? dateText(day) : civilText(day * DAY_MS + time));
    }
  }
}

/** The first millisecond of the year 10000. */
const LAST_INSTANT = 253_402_300_800_000;

function epoch(unit: "seconds" | "milliseconds", type: CellType, text: string, zone: Zone): Prepared {
  if (!/^\d{1,15}$/.test(text)) return unfit("cell-unfit");
  const instant = Number(text) * (unit === "seconds" ? 1000 : 1);
  if (instant >= LAST_INSTANT) return unfit("cell-no-such-date");
  if (type === "datetime") return madeText(`${civilText(instant)}Z`);
  const civil = zone.toCivil(instant);
  return civil % DAY_MS === 0 ? madeText(dateText(civil / DAY_MS)) : unfit("cell-time-in-date");
}

const DAYS: readonly (readonly [RegExp, number])[] = [
  [/^(?:次日|第二天|翌日)\s*|\s*\((?:次日|\+1)\)$|\s*\+1$/, 1],
  [/^(?:前一?日)\s*/, -1],
  [/^当日\s*/, 0],
];

/** A time of day, as time since the midnight of its day. */
function clock(text: string): Prepared {
  const named = DAYS.find(([word]) => word.test(text));
  const time = named ? text.replace(named[0], "") : text;
  if (!/^\d{1,2}:\d{2}(?::\d{2})?$/.test(time)) return unfit("cell-unfit");
  const since = parseDuration(time);
  if (since === undefined || since > DAY_MS) return unfit("cell-no-such-time");
  return madeText(`${(since + (named?.[1] ?? 0) * DAY_MS) / 1000}s`);
}
