/** What crossing an edge does to pay: the run supposed on both sides of it, everything else as it is. */

import type { Exact } from "../../base/exact.js";
import { exactAt } from "../../engine/columns/exact-at.js";
import { type Affected, Supposition } from "../../engine/quantities/supposition.js";
import { isUsed } from "../../engine/rows/active.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
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

/** Where rows share in the same money, each is worked out alone: of few people many, of many people few. */
const MOST_ALONE = 40;
const LEAST_ALONE = 5;
const ALONE_BY_PEOPLE = 50_000;

/** How many rows of an edge are worked out one by one, for so many people. */
function aloneOf(people: number): number {
  return Math.max(LEAST_ALONE, Math.min(MOST_ALONE, Math.floor(ALONE_BY_PEOPLE / Math.max(1, people))));
}

/** The crossings that were worked out, those without a jump among them. */
export interface Jumps {
  readonly jumps: readonly Jump[];
  /** Rows that were not, because each would have to be by itself and others are nearer. */
  readonly notWorkedOut: number;
}

/**
 * The jump of each crossing. Rows that do not concern one another are worked out together. Of rows that lead to a paid
 * row, the nearest on each side is. Where one row concerns several paid ones, each is worked out for itself, the
 * nearest first.
 */
export function jumpsAt(question: Question, crossings: readonly Crossing[]): Jumps {
  const { leads, evaluation, figure } = question;
  const paidOf = paidRows(question);
  const nearest = paidOf ? nearestOf(crossings, paidOf) : [...crossings];
  if (!leads.shared && paidOf) {
    const sides = (["low", "high"] as const).map((side) => nearest.filter((one) => one.side === side));
    return { jumps: sides.flatMap((side) => together(question, side, paidOf)), notWorkedOut: 0 };
  }
  nearest.sort((a, b) => a.distance.compare(b.distance) || a.row - b.row);
  const chosen = nearest.slice(0, aloneOf(evaluation.table(figure.table).rows));
  return {
    jumps: chosen.flatMap((crossing) => alone(question, crossing, paidOf)),
    notWorkedOut: nearest.length - chosen.length,
  };
}

/** The paid row that a row leads to; undefined where one row leads to many. */
function paidRows({ leads: { way }, evaluation }: Question): ((row: number) => number) | undefined {
  if (!way) return undefined;
  if (way.length === 0) return (row) => row;
  const rows = evaluation.rowsTo(way);
  return (row) => rows[row];
}

/** For each paid row the nearest crossing on each side. */
function nearestOf(crossings: readonly Crossing[], paidOf: (row: number) => number): Crossing[] {
  const nearest = { low: new Map<number, Crossing>(), high: new Map<number, Crossing>() };
  for (const crossing of crossings) {
    const paid = paidOf(crossing.row);
    if (paid < 0) continue;
    const known = nearest[crossing.side].get(paid);
    if (!known || crossing.distance.compare(known.distance) < 0) nearest[crossing.side].set(paid, crossing);
  }
  return [...nearest.low.values(), ...nearest.high.values()];
}

function together(
  question: Question,
  crossings: readonly Crossing[],
  paidOf: (row: number) => number,
): Jump[] {
  if (crossings.length === 0) return [];
  const amounts = differences(question, crossings);
  return crossings.flatMap((crossing) => {
    const paid = paidOf(crossing.row);
    const amount = amounts(paid);
    return amount ? [{ crossing, paid, amount }] : [];
  });
}

function alone(
  question: Question,
  crossing: Crossing,
  paidOf: ((row: number) => number) | undefined,
): Jump[] {
  if (paidOf) return together(question, [crossing], paidOf);
  const { evaluation, figure } = question;
  const table = evaluation.table(figure.table);
  const amounts = differences(question, [crossing]);
  const jumps: Jump[] = [];
  for (let paid = 0; paid < table.rows; paid++) {
    const amount = isUsed(table, paid) ? amounts(paid) : undefined;
    if (amount && !amount.isZero) jumps.push({ crossing, paid, amount });
  }
  return jumps;
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
