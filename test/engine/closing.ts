import type { ClosedPeriod } from "../../src/engine/history/closed.js";
import type { Result } from "../../src/engine/result/result.js";
import { closedPeriodOf, readClosedResult } from "../../src/ledger/closed-result.js";
import { resultJson } from "../../src/report/json/result-json.js";
import { textOf } from "../report/json/text-of.js";

/** A result as later runs find it in a ledger: written as `result.json`, and read again. */
export function closed(result: Result): ClosedPeriod {
  const read = readClosedResult(textOf(resultJson(result, { only: undefined, masked: false }, "en")));
  if ("problem" in read) throw new Error(`the result cannot be read again: ${read.problem}`);
  const period = closedPeriodOf(read);
  if (!period) throw new Error("a trial, or a rulebook without id, is not closed");
  return period;
}
