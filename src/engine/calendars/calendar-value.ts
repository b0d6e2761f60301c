import { dateText, dayAt } from "../../base/calendar.js";
import { integer } from "../../base/exact.js";
import { type Bilingual, NONE } from "../../base/language.js";
import { floorOf, wholeOf } from "../../language/days.js";
import type { CalendarCall } from "../../language/tree.js";
import type { Type } from "../../language/types.js";
import { missing, type Value } from "../../language/value.js";
import type { Run } from "../running/run.js";
import type { Answer, DayBook, KnownDays } from "./day-book.js";

/** What a calendar answers to a question; `args` are its arguments as `wholeNumber` gives them. */
export function answerOf(run: Run, node: CalendarCall, args: readonly number[]): Answer {
  const book = run.calendar(node.calendar);
  const [first, second] = args;
  if (node.name === "open_after") return book.openAfter(first);
  const day = dayOf(run, node, first, 0);
  switch (node.name) {
    case "is_working_day":
      return book.isWorked(day);
    case "working_day":
      return book.nth(day, second);
    case "working_days":
      return book.count(day, dayOf(run, node, second, 1));
  }
}

function dayOf({ time }: Run, node: CalendarCall, whole: number, arg: number): number {
  return node.args[arg].type.kind === "datetime" ? dayAt(time.zone, whole) : whole;
}

/** An argument as a whole number: a day, a moment in milliseconds, a count without its parts. */
export function wholeNumber(value: Value, type: Type): number {
  return type.kind === "number" ? wholeOf(value) : floorOf(value);
}

/** The same as a value of a formula. */
export function calendarValue(run: Run, node: CalendarCall, args: readonly Value[]): Value {
  if (isNotGiven(run, node)) return missing("not_given");
  const numbers = args.map((arg, i) => wholeNumber(arg, node.args[i].type));
  const answer = answerOf(run, node, numbers);
  if ("unknown" in answer) return missing("unknown_day");
  return node.type.kind === "boolean" ? answer.value === 1 : integer(answer.value);
}

/** A test that gives no day of a calendar's table says nothing of it. */
export function isNotGiven(run: Run, { calendar, days }: CalendarCall): boolean {
  if (days === undefined || !("years" in run.calendar(calendar).known)) return false;
  const { stored, rows } = run.table(days);
  return stored.partial && rows === 0;
}

/** Which days a calendar knows, in words. */
export function knownText(book: DayBook): string | Bilingual {
  const { known } = book;
  if ("years" in known) {
    const years = [...known.years].sort((a, b) => a - b);
    return years.length === 0 ? NONE : years.join(", ");
  }
  return dayRange(known);
}

function dayRange({ first, last }: Extract<KnownDays, { first: number }>): Bilingual {
  const from = Number.isFinite(first) ? dateText(first) : "…";
  const to = Number.isFinite(last) ? dateText(last) : "…";
  return { en: `${from} to ${to}`, zh: `${from} 至 ${to}` };
}
