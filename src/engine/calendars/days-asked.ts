import { dayAt } from "../../base/calendar.js";
import { dayIn } from "../../language/days.js";
import type { CalendarCall } from "../../language/tree.js";
import { isDay } from "../../language/types.js";
import type { Value } from "../../language/value.js";
import type { Run } from "../running/run.js";
import { answerOf, wholeNumber } from "./calendar-value.js";

/** The rows of a calendar's table for the days that a question looked at, from its first to its last. */
export function daysAsked(run: Run, node: CalendarCall, args: readonly Value[]): number[] {
  const asked = node.args.flatMap((arg, i) => (isDay(arg.type) ? [dayIn(args[i], arg.type, run.time)] : []));
  const numbers = args.map((arg, i) => wholeNumber(arg, node.args[i].type));
  const answer = answerOf(run, node, numbers);
  if ("value" in answer && isDay(node.type)) {
    asked.push(node.type.kind === "datetime" ? dayAt(run.time.zone, answer.value) : answer.value);
  }
  return run.calendar(node.calendar).rowsBetween(Math.min(...asked), Math.max(...asked));
}
