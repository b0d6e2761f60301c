/**
 * Puts an explanation together again from its leaves, by the operations that it states, and knows nothing of how the
 * engine works anything out: cells, parameters and what closed periods told are taken as they are, all else is
 * reckoned here.
 */
import { DAY_MS } from "../../../src/base/calendar.js";
import { type Exact, integer, parseExact, ratio } from "../../../src/base/exact.js";
import { SCALAR_FUNCTIONS, type Time } from "../../../src/language/functions.js";
import { isMissing, missing, type Value } from "../../../src/language/value.js";
import type {
  CutTold,
  End,
  GatherHow,
  HistoryHow,
  ItemHow,
  LineHow,
  PayHow,
  ShapeHow,
  ShareTold,
  Step,
  Summed,
  Term,
} from "../../../src/study/explain/tree.js";

const ZERO = integer(0);
const CENT = ratio(1, 100);
const GONE = missing("empty");

export class Recombination {
  /** Steps that came out differently from what they say. */
  readonly wrong: string[] = [];
  readonly seen = new Map<Step, Value>();
  readonly gathers: Step[] = [];
  readonly #time: Time;

  constructor(time: Time) {
    this.#time = time;
  }

  step(step: Step): Value {
    const known = this.seen.get(step);
    if (known !== undefined) return known;
    // Steps form no circle; if they did, this would find the stated value and go on.
    this.seen.set(step, step.value);
    const found = this.#ofStep(step);
    this.#compare(step.value, found, `${step.path} of ${step.row?.key ?? "-"} (${step.how.kind})`);
    this.seen.set(step, found);
    return found;
  }

  #compare(stated: Value, found: Value, what: string): void {
    if (!same(stated, found))
      this.wrong.push(`${what}: ${shown(stated)} is stated, ${shown(found)} comes out`);
  }

  #ofStep(step: Step): Value {
    const { how } = step;
    switch (how.kind) {
      case "cell":
      case "param":
      case "given":
        return step.value;
      case "not_applicable":
        if (how.applies && this.term(how.applies) === true) return true;
        return isMissing(step.value) ? step.value : GONE;
      case "no_row":
        return isMissing(step.value) ? step.value : GONE;
      case "part":
        this.step(how.of);
        return step.value;
      case "veto":
        return this.term(how.when);
      case "card": {
        const { summed, vetoes, atMost, tooFew } = how;
        const sum = this.#summed(summed);
        if (vetoes.length > 0) return vetoes.every(({ when }) => this.term(when) === true) ? ZERO : GONE;
        if (tooFew) return summed.scored.compare(exact(this.term(tooFew))) < 0 ? step.value : GONE;
        if (summed.scored.isZero) return isMissing(step.value) ? step.value : GONE;
        if (!atMost) return sum;
        const most = exact(this.term(atMost));
        return sum.compare(most) > 0 ? most : GONE;
      }
      case "item":
        return this.#item(how, step);
      case "pay":
        return this.#pay(how, step);
      case "line":
        return this.#line(how, step);
      case "group": {
        const sum = this.#sum(how.parts);
        return how.raised ? this.#raised(how.raised, sum) : sum;
      }
      case "split":
        return how.share ? this.#share(how.share) : isMissing(step.value) ? step.value : GONE;
      case "gather":
        this.gathers.push(step);
        return this.#gather(how, step);
      case "history":
        return this.#history(how, step);
      case "window":
        return how.taken ? this.term(how.taken) : step.value;
      case "calendar":
        for (const arg of how.args) this.term(arg);
        return step.value;
      default:
        return this.#shape(how, step.value);
    }
  }

  #summed({ items, full, scored, got, beside, isFloored }: Summed): Exact {
    let counted = ZERO;
    let worth = ZERO;
    let all = ZERO;
    let others = ZERO;
    for (const item of items) {
      const value = this.step(item);
      if (item.how.kind !== "item") continue;
      const counts = item.how.role === "points" || item.how.role === "weight";
      if (counts) all = all.add(item.how.points);
      if (isMissing(value)) continue;
      if (counts) {
        counted = counted.add(exact(value));
        worth = worth.add(item.how.points);
      } else others = others.add(exact(value));
    }
    this.#compare(scored, worth, "points scored");
    this.#compare(got, counted, "points got");
    this.#compare(beside, others, "points beside");
    if (full) this.#compare(full, all, "full points");
    const scaled = worth.isZero ? ZERO : counted.mul(all).div(worth);
    const sum = scaled.add(others);
    this.#compare(isFloored, sum.compare(ZERO) < 0, "floor of points");
    return sum.compare(ZERO) < 0 ? ZERO : sum;
  }

  #item(how: ItemHow, step: Step): Value {
    const { worth, points, gives, role, isShare, policy } = how;
    if (worth) {
      const own = exact(this.term(worth));
      this.#compare(points, role === "weight" ? own.mul(100) : own, `${step.path} points`);
    }
    if (policy) {
      if (policy.policy === "zero") return ZERO;
      if (policy.policy === "full") return role === "penalty" ? points.neg() : points;
      return isMissing(step.value) ? step.value : GONE;
    }
    if (isMissing(step.value)) return step.value;
    if (gives.kind === "module") {
      const sum = this.#summed(gives.summed);
      const full = gives.summed.full ?? ZERO;
      const scaled = full.isZero ? sum : sum.mul(points).div(full);
      return role === "penalty" ? scaled.neg() : scaled;
    }
    const from = role === "weight" ? integer(100) : points;
    const given = exact(this.#shape(gives, how.given, from));
    const reached = isShare ? given.mul(points) : given;
    if (role === "weight") return isShare ? reached : reached.mul(points).div(100);
    const kept = reached.compare(ZERO) < 0 ? ZERO : reached.compare(points) > 0 ? points : reached;
    if (role !== "penalty") return kept;
    return gives.kind === "deduct" ? kept.sub(points) : kept.neg();
  }

  #sum(steps: readonly Step[]): Exact {
    let sum = ZERO;
    for (const step of steps) {
      const value = this.step(step);
      if (!isMissing(value)) sum = sum.add(exact(value));
    }
    return sum;
  }

  #raised({ before, after, limit }: CutTold, sum: Exact): Value {
    this.#compare(before, sum, "sum before its floor");
    const least = toStep(exact(this.term(limit)), CENT, "up");
    return sum.compare(least) < 0 ? least : after;
  }

  #pay({ parts, absent, raised, corrections }: PayHow, step: Step): Value {
    for (const { applies } of absent) if (applies && this.term(applies) !== false) return GONE;
    if (isMissing(step.value)) return step.value;
    const sum = this.#sum(parts);
    const floored = raised ? exact(this.#raised(raised, sum)) : sum;
    return corrections.reduce((total, { amount }) => total.add(amount), floored);
  }

  #line(how: LineHow, step: Step): Value {
    const { gives, given, factors, round, due, cuts, policy } = how;
    if (policy?.policy === "exclude") return isMissing(step.value) ? step.value : GONE;
    let value = policy?.policy === "zero" ? ZERO : exact(this.#shape(gives, given));
    if (!policy) for (const { times } of factors) value = value.mul(exact(this.term(times)));
    this.#compare(how.exact, value, `${step.path} before rounding`);
    const rounded = toStep(value, round.to, round.how);
    this.#compare(due, rounded, `${step.path} rounded`);
    let left = rounded;
    for (const { before, after, limit } of cuts) {
      this.#compare(before, left, `${step.path} before a limit`);
      this.term(limit);
      left = after;
    }
    return left;
  }

  #share({ pool, cents, weight, ownWeight, allWeights, sharers, down, extra }: ShareTold): Value {
    const whole = toStep(exact(this.term(pool)), CENT, "half_up");
    this.#compare(cents, whole, "pool to the cent");
    if (weight) this.#compare(ownWeight, exact(this.term(weight)), "weight");
    else this.#compare(allWeights, integer(sharers), "equal weights");
    const part = allWeights.isZero ? ZERO : whole.mul(ownWeight).div(allWeights);
    this.#compare(down, toStep(part, CENT, "down"), "share rounded down");
    if (!extra.isZero && !extra.abs().equals(CENT)) return GONE;
    return down.add(extra);
  }

  #shape(how: ShapeHow, stated: Value, points?: Exact): Value {
    switch (how.kind) {
      case "formula":
        return this.term(how.term);
      case "step": {
        const of = exact(this.term(how.of));
        if (!this.#isWithin(of, how.from, how.to)) return GONE;
        return typeof how.gives === "string" ? how.gives : this.term(how.gives);
      }
      case "curve": {
        const of = exact(this.term(how.of));
        const [x0, y0] = [exact(this.term(how.low.at)), exact(this.term(how.low.gives))];
        const [x1, y1] = [exact(this.term(how.high.at)), exact(this.term(how.high.gives))];
        if (x0.equals(x1)) return y0;
        if (of.compare(x0) < 0 || of.compare(x1) > 0) return GONE;
        return y0.add(of.sub(x0).div(x1.sub(x0)).mul(y1.sub(y0)));
      }
      case "tiers": {
        let sum = ZERO;
        let amounts = ZERO;
        for (const { amount, rate } of how.slices) {
          sum = sum.add(amount.mul(exact(this.term(rate))));
          amounts = amounts.add(amount);
        }
        this.#compare(this.term(how.of), amounts, "slices together");
        return sum;
      }
      case "deduct": {
        const from = how.fromTerm && !points ? exact(this.term(how.fromTerm)) : (points ?? how.from);
        let left = from;
        for (const { measured, take } of how.rules) {
          const one = exact(this.term(take));
          if (!measured) {
            left = left.sub(one);
            continue;
          }
          const { of, limit, each, side, unit } = measured;
          const gap = exact(this.term(of)).sub(exact(this.term(limit)));
          const beyond = side === "above" ? gap : gap.neg();
          const units = (beyond.compare(ZERO) > 0 ? beyond : ZERO).div(exact(this.term(each)));
          const whole =
            unit === "proportional" ? units : toStep(units, integer(1), unit === "started" ? "up" : "down");
          left = left.sub(whole.mul(one));
        }
        if (!how.floor) return left;
        return left.compare(how.floor) < 0 ? how.floor : GONE;
      }
      case "choice":
        if (how.before.some((when) => this.term(when) !== false)) return GONE;
        if (how.when && this.term(how.when) !== true) return GONE;
        return this.term(how.gives);
      case "choices": {
        let sum = ZERO;
        for (const { when, gives } of how.rows) {
          if (when && this.term(when) !== true) return GONE;
          sum = sum.add(exact(this.term(gives)));
        }
        return sum;
      }
      case "blend": {
        if (how.passed.some((part) => !isMissing(this.term(part)))) return GONE;
        let sum = ZERO;
        for (const { of, weight } of how.parts)
          sum = sum.add(exact(this.term(of)).mul(exact(this.term(weight))));
        return sum;
      }
      case "none":
        for (const part of how.asked) this.term(part);
        return isMissing(stated) ? stated : GONE;
    }
  }

  #isWithin(of: Exact, from: End | undefined, to: End | undefined): boolean {
    const low = from ? of.compare(exact(this.term(from.at))) : 1;
    const high = to ? of.compare(exact(this.term(to.at))) : -1;
    return (
      (low > 0 || (low === 0 && from?.included === true)) &&
      (high < 0 || (high === 0 && to?.included === true))
    );
  }

  /** What the rows that are listed come to; each must be what its own value and condition come to. */
  #gather(how: GatherHow, { value: stated }: Step): Value {
    const values: Value[] = [];
    const counts = {
      taken: 0,
      holds: 0,
      does_not_hold: 0,
      left_out: 0,
      outside: 0,
      not_meant: 0,
      no_value: 0,
    };
    for (const row of how.rows) {
      counts[row.fate] += 1;
      const { value, where } = how.derive(row);
      const what = `${how.node.from} ${row.ref.key ?? row.ref.row}`;
      if (row.fate === "left_out" || row.fate === "outside") continue;
      if (value && row.value !== undefined) this.#compare(row.value, this.term(value), `${what} value`);
      const holds = where ? this.term(where) : true;
      const expected =
        row.fate === "taken" || row.fate === "holds" || (row.fate === "no_value" && how.node.value);
      if (expected) this.#compare(true, holds, `${what} condition`);
      else if (row.fate === "does_not_hold") this.#compare(false, holds, `${what} condition`);
      else if (holds === true) this.wrong.push(`${what} meets the condition and is ${row.fate}`);
      if (row.fate === "taken" && row.value !== undefined) values.push(row.value);
    }
    this.#compare(true, JSON.stringify(counts) === JSON.stringify(how.counts), "counts of rows");
    const n = counts.taken;
    if (how.atLeastRows !== undefined && n + counts.holds + counts.does_not_hold < how.atLeastRows) {
      return isMissing(stated) ? stated : GONE;
    }
    switch (how.node.name) {
      case "count":
        return integer(n);
      case "share": {
        const all = counts.holds + counts.does_not_hold;
        return all === 0 ? (isMissing(stated) ? stated : GONE) : ratio(counts.holds, all);
      }
      case "any":
        return counts.holds > 0;
      case "every":
        return counts.does_not_hold === 0;
      case "distinct":
        return integer(new Set(values.map(shown)).size);
      case "one":
        return n === 1 ? values[0] : isMissing(stated) ? stated : GONE;
      default:
        return this.#ofValues(how.node.name, values, how.counts.no_value, stated);
    }
  }

  #ofValues(name: string, values: readonly Value[], blank: number, stated: Value): Value {
    const sorted = values.map(exact).sort((a, b) => a.compare(b));
    const sum = sorted.reduce((a, b) => a.add(b), ZERO);
    if (name === "sum" && (sorted.length > 0 || blank === 0)) return sum;
    if (sorted.length === 0) return isMissing(stated) ? stated : GONE;
    if (name === "mean") return sum.div(sorted.length);
    if (name === "min") return sorted[0];
    if (name === "max") return sorted[sorted.length - 1];
    const middle = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[middle] : sorted[middle - 1].add(sorted[middle]).div(2);
  }

  #history({ node, closed, present }: HistoryHow, { value: stated }: Step): Value {
    const values = [...(present ? [this.term(present)] : []), ...closed.map(({ value }) => value)];
    if (node.name === "last") return values[0] ?? (isMissing(stated) ? stated : GONE);
    if (node.name === "streak") {
      let length = 0;
      for (const value of values) {
        if (value === true) length += 1;
        else if (value === false) break;
      }
      return integer(length);
    }
    const known = values.filter((value) => !isMissing(value));
    if (node.name === "count") return integer(known.filter((value) => value === true).length);
    if (node.name === "sum" && known.length === 0) return isMissing(stated) ? stated : GONE;
    return this.#ofValues(node.name, known, 0, stated);
  }

  term(term: Term): Value {
    const found = this.#ofTerm(term);
    this.#compare(term.value, found, `a term ${term.op}`);
    return found;
  }

  #ofTerm(term: Term): Value {
    switch (term.op) {
      case "literal":
      case "period":
        return term.value;
      case "step":
        return this.step(term.step);
      case "unary": {
        const of = this.term(term.of);
        if (isMissing(of)) return of;
        return term.operator === "not" ? !of : exact(of).neg();
      }
      case "binary":
        return this.#binary(term);
      case "else": {
        const of = this.term(term.of);
        if (!isMissing(of)) return of;
        return term.otherwise ? this.term(term.otherwise) : true;
      }
      case "if": {
        const condition = this.term(term.condition);
        return isMissing(condition) ? condition : term.taken ? this.term(term.taken) : true;
      }
      case "in": {
        const of = this.term(term.of);
        const list = term.list.map((one) => this.term(one));
        if (isMissing(of)) return of;
        if (list.some((one) => same(one, of))) return true;
        return list.find(isMissing) ?? false;
      }
      case "is_missing":
        return isMissing(this.term(term.of));
      case "call": {
        const args = term.args.map((arg) => this.term(arg));
        const gap = args.find(isMissing);
        return gap ?? this.#called(term.name, args, term);
      }
    }
  }

  #called(name: string, args: readonly Value[], term: Extract<Term, { op: "call" }>): Value {
    const [a, b] = args;
    const sorted = () => args.map(exact).sort((x, y) => x.compare(y));
    switch (name) {
      case "min":
        return sorted()[0];
      case "max":
        return sorted()[args.length - 1];
      case "abs":
        return exact(a).abs();
      case "round":
        return toStep(exact(a), exact(b).abs(), "half_up");
      case "round_up":
        return toStep(exact(a), exact(b).abs(), "up");
      case "round_down":
        return toStep(exact(a), exact(b).abs(), "down");
      default: {
        // Questions to the calendar of the world: years, months, days.
        const types = term.args.map(({ type }) => type);
        return SCALAR_FUNCTIONS.get(name)?.value(args, types, this.#time) ?? GONE;
      }
    }
  }

  #binary({ operator, left, right }: Extract<Term, { op: "binary" }>): Value {
    const a = this.term(left);
    if (operator === "and" || operator === "or") {
      const decisive = operator === "or";
      if (a === decisive) return a;
      const b = right ? this.term(right) : GONE;
      if (b === decisive) return b;
      return isMissing(a) ? a : b;
    }
    if (isMissing(a)) return a;
    const b = right ? this.term(right) : GONE;
    if (isMissing(b)) return b;
    if (operator === "=") return same(a, b);
    if (operator === "!=") return !same(a, b);
    const [x, y] = [exact(a), exact(b)];
    const days = (side: Term | undefined) => side?.type.kind === "date";
    switch (operator) {
      case "+":
        if (days(left)) return x.add(y.div(DAY_MS));
        return days(right) ? x.div(DAY_MS).add(y) : x.add(y);
      case "-":
        if (days(left)) return days(right) ? x.sub(y).mul(DAY_MS) : x.sub(y.div(DAY_MS));
        return x.sub(y);
      case "*":
        return x.mul(y);
      case "/":
        return y.isZero ? missing("zero_divisor") : x.div(y);
      case "<":
        return x.compare(y) < 0;
      case "<=":
        return x.compare(y) <= 0;
      case ">":
        return x.compare(y) > 0;
      case ">=":
        return x.compare(y) >= 0;
    }
  }
}

function exact(value: Value | undefined): Exact {
  if (typeof value !== "object" || isMissing(value))
    throw new Error(`no number: ${value === undefined ? "nothing" : shown(value)}`);
  return value;
}

/** Rounded by digits of a fraction, not by the program's own rounding. */
function toStep(value: Exact, step: Exact, how: "half_up" | "up" | "down"): Exact {
  const steps = value.div(step);
  const [n, d] = [steps.n, steps.d];
  let whole = n / d;
  const rest = n % d;
  if (how === "up" ? rest > 0n : how === "half_up" && rest * 2n >= d) whole += 1n;
  return integer(steps.s * whole).mul(step);
}

function same(a: Value, b: Value): boolean {
  return shown(a) === shown(b);
}

/** A value in one form. */
export function shown(value: Value): string {
  if (typeof value !== "object") return `${typeof value} ${value}`;
  if (isMissing(value)) return "missing";
  return parseExact(value.toFraction())?.toFraction() ?? value.toFraction();
}
