/** Sentences about shapes that look at one row. */
import { type Exact, ZERO } from "../../base/exact.js";
import { NUMBER, type Type } from "../../language/types.js";
import { isMissing, type Value } from "../../language/value.js";
import type { DeductedTold, End, ShapeHow, Term } from "../../study/explain/tree.js";
import { reasonShown, shownForm } from "../forms.js";
import { calledIn } from "./formulas.js";
import { digits, inFormula, type Telling } from "./telling.js";
import { factText, reckonedText, termText } from "./terms.js";

/**
 * How a shape came to `value`, as half a sentence; with `=` in front where it is a formula. `gave`: what the value means
 * where it stands, if that is more than the value.
 */
export function shapeText(how: ShapeHow, value: Value, type: Type, telling: Telling, gave?: string): string {
  const { tell } = telling;
  switch (how.kind) {
    case "formula":
      return formulaText(how, value, telling);
    case "step": {
      const of = reckonedText(how.of, telling);
      const range = rangeText(how.from, how.to, telling);
      const { gives } = how;
      if (gave !== undefined) return tell("inStepGives", { of, range, gives: gave });
      if (typeof gives === "string" || gives.op === "literal") return tell("inStep", { of, range });
      return tell("inStepGives", { of, range, gives: termText(gives, telling) });
    }
    case "curve":
      return curveText(how, value, gave ?? inFormula(value, type, telling), telling);
    case "tiers": {
      const slices = how.slices.map(({ amount, rate }) =>
        tell("slice", { amount: inFormula(amount, how.of.type, telling), rate: termText(rate, telling) }),
      );
      const listed = slices.length > 0 ? slices.join(" + ") : tell("nothingYet");
      return tell("tiersOf", { of: reckonedText(how.of, telling), slices: listed });
    }
    case "deduct":
      return deductText(how, type, telling);
    case "choice": {
      const gives = gave ?? termText(how.gives, telling);
      const text = how.when
        ? tell("chosen", { gives, when: factText(how.when, telling) })
        : tell("chosenLast", { gives });
      if (how.before.length === 0) return text;
      const before = how.before.map((when) => factText(when, telling)).join(telling.manner.say("listed"));
      return tell("chosenAfter", { text, before });
    }
    case "choices": {
      if (how.rows.length === 0) return tell("noneHolds");
      return how.rows
        .map(({ when, gives }) => {
          const text = termText(gives, telling);
          return when ? tell("chosen", { gives: text, when: factText(when, telling) }) : text;
        })
        .join(tell("added"));
    }
    case "blend": {
      const parts = how.parts.map(
        ({ of, weight }) => `${termText(of, telling)} × ${termText(weight, telling)}`,
      );
      const text = tell("blended", { parts: parts.join(" + ") });
      if (how.passed.length === 0) return text;
      const lacking = [...new Set(how.passed.map((part) => lackingText(part, telling)))].join(tell("comma"));
      return tell("blendPassed", { text, lacking });
    }
    case "none":
      return noneText(how.asked, value, telling);
  }
}

function formulaText(
  { term, atLeastRows }: Extract<ShapeHow, { kind: "formula" }>,
  value: Value,
  telling: Telling,
): string {
  const { tell } = telling;
  if (isMissing(value) && value.missing === "too_few" && atLeastRows !== undefined) {
    return tell("tooFewRows", { least: atLeastRows });
  }
  if (term.op === "literal") return tell("fixed");
  if (term.op === "step") return tell("same", { term: termText(term, telling) });
  if (isMissing(value) || typeof value === "boolean") return factText(term, telling);
  // Nothing is taken away: `= −Fine 0.00` would only puzzle.
  const isNothing = term.op === "unary" && typeof value === "object" && value.isZero;
  return `= ${termText(isNothing ? term.of : term, telling)}`;
}

function lackingText(part: Term, telling: Telling): string {
  return part.op === "step" ? calledIn(part.step, telling) : termText(part, telling);
}

/** A shape without a value: what it looked at that has none. */
function noneText(asked: readonly Term[], value: Value, telling: Telling): string {
  const { tell, manner } = telling;
  const lacking = asked.find((term) => isMissing(term.value));
  if (lacking && isMissing(lacking.value)) {
    return tell("noValue", {
      what: termText(lacking, telling),
      reason: reasonShown(lacking.value, manner.say),
    });
  }
  return tell("noValuePlain", { reason: isMissing(value) ? reasonShown(value, manner.say) : "" });
}

/** Does the sentence about a shape say itself what the shape gives? */
export function saysWhatItGives({ kind }: ShapeHow): boolean {
  return kind === "step" || kind === "curve" || kind === "choice";
}

/** `over 3% and up to 5%` */
function rangeText(from: End | undefined, to: End | undefined, telling: Telling): string {
  const { tell } = telling;
  const low = from && tell(from.included ? "atLeast" : "over", { at: termText(from.at, telling) });
  const high = to && tell(to.included ? "upTo" : "under", { at: termText(to.at, telling) });
  if (low !== undefined && high !== undefined) return tell("rangeBoth", { from: low, to: high });
  return low ?? high ?? tell("rangeAny");
}

function curveText(
  { of, low, high }: Extract<ShapeHow, { kind: "curve" }>,
  value: Value,
  gives: string,
  telling: Telling,
): string {
  const { tell } = telling;
  const said = { of: reckonedText(of, telling), gives };
  const [x0, x1] = [numberOf(low.at), numberOf(high.at)];
  const x = numberOf(of);
  if (!x || !x0 || !x1) return noneText([of, low.at, high.at], value, telling);
  if (x0.equals(x1)) {
    const order = x.compare(x0);
    const at = termText(low.at, telling);
    if (order === 0) return tell("curveAt", said);
    return order < 0 ? tell("curveFirst", { ...said, at }) : tell("curveLast", { ...said, at });
  }
  return tell("curveBetween", {
    ...said,
    x0: termText(low.at, telling),
    y0: termText(low.gives, telling),
    x1: termText(high.at, telling),
    y1: termText(high.gives, telling),
  });
}

function numberOf({ value }: Term): Exact | undefined {
  return typeof value === "object" && !isMissing(value) ? value : undefined;
}

function deductText(
  { from, fromTerm, rules, floor }: Extract<ShapeHow, { kind: "deduct" }>,
  type: Type,
  telling: Telling,
): string {
  const { tell, manner } = telling;
  const start = fromTerm ? termText(fromTerm, telling) : inFormula(from, type, telling);
  const taken = rules.filter((rule) => !rule.taken.isZero).map((rule) => takenText(rule, telling));
  const untouched = rules.filter((rule) => rule.taken.isZero).map((rule) => untouchedText(rule, telling));
  const text =
    taken.length > 0
      ? tell("deducts", { from: start, taken: taken.join(" + ") })
      : tell("deductsNothing", { from: start, why: untouched.join(manner.say("listed")) });
  return floor ? tell("notBelow", { text, floor: inFormula(floor, type, telling) }) : text;
}

function takenText({ measured, take, taken }: DeductedTold, telling: Telling): string {
  const { tell } = telling;
  if (!measured) return termText(take, telling);
  const { of, side, limit, each, unit, beyond, units } = measured;
  return tell("tookUnits", {
    taken: digits(taken, 0),
    units: digits(units, 0),
    take: termText(take, telling),
    of: reckonedText(of, telling),
    beyond: inFormula(beyond, of.type, telling),
    side: tell(side === "above" ? "sideAbove" : "sideBelow"),
    limit: termText(limit, telling),
    unit: tell(UNITS[unit]),
    each: termText(each, telling),
  });
}

const UNITS = { started: "unitStarted", full: "unitFull", proportional: "unitProportional" } as const;

function untouchedText({ measured, take }: DeductedTold, telling: Telling): string {
  const { tell } = telling;
  if (!measured || measured.beyond.compare(ZERO) > 0) return termText(take, telling);
  const side = tell(measured.side === "above" ? "sideAbove" : "sideBelow");
  return tell("notBeyond", {
    of: reckonedText(measured.of, telling),
    side,
    limit: termText(measured.limit, telling),
  });
}

/** What an item or line is given by its shape, as a figure. */
export function givenText(value: Value, isShare: boolean, telling: Telling): string {
  return isShare
    ? inFormula(value, { kind: "percent" }, telling)
    : typeof value === "object" && !isMissing(value)
      ? digits(value, 0)
      : shownForm(value, { type: NUMBER }, telling.manner);
}
