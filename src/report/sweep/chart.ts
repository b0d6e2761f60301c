import { type Exact, integer } from "../../base/exact.js";

/** Eighths of a block, from the left. */
const LEFT_PARTS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
/** There is no other part of a block that is full on its right side. */
const RIGHT_HALF = "▐";

/**
 * A bar of a width (in columns, odd) with zero in its middle: to the left below zero, to the right above. `most` is the
 * size that takes the whole half; what is not zero shows at least an eighth.
 */
export function bar(value: Exact, most: Exact, width: number): string {
  const half = (width - 1) >> 1;
  if (value.isZero || most.isZero) return `${" ".repeat(half)}│`;
  const share = value
    .abs()
    .div(most)
    .mul(integer(half * 8));
  const eighths = Math.max(1, Number((share.n * 2n + share.d) / (share.d * 2n)));
  const whole = eighths >> 3;
  const part = eighths & 7;
  if (value.s > 0n) return `${" ".repeat(half)}│${"█".repeat(whole)}${LEFT_PARTS[part]}`;
  const halves = part >= 4 || whole === 0 ? RIGHT_HALF : "";
  return `${" ".repeat(half - whole - halves.length)}${halves}${"█".repeat(whole)}│`;
}
