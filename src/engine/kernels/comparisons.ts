import { NO, NO_TEXT, UNKNOWN, YES } from "../../intake/columns/columns.js";
import {
  BATCH,
  fromTwo,
  type NumberKernel,
  type Overflow,
  type TextKernel,
  type TruthKernel,
} from "./kernel.js";
import { onOneScale } from "./numbers.js";

/** What numbers are compared by. */
export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** Compares numbers of one kind, whatever their denominators. */
export function compareNumbers(
  operator: Comparison,
  left: NumberKernel,
  right: NumberKernel,
  overflow: Overflow,
): TruthKernel | undefined {
  const pair = onOneScale(left, right, overflow);
  if (!pair) return undefined;
  const [x, y] = pair;
  switch (operator) {
    case "=":
      return equal(x, y, true);
    case "!=":
      return equal(x, y, false);
    case "<":
      return less(x, y, true);
    case ">=":
      return less(x, y, false);
    case ">":
      return less(y, x, true);
    case "<=":
      return less(y, x, false);
  }
}

// Two loops serve all six operators: a function passed in would be called a million times without being inlined.

function less(left: NumberKernel, right: NumberKernel, asked: boolean): TruthKernel {
  const [met, unmet] = asked ? [YES, NO] : [NO, YES];
  const run = fromTwo(left, right, new Uint8Array(BATCH), (out, count, x, y) => {
    for (let i = 0; i < count; i++) {
      const a = x[i];
      const b = y[i];
      out[i] = Number.isNaN(a) || Number.isNaN(b) ? UNKNOWN : a < b ? met : unmet;
    }
  });
  return { kind: "truth", run };
}

function equal(left: NumberKernel, right: NumberKernel, asked: boolean): TruthKernel {
  const [met, unmet] = asked ? [YES, NO] : [NO, YES];
  const run = fromTwo(left, right, new Uint8Array(BATCH), (out, count, x, y) => {
    for (let i = 0; i < count; i++) {
      const a = x[i];
      const b = y[i];
      out[i] = Number.isNaN(a) || Number.isNaN(b) ? UNKNOWN : a === b ? met : unmet;
    }
  });
  return { kind: "truth", run };
}

/** Are two texts the same? Codes of the smaller pool are translated once. */
export function sameText(left: TextKernel, right: TextKernel): TruthKernel {
  const [large, small] = left.pool.size >= right.pool.size ? [left, right] : [right, left];
  const translation = large.pool === small.pool ? undefined : small.pool.codesIn(large.pool);
  const run = fromTwo(large, small, new Uint8Array(BATCH), (out, count, x, y) => {
    for (let i = 0; i < count; i++) {
      const a = x[i];
      const b = y[i];
      if (a === NO_TEXT || b === NO_TEXT) out[i] = UNKNOWN;
      else out[i] = a === (translation === undefined ? b : translation[b]) ? YES : NO;
    }
  });
  return { kind: "truth", run };
}

/** Are two answers the same? */
export function sameTruth(left: TruthKernel, right: TruthKernel): TruthKernel {
  const run = fromTwo(left, right, new Uint8Array(BATCH), (out, count, x, y) => {
    for (let i = 0; i < count; i++) {
      out[i] = x[i] === UNKNOWN || y[i] === UNKNOWN ? UNKNOWN : x[i] === y[i] ? YES : NO;
    }
  });
  return { kind: "truth", run };
}
