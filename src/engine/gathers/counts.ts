import { type Exact, ratio } from "../../base/exact.js";
import { NO, UNKNOWN, YES } from "../../intake/columns/columns.js";
import type { Gather } from "../../language/tree.js";
import type { Missing } from "../../language/value.js";
import type { Series } from "../columns/series.js";
import { tellUndecided } from "../quantities/conditions.js";
import { truths } from "../quantities/truths.js";
import type { Run } from "../running/run.js";
import type { Gathered } from "./gathered.js";
import { noRows } from "./leading.js";
import type { Taken } from "./taken.js";

/** `count(table where …)` */
export function count({ targets, standing }: Taken): Gathered {
  const counts = new Float64Array(standing);
  for (let row = 0; row < targets.length; row++) {
    const target = targets[row];
    if (target >= 0) counts[target] += 1;
  }
  return { series: { kind: "scaled", values: counts, denominator: 1 }, sample: counts };
}

/** `share`, `any` and `every`: what a condition that is asked of all rows comes to. */
export function asked(run: Run, node: Gather, { targets, standing }: Taken): Gathered {
  if (!node.where) throw new Error(`${node.name} without a condition`);
  const scope = run.scopeOn(node.from);
  const holds = truths(run, node.where, scope);
  const yes = new Float64Array(standing);
  const all = new Float64Array(standing);
  const undecided: number[] = [];
  for (let row = 0; row < targets.length; row++) {
    const target = targets[row];
    if (target < 0) continue;
    const answer = holds[row];
    if (answer === UNKNOWN) {
      undecided.push(row);
      continue;
    }
    all[target] += 1;
    yes[target] += answer;
  }
  for (const row of undecided) tellUndecided(run, node.where, row, scope);
  const isAny = node.name === "any";
  const series = node.name === "share" ? shares(yes, all, noRows(run, node)) : decided(isAny, yes, all);
  return { series, sample: all };
}

function shares(yes: Float64Array, all: Float64Array, none: Missing): Series {
  const values: (Exact | Missing)[] = new Array(all.length);
  for (let row = 0; row < all.length; row++) {
    values[row] = all[row] === 0 ? none : ratio(yes[row], all[row]);
  }
  return { kind: "exact", values };
}

function decided(any: boolean, yes: Float64Array, all: Float64Array): Series {
  const values = new Uint8Array(all.length);
  for (let row = 0; row < values.length; row++) {
    values[row] = (any ? yes[row] > 0 : yes[row] === all[row]) ? YES : NO;
  }
  return { kind: "truth", values };
}
