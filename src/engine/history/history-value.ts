import { type Exact, integer, sumExact } from "../../base/exact.js";
import type { History } from "../../language/tree.js";
import { exactOf, isMissing, missing, type Reason, type Value } from "../../language/value.js";
import type { RowReader } from "../quantities/row-reader.js";
import { firstReason } from "../words/reasons.js";
import { type Asked, askedPeriods, closedValue } from "./asked.js";

/** The value at one row, and how many periods without a value were passed over. */
export function historyValue(
  node: History,
  reader: RowReader,
): { readonly value: Value; readonly skipped: number } {
  const plain = (value: Value) => ({ value, skipped: 0 });
  switch (node.name) {
    case "last":
      return plain(lastValue(node, reader));
    case "streak":
      return plain(streak(node, reader));
    case "count":
      return plain(counted(askedPeriods(node, reader)));
    default:
      return joined(node.name, askedPeriods(node, reader));
  }
}

function lastValue(node: History, reader: RowReader): Value {
  const closed = reader.run.past.back(node.back, node);
  return "missing" in closed ? closed : closedValue(node, reader, closed);
}

/** Back from this period for as long as the condition held; where it does not apply it neither holds nor fails. */
function streak(node: History, reader: RowReader): Value {
  let length = 0;
  for (let back = 0; ; back++) {
    const closed = back === 0 ? undefined : reader.run.past.back(back, node);
    if (closed && "missing" in closed) return integer(length);
    const holds = closed ? closedValue(node, reader, closed) : reader.evaluate(node.value);
    if (isMissing(holds)) {
      if (holds.missing === "not_there") return integer(length);
      if (holds.missing !== "not_applicable") return holds;
    } else if (holds === true) length += 1;
    else return integer(length);
  }
}

/** Periods in which the row was not, or to which it does not apply, are not meant. */
const NOT_MEANT: ReadonlySet<Reason> = new Set(["not_there", "not_applicable"]);

function counted(asked: readonly Asked[]): Value {
  let count = 0;
  for (const { value } of asked) {
    if (isMissing(value) && !NOT_MEANT.has(value.missing)) return value;
    if (value === true) count += 1;
  }
  return integer(count);
}

function joined(
  name: "sum" | "mean" | "min" | "max",
  asked: readonly Asked[],
): { readonly value: Value; readonly skipped: number } {
  const values: Exact[] = [];
  const reasons: Reason[] = [];
  for (const { value } of asked) {
    if (isMissing(value)) reasons.push(value.missing);
    else values.push(exactOf(value));
  }
  const skipped = reasons.filter((reason) => !NOT_MEANT.has(reason)).length;
  if (values.length === 0) return { value: missing(firstReason(reasons) ?? "no_period"), skipped };
  return { value: join(name, values), skipped };
}

function join(name: "sum" | "mean" | "min" | "max", values: readonly Exact[]): Exact {
  switch (name) {
    case "sum":
      return sumExact(values);
    case "mean":
      return sumExact(values).div(values.length);
    case "min":
      return values.reduce((a, b) => (b.compare(a) < 0 ? b : a));
    case "max":
      return values.reduce((a, b) => (b.compare(a) > 0 ? b : a));
  }
}
