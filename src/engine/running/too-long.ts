import { MOST_DIGITS, NumberTooLong } from "../../base/large-number.js";
import { at, type Finding, finding } from "../../findings/finding.js";
import type { Quantity } from "../../rulebook/model.js";

/** A quantity came to a number that is too long to go on with; what gathers it cannot be worked out either. */
class QuantityTooLong extends NumberTooLong {
  readonly quantity: Quantity;

  constructor(quantity: Quantity) {
    super();
    this.quantity = quantity;
  }
}

/** What was thrown while a quantity was worked out; of a number that became too long it says where that was. */
export function whileWorkingOut(quantity: Quantity, error: unknown): unknown {
  const isFirst = error instanceof NumberTooLong && !(error instanceof QuantityTooLong);
  return isFirst ? new QuantityTooLong(quantity) : error;
}

/** The finding on a number that became too long; undefined of anything else. */
export function tooLongFinding(error: unknown): Finding | undefined {
  if (!(error instanceof NumberTooLong)) return undefined;
  if (error instanceof QuantityTooLong) {
    const { path, span } = error.quantity;
    return finding("number-too-long", at(span), { quantity: { en: path, zh: path }, digits: MOST_DIGITS });
  }
  const quantity = { en: "A figure", zh: "某个数值" };
  return finding("number-too-long", undefined, { quantity, digits: MOST_DIGITS });
}
