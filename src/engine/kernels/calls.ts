import { DAY_MS } from "../../base/calendar.js";
import { integer } from "../../base/exact.js";
import { NO, NO_TEXT, UNKNOWN, YES } from "../../intake/columns/columns.js";
import { TextPool } from "../../intake/columns/text-pool.js";
import { SCALAR_FUNCTIONS, type Time } from "../../language/functions.js";
import type { Call } from "../../language/tree.js";
import { DATE } from "../../language/types.js";
import type { Value } from "../../language/value.js";
import { LARGEST } from "../columns/series.js";
import { BATCH, fromOne, type Kernel, type NumberKernel, type Overflow, scaled } from "./kernel.js";
import { absolute, constantNumber, extreme, quotient } from "./numbers.js";

const UNITS: Readonly<Record<string, number>> = { days: DAY_MS, hours: 3_600_000, minutes: 60_000 };
const ROUNDINGS: Readonly<Record<string, "half_up" | "up" | "down">> = {
  round: "half_up",
  round_up: "up",
  round_down: "down",
};

/** The kernel of a function of single values; undefined for one that is worked out row by row. */
export function callKernel(
  node: Call,
  args: readonly Kernel[],
  rows: number,
  time: Time,
  overflow: Overflow,
): Kernel | undefined {
  const numbers = args.filter((arg) => arg.kind === "scaled");
  const [first, second] = numbers;
  if (!first || numbers.length !== args.length) return undefined;
  const unit = UNITS[node.name];
  if (unit !== undefined) {
    const divisor = constantNumber(integer(unit));
    return divisor && quotient(first, divisor, overflow);
  }
  if (node.name === "abs") return absolute(first);
  if (node.name === "min" || node.name === "max") {
    return extremeOf(node.name === "min", first, numbers.slice(1), overflow);
  }
  const how = ROUNDINGS[node.name];
  if (how !== undefined && second) return rounded(first, second, how, overflow);
  return SCALAR_FUNCTIONS.get(node.name)?.ofDay ? ofDays(node, first, rows, time) : undefined;
}

/** The smallest, or the largest, of all; undefined where two of them have no scale in common. */
function extremeOf(
  smaller: boolean,
  first: NumberKernel,
  others: readonly NumberKernel[],
  overflow: Overflow,
): NumberKernel | undefined {
  let best: NumberKernel | undefined = first;
  for (const other of others) best = best && extreme(smaller, best, other, overflow);
  return best;
}

/** Rounds to multiples of a step that is the same for all rows. */
function rounded(
  of: NumberKernel,
  step: NumberKernel,
  how: "half_up" | "up" | "down",
  overflow: Overflow,
): NumberKernel | undefined {
  if (step.constant === undefined || step.constant <= 0) return undefined;
  const width = of.denominator * step.constant;
  if (width > LARGEST) return undefined;
  const multiple = step.constant;
  const factor = step.denominator;
  const run = fromOne(of, new Float64Array(BATCH), (out, count, values) => {
    let largest = 0;
    for (let i = 0; i < count; i++) {
      const value = values[i] * factor;
      const rest = Math.abs(value % width);
      const whole = (Math.abs(value) - rest) / width;
      const more = how === "half_up" ? rest * 2 >= width : how === "up" && rest > 0;
      const size = (more ? whole + 1 : whole) * multiple;
      out[i] = value < 0 ? -size : size;
      if (size > largest || Math.abs(value) > LARGEST) largest = Math.max(largest, size, Math.abs(value));
    }
    if (largest > LARGEST / 2) overflow.hit = true;
  });
  return scaled(factor, run);
}

/** A function of a day: rows share days, so it is asked once for each. */
function ofDays(node: Call, of: NumberKernel, rows: number, time: Time): Kernel | undefined {
  const called = SCALAR_FUNCTIONS.get(node.name);
  if (!called || of.denominator !== 1) return undefined;
  const isMoment = node.args[0]?.type.kind === "datetime";
  const known = new Map<number, Value>();
  const onDay = (when: number): Value => {
    const day = isMoment ? Math.floor(time.zone.toCivil(when) / DAY_MS) : when;
    let value = known.get(day);
    if (value === undefined) {
      value = called.value([integer(day)], [DATE], time);
      known.set(day, value);
    }
    return value;
  };
  switch (node.type.kind) {
    case "text":
      return textOfDays(of, rows, onDay);
    case "boolean":
      return truthOfDays(of, onDay);
    default:
      return numberOfDays(of, onDay);
  }
}

/** Worked out for all rows at once: whoever compares texts asks the pool which there are. */
function textOfDays(of: NumberKernel, rows: number, onDay: (when: number) => Value): Kernel {
  const pool = new TextPool();
  const codes = new Int32Array(rows);
  for (let start = 0; start < rows; start += BATCH) {
    const end = Math.min(rows, start + BATCH);
    const values = of.run(start, end);
    for (let i = 0, count = end - start; i < count; i++) {
      const value = values[i];
      codes[start + i] = Number.isNaN(value) ? NO_TEXT : pool.addText(String(onDay(value)));
    }
  }
  return { kind: "text", pool, run: (start, end) => codes.subarray(start, end) };
}

function truthOfDays(of: NumberKernel, onDay: (when: number) => Value): Kernel {
  const run = fromOne(of, new Uint8Array(BATCH), (out, count, values) => {
    for (let i = 0; i < count; i++) {
      const value = values[i];
      out[i] = Number.isNaN(value) ? UNKNOWN : onDay(value) === true ? YES : NO;
    }
  });
  return { kind: "truth", run };
}

/** Years, months, days: whole numbers. */
function numberOfDays(of: NumberKernel, onDay: (when: number) => Value): Kernel {
  const run = fromOne(of, new Float64Array(BATCH), (out, count, values) => {
    for (let i = 0; i < count; i++) {
      const value = values[i];
      out[i] = Number.isNaN(value) ? Number.NaN : Number(onDay(value));
    }
  });
  return scaled(1, run);
}
