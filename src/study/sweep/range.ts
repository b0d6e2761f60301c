/** The values of a parameter that are tried in turn: `1%..5%:0.5%`. */

import { DAY_MS, HOUR_MS } from "../../base/calendar.js";
import { type Exact, exactText, HUNDRED, terminatingDecimals, ZERO } from "../../base/exact.js";
import { type Finding, finding } from "../../findings/finding.js";
import { didYouMean } from "../../language/check-context.js";
import { typeName } from "../../language/type-names.js";
import { isNumeric, type Type } from "../../language/types.js";
import type { Param, Rulebook } from "../../rulebook/model.js";

/** What `--sweep` asks, as texts: from where to where, by which step. */
export interface Range {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly step: string;
}

/** A value to be tried, and how a rulebook would write it. */
export interface SweepValue {
  readonly value: Exact;
  readonly text: string;
}

/** At most so many values are tried. */
export const MOST_VALUES = 100;

/** Reads a range; undefined where the text is none. */
export function parseRange(name: string, text: string): Range | undefined {
  const parts = /^(.+?)\.\.(.+):([^:]+)$/.exec(text);
  if (!parts) return undefined;
  const [from, to, step] = parts.slice(1).map((part) => part.trim());
  return from && to && step ? { name, from, to, step } : undefined;
}

/** Reads a value of a type, as a rulebook would write it; undefined where it is none. */
export type ReadValue = (text: string, type: Type) => Exact | undefined;

/** The parameter of a range and its values, from the first one on; a finding where it cannot be swept. */
export function sweepValues(
  rulebook: Rulebook,
  range: Range,
  read: ReadValue,
): { readonly param: Param; readonly values: readonly SweepValue[] } | Finding {
  const { name } = range;
  const param = rulebook.params.get(name);
  if (!param) {
    const known = [...rulebook.params.values()].filter(({ type }) => isNumeric(type)).map((one) => one.name);
    return finding("sweep-unknown", undefined, { found: name, hint: didYouMean(name, known), known });
  }
  const { type } = param;
  if (!isNumeric(type)) return finding("sweep-type", undefined, { name, type: typeName(type) });
  const ends: Exact[] = [];
  for (const text of [range.from, range.to, range.step]) {
    const value = read(text, type);
    if (!value) return finding("sweep-value", undefined, { name, found: text, type: typeName(type) });
    ends.push(value);
  }
  const [from, to, step] = ends;
  if (step.compare(ZERO) <= 0) return finding("sweep-step", undefined, { name, found: range.step });
  const isUp = from.compare(to) <= 0;
  const count = Number(floor(to.sub(from).abs().div(step))) + 1;
  if (count < 2)
    return finding("sweep-one-value", undefined, { name, from: range.from, to: range.to, step: range.step });
  if (count > MOST_VALUES) return finding("sweep-too-many", undefined, { name, count, most: MOST_VALUES });
  const tried = Array.from({ length: count }, (_, i) =>
    isUp ? from.add(step.mul(i)) : from.sub(step.mul(i)),
  );
  return { param, values: tried.map((value) => ({ value, text: valueAsText(value, type, tried) })) };
}

function floor({ n, d }: Exact): bigint {
  return n / d;
}

/**
 * A value as a rulebook would write it, exactly. `among`: the values that it stands with; a time is in days where all
 * of them are whole days.
 */
export function valueAsText(value: Exact, { kind }: Type, among: readonly Exact[]): string {
  const ends = (one: Exact) => terminatingDecimals(one) !== undefined;
  if (kind === "percent") {
    const hundredths = value.mul(HUNDRED);
    return ends(hundredths) ? `${exactText(hundredths)}%` : exactText(value);
  }
  if (kind !== "duration") return exactText(value);
  if ([value, ...among].every((one) => one.div(DAY_MS).d === 1n)) return `${exactText(value.div(DAY_MS))}d`;
  const hours = value.div(HOUR_MS);
  return ends(hours) ? `${exactText(hours)}h` : `${exactText(value.div(SECOND_MS))}s`;
}

const SECOND_MS = 1000;
