import type { History } from "../../language/tree.js";
import type { Value } from "../../language/value.js";
import type { RowReader } from "../quantities/row-reader.js";
import type { ClosedPeriod } from "./closed.js";
import { ClosedReader } from "./closed-reader.js";

/** A period that a formula asked, and what it was told. */
export interface Asked {
  readonly period: string;
  readonly value: Value;
}

/** What the formula comes to on the row's namesake in a closed period. */
export function closedValue(node: History, { run, row }: RowReader, closed: ClosedPeriod): Value {
  return new ClosedReader(run, closed, node.table, run.table(node.table).keyText(row)).evaluate(node.value);
}

/** The periods of a stretch up to this one, latest first, each with its value. */
export function askedPeriods(node: History, reader: RowReader): readonly Asked[] {
  const { periods, isPresentIn } = reader.run.past.within(node);
  const present = { period: reader.time.period.name, value: reader.evaluate(node.value) };
  const before = periods.map((closed) => ({
    period: closed.period.name,
    value: closedValue(node, reader, closed),
  }));
  return isPresentIn ? [present, ...before] : before;
}

/** Which closed periods a formula asked at a row, for explanations. */
export function closedAsked(node: History, reader: RowReader): readonly Asked[] {
  if (node.over) return askedPeriods(node, reader).filter(({ period }) => period !== reader.time.period.name);
  const asked: Asked[] = [];
  const farthest = node.name === "last" ? node.back : Number.POSITIVE_INFINITY;
  for (let back = node.name === "last" ? node.back : 1; back <= farthest; back++) {
    const closed = reader.run.past.back(back, node);
    if ("missing" in closed) break;
    const value = closedValue(node, reader, closed);
    asked.push({ period: closed.period.name, value });
    if (node.name === "streak" && value === false) break;
  }
  return asked;
}
