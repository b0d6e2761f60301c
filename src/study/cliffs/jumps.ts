/** What crossing an edge does to pay: the run supposed on both sides of it, everything else as it is. */

import type { Exact } from "../../base/exact.js";
import { isUsed } from "../../engine/active.js";
import type { Evaluation } from "../../engine/evaluation.js";
import { exactAt } from "../../engine/exact-at.js";
import { type Affected, Supposition } from "../../engine/supposition.js";
import type { Value } from "../../language/value.js";
import type { Quantity } from "../../rulebook/model.js";
import type { Crossing } from "./crossings.js";
import type { Edge } from "./edges.js";
import type { Leads } from "./influence.js";

/** What a crossing does to a row that is paid. */
export interface Jump {
  readonly crossing: Crossing;
  /** The row of the scored table. */
  readonly paid: number;
  /** What it is paid just above the edge, less what just below. */
  readonly amount: Exact;
}

/** What is asked of an edge. */
export interface Question {
  readonly evaluation: Evaluation;
  /** What is paid. */
  readonly figure: Quantity;
  readonly edge: Edge;
  /** Of the quantity that meets the limit. */
  readonly path: string;
  readonly affected: Affected;
  readonly leads: Leads;
}

/** At most so many rows of an edge are worked out one by one, where the rows share in the same money. */
export const ONE_BY_ONE = 40;

/** The crossings that were worked out, those without a jump among them. */
export interface Jumps {
  readonly jumps: readonly Jump[];
  readonly workedOut: number;
}

/**
 * The jump of each crossing. Rows that do not concern one another are worked out together. Of rows that lead to a paid
 * row, the nearest on each side is; where one row concerns several paid ones, each is worked out for itself, the nearest first.
 */
export function jumpsAt(question: Question, crossings: readonly Crossing[]): Jumps {
  const { leads, evaluation } = question;
  if (leads === "many") return oneByOne(question, crossings);
  const paidOf = leads.length === 0 ? undefined : evaluation.rowsTo(leads);
  const jumps: Jump[] = [];
  let workedOut = 0;
  for (const side of ["low", "high"] as const) {
    const nearest = new Map<number, Crossing>();
    for (const crossing of crossings) {
      const paid = paidOf ? paidOf[crossing.row] : crossing.row;
      const known = nearest.get(paid);
      if (paid < 0 || crossing.side !== side) continue;
      if (!known || crossing.distance.compare(known.distance) < 0) nearest.set(paid, crossing);
    }
    if (nearest.size === 0) continue;
    workedOut += nearest.size;
    const amounts = differences(question, [...nearest.values()]);
    for (const [paid, crossing] of nearest) {
      const amount = amounts(paid);
      if (amount) jumps.push({ crossing, paid, amount });
    }
  }
  return { jumps, workedOut };
}

function oneByOne(question: Question, crossings: readonly Crossing[]): Jumps {
  const { evaluation, edge, figure } = question;
  const table = evaluation.table(figure.table);
  const ordered = [...crossings].sort((a, b) => a.distance.compare(b.distance) || a.row - b.row);
  const chosen = ordered.slice(0, ONE_BY_ONE);
  const jumps: Jump[] = [];
  for (const crossing of chosen) {
    const amounts = differences(question, [crossing]);
    if (edge.table === figure.table) {
      const amount = amounts(crossing.row);
      if (amount) jumps.push({ crossing, paid: crossing.row, amount });
      continue;
    }
    for (let paid = 0; paid < table.rows; paid++) {
      const amount = isUsed(table, paid) ? amounts(paid) : undefined;
      if (amount && !amount.isZero) jumps.push({ crossing, paid, amount });
    }
  }
  return { jumps, workedOut: chosen.length };
}

/** The pay of a row with all crossings above the edge, less that with all below; undefined where there is none. */
function differences(
  question: Question,
  crossings: readonly Crossing[],
): (paid: number) => Exact | undefined {
  const { figure } = question;
  const [low, high] = (["low", "high"] as const).map((side) =>
    suppose(question, crossings, side).series(figure.table, figure.name),
  );
  return (paid) => {
    const below = exactAt(low, paid);
    const above = exactAt(high, paid);
    return below && above?.sub(below);
  };
}

function suppose(
  { evaluation, edge, path, affected }: Question,
  crossings: readonly Crossing[],
  side: "low" | "high",
): Supposition {
  const values = new Map<number, Value>(crossings.map((crossing) => [crossing.row, crossing[side]]));
  const supposed = new Map([[path, values]]);
  if (edge.pass) supposed.set(edge.pass.passed, new Map(crossings.map(({ row }) => [row, side === "high"])));
  return new Supposition(evaluation, supposed, affected);
}
