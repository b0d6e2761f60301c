import { ratio } from "../../base/exact.js";
import { NO, UNKNOWN, YES } from "../../intake/columns/columns.js";
import type { Gather } from "../../language/tree.js";
import type { Missing } from "../../language/value.js";
import { exactSeries } from "../columns/once.js";
import type { Series } from "../columns/series.js";
import { tellUndecided } from "../quantities/conditions.js";
import { truths } from "../quantities/truths.js";
import type { Run, Scope } from "../running/run.js";
import type { Gathered } from "./gathered.js";
import { noRows } from "./leading.js";
import { ANSWERS } from "./tallies.js";

/** `count(table where …)` */
export function count(run: Run, node: Gather, scope: Scope): Gathered {
  const { yes, no } = answersOf(run, node, scope);
  const counts = node.where ? yes : no;
  return { series: { kind: "scaled", values: Float64Array.from(counts), denominator: 1 }, sample: counts };
}

/** `share`, `any` and `every`: what a condition that is asked of all rows comes to. */
export function asked(run: Run, node: Gather, scope: Scope): Gathered {
  if (!node.where) throw new Error(`${node.name} without a condition`);
  const { yes, no } = answersOf(run, node, scope);
  const all = no;
  for (let row = 0; row < all.length; row++) all[row] += yes[row];
  const series =
    node.name === "share" ? shares(yes, all, noRows(run, node)) : decided(node.name === "any", yes, all);
  return { series, sample: all };
}

/**
 * For how many of the rows that lead to a row that matters the condition says yes, and for how many no (without a
 * condition: all). Where it is neither, that is told.
 */
function answersOf(run: Run, node: Gather, { active }: Scope): { yes: Int32Array; no: Int32Array } {
  const standing = run.table(node.table).rows;
  const counts = run.tallies.answers(node, node.where, standing);
  const yes = new Int32Array(standing);
  const no = new Int32Array(standing);
  let undecided = 0;
  for (let row = 0; row < standing; row++) {
    if (active !== undefined && active[row] === 0) continue;
    const at = row * ANSWERS;
    yes[row] = counts[at + YES];
    no[row] = counts[at + NO];
    undecided += counts[at + UNKNOWN];
  }
  if (undecided > 0 && node.where) tellAllUndecided(run, node, node.where, active);
  return { yes, no };
}

function tellAllUndecided(
  run: Run,
  node: Gather,
  where: NonNullable<Gather["where"]>,
  active: Uint8Array | undefined,
): void {
  const scope = run.scopeOn(node.from);
  const holds = truths(run, where, scope);
  const targets = run.leading(node);
  for (let row = 0; row < targets.length; row++) {
    const target = targets[row];
    const isTaken = target >= 0 && (active === undefined || active[target] === 1);
    if (isTaken && holds[row] === UNKNOWN) tellUndecided(run, where, row, scope);
  }
}

/** Shares of few rows take few values: each is made once as long as a table of all that can be is not too large. */
const SHARES_FOR_A_ROW = 2;

function shares(yes: Int32Array, all: Int32Array, none: Missing): Series {
  const shareOf = (row: number) => (all[row] === 0 ? none : ratio(yes[row], all[row]));
  let most = 0;
  for (let row = 0; row < all.length; row++) if (all[row] > most) most = all[row];
  const count = (most + 1) * (most + 1);
  if (count > all.length * SHARES_FOR_A_ROW) return exactSeries(all.length, undefined, undefined, shareOf);
  const codes = new Int32Array(all.length);
  for (let row = 0; row < all.length; row++) codes[row] = all[row] * (most + 1) + yes[row];
  return exactSeries(all.length, undefined, { codes, count }, shareOf);
}

function decided(any: boolean, yes: Int32Array, all: Int32Array): Series {
  const values = new Uint8Array(all.length);
  for (let row = 0; row < values.length; row++) {
    values[row] = (any ? yes[row] > 0 : yes[row] === all[row]) ? YES : NO;
  }
  return { kind: "truth", values };
}
