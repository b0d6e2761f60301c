import type { Value } from "../../language/value.js";
import type { Param } from "../../rulebook/model.js";

/** The value of a parameter in a period that begins on a day; undefined where none holds yet. */
export function paramValue(param: Param, firstDay: number): Value | undefined {
  let value: Value | undefined;
  for (const dated of param.values) {
    if (dated.from === undefined || dated.from <= firstDay) value = dated.value;
  }
  return value;
}
