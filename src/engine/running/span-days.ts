import { isMissing, type Value } from "../../language/value.js";
import { RowReader } from "../quantities/row-reader.js";
import type { Run } from "./run.js";

/** The first and last day of a span of time that the rulebook names. */
export function spanDays(run: Run, name: string): { readonly first: number; readonly last: number } {
  const span = run.rulebook.spans.get(name);
  if (!span) throw new Error(`there is no span ${name}`);
  const reader = new RowReader(run, run.scopeOn("all"), 0);
  return { first: dayOf(reader.evaluate(span.from)), last: dayOf(reader.evaluate(span.to)) };
}

function dayOf(value: Value): number {
  if (isMissing(value) || typeof value !== "object")
    throw new Error("a span of time begins and ends on a day");
  return Number(value.floor().n * value.floor().s);
}
