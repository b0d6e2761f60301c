import { greatestCommonDivisor } from "../../base/divisors.js";
import type { Exact } from "../../base/exact.js";
import { LARGEST } from "../columns/series.js";
import { BATCH, fromOne, fromTwo, type NumberKernel, type Overflow, scaled } from "./kernel.js";

/** A kernel that gives one number to every row; undefined where it is too large. */
export function constantNumber(value: Exact): NumberKernel | undefined {
  if (value.n > LARGEST || value.d > LARGEST) return undefined;
  const constant = Number(value.s * value.n);
  return filled(constant, Number(value.d));
}

function filled(constant: number, denominator: number): NumberKernel {
  const values = new Float64Array(BATCH).fill(constant);
  return { kind: "scaled", denominator, constant, run: () => values };
}

/** The same numbers over a denominator that is `factor` times as large. */
function scaledUp(kernel: NumberKernel, factor: number, overflow: Overflow): NumberKernel {
  const denominator = kernel.denominator * factor;
  if (factor === 1) return kernel;
  if (kernel.constant !== undefined) {
    const constant = kernel.constant * factor;
    if (Math.abs(constant) > LARGEST) overflow.hit = true;
    return filled(constant, denominator);
  }
  const run = fromOne(kernel, new Float64Array(BATCH), (out, count, values) => {
    let largest = 0;
    for (let i = 0; i < count; i++) {
      const value = values[i] * factor;
      out[i] = value;
      if (value > largest) largest = value;
      else if (-value > largest) largest = -value;
    }
    if (largest > LARGEST) overflow.hit = true;
  });
  return scaled(denominator, run);
}

/** Both over one denominator; undefined where that is too large. */
export function onOneScale(
  left: NumberKernel,
  right: NumberKernel,
  overflow: Overflow,
): readonly [NumberKernel, NumberKernel] | undefined {
  const divisor = Number(greatestCommonDivisor(BigInt(left.denominator), BigInt(right.denominator)));
  if ((left.denominator / divisor) * right.denominator > LARGEST) return undefined;
  return [
    scaledUp(left, right.denominator / divisor, overflow),
    scaledUp(right, left.denominator / divisor, overflow),
  ];
}

/** The sum or difference of two; undefined where they have no scale in common. */
export function sum(
  operator: "+" | "-",
  left: NumberKernel,
  right: NumberKernel,
  overflow: Overflow,
): NumberKernel | undefined {
  const pair = onOneScale(left, right, overflow);
  if (!pair) return undefined;
  const [a, b] = pair;
  const sign = operator === "+" ? 1 : -1;
  const run = fromTwo(a, b, new Float64Array(BATCH), (out, count, x, y) => {
    let largest = 0;
    for (let i = 0; i < count; i++) {
      const value = x[i] + sign * y[i];
      out[i] = value;
      if (value > largest) largest = value;
      else if (-value > largest) largest = -value;
    }
    if (largest > LARGEST) overflow.hit = true;
  });
  const kernel = scaled(a.denominator, run);
  return operator === "-" ? { ...kernel, difference: pair } : kernel;
}

/** The product of two, over the product of their denominators; undefined where that is too large. */
export function product(
  left: NumberKernel,
  right: NumberKernel,
  overflow: Overflow,
): NumberKernel | undefined {
  const denominator = left.denominator * right.denominator;
  if (denominator > LARGEST) return undefined;
  const run = fromTwo(left, right, new Float64Array(BATCH), (out, count, x, y) => {
    let largest = 0;
    for (let i = 0; i < count; i++) {
      const value = x[i] * y[i];
      out[i] = value;
      if (value > largest) largest = value;
      else if (-value > largest) largest = -value;
    }
    if (largest > LARGEST) overflow.hit = true;
  });
  return scaled(denominator, run);
}

/** A quotient by a number that is the same for all rows; another quotient differs in its denominator from row to row. */
export function quotient(
  left: NumberKernel,
  right: NumberKernel,
  overflow: Overflow,
): NumberKernel | undefined {
  if (right.constant === undefined || right.constant === 0) return undefined;
  const sign = Math.sign(right.constant);
  const inverse = filled(sign * right.denominator, Math.abs(right.constant));
  return product(left, inverse, overflow);
}

/** The numbers with the other sign. */
export function negative(of: NumberKernel): NumberKernel {
  const run = fromOne(of, new Float64Array(BATCH), (out, count, x) => {
    for (let i = 0; i < count; i++) out[i] = -x[i];
  });
  return scaled(of.denominator, run);
}

/** The sizes of the numbers. */
export function absolute(of: NumberKernel): NumberKernel {
  const run = fromOne(of, new Float64Array(BATCH), (out, count, x) => {
    for (let i = 0; i < count; i++) out[i] = Math.abs(x[i]);
  });
  return scaled(of.denominator, run);
}

/** The smaller, or the larger, of two. */
export function extreme(
  smaller: boolean,
  left: NumberKernel,
  right: NumberKernel,
  overflow: Overflow,
): NumberKernel | undefined {
  const pair = onOneScale(left, right, overflow);
  if (!pair) return undefined;
  const [a, b] = pair;
  const run = fromTwo(a, b, new Float64Array(BATCH), (out, count, x, y) => {
    // Of NaN and a number both functions give NaN.
    for (let i = 0; i < count; i++) {
      out[i] = smaller ? Math.min(x[i], y[i]) : Math.max(x[i], y[i]);
    }
  });
  return scaled(a.denominator, run);
}

/** Days as milliseconds, so that dates and durations can meet. */
export function inDays(milliseconds: NumberKernel, dayMs: number): NumberKernel | undefined {
  const denominator = milliseconds.denominator * dayMs;
  if (denominator > LARGEST) return undefined;
  return { ...milliseconds, denominator };
}
