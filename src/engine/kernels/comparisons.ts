import { NO, NO_TEXT, UNKNOWN, YES } from "../../intake/columns/columns.js";
import {
  BATCH,
  fromOne,
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

// Few loops serve all six operators: a function passed in would be called a million times without being inlined. They ask
// for NaN, of which no comparison holds, only where neither answer is met: a call costs more than the rest of a step as long
// as V8 has not optimized it.

function less(left: NumberKernel, right: NumberKernel, asked: boolean): TruthKernel {
  // Of whole numbers, those above a limit are those that are not below the next one.
  if (left.constant !== undefined) return below(right, left.constant + 1, !asked);
  if (right.constant !== undefined) return below(left, right.constant, asked);
  const [met, unmet] = asked ? [YES, NO] : [NO, YES];
  const run = fromTwo(left, right, new Uint8Array(BATCH), (out, count, x, y) => {
    for (let i = 0; i < count; i++) {
      const a = x[i];
      const b = y[i];
      out[i] = a < b ? met : a >= b ? unmet : UNKNOWN;
    }
  });
  return { kind: "truth", run };
}

/** Are the numbers below one that is the same for all rows? */
function below(of: NumberKernel, limit: number, asked: boolean): TruthKernel {
  const [met, unmet] = asked ? [YES, NO] : [NO, YES];
  if (of.difference) return differsBelow(of.difference, limit, met, unmet);
  const run = fromOne(of, new Uint8Array(BATCH), (out, count, x) => {
    for (let i = 0; i < count; i++) {
      const a = x[i];
      out[i] = a < limit ? met : a >= limit ? unmet : UNKNOWN;
    }
  });
  return { kind: "truth", run };
}

/**
 * How long something took, as most limits ask: in one loop. A difference beyond the safe integers is rounded, but not to the
 * other side of a limit, which is one of them.
 */
function differsBelow(
  [left, right]: readonly [NumberKernel, NumberKernel],
  limit: number,
  met: number,
  unmet: number,
): TruthKernel {
  const run = fromTwo(left, right, new Uint8Array(BATCH), (out, count, x, y) => {
    for (let i = 0; i < count; i++) {
      const difference = x[i] - y[i];
      out[i] = difference < limit ? met : difference >= limit ? unmet : UNKNOWN;
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
      out[i] = a === b ? met : a < b || a > b ? unmet : UNKNOWN;
    }
  });
  return { kind: "truth", run };
}

/** Are two texts the same (`asked`: or different)? Codes of the smaller pool are translated once. */
export function compareTexts(left: TextKernel, right: TextKernel, asked: boolean): TruthKernel {
  if (left.constant !== undefined) return isText(right, left, left.constant, asked);
  if (right.constant !== undefined) return isText(left, right, right.constant, asked);
  const [met, unmet] = asked ? [YES, NO] : [NO, YES];
  const [large, small] = left.pool.size >= right.pool.size ? [left, right] : [right, left];
  const translation = large.pool === small.pool ? undefined : small.pool.codesIn(large.pool);
  const run = fromTwo(large, small, new Uint8Array(BATCH), (out, count, x, y) => {
    for (let i = 0; i < count; i++) {
      const a = x[i];
      const b = y[i];
      if (a === NO_TEXT || b === NO_TEXT) out[i] = UNKNOWN;
      else out[i] = a === (translation === undefined ? b : translation[b]) ? met : unmet;
    }
  });
  return { kind: "truth", run };
}

/** Are the texts that one which is the same for all rows? */
function isText(of: TextKernel, { pool }: TextKernel, code: number, asked: boolean): TruthKernel {
  const [met, unmet] = asked ? [YES, NO] : [NO, YES];
  const wanted = pool.codesIn(of.pool)[code];
  const run = fromOne(of, new Uint8Array(BATCH), (out, count, x) => {
    for (let i = 0; i < count; i++) {
      const a = x[i];
      out[i] = a === NO_TEXT ? UNKNOWN : a === wanted ? met : unmet;
    }
  });
  return { kind: "truth", run };
}
