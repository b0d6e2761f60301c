import { ratio } from "../../base/exact.js";
import type { Node } from "../../language/tree.js";
import { isMissing, type Missing, type Value } from "../../language/value.js";
import { LARGEST, type ScaledSeries, type Series } from "../columns/series.js";
import type { Run, Scope } from "../running/run.js";
import { BATCH, batchesOf } from "./kernel.js";
import { constantNumberOf } from "./steps.js";

/** Numerators and denominators of a batch of rows, not in lowest terms; a numerator of NaN where there is no such pair. */
interface Fractions {
  readonly tops: Float64Array;
  readonly bottoms: Float64Array;
}

/** The fractions of the rows from `start` to `end` (exclusive, at most a batch), from index 0 on. */
type FractionKernel = (start: number, end: number) => Fractions;

/**
 * Sums, products and quotients of columns, row by row over their own denominators: as pairs of whole numbers, and one exact
 * number at the end. Undefined for formulas of another kind. `exactly` works out the rows of which this does not give
 * the value: those where one is missing, a divisor is zero, or a number becomes too large.
 */
export function fractionSeries(
  run: Run,
  node: Node,
  scope: Scope,
  exactly: (row: number) => Value,
): Series | undefined {
  const kernel = node.op === "binary" ? fractionsOf(run, node, scope) : undefined;
  if (!kernel) return undefined;
  const { rows } = run.table(scope.table);
  const values: Exclude<Value, string | boolean>[] = new Array(rows);
  for (let start = 0; start < rows; start += BATCH) {
    const end = Math.min(rows, start + BATCH);
    const { tops, bottoms } = kernel(start, end);
    for (let row = start; row < end; row++) {
      const top = tops[row - start];
      const bottom = bottoms[row - start];
      // No comparison holds of NaN.
      const isSafe = top <= LARGEST && top >= -LARGEST && bottom <= LARGEST;
      values[row] = isSafe ? ratio(top, bottom) : (exactly(row) as Missing);
    }
  }
  return { kind: "exact", values };
}

function fractionsOf(run: Run, node: Node, scope: Scope): FractionKernel | undefined {
  const constant = constantNumberOf(run, node);
  if (constant) {
    const all = { tops: batch().fill(constant.top), bottoms: batch().fill(constant.bottom) };
    return () => all;
  }
  if (node.op === "column" || node.op === "gather" || node.op === "window") {
    const series = run.formula(node, scope);
    if (series.kind === "scaled") return ofScaled(series);
    return series.kind === "exact" ? ofExact(series.values) : undefined;
  }
  // Days and milliseconds meet in other ways.
  if (node.op !== "binary" || isTime(node.left) || isTime(node.right)) return undefined;
  const combine = COMBINED[node.operator];
  const left = combine && fractionsOf(run, node.left, scope);
  const right = left && fractionsOf(run, node.right, scope);
  if (!right) return undefined;
  const out = { tops: batch(), bottoms: batch() };
  return (start, end) => {
    combine(out, end - start, left(start, end), right(start, end));
    return out;
  };
}

const batch = () => new Float64Array(BATCH);

const isTime = ({ type }: Node) => type.kind === "date" || type.kind === "datetime";

function ofScaled(series: ScaledSeries): FractionKernel {
  const numbers = batchesOf(series);
  const bottoms = batch().fill(series.denominator);
  return (start, end) => ({ tops: numbers(start, end), bottoms });
}

function ofExact(values: readonly Value[]): FractionKernel {
  const out = { tops: batch(), bottoms: batch() };
  return (start, end) => {
    for (let row = start; row < end; row++) {
      const value = values[row];
      const isThere = typeof value === "object" && !isMissing(value);
      out.tops[row - start] = isThere ? value.top : Number.NaN;
      out.bottoms[row - start] = isThere ? value.bottom : 1;
    }
    return out;
  };
}

type Combine = (out: Fractions, count: number, left: Fractions, right: Fractions) => void;

const COMBINED: Readonly<Record<string, Combine | undefined>> = {
  "+": (out, count, left, right) => added(out, count, left, right, 1),
  "-": (out, count, left, right) => added(out, count, left, right, -1),
  "*": (out, count, { tops, bottoms }, right) =>
    multiplied(out, count, { tops, bottoms }, right.tops, right.bottoms),
  "/": (out, count, left, right) => {
    multiplied(out, count, left, right.bottoms, right.tops);
    turned(out, count);
  },
};

/**
 * Products. One beyond the safe integers is rounded, and shows in the end: no whole number makes it smaller again but zero, of
 * which the product is right.
 */
function multiplied(
  { tops, bottoms }: Fractions,
  count: number,
  { tops: ofTops, bottoms: ofBottoms }: Fractions,
  byTops: Float64Array,
  byBottoms: Float64Array,
): void {
  for (let i = 0; i < count; i++) {
    tops[i] = ofTops[i] * byTops[i];
    bottoms[i] = ofBottoms[i] * byBottoms[i];
  }
}

/** Makes denominators positive that divisors made negative; there is no quotient by zero. */
function turned({ tops, bottoms }: Fractions, count: number): void {
  for (let i = 0; i < count; i++) {
    if (bottoms[i] > 0) continue;
    tops[i] = bottoms[i] < 0 ? -tops[i] : Number.NaN;
    bottoms[i] = -bottoms[i];
  }
}

function added(out: Fractions, count: number, left: Fractions, right: Fractions, sign: number): void {
  for (let i = 0; i < count; i++) {
    const a = left.bottoms[i];
    const b = right.bottoms[i];
    const isSame = a === b;
    const x = isSame ? left.tops[i] : left.tops[i] * b;
    const y = (isSame ? right.tops[i] : right.tops[i] * a) * sign;
    const top = x + y;
    const bottom = isSame ? a : a * b;
    const isSafe =
      Math.abs(x) <= LARGEST && Math.abs(y) <= LARGEST && Math.abs(top) <= LARGEST && bottom <= LARGEST;
    out.tops[i] = isSafe ? top : Number.NaN;
    out.bottoms[i] = bottom;
  }
}
