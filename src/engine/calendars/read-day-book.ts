import { civilDate, DAY_MS, dateText, weekdayOf } from "../../base/calendar.js";
import { finding } from "../../findings/finding.js";
import type { Node } from "../../language/tree.js";
import { isMissing, type Value } from "../../language/value.js";
import type { Calendar, CalendarDays } from "../../rulebook/model.js";
import { type Series, valueAt } from "../columns/series.js";
import { RowReader } from "../quantities/row-reader.js";
import type { Run } from "../running/run.js";
import { DayBook, type KnownDays, type ListedDay } from "./day-book.js";

/** A calendar with the accepted rows of its table, of whatever period. Tells of hours that cannot be. */
export function readDayBook(run: Run, calendar: Calendar): DayBook {
  const { weekend, days, hours } = calendar;
  const listed = days ? listedDays(run, calendar, days) : new Map<number, ListedDay>();
  return new DayBook(weekend, listed, knownDays(run, calendar, listed), hours, run.time.zone);
}

function listedDays(run: Run, calendar: Calendar, days: CalendarDays): Map<number, ListedDay> {
  const table = run.table(days.table);
  const series = (name: string | undefined) =>
    name === undefined ? undefined : run.series(days.table, name);
  const [dates, works, opens, closes] = [days.date, days.works, days.opens, days.closes].map(series);
  const listed = new Map<number, ListedDay>();
  for (let row = 0; row < table.rows; row++) {
    if (table.accepted !== undefined && table.accepted[row] === 0) continue;
    const day = numberOf(dates, row);
    if (day === undefined) continue;
    const worked = works ? valueAt(works, row) : false;
    // A row that does not say whether the day is worked leaves it as its day of the week is.
    const one: ListedDay = {
      worked: worked === undefined || typeof worked === "object" ? isWeekday(day, calendar) : worked === true,
      opens: numberOf(opens, row),
      closes: numberOf(closes, row),
      row,
    };
    listed.set(day, one);
    tellOfHours(run, calendar, day, one);
  }
  return listed;
}

function isWeekday(day: number, { weekend }: Calendar): boolean {
  return !weekend.has(weekdayOf(day));
}

function numberOf(series: Series | undefined, row: number): number | undefined {
  const value = series && valueAt(series, row);
  return value === undefined || isMissing(value) || typeof value !== "object"
    ? undefined
    : Number((value.s * value.n) / value.d);
}

function tellOfHours(run: Run, calendar: Calendar, day: number, { opens, closes, row }: ListedDay): void {
  const { days, hours } = calendar;
  if (!days || !hours || (opens === undefined && closes === undefined)) return;
  const from = opens ?? hours.opens;
  const to = closes ?? hours.closes;
  if (from >= 0 && from < to && to <= DAY_MS) return;
  const values = {
    calendar: calendar.name,
    day: dateText(day),
    opens: clockText(from),
    closes: clockText(to),
  };
  run.tell(finding("calendar-hours", run.table(days.table).place(row), values));
}

function clockText(time: number): string {
  const minutes = Math.floor(time / 60_000);
  const two = (n: number) => n.toString().padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(((minutes % 60) + 60) % 60)}`;
}

function knownDays(
  run: Run,
  { from, until, days }: Calendar,
  listed: ReadonlyMap<number, ListedDay>,
): KnownDays {
  const edge = (node: Node | undefined, open: number) => (node ? dayAt(run, node) : open);
  if (days && !from && !until) {
    return { years: new Set([...listed.keys()].map((day) => civilDate(day).year)) };
  }
  return { first: edge(from, Number.NEGATIVE_INFINITY), last: edge(until, Number.POSITIVE_INFINITY) };
}

function dayAt(run: Run, node: Node): number {
  const value: Value = new RowReader(run, run.scopeOn("all"), 0).evaluate(node);
  if (isMissing(value) || typeof value !== "object") throw new Error("a calendar begins and ends on a day");
  return Number(value.floor().n * value.floor().s);
}
