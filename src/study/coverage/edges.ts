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
  /** Is the limit the same for all rows? Then `just` beside it has a meaning. */
  readonly isSteady: boolean;
}

/** The edge of a comparison by order; undefined for `=` and `!=`, and where neither side reads rows. */
export function edgeOf({ operator, left, right }: Binary): Edge | undefined {
  if (!["<", "<=", ">", ">="].includes(operator)) return undefined;
  if (isSteady(right)) return isSteady(left) ? undefined : { of: left, limit: right, isSteady: true };
  if (isSteady(left)) return { of: right, limit: left, isSteady: true };
  return { of: left, limit: right, isSteady: false };
}

/** The outcomes that an edge can have: not those that what is compared can never reach. */
export function edgeOutcomes(edge: Edge, rulebook: Rulebook, reaches: Reaches): readonly Outcome[] {
  const { least, most } = reaches.of(edge.of);
  const limit = constantOf(edge.limit, rulebook);
  const below = edge.isSteady ? "just_below" : "below";
  const above = edge.isSteady ? "just_above" : "above";
  if (!limit) return ["at", below, above];
  const outcomes: Outcome[] = [];
  if (!(least && least.compare(limit) > 0) && !(most && most.compare(limit) < 0)) outcomes.push("at");
  if (!(least && least.compare(limit) >= 0)) outcomes.push(below);
  if (!(most && most.compare(limit) <= 0)) outcomes.push(above);
  return outcomes;
}

/** Where a value stands to a limit; undefined where it is neither at a steady limit nor just beside it. */
export function outcomeAt(value: Exact, limit: Exact, isSteady: boolean, kind: Kind): Outcome | undefined {
  const order = value.compare(limit);
  if (order === 0) return "at";
  if (!isSteady) return order < 0 ? "below" : "above";
  const near = lastPlace(limit, kind);
  if (near && value.sub(limit).abs().compare(near) > 0) return undefined;
  return order < 0 ? "just_below" : "just_above";
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
