import type { Bilingual } from "../base/language.js";
import { DAYS, dayIn } from "./days.js";
import type { Example, ScalarFunction, Time } from "./functions.js";
import { isDay, type Type } from "./types.js";
import type { Value } from "./value.js";

/** A function of one day, whether a date or the day of a datetime gives it. */
export function ofDay(
  name: string,
  doc: Bilingual,
  examples: readonly Example[],
  gives: Type,
  value: (day: number, time: Time) => Value,
): ScalarFunction {
  return {
    name,
    signature: `${name}(date)`,
    doc,
    examples,
    arity: [1, 1],
    ofDay: true,
    type: ([a]) => (isDay(a) ? gives : undefined),
    takes: DAYS,
    value: ([v], [type], time) => value(dayIn(v, type, time), time),
  };
}
