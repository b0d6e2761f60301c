/** Edges: values at which a rule changes its mind, and how near to one counts as just beside it. */
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../base/calendar.js";
import { type Exact, HUNDRED, ONE, ratio, terminatingDecimals } from "../../base/exact.js";
import type { Binary, Node } from "../../language/tree.js";
import type { Kind } from "../../language/types.js";
import type { Rulebook } from "../../rulebook/model.js";
import { constantOf, isSteady } from "./constant.js";
import type { Outcome } from "./point.js";
import type { Reaches } from "./reach.js";

/** What is compared with what: `of` moves, `limit` is where the rule changes. */
export interface Edge {
  readonly of: Node;
  readonly limit: Node;
  /** To which side the limit itself belongs: to that below it (`up_to`, `<=`), or that above it. */
  readonly belongs: "below" | "above";
}

/** The edge of a comparison by order; undefined for `=` and `!=`, and where neither side reads rows. */
export function edgeOf({ operator, left, right }: Binary): Edge | undefined {
  if (!["<", "<=", ">", ">="].includes(operator) || (isSteady(left) && isSteady(right))) return undefined;
  const isFlipped = isSteady(left);
  const belongsBelow = operator === "<=" || operator === ">";
  const belongs = belongsBelow === isFlipped ? "above" : "below";
  return isFlipped ? { of: right, limit: left, belongs } : { of: left, limit: right, belongs };
}

/**
 * The outcomes that an edge can have, but for those that what is compared can never reach. A value at the limit, and
 * one just beside it on the side to which it does not belong, together hold the limit where it is; on its own side any
 * distance will do, and on both where the limit is another from row to row.
 */
export function edgeOutcomes(edge: Edge, rulebook: Rulebook, reaches: Reaches): readonly Outcome[] {
  const { least, most } = reaches.of(edge.of);
  const limit = constantOf(edge.limit, rulebook);
  const isLoose = !isSteady(edge.limit);
  const below = isLoose || edge.belongs === "below" ? "below" : "just_below";
  const above = isLoose || edge.belongs === "above" ? "above" : "just_above";
  if (!limit) return ["at", below, above];
  const outcomes: Outcome[] = [];
  if (!(least && least.compare(limit) > 0) && !(most && most.compare(limit) < 0)) outcomes.push("at");
  if (!(least && least.compare(limit) >= 0)) outcomes.push(below);
  if (!(most && most.compare(limit) <= 0)) outcomes.push(above);
  return outcomes;
}

/** Where a value stands to a limit. */
export function outcomesAt(value: Exact, limit: Exact, kind: Kind): readonly Outcome[] {
  const order = value.compare(limit);
  if (order === 0) return ["at"];
  const near = lastPlace(limit, kind);
  const isNear = !near || value.sub(limit).abs().compare(near) <= 0;
  if (order < 0) return isNear ? ["below", "just_below"] : ["below"];
  return isNear ? ["above", "just_above"] : ["above"];
}

const SHORTEST = 1000;

/**
 * One in the last place of a limit, as people write it: of 3 % one percent, of 4.5 a tenth, of 24 h an hour, of a date
 * a day; of 0 one. undefined where the digits never end: what is just beside it has no such measure.
 */
export function lastPlace(limit: Exact, kind: Kind): Exact | undefined {
  switch (kind) {
    case "percent":
      return inDecimals(limit.mul(HUNDRED))?.div(HUNDRED);
    case "duration":
      for (const unit of [DAY_MS, HOUR_MS, MINUTE_MS]) {
        const count = limit.div(unit);
        if (count.d === 1n && count.n > 1n) return ONE.mul(unit);
      }
      return ONE.mul(SHORTEST);
    case "datetime":
      return ONE.mul(DAY_MS);
    default:
      return inDecimals(limit);
  }
}

function inDecimals(value: Exact): Exact | undefined {
  const decimals = terminatingDecimals(value);
  return decimals === undefined ? undefined : ratio(1, 10n ** BigInt(decimals));
}
