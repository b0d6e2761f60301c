import { dateText } from "../../base/calendar.js";
import { at, finding } from "../../findings/finding.js";
import { UNKNOWN } from "../../intake/columns/columns.js";
import type { CalendarCall } from "../../language/tree.js";
import type { Type } from "../../language/types.js";
import { isMissing } from "../../language/value.js";
import { numberAt, type Series, valueAt } from "../columns/series.js";
import { isActive, isUsed } from "../rows/active.js";
import type { Run, Scope } from "../running/run.js";
import { answerOf, isNotGiven, knownText, wholeNumber } from "./calendar-value.js";

/**
 * What a calendar answers for all rows of a table. A day that it does not know is told where the row is of the
 * period: whatever takes the missing value's place would have been paid for as if that day had been looked up.
 */
export function calendarSeries(run: Run, node: CalendarCall, scope: Scope): Series {
  const table = run.table(scope.table);
  const args = node.args.map((arg) => numbersOf(run.formula(arg, scope), arg.type));
  const answers = new Float64Array(table.rows).fill(Number.NaN);
  const unknown: number[] = [];
  const end = isNotGiven(run, node) ? 0 : table.rows;
  for (let row = 0; row < end; row++) {
    if (!isActive(scope, row)) continue;
    const numbers = args.map((arg) => arg(row));
    if (numbers.some(Number.isNaN)) continue;
    const answer = answerOf(run, node, numbers);
    if ("value" in answer) answers[row] = answer.value;
    else if (isUsed(table, row)) unknown.push(answer.unknown);
  }
  if (unknown.length > 0) tell(run, node, unknown);
  if (node.type.kind !== "boolean") return { kind: "scaled", values: answers, denominator: 1 };
  return { kind: "truth", values: Uint8Array.from(answers, (one) => (Number.isNaN(one) ? UNKNOWN : one)) };
}

/** An argument of a question, row by row; NaN where it is missing. */
function numbersOf(series: Series, type: Type): (row: number) => number {
  if (series.kind === "scaled" && series.denominator === 1) return (row) => numberAt(series, row);
  return (row) => {
    const value = valueAt(series, row);
    return value === undefined || isMissing(value) ? Number.NaN : wholeNumber(value, type);
  };
}

function tell(run: Run, { calendar, name, span }: CalendarCall, unknown: readonly number[]): void {
  const known = knownText(run.calendar(calendar));
  const day = dateText(unknown.reduce((a, b) => Math.min(a, b)));
  run.tell(finding("calendar-day-unknown", at(span), { calendar, day, name, rows: unknown.length, known }));
}
