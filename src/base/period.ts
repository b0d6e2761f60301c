/** Periods of pay: months (also from another day than the first), quarters, years. */
import { checkedDay, civilDate, dayOf } from "./calendar.js";

/**
 * How a rulebook cuts time. `from` is the day of the month on which a month starts: 1 to 28, so that every month has
 * it; quarters and years begin on the 1st.
 */
export interface PeriodRule {
  readonly unit: "month" | "quarter" | "year";
  readonly from: number;
}

/** One period: its name (`2026-10`, `2026-Q4`, `2026`) and its first and last day, both inclusive. */
export interface Period {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const;

/** Months since year 0 of the calendar month whose name the day's payroll month bears. */
function monthIndex(rule: PeriodRule, day: number): number {
  const date = civilDate(day);
  // A month "from 26" bears the name of the month in which it ends.
  const shift = rule.from > 1 && date.day >= rule.from ? 1 : 0;
  return date.year * 12 + date.month - 1 + shift;
}

/** First day of the payroll month with that index. */
function monthStart(rule: PeriodRule, index: number): number {
  const calendar = rule.from > 1 ? index - 1 : index;
  const year = Math.floor(calendar / 12);
  return dayOf(year, calendar - year * 12 + 1, rule.from);
}

function periodAt(rule: PeriodRule, index: number): Period {
  const months = MONTHS_IN[rule.unit];
  const firstIndex = Math.floor(index / months) * months;
  const year = Math.floor(firstIndex / 12);
  const month = firstIndex % 12;
  const suffix =
    rule.unit === "year"
      ? ""
      : rule.unit === "quarter"
        ? `-Q${month / 3 + 1}`
        : `-${(month + 1).toString().padStart(2, "0")}`;
  return {
    name: `${year.toString().padStart(4, "0")}${suffix}`,
    first: monthStart(rule, firstIndex),
    last: monthStart(rule, firstIndex + months) - 1,
  };
}

/** The period in which a day falls. */
export function periodOf(rule: PeriodRule, day: number): Period {
  return periodAt(rule, monthIndex(rule, day));
}

/** The period `count` periods before (negative: after) another. */
export function periodBefore(rule: PeriodRule, period: Period, count: number): Period {
  return periodAt(rule, monthIndex(rule, period.first) - count * MONTHS_IN[rule.unit]);
}

const NAME = { month: /^(\d{4})-(\d{2})$/, quarter: /^(\d{4})-[Qq]([1-4])$/, year: /^(\d{4})$/ } as const;

/** Example of a period's name, for messages. */
export const PERIOD_EXAMPLE = { month: "2026-10", quarter: "2026-Q4", year: "2026" } as const;

/** Reads a period's name; undefined when it is none of that rule. */
export function parsePeriod(rule: PeriodRule, name: string): Period | undefined {
  const match = NAME[rule.unit].exec(name);
  if (!match) return undefined;
  const year = Number(match[1]);
  const part = match[2] === undefined ? 1 : Number(match[2]);
  const month = rule.unit === "quarter" ? part * 3 - 2 : part;
  if (checkedDay(year, month, 1) === undefined) return undefined;
  return periodAt(rule, year * 12 + month - 1);
}
