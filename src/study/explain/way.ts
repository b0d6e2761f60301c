/** The way from what a pay line starts with to what is paid, step by step, as its explanation has it. */
import { CENT, type Exact, sumExact, ZERO } from "../../base/exact.js";
import type { Bilingual } from "../../base/language.js";
import type { PaidLine } from "../../engine/result/result.js";
import { type Course, courseOf, type IsFormula } from "./course.js";
import { type Factor, isAmount } from "./product.js";
import type { CutTold, LineHow, PayHow, Step, Term } from "./tree.js";

/** A step on the way: it takes the pay from one amount to another. */
export type WayStep = What & {
  /** The path of the pay line or group that it belongs to; undefined for the whole pay. */
  readonly part: string | undefined;
  readonly from: Exact;
  readonly to: Exact;
};

/** What takes the pay from one amount to another. */
type What =
  | { readonly kind: "line"; readonly label: Bilingual }
  /** What a line starts with that is told step by step. */
  | { readonly kind: "start"; readonly line: Bilingual; readonly factor: Factor }
  /** What is added to it, or taken from it. */
  | { readonly kind: "addend"; readonly operator: "+" | "-"; readonly factor: Factor }
  | { readonly kind: "factor"; readonly factor: Factor }
  /** The factor of a group around the line. */
  | { readonly kind: "group"; readonly label: Bilingual; readonly times: Term }
  /** What a formula allows at most, or at least, where that changed something. */
  | { readonly kind: "bound"; readonly rule: "at_most" | "at_least"; readonly limit: Term }
  | { readonly kind: "rounding" }
  | { readonly kind: "limit"; readonly by: CutTold["by"] }
  | { readonly kind: "correction"; readonly line: PaidLine };

/**
 * The way of a pay: the steps of each line in turn, then what floors and corrections add. It ends at what is paid. Lines
 * that have a course are taken apart, and named quantities in them where they are such formulas (`isFormula`).
 */
export function wayOf(pay: Step, isFormula: IsFormula): WayStep[] {
  return follow(pay, (line) => courseOf(line.gives, isFormula));
}

/** The way of a pay by its lines alone. */
export function wayByLines(pay: Step): WayStep[] {
  return follow(pay, () => undefined);
}

interface Beginning {
  readonly first: Bilingual | undefined;
  /** Is it added or taken away? */
  readonly operator: "+" | "-";
}

type TakeApart = (line: LineHow) => Course | undefined;

function follow({ how }: Step, takeApart: TakeApart): WayStep[] {
  if (how.kind !== "pay") return [];
  const way = new Way(takeApart);
  way.follow(how);
  return way.steps;
}

class Way {
  readonly steps: WayStep[] = [];
  readonly #takeApart: TakeApart;
  #at = ZERO;
  #within: string | undefined;

  constructor(takeApart: TakeApart) {
    this.#takeApart = takeApart;
  }

  follow({ parts, raised, corrections }: PayHow): void {
    for (const part of parts) this.#part(part);
    this.#within = undefined;
    if (raised) this.#limits([raised]);
    for (const line of corrections) this.#go(line.amount, { kind: "correction", line });
  }

  #part(part: Step): void {
    const { how, value, label, path } = part;
    if (how.kind === "group") {
      for (const inner of how.parts) this.#part(inner);
      this.#within = path;
      if (how.raised) this.#limits([how.raised]);
    } else if (how.kind === "line" && isAmount(value)) {
      this.#within = path;
      this.#line(label, how);
    }
  }

  #line(label: Bilingual, how: LineHow): void {
    const before = this.#at;
    if (how.policy || !isAmount(how.given)) {
      this.#go(how.exact, { kind: "line", label });
    } else {
      const course = this.#takeApart(how);
      if (course) this.#course(course, { first: label, operator: "+" });
      else this.#go(how.given, { kind: "line", label });
      for (const { label: group, times } of how.factors) {
        if (isAmount(times.value)) this.#scale(before, times.value, { kind: "group", label: group, times });
      }
    }
    this.#round(before.add(how.due), how);
    this.#limits(how.cuts);
  }

  /** `first`: the line that begins here. */
  #course(course: Course, { first, operator }: Beginning): void {
    const before = this.#at;
    const signed = (amount: Exact) => (operator === "-" ? amount.neg() : amount);
    switch (course.kind) {
      case "amount": {
        const { factor } = course;
        const step: What = first
          ? { kind: "start", line: first, factor }
          : { kind: "addend", operator, factor };
        this.#go(signed(factor.value), step);
        break;
      }
      case "sum":
        course.addends.forEach((addend, i) => {
          const isSame = addend.operator === operator;
          this.#course(addend.course, { first: i === 0 ? first : undefined, operator: isSame ? "+" : "-" });
        });
        break;
      case "changed":
        this.#course(course.of, { first, operator });
        for (const change of course.by) {
          if (change.kind === "factor") this.#scale(before, change.factor.value, change);
          else this.#go(before.add(signed(change.value)).sub(this.#at), change);
        }
    }
  }

  /** The last step has the rounding to the cent in it; what rounds to more is a step of its own. */
  #round(due: Exact, { round }: LineHow): void {
    if (round.to.compare(CENT) > 0) {
      if (!due.equals(this.#at)) this.#go(due.sub(this.#at), { kind: "rounding" });
      return;
    }
    const last = this.steps.pop();
    if (last) this.steps.push({ ...last, to: due });
    this.#at = due;
  }

  #limits(cuts: readonly CutTold[]): void {
    for (const { before, after, by } of cuts) this.#go(after.sub(before), { kind: "limit", by });
  }

  #scale(before: Exact, times: Exact, step: What): void {
    const own = this.#at.sub(before);
    this.#go(own.mul(times).sub(own), step);
  }

  #go(by: Exact, step: What): void {
    const from = this.#at;
    this.#at = sumExact([from, by]);
    this.steps.push({ ...step, part: this.#within, from, to: this.#at });
  }
}
