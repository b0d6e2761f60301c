import { type Exact, integer } from "../../base/exact.js";
import type { Node } from "../../language/tree.js";
import { isMissing, missing, type Value } from "../../language/value.js";
import type { Bands, Bound, Grades } from "../../rulebook/model.js";
import {
  compact,
  type ExactSeries,
  pick,
  type ScaledSeries,
  type Series,
  seriesOf,
} from "../columns/series.js";
import { isActive } from "../rows/active.js";
import type { Run, Scope } from "../running/run.js";

/**
 * Bands or grades whose ends and values are the same for all rows, over a column. Undefined where they are not, and
 * where a row that matters falls into no step or several: those are told row by row.
 */
export function stepSeries(run: Run, shape: Bands | Grades, scope: Scope): Series | undefined {
  const of = run.formula(shape.of, scope);
  if (of.kind !== "scaled" && of.kind !== "exact") return undefined;
  const gives: Value[] = [];
  for (const { give } of shape.steps) {
    const value = typeof give === "string" ? give : constantOf(run, give);
    if (value === undefined) return undefined;
    gives.push(value);
  }
  const steps = of.kind === "scaled" ? wholeSteps(run, of, shape, scope) : exactSteps(run, of, shape, scope);
  if (!steps) return undefined;
  const type = shape.kind === "grades" ? ({ kind: "text" } as const) : (shape.steps[0].give as Node).type;
  const values = compact(seriesOf(type, gives.length, (step) => gives[step]));
  return pick(values, steps, () => missing("no_branch"));
}

/** For each row its step, -1 where there is no value; undefined where a row that matters has no single step. */
function wholeSteps(run: Run, of: ScaledSeries, shape: Bands | Grades, scope: Scope): Int32Array | undefined {
  const ranges: Range[] = [];
  for (const { from, to } of shape.steps) {
    const range = wholeRange(run, from, to, of.denominator);
    if (!range) return undefined;
    ranges.push(range);
  }
  return stepsTaken(of, ranges, scope);
}

/** The same for fractions. */
function exactSteps(
  run: Run,
  { values, few }: ExactSeries,
  shape: Bands | Grades,
  scope: Scope,
): Int32Array | undefined {
  const ends: { from: Exact | undefined; to: Exact | undefined }[] = [];
  for (const { from, to } of shape.steps) {
    const end = { from: from && boundOf(run, from), to: to && boundOf(run, to) };
    if ((from && !end.from) || (to && !end.to)) return undefined;
    ends.push(end);
  }
  const steps = new Int32Array(values.length).fill(-1);
  const known: (number | undefined)[] = new Array(few?.count ?? 0);
  for (let row = 0; row < steps.length; row++) {
    const value = values[row];
    if (isMissing(value)) continue;
    const before = few && known[few.codes[row]];
    if (before !== undefined) {
      steps[row] = before;
      continue;
    }
    let count = 0;
    for (let step = 0; step < ends.length; step++) {
      const { from, to } = ends[step];
      if (from && !isBeyond(value.compare(from), shape.steps[step].from)) continue;
      if (to && !isBeyond(to.compare(value), shape.steps[step].to)) continue;
      steps[row] = step;
      count += 1;
    }
    if (count === 1 && few) known[few.codes[row]] = steps[row];
    if (count !== 1 && isActive(scope, row)) return undefined;
  }
  return steps;
}

const isBeyond = (order: number, bound: Bound | undefined) =>
  order > 0 || (order === 0 && bound?.included === true);

/** Which whole numbers of the column are in a step, both ends included. */
interface Range {
  readonly low: number;
  readonly high: number;
}

function wholeRange(
  run: Run,
  from: Bound | undefined,
  to: Bound | undefined,
  denominator: number,
): Range | undefined {
  const low = from ? scaledBound(run, from, denominator) : undefined;
  const high = to ? scaledBound(run, to, denominator) : undefined;
  if ((from && !low) || (to && !high)) return undefined;
  return {
    low: from && low ? Number(from.included ? ceiling(low) : floor(low) + 1n) : Number.NEGATIVE_INFINITY,
    high: to && high ? Number(to.included ? floor(high) : ceiling(high) - 1n) : Number.POSITIVE_INFINITY,
  };
}

function scaledBound(run: Run, bound: Bound, denominator: number): Exact | undefined {
  return boundOf(run, bound)?.mul(integer(denominator));
}

function boundOf(run: Run, bound: Bound): Exact | undefined {
  return constantNumberOf(run, bound.at);
}

/** The number of a formula that is one literal or parameter; undefined for any other. */
export function constantNumberOf(run: Run, node: Node): Exact | undefined {
  const value = constantOf(run, node);
  return typeof value === "object" && !isMissing(value) ? value : undefined;
}

/** The value of a formula that is one literal or parameter; undefined for any other. */
function constantOf(run: Run, node: Node): Value | undefined {
  if (node.op === "literal") return node.value;
  if (node.op === "param") return run.param(node.name);
  if (node.op !== "unary" || node.operator !== "-") return undefined;
  const of = constantOf(run, node.of);
  return typeof of === "object" && !isMissing(of) ? of.neg() : undefined;
}

function floor(value: Exact): bigint {
  const signed = value.s * value.n;
  const whole = signed / value.d;
  return signed < 0n && signed % value.d !== 0n ? whole - 1n : whole;
}

function ceiling(value: Exact): bigint {
  return -floor(value.neg());
}

function stepsTaken(of: ScaledSeries, ranges: readonly Range[], scope: Scope): Int32Array | undefined {
  const steps = new Int32Array(of.values.length).fill(-1);
  for (let row = 0; row < steps.length; row++) {
    const value = of.values[row];
    if (Number.isNaN(value)) continue;
    let count = 0;
    for (let step = 0; step < ranges.length; step++) {
      if (value < ranges[step].low || value > ranges[step].high) continue;
      steps[row] = step;
      count += 1;
    }
    if (count !== 1 && isActive(scope, row)) return undefined;
  }
  return steps;
}
